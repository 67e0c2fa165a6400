#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace ui {

// What the timeline says and offers while an earlier epoch is looked at: which one, its values, and the ways on: mark
// it, branch off a new training, back to the latest. GUI thread; shows values and emits intent.
class TravelBar final : public QWidget {
    Q_OBJECT

public:
    explicit TravelBar(QWidget* parent = nullptr);

    // `travels`: its weights are on screen; else only its values can be read.
    void show(int epoch, int of, const QString& values, bool travels, bool marked);
    void setRuns(const QStringList& names); // that can be branched off

Q_SIGNALS:
    void latestRequested();
    void branchRequested(int run);
    void markRequested(bool marked);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void themeChanged();
    void arrange();

    QLabel* m_badge;
    QLabel* m_values;
    QToolButton* m_mark;
    QToolButton* m_branch;
    QToolButton* m_latest;
    QStringList m_runs;
};

// How far the export of an animation is, and the button that ends it. GUI thread.
class AnimationProgress final : public QWidget {
    Q_OBJECT

public:
    explicit AnimationProgress(QWidget* parent = nullptr);
    void show(int done, int of); // pictures

Q_SIGNALS:
    void cancelled();

private:
    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
};

} // namespace ui
