#include "core/session/json_reader.h"

#include <cmath>

namespace core {
namespace {

constexpr int kDeepest = 16; // a model file nests 6 deep

std::string typeOf(const nlohmann::json& value) {
    switch (value.type()) {
    case nlohmann::json::value_t::null:
        return "null";
    case nlohmann::json::value_t::boolean:
        return "true or false";
    case nlohmann::json::value_t::string:
        return "text";
    case nlohmann::json::value_t::array:
        return "a list";
    case nlohmann::json::value_t::object:
        return "an object";
    default:
        return "the number " + value.dump();
    }
}

// Deepest nesting of lists and objects, without parsing.
int nestingOf(std::string_view text) {
    int depth = 0;
    int deepest = 0;
    bool inText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"')
            inText = true;
        else if (c == '[' || c == '{')
            deepest = std::max(deepest, ++depth);
        else if (c == ']' || c == '}')
            --depth;
    }
    return deepest;
}

} // namespace

JsonField JsonField::operator[](std::string_view key) const {
    if (!m_value->is_object())
        fail("must be an object, not " + typeOf(*m_value));
    const auto it = m_value->find(key);
    if (it == m_value->end())
        throw JsonDefect{m_path.empty() ? std::string(key) : m_path + "/" + std::string(key), "is missing"};
    return JsonField(*it, m_path.empty() ? std::string(key) : m_path + "/" + std::string(key));
}

JsonField JsonField::item(std::size_t index) const {
    if (index >= size())
        fail("has " + std::to_string(size()) + " items");
    return JsonField((*m_value)[index], m_path + "/" + std::to_string(index));
}

bool JsonField::has(std::string_view key) const {
    if (!m_value->is_object())
        return false;
    const auto it = m_value->find(key);
    return it != m_value->end() && !it->is_null();
}

std::size_t JsonField::size() const {
    if (!m_value->is_array())
        fail("must be a list, not " + typeOf(*m_value));
    return m_value->size();
}

void JsonField::mustHaveSize(std::size_t wanted) const {
    if (size() != wanted)
        fail("has " + std::to_string(size()) + " items, not " + std::to_string(wanted));
}

std::string JsonField::text() const {
    if (!m_value->is_string())
        fail("must be text, not " + typeOf(*m_value));
    return m_value->get<std::string>();
}

bool JsonField::flag() const {
    if (!m_value->is_boolean())
        fail("must be true or false, not " + typeOf(*m_value));
    return m_value->get<bool>();
}

double JsonField::number() const {
    if (!m_value->is_number())
        fail("must be a number, not " + typeOf(*m_value));
    const double value = m_value->get<double>();
    if (!std::isfinite(value))
        fail("must be a finite number");
    return value;
}

Scalar JsonField::scalar() const {
    const auto value = static_cast<Scalar>(number());
    if (!std::isfinite(value))
        fail("is " + m_value->dump() + ", which is too large");
    return value;
}

std::int64_t JsonField::whole(std::int64_t low, std::int64_t high) const {
    const bool tooLarge =
        m_value->is_number_unsigned() && m_value->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX);
    if (!m_value->is_number_integer())
        fail("must be a whole number, not " + typeOf(*m_value));
    if (tooLarge || m_value->get<std::int64_t>() < low || m_value->get<std::int64_t>() > high)
        fail("is " + m_value->dump() + "; it must be between " + std::to_string(low) + " and " + std::to_string(high));
    return m_value->get<std::int64_t>();
}

std::uint64_t JsonField::seed() const {
    if (!m_value->is_number_integer() || (!m_value->is_number_unsigned() && m_value->get<std::int64_t>() < 0))
        fail("must be a whole number of at least 0, not " + typeOf(*m_value));
    return m_value->get<std::uint64_t>();
}

void JsonField::fail(std::string message) const {
    throw JsonDefect{m_path, std::move(message)};
}

Result<nlohmann::json> parseJson(std::string_view text) {
    if (nestingOf(text) > kDeepest)
        return Error{ErrorCode::ParseFailure, "lists and objects are nested too deeply"};
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::exception& e) {
        std::string_view why = e.what(); // "[json.exception.parse_error.101] parse error at line 1, column 2: ..."
        if (const auto end = why.find("] "); end != std::string_view::npos)
            why.remove_prefix(end + 2);
        return Error{ErrorCode::ParseFailure, "not a JSON document: " + std::string(why)};
    }
}

} // namespace core
