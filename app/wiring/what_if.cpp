#include "app/wiring/what_if.h"

#include "ui/models/notebook.h"
#include "ui/models/value_text.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/what_if_panel.h"

#include <algorithm>

namespace app {

WhatIfWiring::WhatIfWiring(Exploration* exploration, ui::WhatIf* model, ui::WhatIfPanel* panel,
                           ui::InspectorPanel* inspector, ui::Notebook* notebook, QObject* parent)
    : QObject(parent),
      m_exploration(exploration),
      m_model(model),
      m_panel(panel),
      m_inspector(inspector),
      m_notebook(notebook) {
    connect(exploration, &Exploration::rowShown, this, [this](qint64 row) {
        m_answer.reset();
        m_model->setRow(row >= 0 ? std::optional(row) : std::nullopt);
        if (!m_model->isPlain()) // what was changed about it earlier
            ask();
    });
    connect(model, &ui::WhatIf::rowWanted, exploration, &Exploration::chooseRow);
    connect(exploration, &Exploration::rulesChanged, model, &ui::WhatIf::setRules);
    connect(exploration, &Exploration::answered, this, [this](const auto& answer) {
        m_answer = answer;
        if (!answer) // the row that comes instead is told
            return;
        m_panel->setMessage({});
        m_panel->setShownModel(m_inspector->shownModel());
        m_panel->setAnswer(answer);
        Q_EMIT answered();
    });
    connect(exploration, &Exploration::explanationFailed, panel, &ui::WhatIfPanel::setMessage);
    connect(exploration, &Exploration::instanceDragged, this, [this](const core::RawVector& values) {
        m_model->drag(values);
        Q_EMIT wanted();
    });
    connect(model, &ui::WhatIf::started, this, &WhatIfWiring::showKept);
    connect(model, &ui::WhatIf::valuesChanged, this, &WhatIfWiring::showKept);
    connect(notebook, &ui::Notebook::changed, this, &WhatIfWiring::showKept);
    connect(model, &ui::WhatIf::valuesChanged, this, &WhatIfWiring::ask);
    connect(model, &ui::WhatIf::rulesChanged, this, &WhatIfWiring::ask);
    connect(panel, &ui::WhatIfPanel::answerChosen, exploration, &Exploration::chooseAnswer);
    connect(panel, &ui::WhatIfPanel::bookmarkRequested, this, &WhatIfWiring::keep);
    connect(panel, &ui::WhatIfPanel::compareRequested, this, &WhatIfWiring::compareRequested);
    connect(inspector, &ui::InspectorPanel::shownModelChanged, panel, &ui::WhatIfPanel::setShownModel);
    connect(inspector, &ui::InspectorPanel::whatIfRequested, this, &WhatIfWiring::wanted);
    connect(inspector, &ui::InspectorPanel::bookmarkRequested, this, &WhatIfWiring::keep);
}

void WhatIfWiring::setData(const core::PreparedDataPtr& data) {
    m_answer.reset();
    m_model->setData(data);
}

void WhatIfWiring::ask() {
    m_panel->setShownModel(m_inspector->shownModel());
    if (m_model->isPlain())
        m_exploration->setInstance(std::nullopt);
    else if (m_model->row())
        m_exploration->setInstance(Exploration::Instance{.values = m_model->instance(),
                                                         .constraints = m_model->constraints(),
                                                         .maxChanges = m_model->maxChanges(),
                                                         .answers = m_model->answers()});
}

QString WhatIfWiring::nameOfInstance() const {
    const core::Dataset& data = m_model->data()->dataset;
    const qint64 row = *m_model->row();
    const QString number = ui::shownCount(data.records.empty() ? row : data.records[static_cast<std::size_t>(row)]);
    return m_model->moved() > 0 ? tr("Row %1, edited").arg(number) : tr("Row %1").arg(number);
}

bool WhatIfWiring::isThis(const core::Bookmark& bookmark) const {
    return m_model->row() && bookmark.row == static_cast<core::Index>(*m_model->row()) &&
           bookmark.instance == m_model->instance();
}

// Every bookmark of the instance, in one step.
bool WhatIfWiring::takeAway() {
    core::Notes next = m_notebook->notes();
    if (std::erase_if(next.bookmarks, [this](const auto& bookmark) { return isThis(bookmark); }) == 0)
        return false;
    m_notebook->change(tr("Remove the bookmark of %1").arg(nameOfInstance()), next);
    return true;
}

void WhatIfWiring::keep() {
    if (!m_model->row() || takeAway())
        return;
    core::Bookmark bookmark{.name = nameOfInstance().toStdString(),
                            .instance = m_model->instance(),
                            .row = static_cast<core::Index>(*m_model->row()),
                            .target = {},
                            .counterfactual = {},
                            .model = {},
                            .note = {}};
    const std::size_t shown = m_inspector->shownModel();
    if (m_answer && shown < m_answer->models.size() && m_answer->models[shown] &&
        m_answer->models[shown]->explanation.valid &&
        m_answer->models[shown]->explanation.factual == m_model->instance()) {
        const core::Explanation& found = m_answer->models[shown]->explanation;
        bookmark.target = found.target;
        bookmark.counterfactual = found.counterfactual;
        bookmark.model = m_answer->subject->models[shown].name.toStdString();
    }
    m_notebook->addBookmark(std::move(bookmark));
}

void WhatIfWiring::showKept() {
    const bool kept =
        std::ranges::any_of(m_notebook->notes().bookmarks, [this](const auto& bookmark) { return isThis(bookmark); });
    m_panel->setKept(kept);
    m_inspector->setKept(kept);
}

void WhatIfWiring::open(const core::Bookmark& bookmark) {
    if (!m_model->data() || !bookmark.row || *bookmark.row >= m_model->data()->dataset.size())
        return;
    m_exploration->selectRow(*bookmark.row);
    m_model->setInstance(bookmark.instance, ui::fromStd(bookmark.name));
    if (m_model->moved() > 0)
        Q_EMIT wanted();
}

} // namespace app
