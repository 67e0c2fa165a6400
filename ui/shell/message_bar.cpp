#include "ui/shell/message_bar.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace ui {
namespace {
constexpr int kIcon = 18;
}

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("message"));
    m_text->setObjectName(QStringLiteral("message.text"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(QStringLiteral("message.dismiss"));
    m_close->setText(tr("Dismiss"));
    m_close->setAccessibleName(m_close->text());
    m_close->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_close->setAutoRaise(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * Theme::kGrid, Theme::kGrid, 2 * Theme::kGrid, Theme::kGrid);
    layout->setSpacing(Theme::kGrid);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(&Theme::instance(), &Theme::changed, this, &MessageBar::showColours);
    hide();
}

void MessageBar::show(Kind kind, const QString& message) {
    m_kind = kind;
    m_text->setText(message);
    m_text->setAccessibleName(message);
    showColours();
    setVisible(true);
}

void MessageBar::dismiss() {
    m_text->clear();
    hide();
}

QString MessageBar::message() const {
    return m_text->text();
}

void MessageBar::showColours() {
    const Tokens& tokens = Theme::instance().tokens();
    const bool error = m_kind == Kind::Error;
    m_icon->setPixmap(
        icon(error ? QStringLiteral("warning") : QStringLiteral("info"), error ? tokens.bad : tokens.accent)
            .pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    m_close->setIcon(icon(QStringLiteral("close"), tokens.quiet));
    update();
}

void MessageBar::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QColor tint = m_kind == Kind::Error ? tokens.bad : tokens.accent;
    QPainter painter(this);
    painter.fillRect(rect(), tokens.panel);
    tint.setAlphaF(0.10F);
    painter.fillRect(rect(), tint);
    tint.setAlphaF(1.0F);
    painter.fillRect(QRect(0, 0, 3, height()), tint);
}

} // namespace ui
