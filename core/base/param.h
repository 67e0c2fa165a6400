#pragma once

#include "core/base/result.h"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace core {

// The value of a parameter as forms, files and the command line carry it. Choices and lists of numbers
// ("64,64,64") travel as strings.
using ParamValue = std::variant<bool, std::int64_t, double, std::string>;
using ParamValues = std::map<std::string, ParamValue, std::less<>>;

enum class ParamScale { Linear, Log };

// Everything a form, the command line, a file and a help page need to know about one parameter.
struct ParamSpec {
    std::string key;         // stable, e.g. "search.step_size"; never renamed once a file can contain it
    std::string label;       // shown beside the editor
    std::string symbol = {}; // as in the literature, e.g. "η"; "" when it has none
    std::string unit = {};   // "" when dimensionless
    std::string help = {};   // one sentence, shown as tooltip
    double min = 0.0;        // inclusive; numbers only
    double max = 1.0;        // inclusive; numbers only
    ParamScale scale = ParamScale::Linear;
    bool advanced = false;                 // folded away in forms
    std::vector<std::string> choices = {}; // non-empty for enumerations: the stable ids
    ParamValue fallback = 0.0;             // set by ParamTable; its type is the parameter's
};

// The value if it has the spec's type and lies in its range or choices; an integer is accepted for a real number.
Result<ParamValue> checked(const ParamSpec& spec, const ParamValue& value);
// Reads the text a user typed (C locale) and checks it.
Result<ParamValue> parsed(const ParamSpec& spec, const std::string& text);
// C locale, shortest text that reads back as the same value.
std::string toText(const ParamValue& value);
// "unknown setting learnrate; did you mean training.learning_rate?"
Error unknownKey(const std::string& key, std::span<const ParamSpec> known);

// How a member of an Options struct travels as a ParamValue. Enumerations specialise it (see choices below).
template <class Field>
struct ParamCodec {
    static ParamValue encode(const Field& field) {
        if constexpr (std::is_same_v<Field, bool> || std::is_same_v<Field, std::string>)
            return field;
        else if constexpr (std::is_integral_v<Field>)
            return static_cast<std::int64_t>(field);
        else
            return static_cast<double>(field);
    }
    static Result<Field> decode(const ParamSpec&, const ParamValue& value) {
        if constexpr (std::is_same_v<Field, bool>)
            return std::get<bool>(value);
        else if constexpr (std::is_same_v<Field, std::string>)
            return std::get<std::string>(value);
        else if constexpr (std::is_integral_v<Field>)
            return static_cast<Field>(std::get<std::int64_t>(value));
        else
            return static_cast<Field>(std::get<double>(value));
    }
};

// "64,64" <-> {64, 64}; each number within the spec's range, the empty text is the empty list.
template <>
struct ParamCodec<std::vector<int>> {
    static ParamValue encode(const std::vector<int>& field);
    static Result<std::vector<int>> decode(const ParamSpec& spec, const ParamValue& value);
};

// An enumeration whose enumerators are 0, 1, 2 ... in the order of spec.choices.
template <class Field>
requires std::is_enum_v<Field>
struct ParamCodec<Field> {
    static Result<Field> decode(const ParamSpec& spec, const ParamValue& value) {
        const auto it = std::ranges::find(spec.choices, std::get<std::string>(value));
        return static_cast<Field>(it - spec.choices.begin());
    }
};

// Binds ParamSpecs to the members of a plain Options struct; the struct's initial values are the defaults.
template <class Options>
class ParamTable {
public:
    template <class Field, class Owner> // Owner: Options or a struct it extends
    requires std::derived_from<Options, Owner> ParamTable && add(Field Owner::*field, ParamSpec spec) && {
        if constexpr (std::is_enum_v<Field>)
            spec.fallback = spec.choices.at(static_cast<std::size_t>(Options{}.*field));
        else
            spec.fallback = ParamCodec<Field>::encode(Options{}.*field);
        m_read.push_back([field, spec](Options& options, const ParamValue& value) -> Status {
            auto decoded = ParamCodec<Field>::decode(spec, value);
            if (!decoded)
                return std::move(decoded).error();
            options.*field = std::move(decoded).value();
            return ok();
        });
        m_write.push_back([field, spec](const Options& options) -> ParamValue {
            if constexpr (std::is_enum_v<Field>)
                return spec.choices.at(static_cast<std::size_t>(options.*field));
            else
                return ParamCodec<Field>::encode(options.*field);
        });
        m_specs.push_back(std::move(spec));
        return std::move(*this);
    }

    [[nodiscard]] const std::vector<ParamSpec>& specs() const { return m_specs; }

    // Reads the keys of this table out of `values`; absent keys keep their default. Keys that no table knows are
    // refused by whoever holds all the tables (see core/session/settings.h) or by readAll.
    [[nodiscard]] Result<Options> read(const ParamValues& values) const {
        Options options;
        for (std::size_t i = 0; i < m_specs.size(); ++i) {
            const auto it = values.find(m_specs[i].key);
            if (it == values.end())
                continue;
            auto value = checked(m_specs[i], it->second);
            if (!value)
                return std::move(value).error();
            if (auto status = m_read[i](options, *value); !status)
                return std::move(status).error();
        }
        return options;
    }
    // As read(), and a key that is not in this table is an error.
    [[nodiscard]] Result<Options> readAll(const ParamValues& values) const {
        for (const auto& [key, value] : values)
            if (std::ranges::find(m_specs, key, &ParamSpec::key) == m_specs.end())
                return unknownKey(key, m_specs);
        return read(values);
    }
    void write(const Options& options, ParamValues& values) const {
        for (std::size_t i = 0; i < m_specs.size(); ++i)
            values[m_specs[i].key] = m_write[i](options);
    }

private:
    std::vector<ParamSpec> m_specs;
    std::vector<std::function<Status(Options&, const ParamValue&)>> m_read;
    std::vector<std::function<ParamValue(const Options&)>> m_write;
};

} // namespace core
