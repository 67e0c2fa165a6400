#pragma once

#include "core/training/trainer.h"
#include "ui/plots/timeline_chart.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace ui {

enum class AnimationFormat { Frames, WebP };
enum class TrainingState { Idle, Running, Paused, Ended };

// The training as a strip of epochs: how far it is, how long it takes, its losses and shares, and the buttons that
// play, pause, step and stop it. Its scrubber goes back to earlier epochs. GUI thread. Shows values and emits intent.
class TimelinePanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr double kDefaultPace = 20.0; // epochs per second

    explicit TimelinePanel(QWidget* parent = nullptr);
    ~TimelinePanel() override;

    // A model that stands beside those that are being trained, with its past.
    struct Past {
        QString name;
        std::vector<core::EpochLog> history; // from epoch 1
    };
    // Forgets the earlier training. `past` come first, then `runs`: one name a model, in the order of the logs.
    void begin(const QStringList& runs, int epochs, const std::vector<Past>& past = {});
    void addEpoch(const std::vector<core::EpochLog>& logs); // one a run that is being trained
    // What is made before the first epoch, and its share done in [0, 1]; the next refresh() takes its place.
    void showPreparation(double done, const QString& doing);
    void setState(TrainingState state);
    void removeRun(int run);                              // counting those with a past
    void setStops(QVector<TimelineStop> stops);           // the epochs whose weights are kept, ascending
    [[nodiscard]] std::optional<int> chosenEpoch() const; // that is looked at; nothing: the latest
    void choose(std::optional<int> epoch);                // as by the person
    void showAnimation(int done, int of);                 // pictures of the export that runs
    void endAnimation();
    void refresh(); // redraws with the epochs added since; call once after a batch of them

    [[nodiscard]] double pace() const; // epochs per second; 0: unlimited
    void setPace(double epochsPerSecond);

Q_SIGNALS:
    void playRequested(); // resume, or start when nothing runs
    void pauseRequested();
    void stepRequested();
    void stopRequested();
    void paceChanged(double epochsPerSecond);   // 0: unlimited
    void epochChosen(std::optional<int> epoch); // whose weights are kept; nothing: the latest
    void branchRequested(int run, int epoch);
    void markRequested(int epoch, bool marked);
    void animationRequested(ui::AnimationFormat format);
    void animationCancelled();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
