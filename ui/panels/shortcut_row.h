#pragma once

#include <QPointer>
#include <QWidget>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

class ShortcutBook;

// The keys of one action: a field that takes them, what they would be taken from, and a button back to the usual
// ones. GUI thread; the book is borrowed.
class ShortcutRow final : public QWidget {
    Q_OBJECT

public:
    ShortcutRow(ShortcutBook& book, QAction* action);
    [[nodiscard]] bool matches(const QString& text) const; // by words or keys

private:
    void typed();
    void display();

    ShortcutBook& m_book;
    QPointer<QAction> m_action;
    QKeySequenceEdit* m_keys;
    QToolButton* m_reset;
    QWidget* m_conflict;
    QLabel* m_conflictText;
    QPushButton* m_take;
};

} // namespace ui
