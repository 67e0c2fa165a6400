#include "core/session/json_text.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <iostream>
#include <unistd.h>

namespace core {
namespace {

constexpr std::size_t kLineWidth = 110;

// Text that is no UTF-8 (a file name, say) is shown with replacement characters instead of refused.
std::string plainText(const JsonOut& json) {
    return json.dump(-1, ' ', false, JsonOut::error_handler_t::replace);
}

bool isPlainList(const JsonOut& json) {
    return json.is_array() && std::ranges::none_of(json, [](const JsonOut& item) { return item.is_structured(); });
}

// One line, with a blank after each comma and colon.
void writeInline(const JsonOut& json, std::string& text) {
    if (!json.is_structured()) {
        text += plainText(json);
        return;
    }
    const bool object = json.is_object();
    text += object ? '{' : '[';
    bool first = true;
    for (const auto& [key, value] : json.items()) {
        if (!first)
            text += ", ";
        first = false;
        if (object)
            text += plainText(key) + ": ";
        writeInline(value, text);
    }
    text += object ? '}' : ']';
}

// Length of the line, or something above `limit` as soon as it is known to be longer.
std::size_t inlineLength(const JsonOut& json, std::size_t limit) {
    if (!json.is_structured())
        return json.is_string() ? json.get_ref<const std::string&>().size() + 2 : plainText(json).size();
    std::size_t length = 2;
    for (const auto& [key, value] : json.items()) {
        length += 2 + (json.is_object() ? key.size() + 4 : 0) + inlineLength(value, limit);
        if (length > limit)
            break;
    }
    return length;
}

void write(const JsonOut& json, std::size_t indent, std::string& text) {
    const std::size_t room = kLineWidth > indent ? kLineWidth - indent : 0;
    if (!json.is_structured() || isPlainList(json) || inlineLength(json, room) <= room) {
        writeInline(json, text);
        return;
    }
    const bool object = json.is_object();
    text += object ? "{\n" : "[\n";
    bool first = true;
    for (const auto& [key, value] : json.items()) {
        if (!first)
            text += ",\n";
        first = false;
        text.append(indent + 2, ' ');
        if (object)
            text += plainText(key) + ": ";
        write(value, indent + 2, text);
    }
    text += '\n';
    text.append(indent, ' ');
    text += object ? '}' : ']';
}

Error writeError(const std::filesystem::path& file) {
    const int reason = errno;
    return {ErrorCode::IoFailure, "writing " + file.string() + ": " + std::strerror(reason != 0 ? reason : EIO)};
}

} // namespace

double jsonNumber(float value) {
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    double shortest = 0.0;
    if (error == std::errc() && std::from_chars(buffer.data(), end, shortest).ec == std::errc() &&
        static_cast<float>(shortest) == value)
        return shortest;
    return static_cast<double>(value);
}

std::string prettyJson(const JsonOut& json, std::size_t indent) {
    std::string text;
    write(json, indent, text);
    text += '\n';
    return text;
}

Status writeText(const std::filesystem::path& file, std::string_view text) {
    errno = 0;
    if (file == "-") {
        std::cout.write(text.data(), static_cast<std::streamsize>(text.size())).flush();
        return std::cout ? ok() : Status(writeError("the standard output"));
    }
    std::error_code failure;
    if (std::filesystem::exists(file, failure) && !std::filesystem::is_regular_file(file, failure)) {
        if (std::filesystem::is_directory(file, failure))
            return Error{ErrorCode::IoFailure, "writing " + file.string() + ": it is a folder"};
        std::ofstream device(file, std::ios::binary); // a pipe or a device cannot be replaced
        device.write(text.data(), static_cast<std::streamsize>(text.size())).flush();
        return device ? ok() : Status(writeError(file));
    }
    std::filesystem::path beside = file;
    beside += ".part" + std::to_string(::getpid());
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out.write(text.data(), static_cast<std::streamsize>(text.size())).flush();
        if (!out) {
            Error error = writeError(file);
            std::filesystem::remove(beside, failure);
            return error;
        }
    }
    std::filesystem::rename(beside, file, failure);
    if (failure) {
        Error error{ErrorCode::IoFailure, "writing " + file.string() + ": " + failure.message()};
        std::filesystem::remove(beside, failure);
        return error;
    }
    return ok();
}

} // namespace core
