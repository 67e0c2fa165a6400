#include "app/wiring/application.h"
#include "app/wiring/demo.h"
#include "core/base/build_info.h"
#include "ui/main_window.h"
#include "ui/theme.h"
#include "ui/translation.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cstring>
#include <span>

namespace {

// Before there is a QApplication, which reads the environment: the demonstration needs no display.
bool wantsDemo(std::span<char*> arguments) {
    return std::ranges::any_of(arguments, [](const char* argument) {
        return std::strcmp(argument, "--demo") == 0 || std::strncmp(argument, "--demo=", 7) == 0;
    });
}

bool hasDisplay() {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

struct Options {
    QString source;
    QString theme;
    QString demo;
    QString train;
};

// Prints what is wrong and how the program is used; exit code 2.
[[noreturn]] void refuse(const QCommandLineParser& parser, const QString& message) {
    QTextStream(stderr) << message << "\n\n" << parser.helpText();
    std::exit(2);
}

Options readOptions(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Counterfactual explanations and counterfactual training, to look at."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("source"),
        QCoreApplication::translate(
            "main",
            "a table, an IDX file, a folder of images, builtin:ID, a model (.json) or a session (.counterfoil)"),
        QStringLiteral("[source]"));
    const QCommandLineOption train(
        QStringLiteral("train"),
        QCoreApplication::translate("main", "Opens this data, conventional and counterfactual training at once."),
        QStringLiteral("source"));
    const QCommandLineOption theme(
        QStringLiteral("theme"),
        QCoreApplication::translate("main", "Colours: light or dark; else as chosen in the settings."),
        QStringLiteral("theme"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QCoreApplication::translate(
            "main", "Without a display: trains Moons, writes a picture of the window and the report into a folder."),
        QStringLiteral("folder"));
    parser.addOptions({train, theme, demo});
    if (!parser.parse(application.arguments()))
        refuse(parser, parser.errorText());
    parser.process(application); // --help and --version
    Options options{parser.positionalArguments().value(0), parser.value(theme), parser.value(demo),
                    parser.value(train)};
    if (parser.positionalArguments().size() + (options.train.isEmpty() ? 0 : 1) > 1)
        refuse(parser, QCoreApplication::translate("main", "One source at a time, please."));
    if (!options.theme.isEmpty() && options.theme != QStringLiteral("light") && options.theme != QStringLiteral("dark"))
        refuse(parser, QCoreApplication::translate("main", "The theme is light or dark, not %1.").arg(options.theme));
    return options;
}

int runDemo(const Options& options) {
    const QTemporaryDir scratch; // what the person's own window remembers stays out of the picture
    QSettings settings(scratch.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("theme"), options.theme);
    app::Application application(settings);
    app::Demo demo(application, options.demo);
    demo.start();
    return QApplication::exec();
}

// Where unsaved work is kept for the case of a crash.
QString stateFolder() {
    const QString base = qEnvironmentVariable("XDG_STATE_HOME", QDir::home().filePath(QStringLiteral(".local/state")));
    return QDir(base).filePath(QStringLiteral("counterfoil"));
}

int runWindow(const Options& options) {
    QSettings settings;
    ui::installTranslation(settings.value(ui::MainWindow::kLanguageKey).toString());
    app::Application application(settings, stateFolder());
    if (!options.theme.isEmpty())
        ui::Theme::instance().setKind(options.theme == QStringLiteral("dark") ? ui::ThemeKind::Dark
                                                                              : ui::ThemeKind::Light);
    application.window().show();
    // The window is painted first, then filled.
    QTimer::singleShot(0, &application, [&application, &options] {
        application.offerRecovery();
        if (!options.source.isEmpty())
            application.open({options.source});
        else if (!options.train.isEmpty())
            application.openAndTrain(options.train);
    });
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    const bool demo = wantsDemo({argv, static_cast<std::size_t>(argc)});
    if (demo && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!hasDisplay()) {
        QTextStream(stderr) << "There is no display to open a window on. With --demo FOLDER the program runs without "
                               "one and writes a picture of the window.\n";
        return 1;
    }
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Counterfoil"));
    QCoreApplication::setApplicationName(QStringLiteral("counterfoil"));
    QCoreApplication::setApplicationVersion(QString::fromStdString(core::buildInfo().version));
    const Options options = readOptions(application);
    ui::Theme::instance().apply();
    return demo ? runDemo(options) : runWindow(options);
}
