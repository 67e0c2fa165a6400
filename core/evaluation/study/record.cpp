#include "core/evaluation/study/study.h"

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

namespace core {
namespace {

using Json = nlohmann::json; // keys in alphabetical order: equal jobs have equal texts

constexpr int kVersion = 1; // rises when the same job would give other figures

Json keyOf(const StudyJob& job) {
    Json changes = Json::object();
    for (const auto& [key, value] : job.changes)
        std::visit([&changes, &name = key](const auto& v) { changes[name] = v; }, value);
    return {{"version", kVersion},  {"set", job.set},
            {"seed", job.seed},     {"rounds", job.rounds},
            {"regime", job.regime}, {"recipe", job.recipe},
            {"changes", changes},   {"rows", job.rows == StudyRows::Test ? "test" : "validation"}};
}

std::optional<StudyResult> resultFrom(const Json& line) {
    if (!line.is_object() || !line.contains("job") || !line.contains("figures") || !line.contains("rounds"))
        return std::nullopt;
    StudyResult result;
    for (const auto& [name, value] : line["figures"].items()) {
        if (!value.is_number())
            return std::nullopt;
        result.figures[name] = value.get<double>();
    }
    for (const auto& [name, values] : line["rounds"].items())
        for (const Json& value : values)
            result.rounds[name].push_back(value.is_number() ? value.get<double>() : std::nan(""));
    return result;
}

} // namespace

std::string studyKey(const StudyJob& job) {
    return keyOf(job).dump();
}

Result<StudyRecord> StudyRecord::open(std::filesystem::path file) {
    StudyRecord record;
    record.m_file = std::move(file);
    std::ifstream in(record.m_file);
    bool ended = true; // by a line end: a process that was killed may have left half a line
    for (std::string line; std::getline(in, line);) {
        ended = !in.eof();
        const Json parsed = Json::parse(line, nullptr, false);
        if (parsed.is_discarded())
            continue;
        if (auto result = resultFrom(parsed))
            record.m_results[parsed["job"].dump()] = std::move(*result);
    }
    in.close();
    std::ofstream out(record.m_file, std::ios::app);
    if (!ended)
        out << '\n';
    if (!out.flush())
        return Error{ErrorCode::IoFailure, "writing " + record.m_file.string() + ": it cannot be opened"};
    return record;
}

const StudyResult* StudyRecord::find(const StudyJob& job) const {
    const auto it = m_results.find(studyKey(job));
    return it == m_results.end() ? nullptr : &it->second;
}

Status StudyRecord::add(const StudyJob& job, StudyResult result) {
    Json rounds = Json::object();
    for (const auto& [name, values] : result.rounds)
        rounds[name] = values; // NaN becomes null
    const Json line{{"job", keyOf(job)}, {"figures", result.figures}, {"rounds", std::move(rounds)}};
    std::ofstream out(m_file, std::ios::app);
    out << line.dump() << '\n';
    if (!out.flush())
        return Error{ErrorCode::IoFailure, "writing " + m_file.string() + ": it cannot be written"};
    m_results[studyKey(job)] = std::move(result);
    return ok();
}

} // namespace core
