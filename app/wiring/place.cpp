#include "app/wiring/place.h"

#include "app/wiring/exploration.h"
#include "app/wiring/training.h"
#include "ui/main_window.h"
#include "ui/models/value_text.h"
#include "ui/panels/stage_panel.h"

#include <QJsonArray>

namespace app {
namespace {

QString key(const char* name) {
    return QString::fromLatin1(name);
}

void restoreStage(ui::StagePanel& stage, const QJsonObject& place) {
    const QJsonObject axes = place[key("axes")].toObject();
    const ui::StageAxes wanted{axes[key("components")].toBool(), axes[key("u")].toInt(), axes[key("v")].toInt()};
    if (!(wanted == stage.axes())) {
        stage.setAxes(wanted);
        Q_EMIT stage.axesChanged(wanted);
    }
    const QJsonArray view = place[key("view")].toArray();
    if (view.size() != 4 || stage.landscapes() == 0)
        return;
    const core::Bounds bounds{view[0].toDouble(), view[1].toDouble(), view[2].toDouble(), view[3].toDouble()};
    for (std::size_t i = 0; i < stage.landscapes(); ++i)
        stage.landscape(i)->setView(bounds);
    Q_EMIT stage.viewChanged(bounds);
}

} // namespace

Presentation::Place placeOf(ui::MainWindow& window, ui::StagePanel& stage, Exploration& exploration,
                            const Training& training) {
    Presentation::Place place;
    place.now = [&] {
        QJsonObject now{{key("mode"), window.mode()}};
        if (const core::PreparedDataPtr& data = training.data()) {
            now[key("data")] = ui::fromStd(data->dataset.source);
            now[key("digest")] = ui::fromStd(data->dataset.digest);
            now[key("row")] = exploration.selectedRow();
            const ui::StageAxes axes = stage.axes();
            now[key("axes")] = QJsonObject{
                {key("components"), axes.components}, {key("u"), qint64(axes.u)}, {key("v"), qint64(axes.v)}};
            const core::Bounds view = stage.view();
            now[key("view")] = QJsonArray{view.uLow, view.uHigh, view.vLow, view.vHigh};
        }
        return now;
    };
    place.restore = [&](const QJsonObject& then) {
        window.setMode(then[key("mode")].toString());
        const core::PreparedDataPtr& data = training.data();
        if (!data || ui::fromStd(data->dataset.digest) != then[key("digest")].toString()) {
            window.showNote(
                Presentation::tr("The scene shows other data: %1. Open it to have the scene back on the stage.")
                    .arg(then[key("data")].toString()));
            return;
        }
        exploration.selectRow(then[key("row")].toInteger(-1));
        restoreStage(stage, then);
    };
    place.title = [&] {
        const QString name = training.data() ? ui::fromStd(training.data()->dataset.name) : window.windowTitle();
        return exploration.selectedRow() >= 0 && (window.mode() == key("explore") || window.mode() == key("train"))
                   ? Presentation::tr("%1, row %2").arg(name).arg(exploration.selectedRow())
                   : name;
    };
    return place;
}

} // namespace app
