#pragma once

#include "app/wiring/exploration.h"
#include "ui/jobs/query_job.h"
#include "ui/models/review_model.h"

#include <QObject>
#include <QTimer>

namespace ui {
class InspectorPanel;
class Notebook;
class ReviewPanel;
} // namespace ui

namespace app {

// Explains many rows in the background, a chunk after the other, and keeps what a person thinks of each. GUI thread
// only; panel, exploration and notebook are borrowed and outlive it.
class Review final : public QObject {
    Q_OBJECT

public:
    Review(Exploration* exploration, ui::ReviewModel* model, ui::ReviewPanel* panel, ui::InspectorPanel* inspector,
           ui::Notebook* notebook, QObject* parent = nullptr);

    void setData(const core::PreparedDataPtr& data); // stops, forgets the queue
    [[nodiscard]] bool running() const { return m_running; }

Q_SIGNALS:
    void noted(const QString& message); // something done, to be told
    void failed(const QString& message);

private:
    void start();
    void stop();
    void askNext();
    void take(const ui::ReviewAnswer& answer);
    void flush();
    void exportTo(const QString& file);
    void subjectChanged();
    void show(qint64 row);
    [[nodiscard]] std::optional<std::vector<qint64>> rows();

    Exploration* m_exploration;
    ui::ReviewModel* m_model;
    ui::ReviewPanel* m_panel;
    ui::InspectorPanel* m_inspector;
    ui::Notebook* m_notebook;
    core::PreparedDataPtr m_data;
    ui::QuerySubjectPtr m_subject; // of the queue
    std::size_t m_by = 0;          // model of the subject
    std::vector<qint64> m_rows;    // all that were asked for
    std::size_t m_next = 0;        // first of them that was not asked yet
    bool m_running = false;
    std::vector<ui::ReviewEntry> m_arrived; // not shown yet
    QTimer m_flush;
    ui::QueryJob m_job; // a thread of its own, so that nobody waits for it; last: ends first
};

} // namespace app
