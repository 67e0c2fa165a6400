// What a session keeps of the exploration, and how it is had again.
#include "app/wiring/exploration_state.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/stage_panel.h"

#include <algorithm>

namespace app {
namespace {

const QString kRow = QStringLiteral("row");
const QString kTarget = QStringLiteral("target");
const QString kModel = QStringLiteral("model");
const QString kGenerator = QStringLiteral("generator");
const QString kSearch = QStringLiteral("search");
const QString kSample = QStringLiteral("sample");
const QString kWhole = QStringLiteral("whole");
const QString kView = QStringLiteral("view");

QJsonObject toJson(const core::ParamValues& values) {
    QJsonObject json;
    for (const auto& [key, value] : values) {
        const auto put = [&](const auto& held) {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::string>)
                json[QString::fromStdString(key)] = QString::fromStdString(held);
            else if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::int64_t>)
                json[QString::fromStdString(key)] = static_cast<qint64>(held);
            else
                json[QString::fromStdString(key)] = held;
        };
        std::visit(put, value);
    }
    return json;
}

core::ParamValues valuesFrom(const QJsonObject& json) {
    core::ParamValues values;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QVariant value = it.value().toVariant();
        core::ParamValue& to = values[it.key().toStdString()];
        switch (value.typeId()) {
        case QMetaType::Bool:
            to = value.toBool();
            break;
        case QMetaType::LongLong:
            to = std::int64_t{value.toLongLong()};
            break;
        case QMetaType::Double:
            to = value.toDouble();
            break;
        default:
            to = value.toString().toStdString();
        }
    }
    return values;
}

} // namespace

QJsonObject Exploration::State::choices() const {
    QJsonObject kept{{kRow, m_row},
                     {kGenerator, m_generator},
                     {kSearch, toJson(m_searchValues)},
                     {kSample, static_cast<qint64>(m_sample)},
                     {kModel, static_cast<qint64>(m_inspector->shownModel())}};
    if (const auto target = m_inspector->chosenTarget())
        kept[kTarget] = static_cast<int>(*target);
    if (m_points) {
        const core::Bounds whole = m_asIs.value_or(m_whole);
        kept[kWhole] = boundsToJson(whole);
        kept[kView] = boundsToJson(m_stage->view() == m_whole ? whole : m_stage->view());
    }
    return kept;
}

// A generator or a setting that this program does not have leaves the models' own search.
void Exploration::State::restore(const QJsonObject& choices) {
    if (!m_loaded)
        return;
    const QString generator = choices[kGenerator].toString();
    m_generator = core::builtins<core::Generator>().find(generator.toStdString()) ? generator : QString();
    m_searchValues = valuesFrom(choices[kSearch].toObject());
    m_sample = static_cast<quint64>(std::max<qint64>(0, choices[kSample].toInteger()));
    chooseWatched();
    showGenerators();
    renewSubject();
    renewSearchForm();
    const int target = choices[kTarget].toInt(-1);
    m_inspector->setTarget(target >= 0 ? std::optional<core::Label>(target) : std::nullopt);
    if (const qint64 model = choices[kModel].toInteger(-1); model >= 0)
        m_inspector->setShownModel(static_cast<std::size_t>(model));
    selectRow(choices[kRow].toInteger(-1));
    searchChanged();
    const auto whole = boundsFrom(choices[kWhole]), view = boundsFrom(choices[kView]);
    if (whole && view)
        zoom({whole, *view});
}

// Now, or once there are points to look at.
void Exploration::State::zoom(const Zoom& to) {
    if (!m_loaded)
        return;
    m_restoring = to;
    const bool due = m_fitDue || !m_plane || (m_stage->axes().components && !m_components);
    if (!due)
        restoreView();
}

void Exploration::State::restoreView() {
    const auto zoom = std::exchange(m_restoring, std::nullopt);
    if (!zoom || !m_points)
        return;
    m_whole = zoom->whole.value_or(m_whole);
    m_asIs.reset();
    m_stage->fit(m_whole);
    for (std::size_t i = 0; i < m_stage->landscapes(); ++i)
        m_stage->landscape(i)->setView(zoom->view);
    if (m_stage->difference())
        m_stage->difference()->setView(zoom->view);
    m_outside = outsideOf(*m_points, m_whole);
    renewCaption();
    renewThumbnails();
    askSurfaces(Ask::New);
}

} // namespace app
