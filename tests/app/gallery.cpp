// Writes a picture of every page of the window, in both themes: gallery FOLDER [LANGUAGE [WIDTH HEIGHT [DATA]]]. What
// pages there are is asked of the window, so new ones are in it.

#include "app/wiring/application.h"
#include "ui/main_window.h"
#include "ui/shell/panel_dock.h"
#include "ui/theme.h"
#include "ui/translation.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

namespace {

constexpr int kSettled = 1500;       // ms for answers that are asked when a page opens
constexpr int kTraining = 5 * 60000; // ms at most

void wait(
    int milliseconds, const std::function<bool()>& done = [] { return false; }) {
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds && !done()) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(5);
    }
}

// The page as it opens, and once more for each panel that lies behind another.
int photograph(ui::MainWindow& window, const QDir& folder, const QString& name) {
    const auto shoot = [&](const QString& what) {
        wait(kSettled);
        const QString file = folder.filePath(what + QStringLiteral(".png"));
        const bool written = window.grab().save(file);
        QTextStream(stdout) << (written ? file : QStringLiteral("not written: ") + file) << '\n';
        return written ? 0 : 1;
    };
    int failures = shoot(name);
    for (ui::PanelDock* dock : window.findChildren<ui::PanelDock*>()) {
        const bool behind = !dock->isHidden() && dock->visibleRegion().isEmpty();
        if (!behind)
            continue;
        dock->raise();
        failures += shoot(name + QLatin1Char('-') + dock->objectName());
    }
    return failures;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QStringList wanted = application.arguments();
    const QDir folder(wanted.value(1, QStringLiteral("gallery")));
    if (wanted.size() > 2)
        ui::installTranslation(wanted[2]);
    if (!folder.mkpath(QStringLiteral("."))) {
        QTextStream(stderr) << folder.path() << " could not be made\n";
        return 1;
    }
    const QTemporaryDir scratch;
    QSettings settings(scratch.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::Theme::instance().apply();
    ui::Theme::instance().setReducedMotion(true);
    app::Application program(settings);
    ui::MainWindow& window = program.window();
    window.resize(wanted.value(3, QStringLiteral("1440")).toInt(), wanted.value(4, QStringLiteral("900")).toInt());
    window.show();
    program.setPace(0);
    bool ended = false;
    QObject::connect(&program.training(), &app::Training::ended, &application, [&ended] { ended = true; });
    program.openAndTrain(wanted.value(5, QStringLiteral("builtin:moons")));
    wait(kTraining, [&ended] { return ended; });
    QStringList modes;
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (button->objectName().startsWith(QStringLiteral("mode.")))
            modes << button->objectName().mid(5);
    int failures = ended && !modes.isEmpty() ? 0 : 1;
    for (const auto kind : {ui::ThemeKind::Light, ui::ThemeKind::Dark}) {
        ui::Theme::instance().setKind(kind);
        const QString theme = kind == ui::ThemeKind::Light ? QStringLiteral("light") : QStringLiteral("dark");
        for (const QString& mode : modes) {
            window.setMode(mode);
            failures += photograph(window, folder, theme + QLatin1Char('-') + mode);
        }
        window.showHelp();
        failures += photograph(window, folder, theme + QStringLiteral("-help"));
        if (auto* help = window.workspace()->dock(QStringLiteral("help")))
            help->hide();
    }
    return failures == 0 ? 0 : 1;
}
