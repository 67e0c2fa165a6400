#include "app/wiring/session_files.h"

#include "app/image_decoder.h"
#include "app/wiring/window_view.h"
#include "core/session/trained_model.h"
#include "ui/main_window.h"
#include "ui/models/value_text.h"

#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace app {
namespace {

const QString kFolderKey = QStringLiteral("folder");
const QString kEmbedKey = QStringLiteral("session/embed");
const QString kAutosaveKey = QStringLiteral("session/autosave");
constexpr core::Index kMostEmbedded = core::Index(1) << 30; // bytes in memory; larger data are referred to

bool fitsIntoFile(const core::Dataset& dataset) {
    const core::Index width = dataset.rows.bytes() ? 1 : 8;
    return dataset.size() * dataset.schema.size() * width <= kMostEmbedded;
}

QString timeOf(const QDateTime& when) {
    const bool today = when.date() == QDate::currentDate();
    return today ? QLocale().toString(when.time(), QLocale::ShortFormat)
                 : QLocale().toString(when, QLocale::ShortFormat);
}

core::Result<core::OpenedSession> readSession(const std::string& path, const core::StopToken& stop) {
    auto opened = core::loadSession(path, {.decoder = decodeImage, .stop = stop});
    if (opened)
        for (const core::SessionModel& model : opened->session.models)
            core::adoptAutoencoder(*opened->session.data->reference,
                                   core::trainedModel(*opened->session.data, model.run, model.seed));
    return opened;
}

} // namespace

SessionFiles::SessionFiles(const Parts& parts, Content content, QObject* parent)
    : QObject(parent), m_parts(parts), m_content(std::move(content)), m_autosave(parts.stateFolder, &m_packed) {
    m_pool.setMaxThreadCount(1);
    addActions();
    const auto changes = [this] {
        touch();
        showTitle();
    };
    connect(&parts.undo, &QUndoStack::indexChanged, this, changes);
    connect(&parts.undo, &QUndoStack::cleanChanged, this, changes);
    connect(&parts.training, &Training::modelsChanged, this, changes);
    connect(&parts.training, &Training::ended, this, changes);
    connect(&parts.training, &Training::snapshotReady, this, &SessionFiles::touch);
    connect(&m_autosave, &Autosave::failed, this, &SessionFiles::noted);
    const auto revision = [this] {
        return changed() && m_parts.settings.value(kAutosaveKey, true).toBool() ? m_revision : 0;
    };
    m_autosave.watch(
        revision, [this] { return collect(m_name); }, [this] { return m_path; });
}

SessionFiles::~SessionFiles() {
    m_stop.request_stop();
    m_pool.waitForDone();
}

void SessionFiles::addActions() {
    auto* before = m_parts.window.findChild<QAction*>(QStringLiteral("file.openModel"));
    auto* menu = qobject_cast<QMenu*>(before->parent());
    const auto add = [&](const char* name, const QString& text, const QKeySequence& keys, const auto& then) {
        auto* action = new QAction(text, menu);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, then);
        menu->insertAction(before, action);
    };
    const auto ask = [this] {
        const QString path = QFileDialog::getOpenFileName(
            &m_parts.window, tr("Open a session"), m_parts.settings.value(kFolderKey).toString(),
            tr("Sessions (*%1);;All files (*)").arg(QLatin1String(kEnding)));
        if (!path.isEmpty())
            open(path);
    };
    add("file.openSession", tr("Open sess&ion..."), QKeySequence(tr("Ctrl+Alt+O")), ask);
    add("file.saveSession", tr("Sa&ve session"), QKeySequence(QKeySequence::Save), &SessionFiles::save);
    add("file.saveSessionAs", tr("Save session &as..."), QKeySequence(tr("Ctrl+Shift+S")), &SessionFiles::saveAs);
    const auto addSwitch = [&](const char* name, const QString& text, const QString& key, const QString& help) {
        auto* action = new QAction(text, menu);
        action->setObjectName(QLatin1String(name));
        action->setCheckable(true);
        action->setChecked(m_parts.settings.value(key, true).toBool());
        action->setToolTip(help);
        connect(action, &QAction::toggled, this, [this, key](bool on) {
            m_parts.settings.setValue(key, on);
            m_autosave.look();
        });
        menu->insertAction(before, action);
    };
    addSwitch("file.embedData", tr("Sessions &hold their data"), kEmbedKey,
              tr("On: a session can be opened anywhere. Off: it only refers to the data, with their digest."));
    addSwitch("file.autosave", tr("&Keep unsaved work for a crash"), kAutosaveKey,
              tr("On: every %1 seconds the program keeps what is in no file yet in a folder of its own, and offers it "
                 "after a crash. Your files are never written to.")
                  .arg(Autosave::kEvery / 1000));
    menu->insertSeparator(before);
}

