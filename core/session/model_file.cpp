#include "core/session/model_file.h"

#include "core/session/json_parts.h"
#include "core/session/network_json.h"

#include <fstream>

namespace core {
namespace {

constexpr std::string_view kSchema = "counterfoil-model/1";
constexpr std::uintmax_t kLargestFile = std::uintmax_t{128} << 20;

// Mutability and domain are those of the model's constraints.
Feature constrained(Feature feature, const FeatureConstraint& constraint) {
    feature.mutability = constraint.mutability;
    feature.domain = feature.kind == FeatureKind::Category ? std::optional<Range>() : constraint.domain;
    return feature;
}

void readConstraints(const JsonField& features, TrainedModel& model) {
    for (std::size_t f = 0; f < features.size(); ++f) {
        const Feature& feature = model.schema[static_cast<Index>(f)];
        const JsonField field = features.item(f);
        const Range levels{0.0, static_cast<double>(feature.levels.size()) - 1.0}; // of a category: ignored
        model.constraints.features.push_back({feature.mutability, feature.domain.value_or(levels)});
        readEase(field, model.constraints.features.back());
    }
    if (auto status = checkConstraints(model.schema, model.constraints); !status)
        features.fail(status.error().message);
}

TrainedModel modelFrom(const JsonField& root) {
    TrainedModel model;
    if (const std::string schema = root["schema"].text(); schema != kSchema)
        root["schema"].fail("is \"" + schema + "\"; this program reads \"" + std::string(kSchema) + "\"");
    const JsonField data = root["data"];
    model.name = root.has("name") ? root["name"].text() : "Model";
    model.dataDigest = data["digest"].text();
    model.dataSource = data["source"].text();
    model.labelName = data.has("label") ? data["label"].text() : "class";
    if (data.has("missing"))
        model.missing = static_cast<MissingPolicy>(wordIndex(data["missing"], kMissingPolicies));
    model.split = splitFrom(data["split"]);
    readFeatures(root["features"], true, model.schema, model.encoding);
    readConstraints(root["features"], model);
    if (root.has("image"))
        readImage(root["image"], model.schema);
    model.classes = textsFrom(root["classes"]);
    if (model.classes.size() < 2)
        root["classes"].fail("must be at least two");
    model.network = networkFromJson(
        root["network"], {model.encoding.inputs, model.schema.image, static_cast<Index>(model.classes.size())});
    if (root.has("vae"))
        model.vae = std::make_shared<const Vae>(vaeFromJson(root["vae"], model.encoding.inputs));
    if (root.has("started_from"))
        model.startedFrom = root["started_from"].text();
    model.settings = settingsFrom(root["settings"]);
    model.seed = root["seed"].seed();
    const JsonField history = root["history"];
    for (std::size_t i = 0; i < history.size(); ++i)
        model.history.push_back(epochFrom(history.item(i)));
    return model;
}

} // namespace

std::string modelToJson(const TrainedModel& model) {
    JsonOut features = JsonOut::array();
    for (Index f = 0; f < model.schema.size(); ++f) {
        features.push_back(featureToJson(constrained(model.schema[f], model.constraints[f]), model.encoding[f]));
        writeEase(model.constraints[f], features.back());
    }
    JsonOut history = JsonOut::array();
    for (const EpochLog& log : model.history)
        history.push_back(epochToJson(log));
    JsonOut json{{"schema", kSchema},
                 {"name", model.name},
                 {"data",
                  {{"digest", model.dataDigest},
                   {"source", model.dataSource},
                   {"label", model.labelName},
                   {"missing", kMissingPolicies.at(static_cast<std::size_t>(model.missing))},
                   {"split", splitToJson(model.split)}}},
                 {"features", std::move(features)},
                 {"image", imageToJson(model.schema.image)},
                 {"classes", model.classes},
                 {"network", networkToJson(model.network)},
                 {"settings", valuesToJson(model.settings)},
                 {"seed", model.seed},
                 {"history", std::move(history)}};
    if (model.vae)
        json["vae"] = vaeToJson(*model.vae);
    if (!model.startedFrom.empty())
        json["started_from"] = model.startedFrom;
    return prettyJson(json);
}

Result<TrainedModel> modelFromJson(std::string_view json) {
    const auto document = parseJson(json);
    if (!document)
        return document.error();
    try {
        return modelFrom(JsonField(*document));
    } catch (const JsonDefect& defect) {
        return Error{ErrorCode::ParseFailure,
                     (defect.path.empty() ? "the document" : defect.path) + " " + defect.message};
    }
}

Status saveModel(const TrainedModel& model, const std::filesystem::path& file) {
    return writeText(file, modelToJson(model));
}

Result<TrainedModel> loadModel(const std::filesystem::path& file) {
    const std::string reading = "reading the model " + file.string();
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    if (failure)
        return Error{ErrorCode::IoFailure, reading + ": " + failure.message()};
    if (size > kLargestFile)
        return Error{ErrorCode::ParseFailure, reading + ": it is larger than a model file can be (128 MB)"};
    std::string text(size, '\0');
    std::ifstream in(file, std::ios::binary);
    if (!in.read(text.data(), static_cast<std::streamsize>(size)))
        return Error{ErrorCode::IoFailure, reading + ": the file cannot be read"};
    auto model = modelFromJson(text);
    if (!model)
        return std::move(model).error().within(reading);
    return model;
}

} // namespace core
