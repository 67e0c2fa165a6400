#pragma once

#include "core/base/rng.h"
#include "core/data/source.h"

#include <array>
#include <span>

namespace core {

// A set that the program generates, named "builtin:ID" or "builtin:ID:ROWS". A file in this folder that registers one
// joins the list of builtinSets() by itself. Equal seeds and row counts give equal data.
class BuiltinSource : public DataSource {
public:
    [[nodiscard]] bool accepts(const std::string& source) const final;
    [[nodiscard]] Result<Dataset> load(const SourceRequest& request) const final;

    [[nodiscard]] virtual BuiltinSet describe() const = 0;
    [[nodiscard]] virtual int place() const = 0; // in lists, lowest first
    [[nodiscard]] virtual Index maxRows() const { return 1'000'000; }

protected:
    // Schema, rows, labels and classes, and where they differ from the defaults note, domain rule and transform; load()
    // adds the rest. `rng` is the "data" stream. Polls request.stop where it takes long.
    [[nodiscard]] virtual Result<Dataset> generate(Index rows, const Rng& rng, const SourceRequest& request) const = 0;
};

// As many rows of each class as possible alike, in random order. [rows]
Labels balancedLabels(Index rows, Index classes, Rng rng);

using Point = std::array<double, 2>;

// A data set of points in the plane, features x1 and x2, kept in raw coordinates with the reference code's domains.
Dataset planeDataset(RawMatrix points, Labels labels, std::vector<std::string> classes);

// One Gaussian cloud a class: x = centre + deviation * N(0, I), with balanced classes.
Dataset blobs(std::span<const Point> centres, double deviation, Index rows, const Rng& rng,
              std::vector<std::string> classes);

} // namespace core
