#pragma once

#include "core/base/result.h"
#include "core/base/types.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace core {

// A defect of a JSON document at a place in it. Thrown by JsonField, and caught where the whole document is read.
struct JsonDefect {
    std::string path;    // "network/layers/0/weights/data", "" for the document
    std::string message; // "must be a list"
};

// One value of a document that somebody else wrote, with its path: reading it checks type and range and throws a
// JsonDefect that names the place. Borrows the document.
class JsonField {
public:
    explicit JsonField(const nlohmann::json& value, std::string path = {}) : m_value(&value), m_path(std::move(path)) {}

    // Of an object: the value of a key that must be there. Of a list: an item.
    [[nodiscard]] JsonField operator[](std::string_view key) const;
    [[nodiscard]] JsonField item(std::size_t index) const;
    // True when this is an object with the key and its value is not null.
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] std::size_t size() const;    // of a list
    void mustHaveSize(std::size_t size) const; // a list of that length

    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool flag() const;
    [[nodiscard]] double number() const; // finite
    [[nodiscard]] Scalar scalar() const; // finite as a Scalar
    [[nodiscard]] std::int64_t whole(std::int64_t low, std::int64_t high) const;
    [[nodiscard]] std::uint64_t seed() const;
    [[nodiscard]] const nlohmann::json& value() const { return *m_value; }

    [[noreturn]] void fail(std::string message) const;

private:
    const nlohmann::json* m_value;
    std::string m_path;
};

// Parses a document of bounded size and nesting. Errors name line and column.
Result<nlohmann::json> parseJson(std::string_view text);

} // namespace core
