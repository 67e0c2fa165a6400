#include "app/wiring/recent_files.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace app {
namespace {

const QString kKey = QStringLiteral("recent/files");
const QString kPath = QStringLiteral("path");
const QString kKind = QStringLiteral("kind");
const QString kPinned = QStringLiteral("pinned");
const QString kUsed = QStringLiteral("used");
constexpr std::ptrdiff_t kMost = 24; // not counting pinned ones

QString absolute(const QString& path) {
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

RecentFiles::RecentFiles(QSettings& settings, QObject* parent) : QObject(parent), m_settings(settings) {}

std::vector<RecentFiles::Entry> RecentFiles::entries() const {
    std::vector<Entry> all;
    for (const QVariant& item : m_settings.value(kKey).toList()) {
        const QVariantMap map = item.toMap();
        const Entry entry{map.value(kPath).toString(), map.value(kKind).toString(), map.value(kPinned).toBool(),
                          map.value(kUsed).toLongLong()};
        if (!entry.path.isEmpty())
            all.push_back(entry);
    }
    return all;
}

void RecentFiles::add(const QString& path, const QString& kind) {
    if (path.isEmpty() || path.startsWith(QStringLiteral("builtin:")))
        return;
    std::vector<Entry> all = entries();
    Entry entry{absolute(path), kind, false, QDateTime::currentSecsSinceEpoch()};
    const auto before = std::ranges::find(all, entry.path, &Entry::path);
    if (before != all.end()) {
        entry.pinned = before->pinned;
        all.erase(before);
    }
    all.insert(all.begin(), entry);
    std::ptrdiff_t loose = 0;
    std::erase_if(all, [&](const Entry& one) { return !one.pinned && ++loose > kMost; });
    write(all);
}

void RecentFiles::setPinned(const QString& path, bool pinned) {
    std::vector<Entry> all = entries();
    for (Entry& entry : all)
        if (entry.path == absolute(path))
            entry.pinned = pinned;
    write(all);
}

void RecentFiles::remove(const QString& path) {
    std::vector<Entry> all = entries();
    std::erase_if(all, [name = absolute(path)](const Entry& entry) { return entry.path == name; });
    write(all);
}

void RecentFiles::write(const std::vector<Entry>& entries) {
    QVariantList list;
    for (const Entry& entry : entries)
        list << QVariantMap{{kPath, entry.path}, {kKind, entry.kind}, {kPinned, entry.pinned}, {kUsed, entry.used}};
    m_settings.setValue(kKey, list);
    Q_EMIT changed();
}

} // namespace app
