#include "core/base/param.h"

#include "core/base/text.h"

#include <cmath>

namespace core {
namespace {

std::string rangeText(const ParamSpec& spec) {
    return "between " + numberText(spec.min) + " and " + numberText(spec.max);
}

std::string typeName(const ParamValue& value) {
    switch (value.index()) {
    case 0:
        return "true or false";
    case 1:
        return "a whole number";
    case 2:
        return "a number";
    default:
        return "text";
    }
}

} // namespace

Result<ParamValue> checked(const ParamSpec& spec, const ParamValue& value) {
    ParamValue v = value;
    if (std::holds_alternative<double>(spec.fallback) && std::holds_alternative<std::int64_t>(v))
        v = static_cast<double>(std::get<std::int64_t>(v));
    if (v.index() != spec.fallback.index())
        return invalid(spec.key + " must be " + typeName(spec.fallback) + ", not " + toText(value));
    if (const auto* text = std::get_if<std::string>(&v)) {
        if (!spec.choices.empty() && std::ranges::find(spec.choices, *text) == spec.choices.end())
            return invalid(spec.key + " is " + *text + "; it must be one of " + joined(spec.choices, ", "));
        return v;
    }
    const double* real = std::get_if<double>(&v);
    const auto* whole = std::get_if<std::int64_t>(&v);
    if (!real && !whole)
        return v;
    const double number = real ? *real : static_cast<double>(*whole);
    if (!(number >= spec.min && number <= spec.max))
        return invalid(spec.key + " is " + toText(value) + "; it must be " + rangeText(spec));
    return v;
}

Result<ParamValue> parsed(const ParamSpec& spec, const std::string& text) {
    if (std::holds_alternative<std::string>(spec.fallback))
        return checked(spec, text);
    if (std::holds_alternative<bool>(spec.fallback)) {
        if (text == "true" || text == "false")
            return ParamValue(text == "true");
        return invalid(spec.key + " must be true or false, not \"" + text + "\"");
    }
    const auto number = parseNumber(text);
    if (!number)
        return invalid(spec.key + " must be " + typeName(spec.fallback) + ", not \"" + text + "\"");
    if (std::holds_alternative<double>(spec.fallback))
        return checked(spec, *number);
    if (*number != std::floor(*number) || std::abs(*number) > 9e15)
        return invalid(spec.key + " must be a whole number, not \"" + text + "\"");
    return checked(spec, static_cast<std::int64_t>(*number));
}

std::string toText(const ParamValue& value) {
    if (const bool* flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const double* real = std::get_if<double>(&value))
        return numberText(*real);
    return std::get<std::string>(value);
}

Error unknownKey(const std::string& key, std::span<const ParamSpec> known) {
    std::vector<std::string> names;
    names.reserve(known.size());
    for (const ParamSpec& spec : known)
        names.push_back(spec.key);
    return invalid("unknown setting " + key + nearestHint(key, names));
}

ParamValue ParamCodec<std::vector<int>>::encode(const std::vector<int>& field) {
    std::vector<std::string> parts;
    parts.reserve(field.size());
    for (const int n : field)
        parts.push_back(std::to_string(n));
    return joined(parts, ",");
}

Result<std::vector<int>> ParamCodec<std::vector<int>>::decode(const ParamSpec& spec, const ParamValue& value) {
    std::vector<int> list;
    const std::string& text = std::get<std::string>(value);
    for (const std::string& part : text.empty() ? std::vector<std::string>{} : split(text, ',')) {
        const auto number = parseNumber(trimmed(part));
        if (!number || *number != std::floor(*number) || *number < spec.min || *number > spec.max)
            return invalid(spec.key + " is \"" + text + "\"; it must be whole numbers " + rangeText(spec) +
                           ", separated by commas");
        list.push_back(static_cast<int>(*number));
    }
    return list;
}

} // namespace core
