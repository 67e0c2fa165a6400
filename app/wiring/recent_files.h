#pragma once

#include <QObject>
#include <QString>

#include <vector>

class QSettings;

namespace app {

// What was opened and saved lately, for the start page: newest first, pinned ones are never dropped. Kept in the
// settings under "recent/files", a list of maps with path, kind ("session", "data" or "model"), pinned and the time it
// was used. Never touches the files themselves. GUI thread only.
class RecentFiles final : public QObject {
    Q_OBJECT

public:
    struct Entry {
        QString path; // absolute
        QString kind; // "session", "data" or "model"
        bool pinned = false;
        qint64 used = 0; // seconds since 1970
        bool operator==(const Entry&) const = default;
    };

    explicit RecentFiles(QSettings& settings, QObject* parent = nullptr); // borrowed

    [[nodiscard]] std::vector<Entry> entries() const;
    // Puts it first. Built-in sets are no files: nothing happens.
    void add(const QString& path, const QString& kind);
    void setPinned(const QString& path, bool pinned);
    void remove(const QString& path);

Q_SIGNALS:
    void changed();

private:
    void write(const std::vector<Entry>& entries);

    QSettings& m_settings;
};

} // namespace app
