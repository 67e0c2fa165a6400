#pragma once

#include "core/evaluation/study/study_series.h"
#include "core/evaluation/study/study_table.h"
#include "ui/models/study_row.h"

namespace testing {

inline core::StudyJob studyJob(const std::string& set, const std::string& regime = "ct", int rounds = 3) {
    core::StudyJob job;
    job.set = set;
    job.regime = regime;
    job.rounds = rounds;
    return job;
}

// Made-up figures: IP falls by a quarter, IP* rises, both surely; validity is lost, the feature weighs less.
inline core::StudyResult studyResult(double scale = 1.0) {
    core::StudyResult result;
    const auto pair = [&](const std::string& name, double baseline, double model) {
        result.figures[name + ".baseline"] = baseline;
        result.figures[name + ".model"] = model;
    };
    const auto rounds = [&](const std::string& name, double baseline, double model) {
        pair(name, baseline, model);
        for (const double shift : {-0.01, 0.0, 0.01}) {
            result.rounds[name + ".baseline"].push_back(baseline + shift);
            result.rounds[name + ".model"].push_back(model + shift);
        }
    };
    rounds("ip", 2.0 * scale, 1.5 * scale);
    rounds("ip_star", 0.5, 0.6);
    rounds("constrained.cost", 1.0, 1.0);
    pair("validity", 1.0, 0.9);
    pair("validity.decoded", 1.0, 0.99);
    pair("constrained.validity", 0.8, 0.9);
    rounds("sensitivity.relative", 0.4, 0.2);
    pair("sensitivity.published", 0.5, 0.5);
    pair("ip_excess", 0.4, 0.2);
    pair("accuracy", 0.95, 0.94);
    for (const char* attack : {"fgsm", "pgd"})
        for (const char* size : {"0.02", "0.10"})
            pair(std::string(attack) + "." + size, 0.7, 0.85);
    return result;
}

inline ui::StudyRowPtr studyRow(const core::StudyJob& job, int seeds = 2) {
    std::vector<core::StudyResult> results;
    for (int i = 0; i < seeds; ++i)
        results.push_back(studyResult(1.0 + 0.1 * i));
    std::vector<const core::StudyResult*> all;
    auto view = std::make_shared<ui::StudyRowView>();
    for (int i = 0; i < seeds; ++i) {
        all.push_back(&results[static_cast<std::size_t>(i)]);
        view->seeds.push_back(static_cast<std::uint64_t>(i + 1));
    }
    view->row = core::studyTableRow(ui::rowOf(job), job.set, all);
    view->robustness = core::robustnessCurves(all);
    view->implausibility[0] = core::meanWithInterval(all, "ip.baseline");
    view->implausibility[1] = core::meanWithInterval(all, "ip.model");
    view->sensitivity[0] = core::spreadOfRounds(all, "sensitivity.relative.baseline");
    view->sensitivity[1] = core::spreadOfRounds(all, "sensitivity.relative.model");
    return view;
}

} // namespace testing
