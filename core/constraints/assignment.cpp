// How the command line names features, their mutability and their domains.
#include "core/base/text.h"
#include "core/constraints/constraints.h"

#include <array>
#include <charconv>

namespace core {
namespace {

constexpr std::string_view kPixels = "pixels:";
constexpr std::size_t kNamesShown = 20; // an error does not list more names than one can read

std::string quoted(std::string_view text) {
    std::string all(1, '"');
    all.append(text);
    all.push_back('"');
    return all;
}

Error unknownFeature(const FeatureSchema& schema, std::string_view name) {
    std::string message = "unknown feature " + std::string(name);
    if (schema.image)
        return {ErrorCode::NotFound, message + "; the features of images are \"pixel ROW,COLUMN\", and areas are "
                                               "\"pixels:ROW-ROW,COLUMN-COLUMN\""};
    std::vector<std::string> names;
    for (const Feature& feature : schema.features)
        names.push_back(feature.name);
    const std::string hint = nearestHint(name, names);
    if (names.size() <= kNamesShown || hint.starts_with("; did you mean"))
        message += hint;
    return {ErrorCode::NotFound, std::move(message)};
}

// The features that the left side of an assignment means.
Result<std::vector<Index>> featuresOf(const FeatureSchema& schema, std::string_view name) {
    if (const auto feature = schema.find(name))
        return std::vector<Index>{*feature};
    if (name.starts_with(kPixels))
        return pixelsOf(schema, name);
    return unknownFeature(schema, name);
}

struct Assignment {
    std::string_view feature;
    std::string_view value;
};
Result<Assignment> splitAssignment(std::string_view text, std::string_view form) {
    const auto at = text.rfind('='); // a name may contain one
    if (at == std::string_view::npos)
        return invalid(quoted(text) + " is not of the form " + std::string(form));
    return Assignment{trimmed(text.substr(0, at)), trimmed(text.substr(at + 1))};
}

std::optional<Index> wholeNumber(std::string_view text) {
    Index value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

struct Span { // inclusive
    Index first = 0;
    Index last = 0;
};
// "3-7", "3" or "" (all `count`).
Result<Span> spanOf(std::string_view text, Index count, std::string_view what) {
    if (text.empty())
        return Span{0, count - 1};
    const auto dash = text.find('-');
    const auto first = wholeNumber(trimmed(text.substr(0, dash)));
    const auto last = dash == std::string_view::npos ? first : wholeNumber(trimmed(text.substr(dash + 1)));
    if (!first || !last)
        return invalid(quoted(text) + " are no " + std::string(what) + "s; write FIRST-LAST, e.g. 0-4");
    if (*first > *last || *last >= count)
        return invalid(std::string(what) + "s " + std::string(text) + " are not within 0-" + std::to_string(count - 1));
    return Span{*first, *last};
}

// One end of a domain: a number, or the name of an ordered feature's level.
std::optional<double> boundOf(const Feature& feature, std::string_view text) {
    for (std::size_t level = 0; level < feature.levels.size(); ++level)
        if (feature.levels[level] == text)
            return static_cast<double>(level);
    return parseNumber(text);
}

Result<Range> domainOf(const Feature& feature, std::string_view text) {
    for (auto at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
        const auto low = boundOf(feature, trimmed(text.substr(0, at)));
        const auto high = boundOf(feature, trimmed(text.substr(at + 1)));
        if (low && high)
            return Range{*low, *high};
    }
    std::string message = "feature " + feature.name + ": " + quoted(text) + " is no domain; write LOW:HIGH";
    if (feature.kind == FeatureKind::Ordered)
        message += " with levels among " + joined(feature.levels, ", ");
    return invalid(std::move(message));
}

// Applies `change` to a copy, so that an error leaves everything as it was.
template <class Change>
Status applyTo(const FeatureSchema& schema, const std::vector<Index>& features, Constraints& constraints,
               const Change& change) {
    Constraints changed = constraints;
    for (const Index feature : features)
        if (auto status = change(schema[feature], changed[feature]); !status)
            return status;
    if (auto status = checkConstraints(schema, changed); !status)
        return status;
    constraints = std::move(changed);
    return ok();
}

// "FEATURE=number", kept in a member of its constraint.
Status applyNumber(const FeatureSchema& schema, std::string_view assignment, double FeatureConstraint::*member,
                   Constraints& constraints) {
    const auto parts = splitAssignment(assignment, "FEATURE=NUMBER");
    if (!parts)
        return parts.error();
    const auto features = featuresOf(schema, parts->feature);
    if (!features)
        return features.error();
    const auto number = parseNumber(parts->value);
    if (!number)
        return invalid(quoted(assignment) + ": " + quoted(parts->value) + " is no number");
    return applyTo(schema, *features, constraints, [&](const Feature&, FeatureConstraint& constraint) -> Status {
        constraint.*member = *number;
        return ok();
    });
}

} // namespace

Result<std::vector<Index>> pixelsOf(const FeatureSchema& schema, std::string_view area) {
    if (!area.starts_with(kPixels))
        return invalid(quoted(area) + " is no area of pixels; write pixels:ROW-ROW,COLUMN-COLUMN");
    if (!schema.image)
        return invalid(quoted(area) + " needs images, but these data are a table");
    const std::string_view parts = area.substr(kPixels.size());
    const auto comma = parts.find(',');
    const auto rows = spanOf(trimmed(parts.substr(0, comma)), schema.image->height, "row");
    if (!rows)
        return Error(rows.error()).within(area);
    const std::string_view columnsText = comma == std::string_view::npos ? "" : trimmed(parts.substr(comma + 1));
    const auto columns = spanOf(columnsText, schema.image->width, "column");
    if (!columns)
        return Error(columns.error()).within(area);
    std::vector<Index> pixels;
    for (Index row = rows->first; row <= rows->last; ++row)
        for (Index column = columns->first; column <= columns->last; ++column)
            for (Index channel = 0; channel < schema.image->channels; ++channel)
                pixels.push_back((row * schema.image->width + column) * schema.image->channels + channel);
    return pixels;
}

Status applyMutability(const FeatureSchema& schema, std::string_view assignment, Constraints& constraints) {
    static const std::array<std::string, 4> kWords{"free", "increase", "decrease", "immutable"};
    const auto parts = splitAssignment(assignment, "FEATURE=free|increase|decrease|immutable");
    if (!parts)
        return parts.error();
    const auto features = featuresOf(schema, parts->feature);
    if (!features)
        return features.error();
    const auto mutability = mutabilityFromWord(parts->value);
    if (!mutability)
        return Error(invalid("unknown constraint " + std::string(parts->value) + nearestHint(parts->value, kWords)))
            .within(assignment);
    return applyTo(schema, *features, constraints, [&](const Feature&, FeatureConstraint& constraint) -> Status {
        constraint.mutability = *mutability;
        return ok();
    });
}

Status applyDomain(const FeatureSchema& schema, std::string_view assignment, Constraints& constraints) {
    const auto parts = splitAssignment(assignment, "FEATURE=LOW:HIGH");
    if (!parts)
        return parts.error();
    const auto features = featuresOf(schema, parts->feature);
    if (!features)
        return features.error();
    return applyTo(schema, *features, constraints,
                   [&](const Feature& feature, FeatureConstraint& constraint) -> Status {
                       if (feature.kind == FeatureKind::Category)
                           return invalid("feature " + feature.name + " is a category and has no domain");
                       auto domain = domainOf(feature, parts->value);
                       if (!domain)
                           return std::move(domain).error();
                       constraint.domain = *domain;
                       return ok();
                   });
}

Status applyStep(const FeatureSchema& schema, std::string_view assignment, Constraints& constraints) {
    return applyNumber(schema, assignment, &FeatureConstraint::step, constraints);
}

Status applyDifficulty(const FeatureSchema& schema, std::string_view assignment, Constraints& constraints) {
    return applyNumber(schema, assignment, &FeatureConstraint::difficulty, constraints);
}

} // namespace core
