#pragma once

#include "core/evaluation/study/study_pictures.h"
#include "core/evaluation/study/study_series.h"
#include "core/evaluation/study/study_table.h"

#include <QString>

#include <memory>

namespace ui {

// One row of the study with all that is shown of it. Immutable.
struct StudyRowView {
    core::StudyTableRow row;
    std::vector<std::uint64_t> seeds; // finished, ascending
    std::vector<core::StudyCurve> robustness;
    std::optional<core::StudyBar> implausibility[2]; // baseline, model
    std::optional<core::StudyBox> sensitivity[2];    // relative IG of the protected feature: baseline, model
};
using StudyRowPtr = std::shared_ptr<const StudyRowView>;
using StudyPicturesPtr = std::shared_ptr<const core::StudyPictures>;

// How far a running study is.
struct StudyProgress {
    core::StudyJob job;
    int index = 0;     // of the plan
    int jobs = 0;      // of the plan
    double done = 0.0; // of this job, in [0, 1]; negative when unknown
    QString doing;
};

// A row's job: its seed is that of none in particular. Equal rows have equal keys.
core::StudyJob rowOf(core::StudyJob job);
QString rowKey(const core::StudyJob& job);

// The row of a job (of seed 0) as the record has it.
StudyRowPtr studyRowView(const core::StudyJob& row, const core::StudyRecord& record);

} // namespace ui
