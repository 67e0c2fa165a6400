#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QStackedWidget;

namespace ui {

// One page of a presentation: words, and a picture or the presenter's live widget.
struct Slide {
    QString title;
    QString words;
    QImage picture;  // null: the live widget
    int seconds = 0; // after which the next one follows by itself; 0: when the person steps
};

// Full screen, large type, nothing that can be changed. Slides are stepped with the arrow keys, Space, the page keys,
// Home, End or a click; where they advance by themselves, Space pauses. Escape leaves. A window of its own: no
// shortcut of the main window acts while it is shown. GUI thread.
class Presenter final : public QWidget {
    Q_OBJECT

public:
    explicit Presenter(QWidget* parent = nullptr); // of the window it comes back to
    ~Presenter() override;

    void present(std::vector<Slide> slides, QWidget* live = nullptr); // takes the live widget over
    void go(int slide);
    void setWords(int slide, const QString& words); // once they are known
    void setHeld(bool held); // what is shown is not ready: the next slide does not come by itself
    void leave();

    [[nodiscard]] int slide() const { return m_slide; }
    [[nodiscard]] bool paused() const { return m_paused; }

Q_SIGNALS:
    void slideShown(int slide);
    void left();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    class Picture;
    void tick();
    void setPaused(bool paused);
    void showWords();
    void fit(); // type to the size of the screen
    [[nodiscard]] bool runsByItself() const;

    std::vector<Slide> m_slides;
    int m_slide = 0;
    bool m_paused = false;
    bool m_held = false;
    qint64 m_shown = 0; // ms of the slide that have passed
    QElapsedTimer m_sinceTick;
    QTimer m_tick;
    QLabel* m_title;
    QLabel* m_words;
    QLabel* m_keys;
    QStackedWidget* m_content;
    Picture* m_picture;
    QWidget* m_live = nullptr;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace ui
