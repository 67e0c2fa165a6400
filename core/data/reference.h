#pragma once

#include "core/base/stop.h"
#include "core/base/types.h"

#include <functional>
#include <memory>
#include <mutex>

namespace core {

// The rows that a search may lean on: what was observed, how far its inputs scatter, where its classes lie. Borrows
// the matrices, so it lives no longer than they do; everything else is worked out at its first use and kept.
// Immutable to its users and safe to read from any thread.
class Reference {
public:
    // `calibration` rows are others than `rows`; without any the rows themselves stand in. `seed` is of the chance in
    // what follows from the rows.
    Reference(const Matrix& rows, const Labels& labels, Index classes, const Matrix& calibration,
              const Labels& calibrationLabels, std::uint64_t seed = 0);
    Reference(const Reference&) = delete;
    Reference& operator=(const Reference&) = delete;
    ~Reference();

    [[nodiscard]] const Matrix& rows() const { return m_rows; }     // [inputs x n] training rows
    [[nodiscard]] const Labels& labels() const { return m_labels; } // [n] ground truth
    [[nodiscard]] const std::vector<Index>& ofClass(Label) const;   // its rows, ascending
    [[nodiscard]] const Matrix& calibrationRows() const;            // [inputs x m]
    [[nodiscard]] const Labels& calibrationLabels() const;          // [m]
    [[nodiscard]] const Matrix& classMeans() const;                 // [inputs x classes]; 0 where a class has no row
    [[nodiscard]] const Vector& medians() const;                    // [inputs]
    [[nodiscard]] const Vector& medianDeviations() const;           // [inputs] MAD: median of |x - median|, >= 0
    [[nodiscard]] const Vector& meanDeviations() const;             // [inputs] mean of |x - median|, >= 0

    [[nodiscard]] std::uint64_t seed() const { return m_seed; }

    // What else follows from the rows, made by `make` under a name at first use. `make` may give up (null): then
    // nothing is kept. One caller makes, others that want the same wait, until they are told to stop (null).
    using Made = std::shared_ptr<const void>;
    [[nodiscard]] Made kept(const std::string& name, const std::function<Made()>& make,
                            const StopToken& stop = {}) const;

private:
    struct Derived;
    const Derived& scatter() const;

    const Matrix& m_rows;
    const Labels& m_labels;
    const Matrix& m_calibration;
    const Labels& m_calibrationLabels;
    std::vector<std::vector<Index>> m_ofClass;
    std::uint64_t m_seed;
    std::unique_ptr<Derived> m_derived;
};

} // namespace core
