#include "core/data/dataset.h"

#include <array>
#include <cassert>
#include <openssl/evp.h>

namespace core {
namespace {

class Sha256 {
public:
    Sha256() : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
        EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    }
    void add(const void* bytes, std::size_t count) { EVP_DigestUpdate(m_context.get(), bytes, count); }
    void add(std::string_view text) { // with its length, so that neighbours cannot run together
        const std::uint64_t size = text.size();
        add(&size, sizeof size);
        add(text.data(), text.size());
    }
    std::string hex() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
        unsigned int size = 0;
        EVP_DigestFinal_ex(m_context.get(), hash.data(), &size);
        constexpr std::string_view kDigits = "0123456789abcdef";
        std::string text;
        for (std::size_t i = 0; i < size; ++i) {
            text += kDigits[hash[i] >> 4];
            text += kDigits[hash[i] & 15];
        }
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> m_context;
};

} // namespace

RawTable::RawTable(RawMatrix values) : m_numbers(std::make_shared<const RawMatrix>(std::move(values))) {}
RawTable::RawTable(Bytes pixels) : m_bytes(std::make_shared<const Bytes>(std::move(pixels))) {}

RawVector RawTable::row(Index row) const {
    assert(row >= 0 && row < rows());
    if (m_numbers)
        return m_numbers->col(row);
    return m_bytes->col(row).cast<double>();
}

std::string digestOf(const Dataset& dataset) {
    Sha256 hash;
    for (const Feature& feature : dataset.schema.features) {
        hash.add(feature.name);
        hash.add(toWord(feature.kind));
        for (const std::string& level : feature.levels)
            hash.add(level);
    }
    for (const std::string& name : dataset.classes)
        hash.add(name);
    for (Index row = 0; row < dataset.size(); ++row) {
        const RawVector values = dataset.rows.row(row);
        hash.add(values.data(), sizeof(double) * static_cast<std::size_t>(values.size()));
    }
    hash.add(dataset.labels.data(), sizeof(Label) * dataset.labels.size());
    return hash.hex();
}

} // namespace core
