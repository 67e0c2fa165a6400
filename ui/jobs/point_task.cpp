#include "ui/jobs/query_tasks.h"
#include "ui/plots/point_index.h"

#include <algorithm>

namespace ui {
namespace {

constexpr core::Index kBlockValues = 1 << 20; // model inputs encoded in one piece of work
constexpr double kMargin = 0.08;              // of the span
constexpr double kTail = 0.05;                // of the rows, at each end
constexpr double kReach = 0.75; // of the span between the tails: normal values reach there one time in 30,000

// Where all but a share of the values at each end are.
core::Range middle(std::vector<double>& values, double share) {
    const auto tail = static_cast<std::ptrdiff_t>(static_cast<double>(values.size()) * share);
    const auto low = values.begin() + tail, high = values.end() - 1 - tail;
    std::ranges::nth_element(values, low);
    const double from = *low; // the next partition moves what is there
    std::nth_element(low, high, values.end());
    return {from, *high};
}

// The values without far outliers, with a margin.
core::Range usualSpan(std::vector<double> values) {
    if (values.empty())
        return {0.0, 1.0};
    core::Range kept{0.0, 0.0};
    for (const double share : {kTail, kTail / 10, 0.0}) // a value that most rows have does not hide the others
        if (kept = middle(values, share); kept.high > kept.low)
            break;
    const double reach = kReach * (kept.high - kept.low);
    const core::Range near{kept.low - reach, kept.high + reach};
    for (const double value : values)
        if (value >= near.low && value <= near.high)
            kept = {std::min(kept.low, value), std::max(kept.high, value)};
    const double margin = kept.high > kept.low ? kMargin * (kept.high - kept.low) : 0.5;
    return {kept.low - margin, kept.high + margin};
}

core::Bounds usualBounds(const std::vector<LandscapePoint>& points) {
    const auto spanOf = [&points](double LandscapePoint::*axis) {
        std::vector<double> values;
        values.reserve(points.size());
        for (const LandscapePoint& point : points)
            values.push_back(point.*axis);
        return usualSpan(std::move(values));
    };
    const core::Range u = spanOf(&LandscapePoint::u), v = spanOf(&LandscapePoint::v);
    return {u.low, u.high, v.low, v.high};
}

// A block of rows a piece of work; at last the bounds, and the index where there are many.
class PointTask final : public QueryTask {
public:
    explicit PointTask(PointQuery query) : m_query(std::move(query)), m_rows(*m_query.rows) {
        if (m_query.extra >= 0 && !std::ranges::binary_search(m_rows, static_cast<core::Index>(m_query.extra)))
            m_rows.push_back(static_cast<core::Index>(m_query.extra));
        m_points.reserve(m_rows.size());
    }

    core::Result<bool> advance(const core::StopToken&) override {
        const auto block =
            static_cast<std::size_t>(std::max<core::Index>(1, kBlockValues / m_query.data->encoding.inputs));
        const std::size_t first = m_points.size(), last = std::min(m_rows.size(), first + block);
        place(
            {m_rows.begin() + static_cast<std::ptrdiff_t>(first), m_rows.begin() + static_cast<std::ptrdiff_t>(last)});
        return last == m_rows.size();
    }

    Answer answer() override {
        PointAnswer answer{m_query.data, nullptr, nullptr, usualBounds(m_points)};
        if (m_points.size() > kMostMarkers)
            answer.index = std::make_shared<const PointIndex>(m_points);
        answer.points = std::make_shared<const std::vector<LandscapePoint>>(std::move(m_points));
        return std::make_shared<const PointAnswer>(std::move(answer));
    }

private:
    void place(const std::vector<core::Index>& rows) {
        const core::PreparedData& data = *m_query.data;
        const core::Matrix places = m_query.plane.project(core::encodeRows(data.encoding, data.dataset.rows, rows));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto column = static_cast<core::Index>(i);
            m_points.push_back({static_cast<double>(places(0, column)), static_cast<double>(places(1, column)),
                                data.dataset.labels[static_cast<std::size_t>(rows[i])], rows[i]});
        }
    }

    PointQuery m_query;
    std::vector<core::Index> m_rows;
    std::vector<LandscapePoint> m_points;
};

} // namespace

std::unique_ptr<QueryTask> makePointTask(PointQuery query) {
    return std::make_unique<PointTask>(std::move(query));
}

} // namespace ui
