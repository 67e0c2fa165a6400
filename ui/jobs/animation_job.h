#pragma once

#include "ui/jobs/queries.h"

#include <QImage>
#include <QObject>
#include <QThread>

namespace ui {

class AnimatedWebP;

// The landscapes over the epochs, as pictures.
struct AnimationFrame {
    int epoch = 0;
    int milliseconds = 100;
    std::vector<std::shared_ptr<const core::Network>> networks; // one a model of the subject
};
struct AnimationRequest {
    QuerySubjectPtr subject;
    core::Plane plane;
    core::Bounds bounds;
    std::vector<qint64> rows;                 // whose paths are drawn
    std::optional<ExplanationQuery> selected; // the selected row as it is asked about; nothing: none is
    std::size_t choice = 0;                   // of its counterfactuals; 0: the best
    std::vector<AnimationFrame> frames;
    QString path;      // a folder for the pictures, made where it is not there; or the animated file
    bool webp = false; // one file
};
using AnimationRequestPtr = std::shared_ptr<const AnimationRequest>;

// What a picture shows.
struct AnimationScene {
    std::shared_ptr<const SurfaceAnswer> surfaces;
    std::shared_ptr<const PathAnswer> paths;
    std::shared_ptr<const ExplanationAnswer> selected; // null: no row is
};

// The part that lives on the worker thread.
class AnimationWorker final : public QObject {
    Q_OBJECT

public:
    AnimationWorker();
    ~AnimationWorker() override;
    void begin(quint64 job, const AnimationRequestPtr& request, const core::StopToken& stop);
    void prepare(quint64 job, int frame, const core::StopToken& stop);
    void write(quint64 job, int frame, const QImage& picture, const core::StopToken& stop);

Q_SIGNALS:
    void prepared(quint64 job, int frame, ui::AnimationScene scene);
    void written(quint64 job, int frame);
    void ended(quint64 job, QString problem); // "" when all is written; after a stop what was written is gone

private:
    core::Status save(int frame, const QImage& picture);
    void giveUp(quint64 job, const QString& problem);

    AnimationRequestPtr m_request; // null: none, or given up
    std::unique_ptr<AnimatedWebP> m_webp;
    QStringList m_files;
    bool m_madeFolder = false;
};

// Exports an animation: works out surfaces and paths of each frame and writes the pictures on a thread of its own;
// the window, which can draw, makes the pictures in between. All members are for the GUI thread; destroying it
// cancels.
class AnimationJob final : public QObject {
    Q_OBJECT

public:
    explicit AnimationJob(QObject* parent = nullptr);
    ~AnimationJob() override;

    void start(const AnimationRequestPtr& request); // not while running
    void addPicture(int frame, const QImage& picture);
    void cancel(); // what was written of it is removed
    [[nodiscard]] bool running() const { return m_request != nullptr; }

Q_SIGNALS:
    void pictureWanted(int frame, const ui::AnimationScene& scene); // addPicture() is to follow
    void progressed(int written, int of);
    void finished(const QString& path);
    void failed(const QString& message);

private:
    QThread m_thread;
    AnimationWorker* m_worker; // lives on m_thread, which deletes it when it ends
    core::StopSource m_stop;
    quint64 m_job = 0;
    AnimationRequestPtr m_request;
};

} // namespace ui
