#include "app/wiring/dimension_content.h"

#include "app/wiring/stage_content.h"

#include <algorithm>

namespace app {

std::vector<core::Index> featuresByTelling(const core::PreparedData& data) {
    std::vector<std::pair<double, core::Index>> ranked;
    for (core::Index feature = 0; feature < data.dataset.schema.size(); ++feature) {
        const core::Transform& transform = data.encoding[feature];
        double best = 0.0; // of a category: its most telling level
        for (core::Index input = transform.first; input < transform.first + transform.count; ++input)
            best = std::max(best, separation(data, input));
        ranked.emplace_back(-best, feature);
    }
    std::ranges::sort(ranked);
    std::vector<core::Index> order;
    for (const auto& [telling, feature] : ranked)
        order.push_back(feature);
    return order;
}

std::vector<core::Index> changedFirst(const core::PreparedData& data, const std::vector<core::Index>& order,
                                      const ui::RowOverlay& overlay) {
    if (overlay.row < 0)
        return order;
    const core::Vector from = core::encodeRow(data.encoding, overlay.factual);
    core::Vector change = core::Vector::Zero(from.size());
    for (const auto& other : overlay.models)
        if (other)
            change = change.cwiseMax((core::encodeRow(data.encoding, other->raw) - from).cwiseAbs());
    std::vector<std::pair<double, core::Index>> changes;
    for (core::Index feature = 0; feature < data.dataset.schema.size(); ++feature) {
        const core::Transform& transform = data.encoding[feature];
        const auto most = static_cast<double>(change.segment(transform.first, transform.count).maxCoeff());
        if (most > 1e-6)
            changes.emplace_back(-most, feature);
    }
    std::ranges::sort(changes);
    std::vector<core::Index> sorted;
    std::vector<bool> listed(order.size());
    for (const auto& [size, feature] : changes) {
        sorted.push_back(feature);
        listed[static_cast<std::size_t>(feature)] = true;
    }
    for (const core::Index feature : order)
        if (!listed[static_cast<std::size_t>(feature)])
            sorted.push_back(feature);
    return sorted;
}

ui::RowOverlay overlayOf(const core::PreparedData& data, qint64 row, const ui::ExplanationAnswer* answer) {
    ui::RowOverlay overlay;
    if (row < 0)
        return overlay;
    overlay.row = row;
    overlay.factual = data.dataset.rows.row(static_cast<core::Index>(row));
    if (!answer || answer->row != row || answer->subject->data.get() != &data)
        return overlay;
    for (std::size_t model = 0; model < answer->models.size(); ++model) {
        overlay.models.emplace_back();
        if (const auto& found = answer->models[model])
            overlay.models.back() = {answer->subject->models[model].name, found->explanation.counterfactual,
                                     answer->target, found->explanation.valid};
    }
    return overlay;
}

std::vector<core::Index> sampleOf(const core::PreparedData& data, const std::vector<core::Index>& rows,
                                  core::Index most, std::string_view stream) {
    const auto all = static_cast<core::Index>(rows.size());
    if (all <= most)
        return rows;
    std::vector<core::Index> sample;
    for (const core::Index at : core::Rng(data.splitSpec.seed).fork(stream).sample(all, most))
        sample.push_back(rows[static_cast<std::size_t>(at)]);
    std::ranges::sort(sample);
    return sample;
}

} // namespace app
