#include "app/wiring/application.h"
#include "app/wiring/dimensions.h"
#include "app/wiring/exploration.h"
#include "app/wiring/inspection.h"
#include "app/wiring/loading.h"
#include "app/wiring/report.h"
#include "app/wiring/session_files.h"
#include "app/wiring/stage_content.h"
#include "app/wiring/what_if_edits.h"
#include "ui/main_window.h"
#include "ui/models/notebook.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/log_panel.h"
#include "ui/panels/stage_panel.h"
#include "ui/panels/timeline_panel.h"

#include <QJsonObject>
#include <QSettings>

// The part of the application that deals with sessions.
namespace app {
namespace {

const QString kComponents = QStringLiteral("components");
const QString kU = QStringLiteral("u");
const QString kV = QStringLiteral("v");

QJsonObject layoutsToJson(const QVariantMap& arrangements) {
    QJsonObject json;
    for (auto it = arrangements.begin(); it != arrangements.end(); ++it)
        json[it.key()] = QString::fromLatin1(it.value().toByteArray().toBase64());
    return json;
}

QVariantMap layoutsFrom(const QJsonObject& json) {
    QVariantMap arrangements;
    for (auto it = json.begin(); it != json.end(); ++it)
        arrangements[it.key()] = QByteArray::fromBase64(it.value().toString().toLatin1());
    return arrangements;
}

QJsonObject axesToJson(const ui::StageAxes& axes) {
    return {{kComponents, axes.components}, {kU, static_cast<qint64>(axes.u)}, {kV, static_cast<qint64>(axes.v)}};
}

} // namespace

void Application::connectSessions(const QString& stateFolder) {
    const auto collect = [this]() -> std::optional<core::Session> {
        return m_training->data() ? std::optional(sessionOf(work())) : std::nullopt;
    };
    const auto show = [this](const core::OpenedSession& opened) {
        m_undo.clear();
        showWork(workOf(opened.session));
        m_undo.clear();
        m_log->note(tr("Opened the session %1.").arg(QString::fromStdString(opened.session.name)));
    };
    m_sessions = std::make_unique<SessionFiles>(
        SessionFiles::Parts{*m_window, m_undo, *m_training, m_view, m_recent, m_remembered, stateFolder},
        SessionFiles::Content{collect, show});
    connect(m_sessions.get(), &SessionFiles::noted, m_window.get(), &ui::MainWindow::showNote);
    connect(m_sessions.get(), &SessionFiles::logged, m_log, &ui::LogPanel::note);
    connect(m_sessions.get(), &SessionFiles::failed, this, [this](const QString& message) {
        m_log->add(ui::LogPanel::Kind::Error, message);
        m_window->showError(message);
    });
    m_loading->setLeaving([this](const std::function<void()>& then) { leave(then); });
    addViews();
}

void Application::offerRecovery() {
    m_sessions->offerRecovery();
}

// What the window needs to look the same again, by name and in the order in which it is had again: a part that a
// session lacks stays as it is.
void Application::addViews() {
    constexpr auto sessions = WindowView::In::Sessions, scenes = WindowView::In::Scenes;
    m_view.add(
        QStringLiteral("mode"), scenes, [this] { return m_window->mode(); },
        [this](const QJsonValue& mode) { m_window->setMode(mode.toString()); });
    m_view.addOld(QStringLiteral("layout"), [this](const QJsonValue& layout) { // of that mode alone
        m_window->workspace()->restoreState(QByteArray::fromBase64(layout.toString().toLatin1()));
    });
    m_view.add(
        QStringLiteral("layouts"), sessions, [this] { return layoutsToJson(m_window->workspace()->arrangements()); },
        [this](const QJsonValue& json) { m_window->workspace()->setArrangements(layoutsFrom(json.toObject())); });
    m_view.add(
        QStringLiteral("stage"), scenes, [this] { return m_stage->choices(); },
        [this](const QJsonValue& json) { m_stage->restore(json.toObject()); });
    m_view.add(
        QStringLiteral("axes"), scenes, [this] { return axesToJson(m_stage->axes()); },
        [this](const QJsonValue& json) { showAxes(json.toObject()); });
    m_view.add(
        QStringLiteral("epoch"), scenes,
        [this] {
            const auto epoch = m_timeline->chosenEpoch();
            return epoch ? QJsonValue(*epoch) : QJsonValue();
        },
        [this](const QJsonValue& epoch) {
            m_timeline->choose(epoch.isDouble() ? std::optional(epoch.toInt()) : std::nullopt);
        });
    m_view.addOld(QStringLiteral("row"), [this](const QJsonValue& row) {
        if (row.toInteger(-1) >= 0)
            selectRow(row.toInteger());
    });
    m_view.addOld(QStringLiteral("view"), [this](const QJsonValue& view) { // of the plane, in a scene
        if (const auto part = boundsFrom(view))
            m_exploration->zoomTo(*part);
    });
    m_view.add(
        QStringLiteral("whatIf"), sessions, [this] { return editsToJson(m_inspection->whatIf().edits()); },
        [this](const QJsonValue& edits) { m_inspection->whatIf().setEdits(editsFromJson(edits)); });
    m_view.add(
        QStringLiteral("explored"), scenes, [this] { return m_exploration->choices(); },
        [this](const QJsonValue& json) { m_exploration->restore(json.toObject()); });
    m_view.add(
        QStringLiteral("features"), scenes, [this] { return m_dimensions->choices(); },
        [this](const QJsonValue& json) { m_dimensions->restore(json.toObject()); });
    m_view.add(
        QStringLiteral("report"), sessions, [this] { return m_report->choices(); },
        [this](const QJsonValue& json) { m_report->restore(json.toObject()); });
    m_view.add(
        QStringLiteral("shown"), scenes, [this] { return m_stage->shownView(); },
        [this](const QJsonValue& view) { m_stage->showView(view.toString()); });
}

void Application::showAxes(const QJsonObject& json) {
    const core::Index features = m_training->data()->dataset.schema.size();
    const ui::StageAxes axes{json[kComponents].toBool(), json[kU].toInteger(-1), json[kV].toInteger(-1)};
    if (axes.u < 0 || axes.v < 0 || axes.u >= features || axes.v >= features || axes == m_stage->axes())
        return;
    m_stage->setAxes(axes);
    Q_EMIT m_stage->axesChanged(axes);
}

} // namespace app
