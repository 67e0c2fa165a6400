#include "app/wiring/review.h"

#include "core/session/json_text.h"
#include "ui/models/notebook.h"
#include "ui/models/row_filter.h"
#include "ui/models/value_text.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/review_panel.h"

#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace app {
namespace {

constexpr std::size_t kChunk = 256;     // rows asked for together
constexpr std::size_t kImageChunk = 32; // the same for images, whose searches take longer
constexpr std::size_t kFirstImages = 4; // so that there is something to look at at once
constexpr int kFlushEvery = 250;        // milliseconds between arrangements of the list

} // namespace

Review::Review(Exploration* exploration, ui::ReviewModel* model, ui::ReviewPanel* panel, ui::InspectorPanel* inspector,
               ui::Notebook* notebook, QObject* parent)
    : QObject(parent),
      m_exploration(exploration),
      m_model(model),
      m_panel(panel),
      m_inspector(inspector),
      m_notebook(notebook) {
    m_flush.setSingleShot(true);
    m_flush.setInterval(kFlushEvery);
    connect(&m_flush, &QTimer::timeout, this, &Review::flush);
    connect(panel, &ui::ReviewPanel::startRequested, this, &Review::start);
    connect(panel, &ui::ReviewPanel::stopRequested, this, &Review::stop);
    connect(panel, &ui::ReviewPanel::rowChosen, this, &Review::show);
    connect(panel, &ui::ReviewPanel::verdictGiven, this, [this](const core::Verdict& verdict) {
        m_notebook->setVerdict(verdict, m_model->record(static_cast<qint64>(verdict.row)));
    });
    connect(panel, &ui::ReviewPanel::exportRequested, this, &Review::exportTo);
    connect(exploration, &Exploration::rowShown, panel, &ui::ReviewPanel::setCurrentRow);
    connect(exploration, &Exploration::subjectChanged, this, &Review::subjectChanged);
    connect(notebook, &ui::Notebook::changed, this, [this] {
        m_model->setVerdicts(m_notebook->notes().verdicts);
        m_panel->showVerdicts();
    });
    connect(&m_job, &ui::QueryJob::reviewed, this, [this](const auto& answer) { take(*answer); });
    connect(&m_job, &ui::QueryJob::failed, this, [this](ui::QueryKind, const QString& message) {
        stop();
        m_panel->setMessage(tr("The rows could not be explained: %1").arg(message));
    });
}

void Review::setData(const core::PreparedDataPtr& data) {
    stop();
    m_data = data;
    m_subject.reset();
    m_rows.clear();
    m_model->begin(data, {});
    m_panel->setMessage({});
    m_panel->setExample(data ? ui::RowFilter::example(data->dataset, core::defaultConstraints(*data)) : QString());
    m_panel->setReady(false);
    m_panel->setProgress(0, 0, false);
}

// The very explanation that the queue lists: of its model, towards its target.
void Review::show(qint64 row) {
    if (m_subject && m_by < m_subject->models.size())
        m_inspector->setShownModel(m_by);
    const int place = m_model->placeOf(row);
    m_exploration->selectRow(row, place >= 0 ? std::optional(m_model->entry(place).target) : std::nullopt);
}

// The rows that the person chose; nothing, with a message, where the choice makes no sense.
std::optional<std::vector<qint64>> Review::rows() {
    std::vector<qint64> chosen;
    const auto all = static_cast<qint64>(m_data->dataset.size());
    switch (m_panel->source()) {
    case ui::ReviewPanel::Source::Test:
        chosen.assign(m_data->split.test.begin(), m_data->split.test.end());
        break;
    case ui::ReviewPanel::Source::All:
        chosen.resize(static_cast<std::size_t>(all));
        std::iota(chosen.begin(), chosen.end(), qint64{0});
        break;
    case ui::ReviewPanel::Source::Subgroup: {
        const auto filter = ui::RowFilter::parse(m_data->dataset, m_panel->subgroup());
        if (!filter) {
            m_panel->setMessage(ui::fromStd(filter.error().message));
            return std::nullopt;
        }
        for (qint64 row = 0; row < all; ++row)
            if (filter->matches(*m_data, static_cast<core::Index>(row)))
                chosen.push_back(row);
        break;
    }
    case ui::ReviewPanel::Source::Bookmarks:
        for (const core::Bookmark& bookmark : m_notebook->notes().bookmarks)
            if (bookmark.row && *bookmark.row < all &&
                std::ranges::find(chosen, static_cast<qint64>(*bookmark.row)) == chosen.end())
                chosen.push_back(static_cast<qint64>(*bookmark.row));
        break;
    }
    if (chosen.empty()) {
        m_panel->setMessage(m_panel->source() == ui::ReviewPanel::Source::Bookmarks
                                ? tr("No row is bookmarked yet: the ribbon in the explanation keeps one.")
                                : tr("No row fulfils that."));
        return std::nullopt;
    }
    return chosen;
}

