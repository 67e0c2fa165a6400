#include "app/wiring/stage_content.h"

#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"
#include "ui/plots/image_grid.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Stage)
};

constexpr core::Index kMostFitted = 2000; // training rows that choose the axes
constexpr int kThumbnailColumns = 9;
constexpr int kThumbnailRows = 8;
constexpr double kMargin = 0.08; // of the span

} // namespace

double separation(const core::PreparedData& data, core::Index input) {
    const core::Index count = std::min(kMostFitted, data.training.cols());
    const auto classes = static_cast<std::size_t>(data.dataset.classCount());
    std::vector<double> sum(classes), squares(classes), size(classes);
    for (core::Index i = 0; i < count; ++i) {
        const auto label = static_cast<std::size_t>(data.trainingLabels[static_cast<std::size_t>(i)]);
        const auto value = static_cast<double>(data.training(input, i));
        sum[label] += value;
        squares[label] += value * value;
        size[label] += 1.0;
    }
    double all = 0.0, within = 0.0, between = 0.0;
    for (std::size_t k = 0; k < classes; ++k)
        all += sum[k];
    all /= static_cast<double>(std::max<core::Index>(1, count));
    for (std::size_t k = 0; k < classes; ++k)
        if (size[k] > 0) {
            const double mean = sum[k] / size[k];
            within += squares[k] - size[k] * mean * mean;
            between += size[k] * (mean - all) * (mean - all);
        }
    return between / std::max(within, 1e-9);
}

ui::StageData stageData(const core::PreparedData& data) {
    const core::FeatureSchema& schema = data.dataset.schema;
    ui::StageData stage;
    stage.name = ui::fromStd(data.dataset.name);
    for (const std::string& name : data.dataset.classes)
        stage.classes << ui::fromStd(name);
    if (!schema.image)
        for (const core::Index feature : core::axisFeatures(schema))
            stage.axes.push_back({feature, ui::nameOf(schema[feature])});
    stage.components = data.encoding.inputs > 2 || stage.axes.size() < 2;
    stage.trainingRows = data.training.cols();
    stage.testRows = data.test.cols();
    return stage;
}

ui::StageAxes usualAxes(const core::PreparedData& data) {
    const core::FeatureSchema& schema = data.dataset.schema;
    std::vector<core::Index> axes = schema.image ? std::vector<core::Index>() : core::axisFeatures(schema);
    if (axes.size() < 2)
        return {.components = true};
    if (axes.size() > 2) {
        std::vector<std::pair<double, core::Index>> ranked;
        for (const core::Index feature : axes)
            ranked.emplace_back(-separation(data, data.encoding[feature].first), feature);
        std::ranges::sort(ranked);
        axes = {std::min(ranked[0].second, ranked[1].second), std::max(ranked[0].second, ranked[1].second)};
    }
    return {.components = false, .u = axes[0], .v = axes[1]};
}

core::Vector typicalInput(const core::PreparedData& data) {
    core::Vector input = data.training.rowwise().mean();
    for (const core::Transform& transform : data.encoding.features) {
        if (transform.type != core::TransformType::OneHot)
            continue;
        core::Index most = 0;
        input.segment(transform.first, transform.count).maxCoeff(&most);
        input.segment(transform.first, transform.count).setZero();
        input(transform.first + most) = 1;
    }
    return input;
}

qint64 outsideOf(const std::vector<ui::LandscapePoint>& points, const core::Bounds& bounds) {
    return std::ranges::count_if(points, [&bounds](const ui::LandscapePoint& point) {
        return point.u < bounds.uLow || point.u > bounds.uHigh || point.v < bounds.vLow || point.v > bounds.vHigh;
    });
}

core::Bounds including(const core::Bounds& bounds, const ui::LandscapePath& path) {
    core::Bounds wide = bounds;
    const double uMargin = kMargin / 2 * (bounds.uHigh - bounds.uLow);
    const double vMargin = kMargin / 2 * (bounds.vHigh - bounds.vLow);
    for (const QPointF& point : path.points) {
        if (point.x() < bounds.uLow)
            wide.uLow = std::min(wide.uLow, point.x() - uMargin);
        if (point.x() > bounds.uHigh)
            wide.uHigh = std::max(wide.uHigh, point.x() + uMargin);
        if (point.y() < bounds.vLow)
            wide.vLow = std::min(wide.vLow, point.y() - vMargin);
        if (point.y() > bounds.vHigh)
            wide.vHigh = std::max(wide.vHigh, point.y() + vMargin);
    }
    return wide;
}

