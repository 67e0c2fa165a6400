#pragma once

#include <QObject>
#include <QUndoCommand>

namespace ui {

// "Is the person still at it?" A drag, a turn of the wheel, a key held down and typing into a field are a gesture each;
// it ends with the mouse button, the key or the focus that let go. Watches the input of the whole program, so that no
// widget has to say when it is done. GUI thread.
class Gesture final : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] static int current(); // a number that no earlier gesture had
    static void end();                  // what follows belongs to another one

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // never eats an event

private:
    enum class By { Nothing, Button, Wheel, Typing, Key };
    Gesture();
    static Gesture& instance();
    void begin(By by);

    int m_number = 1;
    By m_by = By::Nothing; // what it is made with
};

// A step of the history that takes in those of its own kind that follow within the same gesture.
class GestureStep : public QUndoCommand {
public:
    void undo() final;
    [[nodiscard]] int id() const final;
    bool mergeWith(const QUndoCommand* other) final;

protected:
    enum class Merge { No, Yes };
    explicit GestureStep(const QString& label, Merge merge = Merge::Yes);

    virtual void takeBack() = 0;
    // `later` is of the same class and done already. False: it stays a step of its own.
    virtual bool takeIn(const GestureStep& later) = 0;

private:
    int m_gesture; // 0: never merged
};

} // namespace ui
