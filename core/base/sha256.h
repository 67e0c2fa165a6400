#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace core {

// SHA-256 of what is added, piece by piece. Not thread-safe.
class Sha256 {
public:
    Sha256();
    void add(const void* bytes, std::size_t count);
    void add(std::string_view text); // with its length, so that neighbours cannot run together
    std::string hex();               // lower case; nothing can be added afterwards

private:
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> m_context;
};

} // namespace core
