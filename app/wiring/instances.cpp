#include "app/wiring/instances.h"

#include "ui/models/explanation_text.h"
#include "ui/models/notebook.h"
#include "ui/models/value_text.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/instances_panel.h"

#include <QEvent>

namespace app {

Instances::Instances(Exploration* exploration, WhatIfWiring* whatIf, ui::WhatIf* instance, ui::InstancesModel* model,
                     ui::InstancesPanel* panel, ui::InspectorPanel* inspector, ui::Notebook* notebook, QObject* parent)
    : QObject(parent),
      m_exploration(exploration),
      m_whatIf(whatIf),
      m_instance(instance),
      m_model(model),
      m_panel(panel),
      m_inspector(inspector),
      m_notebook(notebook) {
    connect(whatIf, &WhatIfWiring::answered, this, &Instances::renew);
    connect(instance, &ui::WhatIf::started, this, &Instances::renew);
    connect(instance, &ui::WhatIf::valuesChanged, this, &Instances::renew);
    connect(inspector, &ui::InspectorPanel::shownModelChanged, this, &Instances::renew);
    connect(exploration, &Exploration::subjectChanged, this, &Instances::renew);
    connect(panel, &ui::InstancesPanel::chosenChanged, this, &Instances::renew);
    connect(panel, &ui::InstancesPanel::useRequested, this, &Instances::use);
    connect(&m_job, &ui::QueryJob::predicted, this, [this](const auto& answer) {
        QStringList names;
        for (const ui::ModelView& one : answer->subject->models)
            names << one.name;
        m_model->setPredictions(names, answer->models);
    });
    connectBookmarks();
    panel->installEventFilter(this);
}

// What is painted is seen.
bool Instances::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_panel && event->type() == QEvent::Paint && m_due)
        QMetaObject::invokeMethod(this, &Instances::renew, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void Instances::connectBookmarks() {
    connect(m_notebook, &ui::Notebook::changed, this, [this] {
        m_panel->setBookmarks(m_notebook->notes().bookmarks);
        renew(); // names
    });
    connect(m_panel, &ui::InstancesPanel::openRequested, this, [this](std::uint64_t id) {
        if (const core::Bookmark* kept = bookmark(id))
            m_whatIf->open(*kept);
    });
    connect(m_panel, &ui::InstancesPanel::renamed, this, [this](std::uint64_t id, const QString& name) {
        if (const core::Bookmark* kept = bookmark(id); kept && ui::fromStd(kept->name) != name && !name.isEmpty())
            m_notebook->renameBookmark(id, name);
    });
    connect(m_panel, &ui::InstancesPanel::cloneRequested, this, [this](std::uint64_t id) {
        if (const core::Bookmark* kept = bookmark(id)) {
            core::Bookmark copy = *kept;
            copy.name = tr("Copy of %1").arg(ui::fromStd(kept->name)).toStdString();
            m_notebook->addBookmark(std::move(copy));
        }
    });
    connect(m_panel, &ui::InstancesPanel::noted, m_notebook, &ui::Notebook::noteBookmark);
    connect(m_panel, &ui::InstancesPanel::removeRequested, m_notebook, &ui::Notebook::removeBookmark);
}

void Instances::setData(const core::PreparedDataPtr& data) {
    m_job.forget(ui::QueryKind::Predictions);
    m_model->setData(data);
    renew();
}

const core::Bookmark* Instances::bookmark(std::uint64_t id) const {
    const auto& all = m_notebook->notes().bookmarks;
    const auto it = std::ranges::find(all, id, &core::Bookmark::id);
    return it == all.end() ? nullptr : &*it;
}

// The instance, and the set of counterfactuals found for it, the best first.
void Instances::addCurrent(std::vector<ui::InstancesModel::Entry>& entries) const {
    if (!m_instance->row())
        return;
    entries.push_back(
        {m_instance->moved() > 0 ? tr("Looked at, edited") : tr("Looked at"), m_instance->instance(), {}});
    const auto& answer = m_whatIf->answer();
    const std::size_t shown = m_inspector->shownModel();
    if (!answer || shown >= answer->models.size() || !answer->models[shown])
        return;
    const std::vector<const ui::ModelAnswer*> set = ui::answersOf(*answer->models[shown]);
    int number = 0;
    for (const ui::ModelAnswer* one : set) {
        ++number;
        if (one->explanation.valid && one->explanation.factual == m_instance->instance())
            entries.push_back({set.size() > 1 ? tr("Counterfactual %1").arg(number) : tr("Counterfactual"),
                               one->explanation.counterfactual, 0});
    }
}

void Instances::renew() {
    m_due = m_panel->visibleRegion().isEmpty(); // also behind another panel, where it counts as visible
    if (m_due)
        return;
    std::vector<ui::InstancesModel::Entry> entries;
    addCurrent(entries);
    const auto features = m_instance->data() ? m_instance->data()->dataset.schema.size() : 0;
    for (const std::uint64_t id : m_panel->chosen()) {
        const core::Bookmark* kept = bookmark(id);
        if (!kept || kept->instance.size() != features)
            continue;
        const auto base = static_cast<int>(entries.size());
        entries.push_back({ui::fromStd(kept->name), kept->instance, {}});
        if (kept->counterfactual && kept->counterfactual->size() == features)
            entries.push_back({tr("Counterfactual of %1").arg(ui::fromStd(kept->name)), *kept->counterfactual, base});
    }
    m_model->setEntries(entries);
    const ui::QuerySubjectPtr subject = m_exploration->subject();
    if (!subject || entries.empty() || !ui::referenceNetwork(*subject))
        return;
    ui::PredictionQuery query{subject, {}};
    for (const auto& entry : entries)
        query.instances.push_back(entry.values);
    m_job.ask(std::move(query));
}

void Instances::use(int column) {
    if (column < 0 || column >= std::ssize(m_model->entries()))
        return;
    const ui::InstancesModel::Entry entry = m_model->entries()[static_cast<std::size_t>(column)];
    for (const core::Bookmark& kept : m_notebook->notes().bookmarks)
        if (kept.row && (kept.instance == entry.values || kept.counterfactual == entry.values)) {
            core::Bookmark shown = kept; // began as another row
            shown.instance = entry.values;
            return m_whatIf->open(shown);
        }
    m_instance->setInstance(entry.values, entry.title);
}

} // namespace app
