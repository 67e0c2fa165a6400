#include "ui/forms/choice_card.h"

#include "ui/theme.h"

#include <QPainter>

namespace ui {
namespace {
constexpr int kPadding = 10;
constexpr int kMark = 14; // diameter of the round mark
constexpr int kTextLeft = kPadding + kMark + 10;
constexpr int kBetweenLines = 2;

QFont nameFont() {
    QFont font = Theme::bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
}
} // namespace

ChoiceCard::ChoiceCard(const QString& name, const QString& sentence, QWidget* parent)
    : QAbstractButton(parent), m_sentence(sentence) {
    setText(name);
    setCheckable(true);
    setAccessibleName(name);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
}

QRect ChoiceCard::textArea(int width) const {
    const int top = kPadding + QFontMetrics(nameFont()).height() + kBetweenLines;
    const QRect room(kTextLeft, top, qMax(40, width - kTextLeft - kPadding), 10000);
    const QRect text =
        QFontMetrics(Theme::smallFont()).boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, m_sentence);
    return {room.left(), top, room.width(), text.height()};
}

int ChoiceCard::heightForWidth(int width) const {
    return textArea(width).bottom() + 1 + kPadding;
}

QSize ChoiceCard::sizeHint() const {
    constexpr int kUsualWidth = 260;
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

void ChoiceCard::enterEvent(QEnterEvent* event) {
    update();
    QAbstractButton::enterEvent(event);
}

void ChoiceCard::leaveEvent(QEvent* event) {
    update();
    QAbstractButton::leaveEvent(event);
}

void ChoiceCard::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = isChecked() || hasFocus();
    painter.setPen(QPen(strong ? tokens.accent : tokens.line, isChecked() ? 1.5 : 1.0));
    painter.setBrush(isChecked() || underMouse() ? tokens.chip : tokens.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::kControlCorner, Theme::kControlCorner);

    const QFontMetrics name(nameFont());
    const QRectF mark(kPadding, kPadding + (name.height() - kMark) / 2.0, kMark, kMark);
    painter.setPen(QPen(isChecked() ? tokens.accent : tokens.quiet, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(mark.adjusted(1, 1, -1, -1));
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawEllipse(mark.center(), 3.5, 3.5);
    }
    painter.setFont(nameFont());
    painter.setPen(isEnabled() ? tokens.ink : tokens.quiet);
    painter.drawText(QRect(kTextLeft, kPadding, width() - kTextLeft - kPadding, name.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(Theme::smallFont());
    painter.setPen(tokens.quiet);
    painter.drawText(textArea(width()), Qt::AlignLeft | Qt::TextWordWrap, m_sentence);
}

} // namespace ui
