#include "core/data/dataset.h"

#include "core/base/sha256.h"

#include <cassert>

namespace core {

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
