#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <string>
#include <string_view>
#include <zlib.h>

namespace testing {

// A folder of files that goes with the object.
class Folder {
public:
    // Writes a file (sub-folders are made) and returns its path.
    std::string write(const std::string& name, std::string_view bytes) const {
        const QString file = m_folder.filePath(QString::fromStdString(name));
        QDir().mkpath(QFileInfo(file).path());
        QFile::remove(file); // writing over a file makes some file systems wait for the disk
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) ||
            out.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
            qFatal("cannot write %s", qPrintable(file));
        return file.toStdString();
    }
    [[nodiscard]] std::string path(const std::string& name) const {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }

private:
    QTemporaryDir m_folder;
};

inline std::string gzipped(std::string_view bytes) {
    z_stream z{};
    constexpr int kGzipWrapper = 16;
    deflateInit2(&z, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + kGzipWrapper, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&z, bytes.size()) + 64, '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    z.avail_in = static_cast<uInt>(bytes.size());
    z.next_out = reinterpret_cast<Bytef*>(packed.data());
    z.avail_out = static_cast<uInt>(packed.size());
    deflate(&z, Z_FINISH);
    packed.resize(packed.size() - z.avail_out);
    deflateEnd(&z);
    return packed;
}

} // namespace testing
