#include "ui/shell/drop_overlay.h"

#include "ui/theme.h"

#include <QFileInfo>
#include <QPainter>

namespace ui {
namespace {
constexpr int kMargin = 20;
constexpr int kIcon = 56;
constexpr int kPatience = 120; // ms
} // namespace

DropOverlay::DropOverlay(QWidget* window) : QWidget(window) {
    setObjectName(QStringLiteral("dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_leaving.setSingleShot(true);
    m_leaving.setInterval(kPatience);
    connect(&m_leaving, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void DropOverlay::showFor(const QStringList& paths) {
    m_leaving.stop();
    m_text = paths.size() == 1 ? tr("Drop to open %1").arg(QFileInfo(paths.first()).fileName())
                               : tr("Drop to open %1 files").arg(paths.size());
    setAccessibleName(m_text);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropOverlay::leave() {
    m_leaving.start();
}

void DropOverlay::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = tokens.background;
    veil.setAlphaF(0.88F);
    painter.fillRect(rect(), veil);
    const QRectF frame = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    QColor tint = tokens.accent;
    tint.setAlphaF(0.08F);
    painter.setBrush(tint);
    painter.setPen(QPen(tokens.accent, 2, Qt::DashLine, Qt::RoundCap));
    painter.drawRoundedRect(frame, 2 * Theme::kPanelCorner, 2 * Theme::kPanelCorner);
    QRect place(0, 0, kIcon, kIcon);
    place.moveCenter(rect().center() - QPoint(0, kIcon));
    icon(QStringLiteral("import"), tokens.accent).paint(&painter, place);
    painter.setPen(tokens.ink);
    painter.setFont(Theme::titleFont());
    const QRect words = rect().adjusted(kMargin, height() / 2, -kMargin, 0);
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop, m_text);
    painter.setPen(tokens.quiet);
    painter.setFont(Theme::bodyFont());
    painter.drawText(words.adjusted(0, 2 * QFontMetrics(Theme::titleFont()).height(), 0, 0),
                     Qt::AlignHCenter | Qt::AlignTop,
                     tr("A table, images (IDX or a folder with a sub-folder per class), a model or a session"));
}

} // namespace ui
