#include "core/session/json_parts.h"

#include <cmath>
#include <limits>
#include <set>

namespace core {
namespace {

constexpr std::array<std::string_view, 4> kTransforms{"identity", "standardise", "onehot", "scale"};
constexpr std::int64_t kMostUnits = 1'000'000;

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

} // namespace

JsonOut featureToJson(const Feature& feature, const Transform& transform) {
    JsonOut json{{"name", feature.name},
                 {"kind", toWord(feature.kind)},
                 {"unit", feature.unit},
                 {"levels", feature.levels},
                 {"inputs", {transform.first, transform.count}},
                 {"transform",
                  {{"type", kTransforms.at(static_cast<std::size_t>(transform.type))},
                   {"mean", transform.mean},
                   {"sd", transform.sd}}},
                 {"mutability", toWord(feature.mutability)},
                 {"domain", nullptr}};
    if (feature.domain)
        json["domain"] = {feature.domain->low, feature.domain->high};
    if (!feature.help.empty())
        json["help"] = feature.help;
    return json;
}

void writeEase(const FeatureConstraint& constraint, JsonOut& json) {
    if (constraint.step != 0.0)
        json["step"] = constraint.step;
    if (constraint.difficulty != 1.0)
        json["difficulty"] = constraint.difficulty;
}

void readEase(const JsonField& field, FeatureConstraint& constraint) {
    if (field.has("step"))
        constraint.step = field["step"].number();
    if (field.has("difficulty"))
        constraint.difficulty = field["difficulty"].number();
}

JsonOut imageToJson(const std::optional<ImageShape>& image) {
    if (!image)
        return nullptr;
    return {{"height", image->height}, {"width", image->width}, {"channels", image->channels}};
}

JsonOut splitToJson(const SplitSpec& split) {
    JsonOut json{{"seed", split.seed}, {"fractions", split.fractions}};
    if (split.kind != SplitKind::Stratified)
        json["kind"] = kSplitKinds.at(static_cast<std::size_t>(split.kind));
    return json;
}

JsonOut valuesToJson(const ParamValues& values) {
    JsonOut json = JsonOut::object();
    for (const auto& [key, value] : values)
        std::visit([&, &name = key](const auto& v) { json[name] = v; }, value);
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

Feature featureFrom(const JsonField& field, bool needsDomain) {
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
    if (feature.kind != FeatureKind::Category && (needsDomain || field.has("domain"))) {
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

void readFeatures(const JsonField& features, bool needDomains, FeatureSchema& schema, Encoding& encoding) {
    if (features.size() == 0)
        features.fail("is empty");
    std::set<std::string> names;
    for (std::size_t f = 0; f < features.size(); ++f) {
        const JsonField field = features.item(f);
        Feature feature = featureFrom(field, needDomains);
        if (!names.insert(feature.name).second)
            field["name"].fail("\"" + feature.name + "\" is there twice");
        encoding.features.push_back(transformFrom(field, feature));
        schema.features.push_back(std::move(feature));
    }
    checkInputs(features, encoding);
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

ParamValues valuesFrom(const JsonField& field) {
    if (!field.value().is_object())
        field.fail("must be an object");
    ParamValues values;
    for (const auto& [key, value] : field.value().items()) {
        if (value.is_boolean())
            values[key] = value.get<bool>();
        else if (value.is_number_integer())
            values[key] =
                field[key].whole(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
        else if (value.is_number())
            values[key] = field[key].number();
        else
            values[key] = field[key].text();
    }
    return values;
}

ParamValues settingsFrom(const JsonField& field) {
    const auto settings = withValues(Settings{}, valuesFrom(field));
    if (!settings)
        field.fail(settings.error().message);
    return toValues(*settings);
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

} // namespace core
