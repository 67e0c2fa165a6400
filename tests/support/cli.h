#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

namespace testing {

// counterfoil-cli as a process in a folder of its own.
class Cli {
public:
    struct Done {
        int code = -1;
        QByteArray out;
        QByteArray error;
    };

    // Arguments separated by blanks; a name with a blank is written with "~" for it.
    Done operator()(const QString& arguments) const {
        QProcess process;
        start(process, arguments);
        if (!process.waitForFinished(120000))
            process.kill();
        const bool ended = process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    void start(QProcess& process, const QString& arguments) const {
        QStringList list = arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (QString& argument : list)
            argument.replace(QLatin1Char('~'), QLatin1Char(' '));
        process.setWorkingDirectory(m_folder.path());
        process.start(qEnvironmentVariable("COUNTERFOIL_PROGRAMS", QCoreApplication::applicationDirPath()) +
                          QStringLiteral("/counterfoil-cli"),
                      list);
    }
    [[nodiscard]] QString path(const char* file) const { return m_folder.filePath(QString::fromUtf8(file)); }
    [[nodiscard]] bool has(const char* file) const { return QFile::exists(path(file)); }
    [[nodiscard]] QByteArray read(const char* file) const {
        QFile opened(path(file));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    void write(const char* file, const QByteArray& text) const {
        QFile opened(path(file));
        QVERIFY(opened.open(QIODevice::WriteOnly) && opened.write(text) == text.size());
    }
    [[nodiscard]] nlohmann::ordered_json json(const char* file) const {
        return nlohmann::ordered_json::parse(read(file).toStdString(), nullptr, false);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace testing

// Runs counterfoil-cli and wants this exit code.
#define RUN_CLI(cli, arguments, wanted)                                                                                \
    do {                                                                                                               \
        const auto done = (cli)(QStringLiteral(arguments));                                                            \
        QVERIFY2(done.code == (wanted), done.error.constData());                                                       \
    } while (false)
