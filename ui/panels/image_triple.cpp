#include "ui/panels/image_triple.h"

#include "ui/plots/image_grid.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace ui {
namespace {
constexpr int kGap = 8;
constexpr int kLargest = 160;   // edge of a picture
constexpr double kMostGain = 8; // of a difference
} // namespace

AmplifiedDifference amplifiedDifference(const core::RawVector& from, const core::RawVector& to,
                                        const core::ImageShape& shape) {
    const core::RawVector change = to - from;
    std::vector<double> sizes;
    for (const double pixel : change)
        if (pixel != 0.0)
            sizes.push_back(std::abs(pixel));
    std::ranges::sort(sizes);
    const double most = sizes.empty() ? 255.0 : sizes[sizes.size() * 95 / 100];
    const double gain = std::clamp(std::floor(255.0 / most), 1.0, kMostGain);
    return {differenceImage(core::RawVector::Zero(change.size()), gain * change, shape),
            gain > 1 ? ImageTriple::tr("Difference \u00D7%1").arg(gain) : ImageTriple::tr("Difference")};
}

ImageTriple::ImageTriple(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setObjectName(QStringLiteral("inspector.images"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ImageTriple::setImages(const core::RawVector& factual, const core::RawVector& counterfactual,
                            const core::ImageShape& shape, const QString& before, const QString& after) {
    m_images[0] = toImage(factual, shape);
    m_images[1] = toImage(counterfactual, shape);
    const AmplifiedDifference difference = amplifiedDifference(factual, counterfactual, shape);
    m_images[2] = difference.image;
    m_captions[0] = before;
    m_captions[1] = after;
    m_captions[2] = difference.caption;
    setAccessibleName(tr("The image, read as %1; changed, read as %2; and the difference").arg(before, after));
    setToolTip(tr("Difference: orange pixels became lighter, blue ones darker"));
    update();
}

int ImageTriple::heightForWidth(int width) const {
    return std::min(kLargest, (width - 2 * kGap) / 3) + QFontMetrics(Theme::smallFont()).height() + 4;
}

QSize ImageTriple::sizeHint() const {
    return {300, heightForWidth(300)};
}

void ImageTriple::resizeEvent(QResizeEvent*) { // a layout inside a scroll area does not ask heightForWidth()
    setFixedHeight(heightForWidth(width()));
}

void ImageTriple::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& tokens = Theme::instance().tokens();
    painter.setFont(Theme::smallFont());
    const int edge = std::min(kLargest, (width() - 2 * kGap) / 3);
    for (int i = 0; i < 3; ++i) {
        const QRect frame(i * (edge + kGap), 0, edge, edge);
        painter.fillRect(frame, tokens.chip);
        if (!m_images[i].isNull()) { // pixels stay pixels
            const QSize size = m_images[i].size().scaled(frame.size(), Qt::KeepAspectRatio);
            QRect target(QPoint(), size);
            target.moveCenter(frame.center());
            painter.drawImage(target, m_images[i]);
        }
        painter.setPen(tokens.quiet);
        const QRect caption(frame.left(), edge + 4, edge, height() - edge - 4);
        painter.drawText(caption, Qt::AlignHCenter | Qt::AlignTop,
                         painter.fontMetrics().elidedText(m_captions[i], Qt::ElideRight, edge));
    }
}

} // namespace ui
