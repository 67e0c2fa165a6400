#pragma once

#include "app/wiring/autosave.h"
#include "app/wiring/recent_files.h"
#include "app/wiring/training.h"
#include "core/session/session_file.h"

class QSettings;
class QUndoStack;

namespace ui {
class MainWindow;
}

namespace app {

class WindowView;

// Sessions as files: saving, opening, the name and the mark of unsaved work in the title, the question before closing,
// and what a crash left behind. Reading and writing have a thread of their own. GUI thread only; its end waits for
// what is being written and stops what is being read.
class SessionFiles final : public QObject {
    Q_OBJECT

public:
    // What it works on; borrowed.
    struct Parts {
        ui::MainWindow& window;
        QUndoStack& undo;
        Training& training;
        const WindowView& view;
        RecentFiles& recent;
        QSettings& settings;
        QString stateFolder; // the program's own, for unsaved work
    };
    struct Content {
        std::function<std::optional<core::Session>()> collect; // nothing: there is no data yet
        std::function<void(const core::OpenedSession&)> show;
    };
    static constexpr const char* kEnding = ".counterfoil";

    SessionFiles(const Parts& parts, Content content, QObject* parent = nullptr);
    ~SessionFiles() override;

    void save(); // asks where when there is no file yet
    void saveAs();
    void saveTo(const QString& path);
    void open(const QString& path); // asks first when work would be lost
    // Other data: work without a file begins.
    void begin(const QString& name);

    [[nodiscard]] bool changed() const; // since it was saved, opened or begun
    // True: nothing would be lost. Else asks; once the person has saved, `then` is called.
    [[nodiscard]] bool mayLeave(const QString& question, std::function<void()> then);
    // Runs it where nothing would be lost, or once the person has saved or let go of it.
    void leave(const QString& question, const std::function<void()>& then);
    void offerRecovery(); // of what a crash left behind
    [[nodiscard]] Autosave& autosave() { return m_autosave; }
    [[nodiscard]] const QString& path() const { return m_path; } // "": none yet

Q_SIGNALS:
    void noted(const QString& message);  // for the message bar
    void logged(const QString& message); // for the log alone
    void failed(const QString& message);
    void opened();
    void saved(const QString& path);

private:
    enum class From { File, Crash };

    void go(const std::function<void()>& then);
    void addActions();
    [[nodiscard]] std::optional<core::Session> collect(const QString& name) const;
    void read(const QString& path, From from, const Autosave::Found& found = {});
    void show(const std::shared_ptr<const core::OpenedSession>& opened, const QString& path, From from,
              const Autosave::Found& found);
    void finishSaving(const QString& path, const QString& problem, const std::vector<std::size_t>& epochs);
    void fail(const QString& message);
    void showTitle();
    void touch();
    void tellReproduction(const core::Reproduction& reproduction, bool models);

    Parts m_parts;
    Content m_content;
    QString m_path;           // the person's file
    QString m_name;           // shown
    bool m_recovered = false; // and in no file since
    bool m_leaving = false;   // the person has answered
    quint64 m_revision = 1;
    quint64 m_work = 0;           // another number when other work is shown
    std::function<void()> m_then; // once what is being written is on disk
    std::vector<Autosave::Found> m_found;
    core::StopSource m_stop;
    core::PackedRows m_packed; // before those who write with it
    Autosave m_autosave;
    QThreadPool m_pool;
};

} // namespace app