QJsonArray boundsToJson(const core::Bounds& bounds) {
    return {bounds.uLow, bounds.uHigh, bounds.vLow, bounds.vHigh};
}

std::optional<core::Bounds> boundsFrom(const QJsonValue& json) {
    const QJsonArray list = json.toArray();
    const core::Bounds bounds{list.at(0).toDouble(), list.at(1).toDouble(), list.at(2).toDouble(),
                              list.at(3).toDouble()};
    return list.size() == 4 && bounds.uLow < bounds.uHigh && bounds.vLow < bounds.vHigh ? std::optional(bounds)
                                                                                        : std::nullopt;
}

std::vector<ui::LandscapeThumbnail>
thumbnailsIn(const core::PreparedData& data, const std::vector<ui::LandscapePoint>& points, const core::Bounds& view) {
    std::vector<ui::LandscapeThumbnail> thumbnails;
    if (!data.dataset.schema.image)
        return thumbnails;
    // Of each cell of the view the point next to its middle.
    std::vector<std::pair<double, const ui::LandscapePoint*>> nearest(kThumbnailColumns * kThumbnailRows,
                                                                      {1.0, nullptr});
    for (const ui::LandscapePoint& point : points) {
        const double x = (point.u - view.uLow) / (view.uHigh - view.uLow) * kThumbnailColumns;
        const double y = (point.v - view.vLow) / (view.vHigh - view.vLow) * kThumbnailRows;
        if (!(x >= 0 && x < kThumbnailColumns && y >= 0 && y < kThumbnailRows))
            continue;
        const double off = std::hypot(x - std::floor(x) - 0.5, y - std::floor(y) - 0.5);
        auto& cell = nearest[static_cast<std::size_t>(std::floor(y)) * kThumbnailColumns +
                             static_cast<std::size_t>(std::floor(x))];
        if (off < cell.first)
            cell = {off, &point};
    }
    for (const auto& [off, point] : nearest)
        if (point)
            thumbnails.push_back(
                {point->u, point->v, point->label, point->row,
                 ui::toImage(data.dataset.rows.row(static_cast<core::Index>(point->row)), *data.dataset.schema.image)});
    return thumbnails;
}

std::vector<std::vector<ui::LandscapeFigure>> figuresOf(const ui::FigureAnswer& answer) {
    using Tone = ui::LandscapeFigure::Tone;
    const auto number = [](const std::optional<double>& value) {
        return value ? ui::shownNumber(*value) : QStringLiteral("\u2013");
    };
    std::vector<std::vector<ui::LandscapeFigure>> all;
    for (const auto& figures : answer.models) {
        std::vector<ui::LandscapeFigure>& shown = all.emplace_back();
        if (!figures)
            continue;
        const auto* first = answer.models.front() ? &*answer.models.front() : nullptr;
        const bool better = first && first != &*figures && first->implausibility && figures->implausibility &&
                            *figures->implausibility < 0.99 * *first->implausibility;
        const QString sample = Words::tr("of %1 searched test rows, the same for every model").arg(figures->searched);
        shown.push_back({Words::tr("Accuracy"), ui::withPercent(QLocale().toString(100.0 * figures->accuracy, 'f', 1)),
                         Words::tr("Share of %1 test rows whose class is predicted").arg(figures->tested),
                         Tone::Plain});
        shown.push_back({Words::tr("Valid"),
                         figures->validShare ? ui::likelyText(*figures->validShare) : QStringLiteral("\u2013"),
                         Words::tr("Share %1 that end in the wanted class").arg(sample), Tone::Plain, 2});
        shown.push_back({Words::tr("Implausibility"), number(figures->implausibility),
                         Words::tr("Mean distance of the counterfactuals to real rows of the wanted class (the lower, "
                                   "the more they look like them), %1")
                             .arg(sample),
                         better ? Tone::Good : Tone::Plain, 1});
        shown.push_back({Words::tr("Cost"), number(figures->cost),
                         Words::tr("Mean total change of the model's inputs (L1 distance), %1").arg(sample),
                         Tone::Plain, 3});
    }
    return all;
}

} // namespace app