void Review::start() {
    const ui::QuerySubjectPtr subject = m_exploration->subject();
    if (!m_data || !subject || !ui::referenceNetwork(*subject))
        return;
    stop();
    const std::size_t by = std::min(m_panel->chosenModel(), subject->models.size() - 1);
    if (!subject->models[by].network) {
        m_panel->setMessage(tr("%1 has not learned anything yet.").arg(subject->models[by].name));
        return;
    }
    m_panel->setMessage({});
    auto chosen = rows();
    if (!chosen)
        return;
    m_rows = std::move(*chosen);
    m_next = 0;
    m_subject = subject;
    m_by = by;
    m_running = true;
    m_model->begin(m_data, subject->models[by].name);
    m_model->setVerdicts(m_notebook->notes().verdicts);
    m_panel->setStale(false);
    m_panel->setProgress(0, static_cast<qint64>(m_rows.size()), true);
    askNext();
}

void Review::stop() {
    m_job.cancel(ui::QueryKind::Review);
    m_flush.stop();
    const bool was = std::exchange(m_running, false);
    flush();
    if (was)
        m_panel->setProgress(static_cast<qint64>(m_model->entries()), static_cast<qint64>(m_rows.size()), false);
}

void Review::askNext() {
    const std::size_t chunk = !m_data->dataset.schema.image ? kChunk : m_next == 0 ? kFirstImages : kImageChunk;
    const std::size_t end = std::min(m_next + chunk, m_rows.size());
    ui::ReviewQuery query{.subject = m_subject,
                          .model = m_by,
                          .rows = {m_rows.begin() + static_cast<std::ptrdiff_t>(m_next),
                                   m_rows.begin() + static_cast<std::ptrdiff_t>(end)}};
    m_next = end;
    m_job.ask(std::move(query));
}

void Review::take(const ui::ReviewAnswer& answer) {
    if (!m_running || answer.subject != m_subject)
        return;
    m_arrived.insert(m_arrived.end(), answer.entries.begin(), answer.entries.end());
    m_running = m_next < m_rows.size();
    if (m_running)
        askNext();
    if (!m_running || m_model->entries() == 0)
        flush();
    else if (!m_flush.isActive())
        m_flush.start();
}

void Review::flush() {
    if (m_arrived.empty())
        return;
    m_model->append(std::exchange(m_arrived, {}));
    m_panel->setProgress(static_cast<qint64>(m_model->entries()), static_cast<qint64>(m_rows.size()), m_running);
}

void Review::subjectChanged() {
    const ui::QuerySubjectPtr subject = m_exploration->subject();
    m_panel->setReady(subject && ui::referenceNetwork(*subject));
    QStringList names;
    if (subject)
        for (const ui::ModelView& model : subject->models)
            names << model.name;
    m_panel->setModels(names);
    if (!m_subject || !subject)
        return;
    const bool stale = m_by >= subject->models.size() ||
                       subject->models[m_by].network != m_subject->models[m_by].network ||
                       subject->constraints != m_subject->constraints;
    m_panel->setStale(stale);
    if (!m_running)
        m_panel->setProgress(static_cast<qint64>(m_model->entries()), static_cast<qint64>(m_rows.size()), false);
}

void Review::exportTo(const QString& file) {
    const core::Table table = m_model->verdictTable(m_notebook->notes().verdicts);
    const std::string text = core::tableText(table, QFileInfo(file).suffix().toLower().toStdString());
    if (text.empty()) {
        m_panel->setMessage(tr("%1: name the file .csv, .json or .tsv").arg(file));
        return;
    }
    if (const auto status = core::writeText(file.toStdString(), text); !status)
        Q_EMIT failed(ui::fromStd(status.error().message));
    else
        Q_EMIT noted(tr("Verdicts written to %1.").arg(file));
}

} // namespace app
