#include "core/data/prepared_data.h"

namespace core {
namespace {

// A data set that views and training can rely on. Readers check their own input; this is for whoever builds one.
Status checkDataset(const Dataset& dataset) {
    if (dataset.schema.size() == 0)
        return invalid("the data have no features");
    if (dataset.rows.features() != dataset.schema.size() ||
        dataset.labels.size() != static_cast<std::size_t>(dataset.size()))
        return invalid("the data's rows, labels and features do not fit one another");
    if (dataset.classCount() < 2)
        return invalid("the label " + dataset.labelName +
                       (dataset.classes.empty() ? std::string(" has no class")
                                                : " has only the class " + dataset.classes.front()) +
                       "; a classifier needs at least two");
    return ok();
}

Status checkFits(const Dataset& dataset, const Encoding& encoding) {
    if (static_cast<Index>(encoding.features.size()) != dataset.schema.size())
        return invalid("the model has " + std::to_string(encoding.features.size()) + " features, the data have " +
                       std::to_string(dataset.schema.size()));
    for (Index feature = 0; feature < dataset.schema.size(); ++feature) {
        const Feature& described = dataset.schema[feature];
        const bool oneHot = encoding[feature].type == TransformType::OneHot;
        const bool isCategory = described.kind == FeatureKind::Category;
        if (oneHot != isCategory || (oneHot && encoding[feature].count != static_cast<Index>(described.levels.size())))
            return invalid("feature " + described.name + " is not encoded as the model's");
    }
    return ok();
}

Result<Split> splitOf(const Dataset& dataset, const SplitSpec& spec) {
    if (auto status = checkDataset(dataset); !status)
        return std::move(status).error();
    return splitRows(dataset.labels, dataset.classCount(), spec, dataset.classes);
}

PreparedDataPtr encoded(Dataset dataset, const SplitSpec& spec, Split split, Encoding encoding) {
    auto data = std::make_shared<PreparedData>();
    data->training = encodeRows(encoding, dataset.rows, split.training);
    data->validation = encodeRows(encoding, dataset.rows, split.validation);
    data->test = encodeRows(encoding, dataset.rows, split.test);
    data->trainingLabels = labelsOf(dataset, split.training);
    data->validationLabels = labelsOf(dataset, split.validation);
    data->testLabels = labelsOf(dataset, split.test);
    data->dataset = std::move(dataset);
    data->splitSpec = spec;
    data->split = std::move(split);
    data->encoding = std::move(encoding);
    data->reference =
        std::make_unique<const Reference>(data->training, data->trainingLabels, data->dataset.classCount(),
                                          data->validation, data->validationLabels, spec.seed);
    return data;
}

} // namespace

Result<PreparedDataPtr> prepare(Dataset dataset, std::uint64_t seed) {
    const SplitSpec spec{.seed = seed, .fractions = dataset.splitFractions, .kind = dataset.splitKind};
    auto split = splitOf(dataset, spec);
    if (!split)
        return std::move(split).error();
    Encoding encoding = fitEncoding(dataset, split->training);
    return encoded(std::move(dataset), spec, std::move(*split), std::move(encoding));
}

Result<PreparedDataPtr> prepare(Dataset dataset, const SplitSpec& spec, const Encoding& encoding) {
    auto split = splitOf(dataset, spec);
    if (!split)
        return std::move(split).error();
    if (auto status = checkFits(dataset, encoding); !status)
        return std::move(status).error();
    return encoded(std::move(dataset), spec, std::move(*split), encoding);
}

PreparedDataPtr withValidationAsTest(const PreparedData& data) {
    Split split = data.split;
    split.test = split.validation;
    return encoded(data.dataset, data.splitSpec, std::move(split), data.encoding);
}

} // namespace core
