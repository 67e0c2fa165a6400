#include "app/cli/command.h"
#include "app/cli/interrupt.h"

#include <QCoreApplication>

#include <clocale>
#include <iostream>

namespace {

constexpr int kWrongUsage = 2;

int complain(const std::string& message, int exitCode) {
    std::cerr << "counterfoil-cli: " << message << std::endl;
    return exitCode;
}

// Where the help is that fits what was typed.
std::string helpHint(const CLI::App& app) {
    const auto given = app.get_subcommands();
    return "; see counterfoil-cli " + (given.empty() ? std::string() : given.front()->get_name() + " ") + "--help";
}

int run(const app::cli::Command& command, const core::StopToken& stop) {
    app::cli::Outcome outcome;
    const core::Status status = core::guarded([&]() -> core::Status {
        outcome = command(stop);
        return core::ok();
    });
    if (!status)
        return complain(status.error().message, 1);
    return outcome ? complain(outcome->message, outcome->exitCode) : 0;
}

} // namespace

int main(int argc, char** argv) {
    const app::cli::Interrupt interrupt;
    const QCoreApplication qt(argc, argv); // finds the plugins that decode images
    std::setlocale(LC_ALL, "C");           // numbers are read and written the same everywhere

    CLI::App app("Counterfactual explanations and counterfactual training without a window", "counterfoil-cli");
    app.require_subcommand(1);
    app.footer("counterfoil-cli COMMAND --help lists a command's options. Exit code: 0 done, 1 failed, 2 wrong usage.");
    app::cli::Command command;
    app::cli::addDatasets(app, command);
    app::cli::addDescribe(app, command);
    app::cli::addTrain(app, command);
    app::cli::addExplain(app, command);
    app::cli::addEvaluate(app, command);
    app::cli::addStudy(app, command);
    app::cli::addSession(app, command);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& wish) { // --help
        return app.exit(wish);
    } catch (const CLI::Error& error) {
        return complain(error.what() + helpHint(app), kWrongUsage);
    }
    return run(command, interrupt.token());
}
