#include "ui/panels/image_triple.h"

#include "ui/plots/image_grid.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace ui {
namespace {
constexpr int kGap = 8;
constexpr int kLargest = 160; // edge of a picture
} // namespace

ImageTriple::ImageTriple(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setObjectName(QStringLiteral("inspectorImages"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ImageTriple::setImages(const core::RawVector& factual, const core::RawVector& counterfactual,
                            const core::ImageShape& shape, const QString& before, const QString& after) {
    m_images[0] = toImage(factual, shape);
    m_images[1] = toImage(counterfactual, shape);
    m_images[2] = differenceImage(factual, counterfactual, shape);
    m_captions[0] = before;
    m_captions[1] = after;
    m_captions[2] = tr("Difference");
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