bool SessionFiles::changed() const {
    return m_parts.training.data() && (m_recovered || !m_parts.undo.isClean() || m_parts.training.anyUnsaved());
}

void SessionFiles::touch() {
    ++m_revision;
}

void SessionFiles::showTitle() {
    m_parts.window.setWindowTitle(m_name.isEmpty() ? tr("Counterfoil[*]") : tr("%1[*] - Counterfoil").arg(m_name));
    m_parts.window.setWindowModified(changed());
}

void SessionFiles::begin(const QString& name) {
    ++m_work;
    m_path.clear();
    m_name = name;
    m_recovered = false;
    touch();
    showTitle();
}

std::optional<core::Session> SessionFiles::collect(const QString& name) const {
    std::optional<core::Session> session = m_content.collect();
    if (!session)
        return session;
    session->name = name.toStdString();
    session->embed = m_parts.settings.value(kEmbedKey, true).toBool() && fitsIntoFile(session->data->dataset);
    const QJsonObject view = m_parts.view.now(WindowView::In::Sessions);
    session->view = QJsonDocument(view).toJson(QJsonDocument::Compact).toStdString();
    return session;
}

void SessionFiles::save() {
    if (m_path.isEmpty())
        saveAs();
    else
        saveTo(m_path);
}

void SessionFiles::saveAs() {
    if (!m_parts.training.data()) {
        Q_EMIT noted(tr("There is nothing to save yet: open some data first."));
        return;
    }
    const QDir folder(m_parts.settings.value(kFolderKey, QDir::homePath()).toString());
    const QString proposed = m_path.isEmpty() ? folder.filePath(m_name + QLatin1String(kEnding)) : m_path;
    QString path = QFileDialog::getSaveFileName(&m_parts.window, tr("Save session"), proposed,
                                                tr("Sessions (*%1)").arg(QLatin1String(kEnding)));
    if (path.isEmpty()) {
        m_then = nullptr;
        return;
    }
    if (!path.endsWith(QLatin1String(kEnding)))
        path += QLatin1String(kEnding);
    m_parts.settings.setValue(kFolderKey, QFileInfo(path).absolutePath());
    saveTo(path);
}

