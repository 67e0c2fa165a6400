#pragma once

#include "ui/jobs/path_job.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace ui {

class PathCurves;

// The search behind the selected row's answer, step by step: play, pause and scrub it; what each step is; probability,
// energy, distance and plausibility along the way; and the real rows of the wanted class next to its end. GUI thread;
// shows values and emits intent.
class PathPanel final : public QWidget {
    Q_OBJECT

public:
    explicit PathPanel(QWidget* parent = nullptr);

    void setPath(const TracedPathPtr& traced); // null: nothing is explained. Keeps the step for another path of the row
    void setModel(std::size_t model);          // whose steps are described
    [[nodiscard]] std::size_t model() const { return m_model; }
    [[nodiscard]] std::optional<int> step() const; // that is looked at; nothing: the end

Q_SIGNALS:
    void stepChanged(std::optional<int> step); // nothing: the end
    void modelChanged(std::size_t model);
    void rowClicked(qint64 row);

private:
    QWidget* makeEmptyPage();
    QWidget* makeControls();
    QWidget* makeNearest();
    void choose(int step);
    void setPlaying(bool playing);
    void refresh();
    void showStep();
    void themeChanged();
    [[nodiscard]] const TracedPath::Model* shown() const;

    TracedPathPtr m_traced;
    qint64 m_row = -1;
    std::size_t m_model = 0;
    bool m_modelChosen = false; // else the last one
    int m_step = 0;
    bool m_atEnd = true;
    QTimer m_clock; // runs while playing

    QStackedWidget* m_pages = nullptr;
    QComboBox* m_models = nullptr;
    QToolButton* m_play = nullptr;
    QSlider* m_slider = nullptr;
    QLabel* m_stepText = nullptr;
    QLabel* m_kind = nullptr;
    QLabel* m_why = nullptr;
    PathCurves* m_curves = nullptr;
    QLabel* m_nearestTitle = nullptr;
    QListWidget* m_nearest = nullptr;
};

} // namespace ui
