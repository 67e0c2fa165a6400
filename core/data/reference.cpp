#include "core/data/reference.h"

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <map>

namespace core {
namespace {

// The middle value; the mean of the two middle ones of an even number. Reorders the values; at least one.
Scalar medianOf(std::vector<Scalar>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

} // namespace

struct Reference::Derived {
    std::once_flag scatterOnce;
    Vector medians;
    Vector medianDeviations;
    Vector meanDeviations;
    std::once_flag meansOnce;
    Matrix classMeans;
    std::mutex mutex; // of `kept`
    std::condition_variable_any changed;
    std::map<std::string, Made> kept; // null: is being made
};

Reference::Reference(const Matrix& rows, const Labels& labels, Index classes, const Matrix& calibration,
                     const Labels& calibrationLabels, std::uint64_t seed)
    : m_rows(rows),
      m_labels(labels),
      m_calibration(calibration),
      m_calibrationLabels(calibrationLabels),
      m_ofClass(static_cast<std::size_t>(classes)),
      m_seed(seed),
      m_derived(std::make_unique<Derived>()) {
    for (std::size_t row = 0; row < labels.size(); ++row)
        m_ofClass[static_cast<std::size_t>(labels[row])].push_back(static_cast<Index>(row));
}
Reference::~Reference() = default;

const std::vector<Index>& Reference::ofClass(Label label) const {
    return m_ofClass[static_cast<std::size_t>(label)];
}
const Matrix& Reference::calibrationRows() const {
    return m_calibration.cols() > 0 ? m_calibration : m_rows;
}
const Labels& Reference::calibrationLabels() const {
    return m_calibration.cols() > 0 ? m_calibrationLabels : m_labels;
}

const Matrix& Reference::classMeans() const {
    std::call_once(m_derived->meansOnce, [this] {
        const auto classes = static_cast<Index>(m_ofClass.size());
        Eigen::MatrixXd sums = Eigen::MatrixXd::Zero(m_rows.rows(), classes);
        for (Index row = 0; row < m_rows.cols(); ++row)
            sums.col(m_labels[static_cast<std::size_t>(row)]) += m_rows.col(row).cast<double>();
        for (Index c = 0; c < classes; ++c)
            sums.col(c) /= std::max(1.0, static_cast<double>(m_ofClass[static_cast<std::size_t>(c)].size()));
        m_derived->classMeans = sums.cast<Scalar>();
    });
    return m_derived->classMeans;
}

const Reference::Derived& Reference::scatter() const {
    std::call_once(m_derived->scatterOnce, [this] {
        const Index inputs = m_rows.rows();
        m_derived->medians = Vector::Zero(inputs);
        m_derived->medianDeviations = Vector::Zero(inputs);
        m_derived->meanDeviations = Vector::Zero(inputs);
        std::vector<Scalar> values(static_cast<std::size_t>(m_rows.cols()));
        for (Index d = 0; d < inputs && !values.empty(); ++d) {
            for (Index row = 0; row < m_rows.cols(); ++row)
                values[static_cast<std::size_t>(row)] = m_rows(d, row);
            const Scalar median = medianOf(values);
            double sum = 0.0;
            for (Scalar& value : values) {
                value = std::abs(value - median);
                sum += static_cast<double>(value);
            }
            m_derived->medians[d] = median;
            m_derived->medianDeviations[d] = medianOf(values);
            m_derived->meanDeviations[d] = static_cast<Scalar>(sum / static_cast<double>(values.size()));
        }
    });
    return *m_derived;
}
const Vector& Reference::medians() const {
    return scatter().medians;
}
const Vector& Reference::medianDeviations() const {
    return scatter().medianDeviations;
}
const Vector& Reference::meanDeviations() const {
    return scatter().meanDeviations;
}

Reference::Made Reference::kept(const std::string& name, const std::function<Made()>& make,
                                const StopToken& stop) const {
    auto& kept = m_derived->kept;
    std::unique_lock lock(m_derived->mutex);
    const auto free = [&] {
        const auto known = kept.find(name);
        return known == kept.end() || known->second;
    };
    if (!m_derived->changed.wait(lock, stop, free))
        return nullptr;
    const auto [place, mine] = kept.try_emplace(name);
    if (!mine)
        return place->second;
    lock.unlock();
    Made made;
    const auto keep = [&] {
        lock.lock();
        if (made)
            place->second = made;
        else
            kept.erase(place);
        m_derived->changed.notify_all();
    };
    try {
        made = make();
    } catch (...) {
        keep();
        throw;
    }
    keep();
    return made;
}

} // namespace core
