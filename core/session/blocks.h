#pragma once

#include "core/session/json_reader.h"
#include "core/session/json_text.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Long lists of numbers beside a JSON document: bytes in a row behind it, and in the document where they are, as
// {"type": "f32", "count": 1000, "at": 0, "bytes": 4000, "packed": "none"}. Types are f32, f64, i32, i64 and u8,
// little-endian; packed is "none" or "zlib". Every bit of a number is kept.

class BlockWriter {
public:
    explicit BlockWriter(std::string bytes = {}) : m_bytes(std::move(bytes)) {} // blocks that are there already

    // Weights are kept as they are: they hardly get smaller.
    JsonOut add(std::span<const float> values) { return store("f32", values.data(), values.size(), 4, false); }
    JsonOut add(std::span<const double> values) { return store("f64", values.data(), values.size(), 8, true); }
    JsonOut add(std::span<const std::int32_t> values) { return store("i32", values.data(), values.size(), 4, true); }
    JsonOut add(std::span<const std::int64_t> values) { return store("i64", values.data(), values.size(), 8, true); }
    JsonOut add(std::span<const std::uint8_t> values) { return store("u8", values.data(), values.size(), 1, true); }

    [[nodiscard]] const std::string& bytes() const& { return m_bytes; }
    [[nodiscard]] std::string bytes() && { return std::move(m_bytes); }

private:
    JsonOut store(std::string_view type, const void* values, std::size_t count, std::size_t width, bool pack);

    std::string m_bytes;
};

// Each throws a JsonDefect that names the field: out of the bytes, of another type or length, damaged.
class BlockReader {
public:
    explicit BlockReader(std::string_view bytes) : m_bytes(bytes) {} // borrowed

    // `count` is how many values there must be.
    void read(const JsonField& field, std::span<float> to) const { fetch(field, "f32", to.data(), to.size(), 4); }
    void read(const JsonField& field, std::span<double> to) const { fetch(field, "f64", to.data(), to.size(), 8); }
    void read(const JsonField& field, std::span<std::int32_t> to) const {
        fetch(field, "i32", to.data(), to.size(), 4);
    }
    void read(const JsonField& field, std::span<std::int64_t> to) const {
        fetch(field, "i64", to.data(), to.size(), 8);
    }
    void read(const JsonField& field, std::span<std::uint8_t> to) const { fetch(field, "u8", to.data(), to.size(), 1); }

    // How many values the block says it has; never more than its bytes can hold, so that room may be made for them.
    [[nodiscard]] std::size_t count(const JsonField& field) const;

private:
    void fetch(const JsonField& field, std::string_view type, void* to, std::size_t count, std::size_t width) const;
    [[nodiscard]] std::string_view packed(const JsonField& field) const;

    std::string_view m_bytes;
};

} // namespace core
