#include "core/evaluation/study/study_pictures.h"

#include "core/model/loss.h"
#include "core/search/explain.h"

namespace core {
namespace {

Result<Settings> searchSettings() {
    return withValues(Settings{}, {{"search.generator", std::string("ecco")},
                                   {"search.steps", std::int64_t{50}},
                                   {"search.threshold", 0.95},
                                   {"search.step_size", 0.1},
                                   {"search.lambda_cost", 0.001},
                                   {"search.lambda_energy", 5.0}});
}

// Positions among the test rows, one a class.
Result<std::vector<Index>> factualsOf(const StudyNetworks& networks, const PreparedData& data) {
    const Labels baseline = predict(logitsOf(networks.baseline, data.test));
    const Labels model = predict(logitsOf(networks.model, data.test));
    std::vector<Index> rows;
    for (Label label = 0; label < data.dataset.classCount(); ++label) {
        std::optional<Index> first, right;
        for (std::size_t i = 0; i < data.testLabels.size() && !right; ++i) {
            if (data.testLabels[i] != label)
                continue;
            if (!first)
                first = static_cast<Index>(i);
            if (baseline[i] == label && model[i] == label)
                right = static_cast<Index>(i);
        }
        if (!first)
            return invalid("class " + data.dataset.classes[static_cast<std::size_t>(label)] + " has no test row");
        rows.push_back(right.value_or(*first));
    }
    return rows;
}

} // namespace

Result<StudyPictures> studyPictures(const StudyNetworks& networks, const PreparedData& data, int threads,
                                    const StopToken& stop) {
    if (!data.dataset.schema.image)
        return invalid("these data are no images");
    const auto settings = searchSettings();
    if (!settings)
        return settings.error();
    const auto generator = makeGenerator(*settings);
    if (!generator)
        return generator.error();
    const auto rows = factualsOf(networks, data);
    if (!rows)
        return rows.error();
    std::vector<Question> questions;
    for (const Index row : *rows)
        for (Label target = 0; target < data.dataset.classCount(); ++target)
            questions.push_back({data.dataset.rows.row(data.split.test[static_cast<std::size_t>(row)]), target});
    StudyPictures pictures{*data.dataset.schema.image, data.dataset.classes, {}, {}};
    const Constraints constraints = defaultConstraints(data);
    ThreadPool pool(threads);
    const auto fill = [&](const Network& network, std::vector<StudyPicture>& into) -> Status {
        const ExplainContext context{data.dataset.schema,  data.encoding,       constraints, network,
                                     data.dataset.classes, data.reference.get()};
        auto found =
            explain(context, **generator, settings->search, questions, false, Rng(1).fork("pictures"), stop, pool);
        if (!found)
            return std::move(found).error();
        for (Explanation& one : *found)
            into.push_back({std::move(one.counterfactual), one.probability, one.valid});
        return ok();
    };
    if (auto status = fill(networks.baseline, pictures.baseline); !status)
        return std::move(status).error();
    if (auto status = fill(networks.model, pictures.model); !status)
        return std::move(status).error();
    return pictures;
}

} // namespace core
