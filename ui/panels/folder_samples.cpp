#include "ui/panels/folder_samples.h"

#include "ui/models/value_text.h"
#include "ui/plots/image_grid.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

constexpr int kMargin = 16;
constexpr int kGap = 8;
constexpr int kLargest = 96;
constexpr int kNames = 150; // pixels

} // namespace

FolderSamples::FolderSamples(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("folderSamples"));
    setAccessibleName(tr("A few images of each class"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FolderSamples::setPreview(const FolderPreview& preview) {
    m_lines.clear();
    const std::size_t shown = std::min(preview.classes.size(), FolderPreview::kSampledClasses);
    m_more = preview.classes.size() - shown;
    for (std::size_t i = 0; i < shown; ++i)
        m_lines.push_back({fromStd(preview.classes[i].name), preview.classes[i].rows, {}});
    const core::ImageShape shape{preview.options.height, preview.options.width, preview.options.colour ? 3 : 1};
    for (const FolderPreview::Sample& sample : preview.samples) {
        const auto line = static_cast<std::size_t>(sample.classIndex);
        if (line >= shown ||
            static_cast<core::Index>(sample.pixels.size()) != shape.height * shape.width * shape.channels)
            continue;
        core::RawVector pixels(static_cast<core::Index>(sample.pixels.size()));
        for (std::size_t i = 0; i < sample.pixels.size(); ++i)
            pixels[static_cast<core::Index>(i)] = sample.pixels[i];
        m_lines[line].images.push_back(toImage(pixels, shape));
    }
    update();
}

void FolderSamples::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_lines.empty())
        return;
    const int room = (height() - 2 * kMargin - 24) / static_cast<int>(m_lines.size()) - kGap;
    const int side = std::clamp(room, 28, kLargest);
    QFont bold = Theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    int top = kMargin;
    for (std::size_t i = 0; i < m_lines.size(); ++i, top += side + kGap) {
        const int middle = top + side / 2;
        painter.drawPixmap(kMargin, middle - 17, Theme::classMarker(static_cast<int>(i), 14, devicePixelRatioF()));
        painter.setFont(bold);
        painter.setPen(tokens.ink);
        painter.drawText(QRect(kMargin + 21, middle - 20, kNames - 30, 20), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(bold).elidedText(m_lines[i].name, Qt::ElideRight, kNames - 30));
        painter.setFont(Theme::smallFont());
        painter.setPen(tokens.quiet);
        painter.drawText(QRect(kMargin + 21, middle, kNames - 30, 18), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("%1 images").arg(shownCount(m_lines[i].count)));
        int left = kMargin + kNames;
        for (const QImage& image : m_lines[i].images) {
            const QSize size = image.size().scaled(side, side, Qt::KeepAspectRatio);
            painter.setRenderHint(QPainter::SmoothPixmapTransform, image.width() > size.width());
            painter.drawImage(QRect(QPoint(left, top), size), image);
            left += side + kGap;
        }
    }
    if (m_more > 0) {
        painter.setFont(Theme::smallFont());
        painter.setPen(tokens.quiet);
        painter.drawText(QRect(kMargin, top, width(), 20), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("and %1 more classes").arg(m_more));
    }
}

} // namespace ui
