#include "ui/models/gesture.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <typeinfo>

namespace ui {
namespace {

constexpr int kStepId = 0x67657374;

bool isModifier(int key) {
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr ||
           key == Qt::Key_Meta;
}

// Keys that write into a field, and those that correct what is written there.
bool writes(const QKeyEvent& event) {
    const bool corrects = event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete;
    return corrects || (!event.text().isEmpty() && event.text().front().isPrint());
}

} // namespace

Gesture::Gesture() : QObject(QCoreApplication::instance()) {
    if (parent())
        parent()->installEventFilter(this);
}

// One for each program, made with the first question.
Gesture& Gesture::instance() {
    static Gesture* made = nullptr;
    static QCoreApplication* of = nullptr;
    if (!made || of != QCoreApplication::instance()) {
        of = QCoreApplication::instance();
        made = new Gesture;
    }
    return *made;
}

int Gesture::current() {
    return instance().m_number;
}

void Gesture::end() {
    ++instance().m_number;
}

void Gesture::begin(By by) {
    ++m_number;
    m_by = by;
}

// A gesture ends where the next begins, so that what its last event sets off later still belongs to it.
bool Gesture::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        begin(By::Button);
        break;
    case QEvent::MouseButtonRelease:
        m_by = By::Nothing;
        break;
    case QEvent::Wheel:
        if (m_by != By::Wheel)
            begin(By::Wheel);
        break;
    case QEvent::KeyPress: {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (isModifier(key.key()))
            break;
        if (!writes(key) && !key.isAutoRepeat())
            begin(By::Key);
        else if (writes(key) && m_by != By::Typing)
            begin(By::Typing);
        break;
    }
    case QEvent::FocusOut:
        if (m_by != By::Button) // a drag may bring another panel to the front
            begin(By::Nothing);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

GestureStep::GestureStep(const QString& label, Merge merge)
    : QUndoCommand(label), m_gesture(merge == Merge::Yes ? Gesture::current() : 0) {}

void GestureStep::undo() {
    Gesture::end();
    takeBack();
}

int GestureStep::id() const {
    return m_gesture > 0 ? kStepId : -1;
}

bool GestureStep::mergeWith(const QUndoCommand* other) {
    const auto* later = dynamic_cast<const GestureStep*>(other);
    return later && later->m_gesture == m_gesture && typeid(*later) == typeid(*this) && takeIn(*later);
}

} // namespace ui
