#include "app/wiring/autosave.h"

#include "ui/models/value_text.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

namespace app {
namespace {

const QString kSession = QStringLiteral(".counterfoil");
const QString kAbout = QStringLiteral(".json"); // name and original file, to be told without reading the session
const QString kLock = QStringLiteral(".lock");

std::unique_ptr<QLockFile> lockOf(const QString& base) {
    auto lock = std::make_unique<QLockFile>(base + kLock);
    lock->setStaleLockTime(0); // stale is only a lock whose program is dead
    return lock;
}

core::Status writeAbout(const QString& path, const QString& name, const QString& original) {
    QSaveFile file(path);
    const QByteArray text =
        QJsonDocument(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("original"), original}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return core::Error{core::ErrorCode::IoFailure, "writing " + path.toStdString()};
    return core::ok();
}

} // namespace

Autosave::Autosave(const QString& folder, core::PackedRows* packed, QObject* parent)
    : QObject(parent),
      m_folder(folder),
      m_packed(packed),
      m_base(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces))) {
    m_pool.setMaxThreadCount(1);
    m_timer.setInterval(kEvery);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::look);
}

Autosave::~Autosave() {
    m_timer.stop();
    m_pool.waitForDone();
    clear();
}

void Autosave::watch(std::function<quint64()> revision, std::function<std::optional<core::Session>()> collect,
                     std::function<QString()> original) {
    m_revision = std::move(revision);
    m_collect = std::move(collect);
    m_original = std::move(original);
    m_timer.start();
}

void Autosave::look() {
    const quint64 revision = m_revision();
    if (m_writing)
        return; // the next look comes
    if (revision == 0) {
        clear();
        return;
    }
    if (revision == m_kept)
        return;
    if (!own()) {
        if (!std::exchange(m_failed, true))
            Q_EMIT failed(tr("Unsaved work could not be kept safe: the folder %1 cannot be written to.").arg(m_folder));
        return;
    }
    std::optional<core::Session> session = m_collect();
    if (!session)
        return;
    m_kept = revision;
    write(std::make_shared<const core::Session>(std::move(*session)), m_original());
}

bool Autosave::own() {
    if (m_lock)
        return true;
    if (!QDir().mkpath(m_folder))
        return false;
    m_lock = lockOf(m_base);
    if (m_lock->tryLock(0))
        return true;
    m_lock.reset();
    return false;
}

// The pool ends before this object does, so the task may refer to it.
void Autosave::write(const std::shared_ptr<const core::Session>& session, const QString& original) {
    m_writing = true;
    m_pool.start([this, session, original, base = m_base] {
        const auto status = core::guarded([&]() -> core::Status {
            if (auto saved = core::saveSession(*session, (base + kSession).toStdString(), m_packed); !saved)
                return saved;
            return writeAbout(base + kAbout, ui::fromStd(session->name), original);
        });
        const QString message = status ? QString() : ui::fromStd(status.error().message);
        const auto tell = [this, message] {
            m_writing = false;
            if (message.isEmpty()) {
                m_failed = false;
                Q_EMIT written();
                return;
            }
            m_kept = 0; // the next look tries again
            if (!std::exchange(m_failed, true))
                Q_EMIT failed(tr("Unsaved work could not be kept safe: %1").arg(message));
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void Autosave::clear() {
    m_kept = 0;
    if (!m_lock)
        return;
    QFile::remove(m_base + kSession);
    QFile::remove(m_base + kAbout);
    m_lock.reset(); // unlocks
}

std::vector<Autosave::Found> Autosave::orphans() {
    std::vector<Found> all;
    const QDir folder(m_folder);
    for (const QFileInfo& file : folder.entryInfoList({QLatin1Char('*') + kSession}, QDir::Files, QDir::Time)) {
        const QString base = folder.filePath(file.completeBaseName());
        if (base == m_base)
            continue;
        auto lock = lockOf(base);
        if (!lock->tryLock(0))
            continue; // its program lives
        m_found.push_back(std::move(lock));
        Found found{file.absoluteFilePath(), {}, {}, file.lastModified()};
        if (QFile about(base + kAbout); about.open(QIODevice::ReadOnly)) {
            const QJsonObject json = QJsonDocument::fromJson(about.readAll()).object();
            found.name = json.value(QStringLiteral("name")).toString();
            found.original = json.value(QStringLiteral("original")).toString();
        }
        all.push_back(std::move(found));
    }
    return all;
}

// Only what lies in our own folder.
void Autosave::remove(const QString& file) {
    const QFileInfo info(file);
    if (info.absolutePath() != QFileInfo(m_folder).absoluteFilePath() || !file.endsWith(kSession))
        return;
    const QString base = QDir(m_folder).filePath(info.completeBaseName());
    QFile::remove(base + kSession);
    QFile::remove(base + kAbout);
    std::erase_if(m_found, [&](const auto& lock) {
        return QFileInfo(lock->fileName()).completeBaseName() == info.completeBaseName();
    });
}

} // namespace app
