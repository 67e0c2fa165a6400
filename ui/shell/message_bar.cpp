#include "ui/shell/message_bar.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ui {
namespace {
constexpr int kIcon = 18;
}

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_choices(new QHBoxLayout),
      m_close(new QToolButton(this)) {
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
    layout->addLayout(m_choices);
    layout->addWidget(m_close);
    m_choices->setSpacing(Theme::kGrid);
    connect(m_close, &QToolButton::clicked, this, [this] {
        if (m_offering)
            endOffer();
        else
            dismiss();
    });
    connect(&Theme::instance(), &Theme::changed, this, &MessageBar::showColours);
    hide();
}

void MessageBar::show(Kind kind, const QString& message) {
    m_kind = kind;
    m_offering = false;
    m_close->setText(tr("Dismiss"));
    m_close->setAccessibleName(m_close->text());
    m_text->setText(message);
    m_text->setAccessibleName(message);
    for (QPushButton* button : m_buttons)
        button->hide();
    showColours();
    setVisible(true);
}

void MessageBar::offer(const QString& message, std::vector<Choice> choices) {
    endOffer();
    m_offer = message;
    for (Choice& choice : choices) {
        auto* button = new QPushButton(choice.text, this);
        button->setObjectName(QStringLiteral("message.") + choice.id);
        button->setAccessibleName(choice.text);
        setFlag(button, "primary", m_buttons.empty());
        m_choices->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QPushButton::clicked, this, [this, then = std::move(choice.then)] {
            const auto act = then; // the button goes
            endOffer();
            act();
        });
    }
    if (isHidden())
        showOffer();
}

void MessageBar::showOffer() {
    show(Kind::Note, m_offer);
    m_offering = true;
    m_close->setText(tr("Later"));
    m_close->setAccessibleName(m_close->text());
    for (QPushButton* button : m_buttons)
        button->show();
}

void MessageBar::endOffer() {
    m_offer.clear();
    for (QPushButton* button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater();
    }
    if (std::exchange(m_offering, false))
        dismiss();
}

void MessageBar::dismiss() {
    if (m_offering)
        return;
    m_text->clear();
    if (m_offer.isEmpty())
        hide();
    else
        showOffer();
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
