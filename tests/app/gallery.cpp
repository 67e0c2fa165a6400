// Writes a picture of every page of the window, in both themes: counterfoil-gallery FOLDER [SOURCE...] [--size WxH]
// [--language CODE]. What pages, panels and views there are is asked of the window, so new ones are in it. Every page
// is shown with the first source, the exploration with each.

#include "app/wiring/application.h"
#include "ui/main_window.h"
#include "ui/panels/stage_panel.h"
#include "ui/shell/panel_dock.h"
#include "ui/theme.h"
#include "ui/translation.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
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
constexpr int kTraining = 3 * 60000; // ms at most; a longer one is stopped

void wait(
    int milliseconds, const std::function<bool()>& done = [] { return false; }) {
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds && !done()) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(5);
    }
}

class Gallery {
public:
    Gallery(ui::MainWindow& window, QDir folder) : m_window(window), m_folder(std::move(folder)) {}

    [[nodiscard]] int failures() const { return m_failures; }

    void shoot(const QString& what) {
        wait(kSettled);
        const QString file = m_folder.filePath(what + QStringLiteral(".png"));
        const bool written = m_window.grab().save(file);
        m_failures += written ? 0 : 1;
        QTextStream(stdout) << (written ? file : QStringLiteral("not written: ") + file) << '\n';
    }

    // The page as it opens, and once more for each panel that lies behind another.
    void shootPage(const QString& name) {
        shoot(name);
        for (ui::PanelDock* dock : m_window.findChildren<ui::PanelDock*>()) {
            const bool behind = !dock->isHidden() && dock->visibleRegion().isEmpty();
            if (!behind)
                continue;
            dock->raise();
            shoot(name + QLatin1Char('-') + dock->objectName());
        }
    }

    void shootModes(const QString& name) {
        QStringList modes; // first: pages make and delete buttons as they open
        for (const auto* button : m_window.findChildren<QAbstractButton*>())
            if (button->objectName().startsWith(QStringLiteral("mode.")))
                modes << button->objectName().mid(5);
        for (const QString& mode : modes) {
            m_window.setMode(mode);
            shootPage(name + QLatin1Char('-') + mode);
        }
        m_window.showHelp();
        shootPage(name + QStringLiteral("-help"));
        if (auto* help = m_window.workspace()->dock(QStringLiteral("help")))
            help->hide();
    }

    // The stage in each of its views.
    void shootViews(const QString& name) {
        m_window.setMode(QStringLiteral("explore"));
        auto* stage = m_window.findChild<ui::StagePanel*>();
        for (const QString& view : stage->availableViews()) {
            stage->showView(view);
            wait(kSettled);
            shoot(name + QLatin1Char('-') + view);
        }
        stage->showView(QStringLiteral("landscape"));
    }

private:
    ui::MainWindow& m_window;
    QDir m_folder;
    int m_failures = 0;
};

void inBothThemes(const std::function<void(const QString& theme)>& shoot) {
    for (const auto kind : {ui::ThemeKind::Light, ui::ThemeKind::Dark}) {
        ui::Theme::instance().setKind(kind);
        shoot(kind == ui::ThemeKind::Light ? QStringLiteral("light") : QStringLiteral("dark"));
    }
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCommandLineParser line;
    line.addHelpOption();
    line.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("where the pictures go"));
    line.addPositionalArgument(QStringLiteral("sources"), QStringLiteral("data to show; builtin:moons"));
    const QCommandLineOption sizeOption(QStringLiteral("size"), QStringLiteral("of the window"), QStringLiteral("WxH"),
                                        QStringLiteral("1440x900"));
    const QCommandLineOption languageOption(QStringLiteral("language"), QStringLiteral("of the words, e.g. de"),
                                            QStringLiteral("code"));
    line.addOptions({sizeOption, languageOption});
    line.process(application);
    QStringList sources = line.positionalArguments();
    const QDir folder(sources.isEmpty() ? QStringLiteral("gallery") : sources.takeFirst());
    const QStringList size = line.value(sizeOption).split(QLatin1Char('x'));
    if (size.size() != 2 || !folder.mkpath(QStringLiteral("."))) {
        QTextStream(stderr) << (size.size() != 2 ? line.value(sizeOption) + QStringLiteral(" is no size, as 1440x900")
                                                 : folder.path() + QStringLiteral(" could not be made"))
                            << '\n';
        return 1;
    }
    if (line.isSet(languageOption))
        ui::installTranslation(line.value(languageOption));
    if (sources.isEmpty())
        sources << QStringLiteral("builtin:moons");
    const QTemporaryDir scratch;
    QSettings settings(scratch.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::Theme::instance().apply();
    ui::Theme::instance().setReducedMotion(true);
    app::Application program(settings);
    program.window().resize(size.at(0).toInt(), size.at(1).toInt());
    program.window().show();
    program.setPace(0);
    Gallery gallery(program.window(), folder);
    bool ended = false;
    QObject::connect(&program.training(), &app::Training::ended, &application, [&ended] { ended = true; });
    for (const QString& source : sources) {
        ended = false;
        program.openAndTrain(source);
        wait(kTraining, [&ended] { return ended; });
        program.training().stop();
        wait(kTraining, [&ended] { return ended; });
        if (!ended)
            return 1;
        QString name = QFileInfo(source).completeBaseName();
        name = name.mid(name.indexOf(QLatin1Char(':')) + 1);
        inBothThemes([&](const QString& theme) {
            const QString prefix = name + QLatin1Char('-') + theme;
            if (source == sources.front())
                gallery.shootModes(prefix);
            gallery.shootViews(prefix);
        });
    }
    return gallery.failures() == 0 ? 0 : 1;
}
