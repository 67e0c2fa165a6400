// Writes a picture of every page of the window, in both themes: counterfoil-gallery FOLDER [SOURCE...] [--size WxH]
// [--language CODE] [--part PART...]. What pages, panels and views there are is asked of the window, so new ones are in
// it. Every page is shown with the first source, its views and two to four models side by side with each; the story
// comes last.

#include "app/wiring/application.h"
#include "app/wiring/presentation.h"
#include "ui/main_window.h"
#include "ui/panels/stage_panel.h"
#include "ui/shell/panel_dock.h"
#include "ui/shell/presenter.h"
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

#include <array>

namespace {

constexpr int kSettled = 1500;       // ms for answers that are asked when a page opens
constexpr int kTraining = 3 * 60000; // ms at most; a longer one is stopped
constexpr int kStory = 2 * 60000;    // likewise, of the whole

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
    Gallery(app::Application& program, QDir folder)
        : m_program(program), m_window(program.window()), m_folder(std::move(folder)) {}

    [[nodiscard]] int failures() const { return m_failures; }

    void shoot(const QString& what) {
        wait(kSettled);
        save(m_window.grab(), what);
    }

    void save(const QPixmap& picture, const QString& what) {
        const QString file = m_folder.filePath(what + QStringLiteral(".png"));
        const bool written = picture.save(file);
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

    // The models there are side by side, their difference, and the panel's tables.
    void shootModels(const QString& name) {
        m_window.setMode(QStringLiteral("explore"));
        ui::PanelDock* dock = m_window.workspace()->dock(QStringLiteral("compare"));
        dock->raise();
        shoot(name);
        auto* difference = button(QStringLiteral("stage.difference"));
        difference->click();
        shoot(name + QStringLiteral("-difference"));
        difference->click();
        for (const char* page : {"measures", "row", "settings"}) {
            button(QStringLiteral("compare.%1Page").arg(QLatin1String(page)))->click();
            shoot(name + QLatin1Char('-') + QLatin1String(page));
        }
        button(QStringLiteral("compare.runsPage"))->click();
    }

    // Trains one more model with another regime, beside those there are.
    bool trainBeside(const QString& regime) {
        for (int i = 0; i < static_cast<int>(m_program.training().models().size()); ++i)
            m_program.training().setKept(i, true);
        button(QStringLiteral("regime.") + regime)->click();
        if (auto* pair = button(QStringLiteral("settings.compare")); pair->isChecked())
            pair->click();
        return train([this] { m_program.training().play(); });
    }

    void measure() {
        button(QStringLiteral("compare.measure"))->click();
        auto* cancel = button(QStringLiteral("compare.cancel"));
        wait(kTraining, [cancel] { return cancel->isHidden(); });
    }

    // False where it did not come to an end.
    bool train(const std::function<void()>& start) {
        bool ended = false;
        const QMetaObject::Connection connection =
            QObject::connect(&m_program.training(), &app::Training::ended, &m_window, [&ended] { ended = true; });
        start();
        wait(kTraining, [&ended] { return ended; });
        m_program.training().stop();
        wait(kTraining, [&ended] { return ended; });
        QObject::disconnect(connection);
        return ended;
    }

    // Each slide as it was before the next came by itself.
    void shootStory(const QString& name) {
        m_program.presentation().playStory();
        ui::Presenter& presenter = m_program.presentation().presenter();
        presenter.showNormal();
        presenter.resize(m_window.size());
        QElapsedTimer clock;
        clock.start();
        std::array<QPixmap, 6> slides;
        while (clock.elapsed() < kStory && slides.back().isNull()) {
            const auto slide = static_cast<std::size_t>(presenter.slide());
            wait(kSettled / 3);
            if (slide == static_cast<std::size_t>(presenter.slide()))
                slides.at(slide) = presenter.grab();
        }
        presenter.leave();
        for (std::size_t i = 0; i < slides.size(); ++i)
            save(slides[i], name + QString::number(i + 1));
    }

private:
    QAbstractButton* button(const QString& name) {
        auto* found = m_window.findChild<QAbstractButton*>(name);
        if (!found)
            qFatal("there is no button %s", qPrintable(name));
        return found;
    }

    app::Application& m_program;
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
    const QCommandLineOption partOption(QStringLiteral("part"),
                                        QStringLiteral("pages, views, models or story; else all of them"),
                                        QStringLiteral("part"));
    line.addOptions({sizeOption, languageOption, partOption});
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
    Gallery gallery(program, folder);
    const auto wanted = [parts = line.values(partOption)](const char* part) {
        return parts.isEmpty() || parts.contains(QLatin1String(part));
    };
    for (const QString& source : sources) {
        QString name = QFileInfo(source).completeBaseName();
        name = name.mid(name.indexOf(QLatin1Char(':')) + 1);
        if ((wanted("pages") || wanted("views") || wanted("models")) &&
            !gallery.train([&] { program.openAndTrain(source); }))
            return 1;
        inBothThemes([&](const QString& theme) {
            const QString prefix = name + QLatin1Char('-') + theme;
            if (wanted("pages") && source == sources.front())
                gallery.shootModes(prefix);
            if (wanted("views"))
                gallery.shootViews(prefix);
        });
        for (const char* another : {"", "ar", "cd"}) {
            if (!wanted("models"))
                break;
            if (*another != '\0' && !gallery.trainBeside(QLatin1String(another)))
                return 1;
            gallery.measure();
            inBothThemes([&](const QString& theme) {
                const auto count = program.training().models().size();
                gallery.shootModels(QStringLiteral("%1-%2-models%3").arg(name, theme).arg(count));
            });
        }
    }
    if (wanted("story"))
        inBothThemes([&](const QString& theme) { gallery.shootStory(QStringLiteral("story-") + theme); });
    return gallery.failures() == 0 ? 0 : 1;
}
