#include "core/evaluation/study/study.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

namespace core {
namespace {

using Json = nlohmann::json; // keys in alphabetical order: equal jobs have equal texts

constexpr int kVersion = 1; // rises when the same job would give other figures

Json jsonOf(const ParamValues& values) {
    Json json = Json::object();
    for (const auto& [key, value] : values)
        std::visit([&json, &name = key](const auto& v) { json[name] = v; }, value);
    return json;
}

Json keyOf(const StudyJob& job) {
    Json key{{"version", kVersion},
             {"set", job.set},
             {"seed", job.seed},
             {"rounds", job.rounds},
             {"regime", job.regime},
             {"recipe", job.recipe},
             {"changes", jsonOf(job.changes)},
             {"rows", job.rows == StudyRows::Test ? "test" : "validation"}};
    if (!job.measures.empty())
        key["measures"] = jsonOf(job.measures);
    return key;
}

std::optional<ParamValue> valueFrom(const Json& value) {
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (value.is_number())
        return value.get<double>();
    if (value.is_string())
        return value.get<std::string>();
    return std::nullopt;
}

// The job that a key describes; nothing where it is of another version.
ParamValues valuesFrom(const Json& json) {
    ParamValues values;
    for (const auto& [name, value] : json.items())
        if (const auto read = valueFrom(value))
            values[name] = *read;
    return values;
}

std::optional<StudyJob> jobFrom(const Json& key) {
    if (!key.is_object() || key.value("version", Json()) != kVersion || !key.value("changes", Json()).is_object())
        return std::nullopt;
    StudyJob job;
    try {
        job.set = key.at("set").get<std::string>();
        job.seed = key.at("seed").get<std::uint64_t>();
        job.rounds = key.at("rounds").get<int>();
        job.regime = key.at("regime").get<std::string>();
        job.recipe = key.at("recipe").get<std::string>();
        job.rows = key.at("rows") == "test" ? StudyRows::Test : StudyRows::Validation;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
    job.changes = valuesFrom(key["changes"]);
    if (key.contains("measures"))
        job.measures = valuesFrom(key["measures"]);
    return job;
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
        auto result = resultFrom(parsed);
        if (!result)
            continue;
        const auto job = jobFrom(parsed["job"]);
        if (!job)
            continue;
        const std::string key = studyKey(*job);
        record.m_results[key] = std::move(*result);
        record.m_jobs[key] = *job;
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

std::vector<StudyJob> StudyRecord::jobs() const {
    std::vector<StudyJob> all;
    for (const auto& [key, job] : m_jobs)
        all.push_back(job);
    const auto row = [](StudyJob job) {
        job.seed = 0;
        return studyKey(job);
    };
    std::ranges::stable_sort(all, [&](const StudyJob& a, const StudyJob& b) {
        const std::string rowA = row(a), rowB = row(b);
        return rowA != rowB ? rowA < rowB : a.seed < b.seed;
    });
    return all;
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
    const std::string key = studyKey(job);
    m_results[key] = std::move(result);
    m_jobs[key] = job;
    return ok();
}

} // namespace core
