#include "ui/shell/tour.h"

#include "ui/theme.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QTimer>

namespace ui {
namespace {

constexpr int kCardWidth = 340;
constexpr int kAround = 6; // of the spot
constexpr int kGap = 14;   // between spot and card

QPushButton* button(const QString& name, const QString& text, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAccessibleName(text);
    return made;
}

} // namespace

Tour::Tour(QWidget* window)
    : QWidget(window),
      m_card(new QFrame(this)),
      m_title(new QLabel(m_card)),
      m_text(new QLabel(m_card)),
      m_count(new QLabel(m_card)),
      m_back(button(QStringLiteral("tour.back"), tr("Back"), m_card)),
      m_next(button(QStringLiteral("tour.next"), tr("Next"), m_card)),
      m_skip(button(QStringLiteral("tour.skip"), tr("Skip the tour"), m_card)) {
    setObjectName(QStringLiteral("tour"));
    setAccessibleName(tr("Tour"));
    setFocusPolicy(Qt::StrongFocus);
    m_card->setObjectName(QStringLiteral("tour.card"));
    m_title->setObjectName(QStringLiteral("tour.title"));
    m_text->setObjectName(QStringLiteral("tour.text"));
    setFlag(m_card, "card");
    setFlag(m_next, "primary");
    m_skip->setFlat(true);
    setRole(m_title, "title");
    setRole(m_count, "small");
    m_text->setWordWrap(true);
    m_card->setFixedWidth(kCardWidth);
    auto* layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(Theme::kGrid);
    layout->addWidget(m_count);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(Theme::kGrid);
    auto* row = new QHBoxLayout;
    row->addWidget(m_skip);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_next);
    layout->addLayout(row);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_step + 1); });
    connect(m_skip, &QPushButton::clicked, this, &Tour::leave);
    for (QPushButton* one : {m_back, m_next, m_skip})
        one->installEventFilter(this);
    hide();
}

void Tour::start(std::vector<TourStep> steps, GoTo goTo) {
    m_steps = std::move(steps);
    m_goTo = std::move(goTo);
    m_before = QApplication::focusWidget();
    parentWidget()->installEventFilter(this);
    setGeometry(parentWidget()->rect());
    show();
    go(0);
}

void Tour::leave() {
    const bool finished = m_step >= steps();
    hide();
    parentWidget()->removeEventFilter(this);
    if (m_before)
        m_before->setFocus();
    Q_EMIT left(finished);
}

void Tour::go(int step) {
    m_step = std::max(step, 0);
    if (m_step >= steps()) {
        leave();
        return;
    }
    const TourStep& stop = m_steps[static_cast<std::size_t>(m_step)];
    if (!stop.mode.isEmpty())
        m_goTo(stop.mode);
    m_count->setText(tr("%1 of %2").arg(m_step + 1).arg(steps()));
    m_title->setText(stop.title);
    m_text->setText(stop.text);
    m_back->setEnabled(m_step > 0);
    m_skip->setVisible(m_step + 1 < steps());
    m_next->setText(m_step + 1 < steps() ? tr("Next") : tr("Done"));
    m_card->setAccessibleName(tr("%1. %2 %3").arg(m_count->text(), stop.title, stop.text));
    raise();
    m_next->setFocus();
    place();
    QTimer::singleShot(0, this, &Tour::place); // once the mode has been laid out
}

QRect Tour::spot() const {
    if (m_step >= steps())
        return {};
    for (QWidget* target : parentWidget()->findChildren<QWidget*>(m_steps[static_cast<std::size_t>(m_step)].target))
        if (target->isVisible())
            return QRect(target->mapTo(parentWidget(), QPoint()), target->size())
                .adjusted(-kAround, -kAround, kAround, kAround)
                .intersected(rect());
    return {};
}

// Beside the spot where there is room, else on it.
void Tour::place() {
    m_card->layout()->activate();
    const int height = m_card->layout()->hasHeightForWidth() ? m_card->layout()->totalHeightForWidth(kCardWidth)
                                                             : m_card->sizeHint().height();
    m_card->resize(kCardWidth, height);
    const QRect lit = spot();
    const QRect room = rect().adjusted(kGap, kGap, -kGap, -kGap);
    QPoint at = room.center() - QPoint(kCardWidth / 2, height / 2);
    if (!lit.isNull()) {
        const int middle =
            std::clamp(lit.center().y() - height / 2, room.top(), std::max(room.top(), room.bottom() - height));
        const int across = std::clamp(lit.center().x() - kCardWidth / 2, room.left(),
                                      std::max(room.left(), room.right() - kCardWidth));
        if (room.right() - lit.right() >= kCardWidth + kGap)
            at = {lit.right() + kGap, middle};
        else if (lit.left() - room.left() >= kCardWidth + kGap)
            at = {lit.left() - kGap - kCardWidth, middle};
        else if (room.bottom() - lit.bottom() >= height + kGap)
            at = {across, lit.bottom() + kGap};
        else if (lit.top() - room.top() >= height + kGap)
            at = {across, lit.top() - kGap - height};
        else
            at = {lit.right() - kCardWidth - 2 * kGap, lit.bottom() - height - 2 * kGap};
    }
    m_card->move(at);
    update();
}

void Tour::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath veil;
    veil.addRect(rect());
    const QRectF lit = spot();
    if (!lit.isNull()) {
        QPainterPath hole;
        hole.addRoundedRect(lit, Theme::kPanelCorner, Theme::kPanelCorner);
        veil -= hole;
    }
    QColor shade(0x0B, 0x0E, 0x14);
    shade.setAlphaF(Theme::instance().dark() ? 0.66F : 0.46F);
    painter.fillPath(veil, shade);
    if (!lit.isNull()) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(lit, Theme::kPanelCorner, Theme::kPanelCorner);
    }
}

void Tour::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        leave();
        break;
    case Qt::Key_Right:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        go(m_step + 1);
        break;
    case Qt::Key_Left:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        go(m_step - 1);
        break;
    default:
        break; // nothing below is reached while the tour is on
    }
}

void Tour::mousePressEvent(QMouseEvent*) {}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        QTimer::singleShot(0, this, &Tour::place);
    }
    // The arrows belong to the tour, not to the order of its buttons; Tab goes round among those.
    if (qobject_cast<QPushButton*>(watched) && event->type() == QEvent::KeyPress) {
        auto* press = static_cast<QKeyEvent*>(event);
        switch (press->key()) {
        case Qt::Key_Tab:
        case Qt::Key_Backtab: {
            QList<QPushButton*> round;
            for (QPushButton* one : {m_skip, m_back, m_next})
                if (one->isVisible() && one->isEnabled())
                    round << one;
            const auto at = round.indexOf(static_cast<QPushButton*>(watched));
            const auto by = press->key() == Qt::Key_Tab ? 1 : round.size() - 1;
            round[(at + by) % round.size()]->setFocus(Qt::TabFocusReason);
            return true;
        }
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Escape:
            keyPressEvent(press);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            static_cast<QPushButton*>(watched)->click();
            return true;
        default:
            return false;
        }
    }
    return false;
}

} // namespace ui
