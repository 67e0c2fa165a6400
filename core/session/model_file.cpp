#include "core/session/model_file.h"

#include "core/session/json_reader.h"
#include "core/session/json_text.h"
#include "core/session/network_json.h"

#include <array>
#include <cmath>
#include <fstream>
#include <limits>
#include <set>

namespace core {
namespace {

constexpr std::string_view kSchema = "counterfoil-model/1";
constexpr std::uintmax_t kLargestFile = std::uintmax_t{128} << 20;
constexpr std::int64_t kMostUnits = 1'000'000;
constexpr std::array<std::string_view, 4> kTransforms{"identity", "standardise", "onehot", "scale"};
constexpr std::array<std::string_view, 3> kMissingPolicies{"drop", "impute", "category"};
constexpr std::array<std::string_view, 2> kSplitKinds{"stratified", "file_order"};

template <std::size_t n>
std::string listed(const std::array<std::string_view, n>& words) {
    std::string all;
    for (const std::string_view word : words)
        all += (all.empty() ? "" : ", ") + std::string(word);
    return all;
}

// ---- writing ----

JsonOut featureToJson(const Feature& feature, const Transform& transform, const FeatureConstraint& constraint) {
    JsonOut json{{"name", feature.name},
                 {"kind", toWord(feature.kind)},
                 {"unit", feature.unit},
                 {"levels", feature.levels},
                 {"inputs", {transform.first, transform.count}},
                 {"transform",
                  {{"type", kTransforms.at(static_cast<std::size_t>(transform.type))},
                   {"mean", transform.mean},
                   {"sd", transform.sd}}},
                 {"mutability", toWord(constraint.mutability)},
                 {"domain", nullptr}};
    if (feature.kind != FeatureKind::Category)
        json["domain"] = {constraint.domain.low, constraint.domain.high};
    if (!feature.help.empty())
        json["help"] = feature.help;
    return json;
}

JsonOut epochToJson(const EpochLog& log) {
    JsonOut losses = JsonOut::array();
    for (const EpochLog::Loss& loss : log.losses)
        losses.push_back({{"term", loss.term}, {"value", loss.value}}); // not finite: null
    return {{"epoch", log.epoch},
            {"burn_in", log.burnIn},
            {"training_accuracy", log.trainingAccuracy},
            {"validation_accuracy", log.validationAccuracy},
            {"losses", std::move(losses)},
            {"mature_share", log.matureShare},
            {"mean_steps", log.meanSteps},
            {"search_steps", log.searchSteps},
            {"skipped_updates", log.skippedUpdates},
            {"constraints_changed", log.constraintsChanged}};
}

JsonOut settingsToJson(const ParamValues& settings) {
    JsonOut json = JsonOut::object();
    for (const auto& [key, value] : settings)
        std::visit([&, &name = key](const auto& v) { json[name] = v; }, value);
    return json;
}

// ---- reading: every function throws a JsonDefect ----

template <std::size_t n>
std::size_t wordIndex(const JsonField& field, const std::array<std::string_view, n>& words) {
    const std::string word = field.text();
    const auto it = std::ranges::find(words, word);
    if (it == words.end())
        field.fail("is \"" + word + "\"; known are " + listed(words));
    return static_cast<std::size_t>(it - words.begin());
}

std::vector<std::string> textsFrom(const JsonField& field) {
    std::vector<std::string> texts;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < field.size(); ++i) {
        texts.push_back(field.item(i).text());
        if (!seen.insert(texts.back()).second)
            field.item(i).fail("\"" + texts.back() + "\" is there twice");
    }
    return texts;
}

Feature featureFrom(const JsonField& field) {
    Feature feature;
    feature.name = field["name"].text();
    const std::string kind = field["kind"].text();
    if (const auto known = kindFromWord(kind))
        feature.kind = *known;
    else
        field["kind"].fail("is \"" + kind + "\"; known are number, integer, category, ordered, pixel");
    feature.unit = field["unit"].text();
    feature.levels = textsFrom(field["levels"]);
    if (feature.hasLevels() == feature.levels.empty())
        field["levels"].fail(feature.levels.empty() ? "is empty" : "belongs to categories and ordered features only");
    const std::string mutability = field["mutability"].text();
    if (const auto known = mutabilityFromWord(mutability))
        feature.mutability = *known;
    else
        field["mutability"].fail("is \"" + mutability + "\"; known are free, increase, decrease, immutable");
    if (feature.kind != FeatureKind::Category) {
        const JsonField domain = field["domain"];
        domain.mustHaveSize(2);
        feature.domain = Range{domain.item(0).number(), domain.item(1).number()};
        if (feature.domain->low > feature.domain->high)
            domain.fail("is reversed");
    }
    if (field.has("help"))
        feature.help = field["help"].text();
    return feature;
}

Transform transformFrom(const JsonField& field, const Feature& feature) {
    Transform transform;
    const JsonField inputs = field["inputs"];
    inputs.mustHaveSize(2);
    transform.first = inputs.item(0).whole(0, kMostUnits);
    transform.count = inputs.item(1).whole(1, kMostUnits);
    const JsonField from = field["transform"];
    transform.type = static_cast<TransformType>(wordIndex(from["type"], kTransforms));
    transform.mean = from["mean"].number();
    transform.sd = from["sd"].number();
    if (!(transform.sd > 0.0))
        from["sd"].fail("must be above 0");
    const bool category = feature.kind == FeatureKind::Category;
    if (category != (transform.type == TransformType::OneHot))
        from["type"].fail(category ? "must be onehot for a category" : "is onehot, which is for categories only");
    const auto wanted = category ? static_cast<Index>(feature.levels.size()) : Index{1};
    if (transform.count != wanted)
        inputs.fail("has " + std::to_string(transform.count) + " inputs; this feature needs " + std::to_string(wanted));
    return transform;
}

// The inputs of all features together must be 0, 1, 2 ... without gap or overlap.
void checkInputs(const JsonField& features, Encoding& encoding) {
    for (const Transform& transform : encoding.features)
        encoding.inputs += transform.count;
    std::vector<bool> taken(static_cast<std::size_t>(encoding.inputs));
    for (std::size_t f = 0; f < encoding.features.size(); ++f)
        for (Index i = 0; i < encoding.features[f].count; ++i) {
            const auto input = static_cast<std::size_t>(encoding.features[f].first + i);
            if (input >= taken.size())
                features.item(f)["inputs"].fail("goes beyond the " + std::to_string(taken.size()) +
                                                " inputs that the features have together");
            if (taken[input])
                features.item(f)["inputs"].fail("overlaps those of another feature at input " + std::to_string(input));
            taken[input] = true;
        }
}

void readFeatures(const JsonField& features, TrainedModel& model) {
    if (features.size() == 0)
        features.fail("is empty");
    std::set<std::string> names;
    for (std::size_t f = 0; f < features.size(); ++f) {
        const JsonField field = features.item(f);
        Feature feature = featureFrom(field);
        if (!names.insert(feature.name).second)
            field["name"].fail("\"" + feature.name + "\" is there twice");
        model.encoding.features.push_back(transformFrom(field, feature));
        const Range levels{0.0, static_cast<double>(feature.levels.size()) - 1.0}; // of a category: ignored
        model.constraints.features.push_back({feature.mutability, feature.domain.value_or(levels)});
        model.schema.features.push_back(std::move(feature));
    }
    checkInputs(features, model.encoding);
    if (auto status = checkConstraints(model.schema, model.constraints); !status)
        features.fail(status.error().message);
}

void readImage(const JsonField& image, FeatureSchema& schema) {
    const ImageShape shape{image["height"].whole(1, 65536), image["width"].whole(1, 65536),
                           image["channels"].whole(1, 3)};
    if (shape.channels == 2)
        image["channels"].fail("must be 1 or 3");
    if (shape.height * shape.width * shape.channels != schema.size())
        image.fail("has " + std::to_string(shape.height * shape.width * shape.channels) + " pixels, but there are " +
                   std::to_string(schema.size()) + " features");
    if (std::ranges::any_of(schema.features, [](const Feature& f) { return f.kind != FeatureKind::Pixel; }))
        image.fail("is there, but not every feature is a pixel");
    schema.image = shape;
}

SplitSpec splitFrom(const JsonField& field) {
    SplitSpec spec{field["seed"].seed(), {}};
    const JsonField fractions = field["fractions"];
    fractions.mustHaveSize(3);
    double sum = 0.0;
    for (std::size_t i = 0; i < 3; ++i) {
        spec.fractions.push_back(fractions.item(i).number());
        if (!(spec.fractions.back() > 0.0))
            fractions.item(i).fail("must be above 0");
        sum += spec.fractions.back();
    }
    if (std::abs(sum - 1.0) > 1e-9)
        fractions.fail("do not sum to 1");
    if (field.has("kind"))
        spec.kind = static_cast<SplitKind>(wordIndex(field["kind"], kSplitKinds));
    return spec;
}

ParamValues settingsFrom(const JsonField& field) {
    if (!field.value().is_object())
        field.fail("must be an object");
    ParamValues settings;
    for (const auto& [key, value] : field.value().items()) {
        if (value.is_boolean())
            settings[key] = value.get<bool>();
        else if (value.is_number_integer())
            settings[key] =
                field[key].whole(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
        else if (value.is_number())
            settings[key] = field[key].number();
        else
            settings[key] = field[key].text();
    }
    const auto checkedSettings = withValues(Settings{}, settings);
    if (!checkedSettings)
        field.fail(checkedSettings.error().message);
    return toValues(*checkedSettings);
}

EpochLog epochFrom(const JsonField& field) {
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    EpochLog log;
    log.epoch = static_cast<int>(field["epoch"].whole(1, kMost));
    log.burnIn = field["burn_in"].flag();
    log.trainingAccuracy = field["training_accuracy"].number();
    log.validationAccuracy = field["validation_accuracy"].number();
    const JsonField losses = field["losses"];
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const JsonField loss = losses.item(i);
        const bool finite = loss.has("value");
        log.losses.push_back(
            {loss["term"].text(), finite ? loss["value"].number() : std::numeric_limits<double>::quiet_NaN()});
    }
    log.matureShare = field["mature_share"].number();
    log.meanSteps = field["mean_steps"].number();
    log.searchSteps = field["search_steps"].whole(0, std::numeric_limits<std::int64_t>::max());
    log.skippedUpdates = static_cast<int>(field["skipped_updates"].whole(0, kMost));
    log.constraintsChanged = field["constraints_changed"].flag();
    return log;
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
    readFeatures(root["features"], model);
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
    for (Index f = 0; f < model.schema.size(); ++f)
        features.push_back(featureToJson(model.schema[f], model.encoding[f], model.constraints[f]));
    JsonOut history = JsonOut::array();
    for (const EpochLog& log : model.history)
        history.push_back(epochToJson(log));
    JsonOut split{{"seed", model.split.seed}, {"fractions", model.split.fractions}};
    if (model.split.kind != SplitKind::Stratified)
        split["kind"] = kSplitKinds.at(static_cast<std::size_t>(model.split.kind));
    JsonOut image = nullptr;
    if (const auto& shape = model.schema.image)
        image = {{"height", shape->height}, {"width", shape->width}, {"channels", shape->channels}};
    JsonOut json{{"schema", kSchema},
                 {"name", model.name},
                 {"data",
                  {{"digest", model.dataDigest},
                   {"source", model.dataSource},
                   {"label", model.labelName},
                   {"missing", kMissingPolicies.at(static_cast<std::size_t>(model.missing))},
                   {"split", std::move(split)}}},
                 {"features", std::move(features)},
                 {"image", std::move(image)},
                 {"classes", model.classes},
                 {"network", networkToJson(model.network)},
                 {"settings", settingsToJson(model.settings)},
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
