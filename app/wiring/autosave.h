#pragma once

#include "core/session/session_file.h"

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace app {

// Keeps unsaved work in the program's own folder, so that a crash costs half a minute at most. Never writes anywhere
// else. A file that no living program owns is what a crash left behind. GUI thread only; writing has a thread of its
// own, and the end waits for it.
class Autosave final : public QObject {
    Q_OBJECT

public:
    static constexpr int kEvery = 15'000; // ms between two looks; a look writes only what is new

    // What a crash left behind.
    struct Found {
        QString file;
        QString name;     // of the work
        QString original; // the person's own file, "" when it had none
        QDateTime when;
    };

    // `packed` is borrowed; null: none.
    explicit Autosave(const QString& folder, core::PackedRows* packed = nullptr, QObject* parent = nullptr);
    ~Autosave() override; // an orderly end: what was kept goes

    // Asked every kEvery: a value that grows with every change, 0 for nothing worth keeping, and the work itself.
    void watch(std::function<quint64()> revision, std::function<std::optional<core::Session>()> collect,
               std::function<QString()> original);
    void look(); // now; writes if something is new

    // The newest first. They belong to this program from now on: no other offers them.
    [[nodiscard]] std::vector<Found> orphans();
    void remove(const QString& file);

Q_SIGNALS:
    void written();
    void failed(const QString& message);

private:
    void write(const std::shared_ptr<const core::Session>& session, const QString& original);
    void clear();
    [[nodiscard]] bool own(); // makes folder and lock when first needed

    QString m_folder;
    core::PackedRows* m_packed;
    QString m_base; // of our files, without an ending
    std::unique_ptr<QLockFile> m_lock;
    std::vector<std::unique_ptr<QLockFile>> m_found;
    std::function<quint64()> m_revision;
    std::function<std::optional<core::Session>()> m_collect;
    std::function<QString()> m_original;
    quint64 m_kept = 0; // revision that is on disk
    bool m_writing = false;
    bool m_failed = false;
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace app