// The state of this moment is what the file will hold; what is done while it is written counts as unsaved.
void SessionFiles::saveTo(const QString& path) {
    std::optional<core::Session> collected = collect(QFileInfo(path).completeBaseName());
    if (!collected) {
        m_then = nullptr;
        Q_EMIT noted(tr("There is nothing to save yet: open some data first."));
        return;
    }
    auto session = std::make_shared<const core::Session>(std::move(*collected));
    std::vector<std::size_t> epochs;
    for (const Training::Model& model : m_parts.training.models())
        epochs.push_back(model.run.history.size());
    m_parts.undo.setClean();
    m_pool.start([this, session, path, epochs, work = m_work] {
        const auto status = core::guarded([&] { return core::saveSession(*session, path.toStdString(), &m_packed); });
        const QString problem = status ? QString() : ui::fromStd(status.error().message);
        const auto tell = [this, path, problem, epochs, work] {
            if (work == m_work)
                finishSaving(path, problem, epochs);
            else if (!problem.isEmpty()) // other work is shown by now
                fail(problem);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void SessionFiles::finishSaving(const QString& path, const QString& problem, const std::vector<std::size_t>& epochs) {
    const auto then = std::exchange(m_then, nullptr);
    if (!problem.isEmpty()) {
        m_parts.undo.resetClean();
        fail(problem);
        return;
    }
    m_path = path;
    m_name = QFileInfo(path).completeBaseName();
    m_recovered = false;
    const auto& models = m_parts.training.models();
    for (std::size_t i = 0; i < std::min(models.size(), epochs.size()); ++i)
        if (models[i].run.history.size() == epochs[i])
            m_parts.training.markSaved(static_cast<int>(i));
    m_parts.recent.add(path, QStringLiteral("session"));
    touch();
    showTitle();
    m_autosave.look(); // what was kept for a crash is not needed any more
    Q_EMIT noted(tr("Session saved to %1.").arg(path));
    Q_EMIT saved(path);
    if (then)
        go(then);
}

void SessionFiles::open(const QString& path) {
    leave(tr("Save before opening another session?"), [this, path] { read(path, From::File); });
}

// The pool ends before this object does, so the tasks may refer to it.
void SessionFiles::read(const QString& path, From from, const Autosave::Found& found) {
    Q_EMIT noted(tr("Opening %1 ...").arg(found.name.isEmpty() ? path : found.name));
    m_pool.start([this, path, from, found, stop = m_stop.get_token()] {
        auto outcome = core::guarded([&] { return readSession(path.toStdString(), stop); });
        if (!outcome) {
            if (outcome.error().code == core::ErrorCode::Cancelled)
                return;
            const QString message = ui::fromStd(outcome.error().message);
            QMetaObject::invokeMethod(
                this, [this, message] { fail(message); }, Qt::QueuedConnection);
            return;
        }
        auto opened = std::make_shared<const core::OpenedSession>(std::move(outcome).value());
        QMetaObject::invokeMethod(
            this, [this, opened, path, from, found] { show(opened, path, from, found); }, Qt::QueuedConnection);
    });
}

void SessionFiles::show(const std::shared_ptr<const core::OpenedSession>& opened, const QString& path, From from,
                        const Autosave::Found& found) {
    ++m_work;
    m_parts.window.dismissMessage();
    m_content.show(*opened);
    m_path = from == From::File ? path : QString(); // a recovered file is only written where the person says
    const QString suffix = tr(" (recovered)");      // said once, also of work that is recovered again
    m_name = from == From::File            ? QFileInfo(path).completeBaseName()
             : found.name.endsWith(suffix) ? found.name
                                           : found.name + suffix;
    m_recovered = from == From::Crash;
    m_parts.undo.setClean();
    m_parts.view.restore(QJsonDocument::fromJson(QByteArray::fromStdString(opened->session.view)).object());
    touch();
    showTitle();
    tellReproduction(opened->reproduction, !opened->session.models.empty());
    if (from == From::File) {
        m_parts.recent.add(path, QStringLiteral("session"));
    } else { // kept again by this program before the old file goes
        connect(
            &m_autosave, &Autosave::written, this, [this, path] { m_autosave.remove(path); }, Qt::SingleShotConnection);
        m_autosave.look();
        Q_EMIT noted(found.original.isEmpty()
                         ? tr("Recovered. It is in no file of yours yet: save it to keep it.")
                         : tr("Recovered. %1 is as you last saved it: save this to keep it.").arg(found.original));
    }
    Q_EMIT this->opened();
}

// Exact needs no words on screen; the log has them.
void SessionFiles::tellReproduction(const core::Reproduction& reproduction, bool models) {
    const core::BuildInfo& by = reproduction.savedBy;
    const QString where = tr("saved by %1 for %2, here %3 for %4")
                              .arg(ui::fromStd(by.build), ui::fromStd(by.instructions),
                                   ui::fromStd(core::buildInfo().build), ui::fromStd(core::buildInfo().instructions));
    switch (reproduction.kind) {
    case core::Reproduction::Kind::Exact:
        Q_EMIT logged(models ? tr("The models predict here, bit for bit, what was saved with the session.")
                             : tr("The session was opened."));
        return;
    case core::Reproduction::Kind::Close:
        Q_EMIT logged(tr("The models predict what was saved with the session up to %1 of a probability (%2).")
                          .arg(ui::shownNumber(reproduction.difference), where));
        Q_EMIT noted(tr("The models predict here what was saved, but not bit for bit: probabilities differ by up to "
                        "%1. The session comes from another build or instruction set.")
                         .arg(ui::shownNumber(reproduction.difference)));
        return;
    case core::Reproduction::Kind::Different:
        Q_EMIT logged(tr("The models do not predict what was saved with the session: up to %1 of a probability (%2).")
                          .arg(ui::shownNumber(reproduction.difference), where));
        Q_EMIT failed(tr("The models predict something else here than where the session was saved: probabilities "
                         "differ by up to %1. Figures will not be those that were saved.")
                          .arg(ui::shownNumber(reproduction.difference)));
        return;
    }
}

void SessionFiles::fail(const QString& message) {
    m_then = nullptr;
    showTitle();
    Q_EMIT failed(message);
}

void SessionFiles::leave(const QString& question, const std::function<void()>& then) {
    if (mayLeave(question, then))
        go(then);
}

// What the person was asked about once is not asked again on the way.
void SessionFiles::go(const std::function<void()>& then) {
    const bool before = std::exchange(m_leaving, true);
    then();
    m_leaving = before;
}

bool SessionFiles::mayLeave(const QString& question, std::function<void()> then) {
    if (m_leaving || !changed())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Counterfoil"), question, QMessageBox::NoButton, &m_parts.window);
    box.setObjectName(QStringLiteral("close.question"));
    box.setInformativeText(m_parts.training.anyUnsaved()
                               ? tr("The trained model is in no file yet. A session keeps it with data and notes.")
                               : tr("What you changed in %1 is in no file yet.").arg(m_name));
    auto* save = box.addButton(m_path.isEmpty() ? tr("Save...") : tr("Save"), QMessageBox::AcceptRole);
    auto* discard = box.addButton(tr("Go on without saving"), QMessageBox::DestructiveRole);
    auto* stay = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    save->setObjectName(QStringLiteral("close.save"));
    discard->setObjectName(QStringLiteral("close.discard"));
    stay->setObjectName(QStringLiteral("close.cancel"));
    box.setDefaultButton(save);
    box.exec();
    if (box.clickedButton() == save) {
        m_then = std::move(then);
        this->save();
        return false;
    }
    return box.clickedButton() == discard;
}

void SessionFiles::offerRecovery() {
    if (m_found.empty())
        m_found = m_autosave.orphans();
    if (m_found.empty())
        return;
    const Autosave::Found found = m_found.front();
    m_found.erase(m_found.begin());
    const auto next = [this] {
        if (!m_found.empty())
            offerRecovery();
    };
    m_parts.window.offer(tr("Counterfoil ended unexpectedly. Unsaved work on %1, as of %2, can be recovered.")
                             .arg(found.name.isEmpty() ? tr("some data") : found.name, timeOf(found.when)),
                         {{QStringLiteral("recover"), tr("Recover"),
                           [this, found, next] {
                               leave(tr("Save before opening another session?"),
                                     [this, found] { read(found.file, From::Crash, found); });
                               next();
                           }},
                          {QStringLiteral("discard"), tr("Discard"), [this, found, next] {
                               m_autosave.remove(found.file);
                               next();
                           }}});
}

} // namespace app
