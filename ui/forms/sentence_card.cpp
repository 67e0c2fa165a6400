#include "ui/forms/sentence_card.h"

#include "ui/theme.h"

#include <QPainter>

namespace ui {
namespace {
constexpr int kBetweenLines = 2;
constexpr int kNarrowest = 40; // of the sentence
} // namespace

SentenceCard::SentenceCard(const QString& name, const QString& sentence, int usualWidth, QWidget* parent)
    : QAbstractButton(parent), m_sentence(sentence), m_usualWidth(usualWidth) {
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize SentenceCard::sizeHint() const {
    return {m_usualWidth, heightForWidth(m_usualWidth)};
}

void SentenceCard::enterEvent(QEnterEvent* event) {
    update();
    QAbstractButton::enterEvent(event);
}

void SentenceCard::leaveEvent(QEvent* event) {
    update();
    QAbstractButton::leaveEvent(event);
}

QFont SentenceCard::nameFont() {
    QFont font = Theme::bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

int SentenceCard::wordsHeight(int width) const {
    const QRect room(0, 0, std::max(kNarrowest, width), 10000);
    return QFontMetrics(nameFont()).height() + kBetweenLines +
           QFontMetrics(Theme::smallFont()).boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, m_sentence).height();
}

void SentenceCard::paintWords(QPainter& painter, const QRect& area) const {
    const Tokens& tokens = Theme::instance().tokens();
    const int line = QFontMetrics(nameFont()).height();
    painter.setFont(nameFont());
    painter.setPen(isEnabled() ? tokens.ink : tokens.quiet);
    painter.drawText(QRect(area.left(), area.top(), area.width(), line), Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(Theme::smallFont());
    painter.setPen(tokens.quiet);
    painter.drawText(area.adjusted(0, line + kBetweenLines, 0, 0), Qt::AlignLeft | Qt::TextWordWrap, m_sentence);
}

} // namespace ui
