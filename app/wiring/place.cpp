#include "app/wiring/place.h"

#include "app/wiring/exploration.h"
#include "app/wiring/time_travel.h"
#include "app/wiring/training.h"
#include "app/wiring/window_view.h"
#include "ui/main_window.h"
#include "ui/models/value_text.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/stage_panel.h"

#include <QToolButton>

namespace app {
namespace {

const QString kData = QStringLiteral("data");
const QString kDigest = QStringLiteral("digest");
const QString kWindow = QStringLiteral("window");

// As the switch above the stage says it.
QString viewName(const ui::StagePanel& stage) {
    const auto* segment = stage.findChild<QToolButton*>(QStringLiteral("stage.views.") + stage.shownView());
    return segment ? segment->text() : QString();
}

} // namespace

Presentation::Place placeOf(ui::MainWindow& window, const WindowView& view, const Exploration& exploration,
                            const Training& training, const TimeTravel& time, const ui::StagePanel& stage,
                            const ui::InspectorPanel& inspector) {
    Presentation::Place place;
    place.now = [&] {
        QJsonObject now{{kWindow, view.now(WindowView::In::Scenes)}};
        if (const core::PreparedDataPtr& data = training.data()) {
            now[kData] = ui::fromStd(data->dataset.source);
            now[kDigest] = ui::fromStd(data->dataset.digest);
        }
        return now;
    };
    place.restore = [&](const QJsonObject& then) {
        const core::PreparedDataPtr& data = training.data();
        if (!data || ui::fromStd(data->dataset.digest) != then[kDigest].toString()) {
            window.showNote(
                Presentation::tr("The scene shows other data: %1. Open it to have the scene back on the stage.")
                    .arg(then[kData].toString()));
            return;
        }
        view.restore(then.contains(kWindow) ? then[kWindow].toObject() : then); // earlier programs: side by side
    };
    place.title = [&] {
        const QString name = training.data() ? ui::fromStd(training.data()->dataset.name) : window.windowTitle();
        if (!stage.isVisible())
            return name;
        QStringList parts{exploration.selectedRow() >= 0
                              ? Presentation::tr("%1, row %2").arg(name).arg(exploration.selectedRow())
                              : name,
                          viewName(stage)};
        if (const core::SnapshotPtr shown = time.current(); shown && (time.lookingBack() || training.active()))
            parts << Presentation::tr("epoch %1").arg(shown->epoch);
        return parts.join(QStringLiteral(" \u00B7 "));
    };
    place.words = [&] { return stage.isVisible() ? inspector.told() : QString(); };
    return place;
}

} // namespace app
