#include "ui/forms/choice_card.h"

#include "ui/theme.h"

#include <QPainter>

namespace ui {
namespace {
constexpr int kPadding = 10;
constexpr int kMark = 14; // diameter of the round mark
constexpr int kTextLeft = kPadding + kMark + 10;
constexpr int kUsualWidth = 260;
} // namespace

ChoiceCard::ChoiceCard(const QString& name, const QString& sentence, QWidget* parent)
    : SentenceCard(name, sentence, kUsualWidth, parent) {
    setCheckable(true);
}

int ChoiceCard::heightForWidth(int width) const {
    return kPadding + wordsHeight(width - kTextLeft - kPadding) + kPadding;
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
    paintWords(painter, rect().adjusted(kTextLeft, kPadding, -kPadding, 0));
}

} // namespace ui
