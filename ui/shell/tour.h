#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QFrame;
class QLabel;
class QPushButton;

namespace ui {

// One stop of a tour: where it points, and what it says there.
struct TourStep {
    QString mode;   // to be in; "": wherever one is
    QString target; // objectName of the widget to point at
    QString title;
    QString text;
};

// Leads through the real window: everything but one widget is dimmed, a card beside it says what it is for. Next,
// Back and Skip by button or key (arrows, Enter, Escape). Covers its parent. GUI thread.
class Tour final : public QWidget {
    Q_OBJECT

public:
    explicit Tour(QWidget* window);

    using GoTo = std::function<void(const QString& mode)>;
    void start(std::vector<TourStep> steps, GoTo goTo);
    void leave();
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] int steps() const { return static_cast<int>(m_steps.size()); }
    [[nodiscard]] QRect spot() const; // what is pointed at, in this widget's coordinates; null where it is not seen

Q_SIGNALS:
    void left(bool finished); // or skipped

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void go(int step);
    void place();

    std::vector<TourStep> m_steps;
    GoTo m_goTo;
    int m_step = 0;
    QFrame* m_card;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_count;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_skip;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace ui
