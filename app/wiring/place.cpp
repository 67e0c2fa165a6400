#include "app/wiring/place.h"

#include "app/wiring/exploration.h"
#include "app/wiring/training.h"
#include "app/wiring/window_view.h"
#include "ui/main_window.h"
#include "ui/models/value_text.h"

namespace app {
namespace {

const QString kData = QStringLiteral("data");
const QString kDigest = QStringLiteral("digest");
const QString kWindow = QStringLiteral("window");

} // namespace

Presentation::Place placeOf(ui::MainWindow& window, const WindowView& view, const Exploration& exploration,
                            const Training& training) {
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
        const QString mode = window.mode();
        return exploration.selectedRow() >= 0 && (mode == QStringLiteral("explore") || mode == QStringLiteral("train"))
                   ? Presentation::tr("%1, row %2").arg(name).arg(exploration.selectedRow())
                   : name;
    };
    return place;
}

} // namespace app
