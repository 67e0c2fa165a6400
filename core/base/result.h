#pragma once

#include <cassert>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace core {

enum class ErrorCode { InvalidArgument, NotFound, ParseFailure, IoFailure, Diverged, Cancelled, OutOfMemory, Internal };

// What went wrong, in words a user can act on. The message grows a context on its way up
// ("reading loans.csv, line 12, column income: ...").
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;

    [[nodiscard]] Error within(std::string_view doing) && {
        message.insert(0, std::string(doing) + ": ");
        return std::move(*this);
    }
};

inline Error invalid(std::string message) {
    return {ErrorCode::InvalidArgument, std::move(message)};
}
inline Error cancelled() {
    return {ErrorCode::Cancelled, "cancelled"};
}

// Either a T or an Error; a stand-in for std::expected until the project moves to C++23.
// Reading the side that is not there is a programmer's mistake (assert).
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::move(value)) {}     // NOLINT(google-explicit-constructor)
    Result(Error error) : m_state(std::move(error)) {} // NOLINT(google-explicit-constructor)

    explicit operator bool() const { return std::holds_alternative<T>(m_state); }

    const T& value() const& {
        assert(*this);
        return *std::get_if<T>(&m_state);
    }
    T& value() & {
        assert(*this);
        return *std::get_if<T>(&m_state);
    }
    T&& value() && {
        assert(*this);
        return std::move(*std::get_if<T>(&m_state));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Error& error() const& {
        assert(!*this);
        return *std::get_if<Error>(&m_state);
    }
    Error&& error() && {
        assert(!*this);
        return std::move(*std::get_if<Error>(&m_state));
    }

private:
    std::variant<T, Error> m_state;
};

// The Result of something that yields nothing but may fail.
using Status = Result<std::monostate>;
inline Status ok() {
    return std::monostate{};
}

// Runs f() and turns anything it throws into an Error. Used once at each thread boundary.
template <class F>
auto guarded(F f) -> decltype(f()) {
    try {
        return f();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory; try fewer rows, smaller images or a smaller model"};
    } catch (const std::exception& e) {
        return Error{ErrorCode::Internal, e.what()};
    } catch (...) {
        return Error{ErrorCode::Internal, "unknown exception"};
    }
}

} // namespace core
