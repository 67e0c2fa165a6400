#include "app/cli/command.h"

#include <iomanip>
#include <iostream>

namespace app::cli {
namespace {

void printText(const std::vector<core::BuiltinSet>& sets) {
    std::cout << std::left << std::setw(18) << "source" << std::right << std::setw(6) << "rows" << std::setw(10)
              << "features" << std::setw(9) << "classes"
              << "\n";
    for (const core::BuiltinSet& set : sets)
        std::cout << std::left << std::setw(18) << "builtin:" + set.info.id << std::right << std::setw(6) << set.rows
                  << std::setw(10) << set.features << std::setw(9) << set.classes << "  " << set.info.label << ": "
                  << set.info.help << "\n";
    std::cout << "builtin:ID:ROWS generates another number of rows.\n";
}

void printJson(const std::vector<core::BuiltinSet>& sets) {
    core::JsonOut list = core::JsonOut::array();
    for (const core::BuiltinSet& set : sets)
        list.push_back({{"source", "builtin:" + set.info.id},
                        {"label", set.info.label},
                        {"help", set.info.help},
                        {"rows", set.rows},
                        {"features", set.features},
                        {"classes", set.classes}});
    std::cout << core::prettyJson({{"datasets", std::move(list)}});
}

} // namespace

void addDatasets(CLI::App& app, Command& chosen) {
    CLI::App* command = app.add_subcommand("datasets", "List the built-in data sets");
    const auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Print JSON");
    command->callback([&chosen, json] {
        chosen = [json](const core::StopToken&) -> Outcome {
            *json ? printJson(core::builtinSets()) : printText(core::builtinSets());
            return std::nullopt;
        };
    });
}

} // namespace app::cli
