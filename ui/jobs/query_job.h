#pragma once

#include "ui/jobs/queries.h"

#include <QObject>
#include <QThread>

#include <array>
#include <mutex>

namespace ui {

using AnswerResult = core::Result<Answer>;
using AnswerResultPtr = std::shared_ptr<const AnswerResult>;

// Answers questions on its own thread, piece by piece: the most urgent kind first, the others in turn. Of each kind
// one question is under way and one waits, a newer one in its place. post() may be called from any thread.
class QueryWorker final : public QObject {
    Q_OBJECT

public:
    // `supersedes`: what is under way of this kind is given up.
    void post(quint64 id, Query query, bool supersedes);
    void giveUp(QueryKind kind);
    void requestStop(); // gives up everything at the next poll; nothing is answered any more

Q_SIGNALS:
    void answered(quint64 id, ui::QueryKind kind, ui::AnswerResultPtr answer);

private:
    struct Waiting {
        quint64 id = 0;
        std::optional<Query> query;
    };
    struct Running {
        quint64 id = 0;
        std::unique_ptr<QueryTask> task;
        core::StopSource stop;
    };
    void work();
    std::optional<std::size_t> next();
    void advance(std::size_t kind);

    std::mutex m_mutex; // guards the following three
    std::array<Waiting, kQueryKinds> m_waiting;
    std::array<Running, kQueryKinds> m_running;
    bool m_scheduled = false;

    core::StopSource m_stop;
    std::size_t m_turn = 0; // of the kinds that are not urgent, the one that was served last
};

// Asks the worker and hands its answers to the GUI thread. Never waits: not for training, and on destruction at most
// for the piece of work under way.
class QueryJob final : public QObject {
    Q_OBJECT

public:
    explicit QueryJob(QObject* parent = nullptr);
    ~QueryJob() override;

    // A new question: earlier ones of its kind are stale, whatever they still answer is dropped.
    void ask(Query query);
    // The same question once more, on newer models: an answer that is under way is still welcome, and of several
    // refreshes that wait only the newest is run.
    void refresh(Query query);
    // Drops what is asked of this kind.
    void forget(QueryKind kind);
    // The same, and what is under way ends at its next poll.
    void cancel(QueryKind kind);
    [[nodiscard]] bool busy(QueryKind kind) const; // asked and not yet answered

Q_SIGNALS:
    void explained(const std::shared_ptr<const ui::ExplanationAnswer>& answer);
    void componentsFound(const std::shared_ptr<const ui::ComponentAnswer>& answer);
    void pointsReady(const std::shared_ptr<const ui::PointAnswer>& answer);
    void surfacesReady(const std::shared_ptr<const ui::SurfaceAnswer>& answer);
    void pathsReady(const std::shared_ptr<const ui::PathAnswer>& answer);
    void galleryReady(const std::shared_ptr<const ui::GalleryAnswer>& answer);
    void figuresReady(const std::shared_ptr<const ui::FigureAnswer>& answer);
    void dependenceReady(const std::shared_ptr<const ui::DependenceAnswer>& answer);
    void placed(const std::shared_ptr<const ui::PlacementAnswer>& answer);
    void attributed(const std::shared_ptr<const ui::AttributionAnswer>& answer);
    void classGridReady(const std::shared_ptr<const ui::ClassGridAnswer>& answer);
    void embedded(const std::shared_ptr<const ui::EmbeddingAnswer>& answer); // several times, see EmbeddingQuery
    void predicted(const std::shared_ptr<const ui::PredictionAnswer>& answer);
    void reviewed(const std::shared_ptr<const ui::ReviewAnswer>& answer);
    void failed(ui::QueryKind kind, const QString& message);

private:
    void collect(quint64 id, QueryKind kind, const AnswerResultPtr& answer);

    QThread m_thread;
    QueryWorker* m_worker; // lives on m_thread, which deletes it when it ends
    quint64 m_lastId = 0;
    std::array<quint64, kQueryKinds> m_newest{};   // id last posted
    std::array<quint64, kQueryKinds> m_question{}; // answers with a lower id are stale
    std::array<quint64, kQueryKinds> m_answered{}; // id last answered
};

} // namespace ui
