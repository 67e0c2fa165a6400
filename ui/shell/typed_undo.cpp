#include "ui/shell/typed_undo.h"

#include <QAbstractSpinBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace ui {
namespace {

QLineEdit* fieldOf(QObject* watched) {
    if (auto* box = qobject_cast<QAbstractSpinBox*>(watched))
        return box->findChild<QLineEdit*>();
    return qobject_cast<QLineEdit*>(watched);
}

} // namespace

bool leavesUndoToWindow(QObject* watched, QEvent* event) {
    QLineEdit* field = nullptr;
    switch (event->type()) {
    case QEvent::FocusOut:
        if ((field = fieldOf(watched)))
            field->setModified(false);
        return false;
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && (field = fieldOf(watched)))
            field->setModified(false);
        return false;
    }
    case QEvent::ShortcutOverride: {
        auto* pressed = static_cast<QKeyEvent*>(event);
        if (!pressed->matches(QKeySequence::Undo) && !pressed->matches(QKeySequence::Redo))
            return false;
        field = fieldOf(watched);
        if (!field || field->isModified())
            return false;
        event->ignore(); // so that the shortcut is looked for
        return true;
    }
    default:
        return false;
    }
}

} // namespace ui
