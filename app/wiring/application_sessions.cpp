#include "app/wiring/application.h"
#include "app/wiring/exploration.h"
#include "app/wiring/inspection.h"
#include "app/wiring/loading.h"
#include "app/wiring/session_files.h"
#include "app/wiring/what_if_edits.h"
#include "ui/main_window.h"
#include "ui/models/notebook.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/log_panel.h"
#include "ui/panels/stage_panel.h"

#include <QJsonObject>
#include <QSettings>

// The part of the application that deals with sessions.
namespace app {

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
        SessionFiles::Parts{*m_window, m_undo, *m_training, m_recent, m_remembered, stateFolder},
        SessionFiles::Content{collect, show});
    connect(m_sessions.get(), &SessionFiles::noted, m_window.get(), &ui::MainWindow::showNote);
    connect(m_sessions.get(), &SessionFiles::logged, m_log, &ui::LogPanel::note);
    connect(m_sessions.get(), &SessionFiles::failed, this, [this](const QString& message) {
        m_log->add(ui::LogPanel::Kind::Error, message);
        m_window->showError(message);
    });
    addViews();
}

void Application::offerRecovery() {
    m_sessions->offerRecovery();
}

// What the window needs to look the same again, by name: a part that a session lacks stays as it is.
void Application::addViews() {
    m_sessions->addView(
        QStringLiteral("mode"), [this] { return m_window->mode(); },
        [this](const QJsonValue& mode) { m_window->setMode(mode.toString()); });
    m_sessions->addView( // of that mode
        QStringLiteral("layout"), [this] { return QString::fromLatin1(m_window->workspace()->saveState().toBase64()); },
        [this](const QJsonValue& layout) {
            m_window->workspace()->restoreState(QByteArray::fromBase64(layout.toString().toLatin1()));
        });
    m_sessions->addView(
        QStringLiteral("axes"),
        [this] {
            const ui::StageAxes axes = m_stage->axes();
            return QJsonObject{{QStringLiteral("components"), axes.components},
                               {QStringLiteral("u"), static_cast<qint64>(axes.u)},
                               {QStringLiteral("v"), static_cast<qint64>(axes.v)}};
        },
        [this](const QJsonValue& value) {
            const core::Index features = m_training->data()->dataset.schema.size();
            const QJsonObject json = value.toObject();
            const ui::StageAxes axes{json.value(QStringLiteral("components")).toBool(),
                                     json.value(QStringLiteral("u")).toInteger(-1),
                                     json.value(QStringLiteral("v")).toInteger(-1)};
            if (axes.u < 0 || axes.v < 0 || axes.u >= features || axes.v >= features || axes == m_stage->axes())
                return;
            m_stage->setAxes(axes);
            Q_EMIT m_stage->axesChanged(axes);
        });
    m_sessions->addView(
        QStringLiteral("whatIf"), [this] { return editsToJson(m_inspection->whatIf().edits()); },
        [this](const QJsonValue& edits) { m_inspection->whatIf().setEdits(editsFromJson(edits)); });
    m_sessions->addView(
        QStringLiteral("row"), [this] { return m_exploration->selectedRow(); },
        [this](const QJsonValue& row) {
            if (row.toInteger(-1) >= 0)
                selectRow(row.toInteger());
        });
}

} // namespace app
