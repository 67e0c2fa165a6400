#include "ui/panels/example_card.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {
namespace {

constexpr int kPictureHeight = 112;
constexpr int kPadding = 14;
constexpr int kUsualWidth = 240;
constexpr int kImageSide = 30;
constexpr double kMarker = 3.1;

} // namespace

ExampleCard::ExampleCard(const QString& name, const QString& sentence, QWidget* parent)
    : SentenceCard(name, sentence, kUsualWidth, parent) {}

void ExampleCard::setContent(const ExampleContent& content) {
    m_content = content;
    update();
}

void ExampleCard::setEmblem(const QString& iconName) {
    m_emblem = iconName;
    update();
}

int ExampleCard::heightForWidth(int width) const {
    return kPictureHeight + kPadding + wordsHeight(width - 2 * kPadding) + kPadding;
}

QSize ExampleCard::minimumSizeHint() const {
    return {160, heightForWidth(160)};
}

QRect ExampleCard::pictureArea() const {
    return {1, 1, width() - 2, kPictureHeight};
}

void ExampleCard::paintPoints(QPainter& painter, const QRect& area) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QRectF room = QRectF(area).adjusted(18, 12, -18, -12);
    // Pictures of the plane keep its shape.
    const double side = std::min(room.width(), room.height() * 1.9);
    const QRectF frame(room.center().x() - side / 2, room.top(), side, room.height());
    for (const ExampleContent::Point& point : m_content.points) {
        painter.save();
        painter.translate(frame.left() + point.u * frame.width(), frame.bottom() - point.v * frame.height());
        painter.setPen(QPen(tokens.panel, 0.8));
        painter.setBrush(Theme::classColour(point.label));
        painter.drawPath(Theme::classMarkerPath(point.label, kMarker));
        painter.restore();
    }
}

void ExampleCard::paintImages(QPainter& painter, const QRect& area) const {
    const Tokens& tokens = Theme::instance().tokens();
    const int columns = std::max(1, (area.width() - 24) / (kImageSide + 4));
    const int rows = std::max(1, (area.height() - 8) / (kImageSide + 4));
    const QPoint at = area.center() - QPoint(columns * (kImageSide + 4), rows * (kImageSide + 4)) / 2 + QPoint(2, 2);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int i = 0; i < columns * rows && !m_content.images.isEmpty(); ++i) {
        // Ink on paper, in the colours of the theme.
        const QImage& grey = m_content.images[i % m_content.images.size()];
        QImage inked(grey.size(), QImage::Format_ARGB32_Premultiplied);
        for (int y = 0; y < grey.height(); ++y)
            for (int x = 0; x < grey.width(); ++x) {
                const int alpha = grey.constScanLine(y)[x];
                inked.setPixel(x, y,
                               qPremultiply(qRgba(tokens.ink.red(), tokens.ink.green(), tokens.ink.blue(), alpha)));
            }
        painter.drawImage(QRect(at.x() + i % columns * (kImageSide + 4), at.y() + i / columns * (kImageSide + 4),
                                kImageSide, kImageSide),
                          inked);
    }
}

void ExampleCard::paintCells(QPainter& painter, const QRect& area) const {
    const Tokens& tokens = Theme::instance().tokens();
    QFont font = Theme::smallFont();
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const int height = area.height() / static_cast<int>(m_content.cells.size());
    QVector<int> widths;
    for (const QStringList& row : m_content.cells)
        for (int column = 0; column < row.size(); ++column) {
            if (widths.size() <= column)
                widths << 0;
            widths[column] = std::max(widths[column], metrics.horizontalAdvance(row[column]) + 18);
        }
    for (int line = 0; line < m_content.cells.size(); ++line) {
        const QStringList& row = m_content.cells[line];
        const int top = area.top() + line * height;
        int left = area.left() + 8;
        painter.setPen(line == 0 ? tokens.quiet : tokens.ink);
        for (int column = 0; column < row.size() && left < area.right(); ++column) {
            painter.drawText(QRect(left, top, widths[column], height), Qt::AlignLeft | Qt::AlignVCenter, row[column]);
            left += widths[column];
        }
        painter.setPen(tokens.line);
        painter.drawLine(area.left(), top + height, area.right(), top + height);
    }
    // The table goes on to the right.
    QLinearGradient fade(area.right() - 60, 0, area.right(), 0);
    QColor clear = tokens.background;
    clear.setAlpha(0);
    fade.setColorAt(0, clear);
    fade.setColorAt(1, tokens.background);
    painter.fillRect(QRect(area.right() - 60, area.top(), 61, area.height()), fade);
}

void ExampleCard::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool lifted = underMouse() || isDown();
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.panel);
    painter.drawRoundedRect(frame, Theme::kPanelCorner, Theme::kPanelCorner);

    QPainterPath clip;
    clip.addRoundedRect(frame.adjusted(1, 1, -1, -1), Theme::kPanelCorner - 1, Theme::kPanelCorner - 1);
    painter.save();
    painter.setClipPath(clip);
    const QRect area = pictureArea();
    painter.fillRect(area, lifted ? tokens.chip : tokens.background);
    painter.setClipRect(area, Qt::IntersectClip);
    if (!m_content.points.isEmpty())
        paintPoints(painter, area);
    if (!m_content.images.isEmpty())
        paintImages(painter, area);
    if (!m_content.cells.isEmpty())
        paintCells(painter, area);
    painter.restore();
    if (!m_emblem.isEmpty()) {
        const QRectF badge(area.right() - 40, area.top() + 10, 30, 30);
        painter.setPen(tokens.line);
        painter.setBrush(tokens.panel);
        painter.drawEllipse(badge);
        ui::icon(m_emblem, tokens.accent).paint(&painter, badge.adjusted(7, 7, -7, -7).toRect());
    }

    paintWords(painter, rect().adjusted(kPadding, kPictureHeight + kPadding, -kPadding, 0));

    const bool focused = hasFocus();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(focused  ? tokens.accent
                        : lifted ? Theme::blend(tokens.line, tokens.accent, 0.6)
                                 : tokens.line,
                        focused ? 2 : 1));
    painter.drawRoundedRect(focused ? frame.adjusted(0.5, 0.5, -0.5, -0.5) : frame, Theme::kPanelCorner,
                            Theme::kPanelCorner);
}

} // namespace ui
