#include "ui/models/study_row.h"

namespace ui {

core::StudyJob rowOf(core::StudyJob job) {
    job.seed = 0;
    return job;
}

QString rowKey(const core::StudyJob& job) {
    return QString::fromStdString(core::studyKey(rowOf(job)));
}

StudyRowPtr studyRowView(const core::StudyJob& row, const core::StudyRecord& record) {
    auto view = std::make_shared<StudyRowView>();
    std::vector<const core::StudyResult*> seeds;
    for (const core::StudyJob& job : record.jobs())
        if (rowOf(job) == row) {
            seeds.push_back(record.find(job));
            view->seeds.push_back(job.seed);
        }
    const core::StudySet* set = core::findStudySet(row.set);
    view->row = core::studyTableRow(row, set ? set->label : row.set, seeds);
    view->robustness = core::robustnessCurves(seeds);
    const char* const who[] = {".baseline", ".model"};
    for (int i = 0; i < 2; ++i) {
        view->implausibility[i] = core::meanWithInterval(seeds, std::string("ip") + who[i]);
        view->sensitivity[i] = core::spreadOfRounds(seeds, std::string("sensitivity.relative") + who[i]);
    }
    return view;
}

} // namespace ui
