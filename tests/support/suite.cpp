#include "tests/support/suite.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <map>
#include <memory>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#else
#include <QGuiApplication>
using Application = QGuiApplication;
#endif

namespace testing {
namespace {
std::map<QString, QObject* (*)()>& suites() {
    static std::map<QString, QObject* (*)()> all;
    return all;
}
} // namespace

Suite::Suite(const char* file, QObject* (*make)()) {
    suites()[QFileInfo(QString::fromUtf8(file)).completeBaseName().mid(4)] = make;
}
} // namespace testing

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Application application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QStringList arguments = QCoreApplication::arguments();
    const QString wanted =
        arguments.size() > 1 && !arguments[1].startsWith(QLatin1Char('-')) ? arguments.takeAt(1) : QString();
    int failures = 0;
    for (const auto& [name, make] : testing::suites())
        if (wanted.isEmpty() || wanted == name) {
            const std::unique_ptr<QObject> suite(make());
            failures += QTest::qExec(suite.get(), arguments);
        }
    if (!wanted.isEmpty() && !testing::suites().contains(wanted)) {
        qCritical("there is no suite named %s", qPrintable(wanted));
        return 1;
    }
    return failures;
}
