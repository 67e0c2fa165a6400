#include "ui/plots/point_index.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

constexpr double kFaintest = 0.35; // cover of a single point

bool isFinite(const LandscapePoint& point) {
    return std::isfinite(point.u) && std::isfinite(point.v);
}

} // namespace

// Counting sort by cell.
PointIndex::PointIndex(const std::vector<LandscapePoint>& points) : m_starts(kSide * kSide + 1) {
    bool any = false;
    for (const LandscapePoint& point : points) {
        if (!isFinite(point))
            continue;
        if (!any)
            m_bounds = {point.u, point.u, point.v, point.v};
        any = true;
        m_bounds = {std::min(m_bounds.uLow, point.u), std::max(m_bounds.uHigh, point.u),
                    std::min(m_bounds.vLow, point.v), std::max(m_bounds.vHigh, point.v)};
    }
    std::vector<std::uint32_t> cells(points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        if (isFinite(points[i])) {
            cells[i] = static_cast<std::uint32_t>(cell(columnOf(points[i].u), rowOf(points[i].v)));
            ++m_starts[cells[i] + 1];
        }
    for (std::size_t c = 1; c < m_starts.size(); ++c)
        m_starts[c] += m_starts[c - 1];
    m_places.resize(m_starts.back());
    std::vector<std::size_t> next(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t i = 0; i < points.size(); ++i)
        if (isFinite(points[i]))
            m_places[next[cells[i]]++] = {static_cast<float>(points[i].u), static_cast<float>(points[i].v),
                                          static_cast<std::uint32_t>(i), points[i].label};
}

int PointIndex::columnOf(double u) const {
    const double span = m_bounds.uHigh - m_bounds.uLow;
    return span > 0 ? static_cast<int>(std::clamp((u - m_bounds.uLow) / span * kSide, 0.0, kSide - 1.0)) : 0;
}

int PointIndex::rowOf(double v) const {
    const double span = m_bounds.vHigh - m_bounds.vLow;
    return span > 0 ? static_cast<int>(std::clamp((v - m_bounds.vLow) / span * kSide, 0.0, kSide - 1.0)) : 0;
}

PointIndex::Block PointIndex::blockOf(const core::Bounds& view) const {
    if (view.uHigh < m_bounds.uLow || view.uLow > m_bounds.uHigh || view.vHigh < m_bounds.vLow ||
        view.vLow > m_bounds.vHigh)
        return {0, 0, 0, -1};
    return {columnOf(view.uLow), rowOf(view.vLow), columnOf(view.uHigh), rowOf(view.vHigh)};
}

std::size_t PointIndex::countNear(const core::Bounds& view) const {
    const Block block = blockOf(view);
    std::size_t count = 0;
    for (int row = block.bottom; row <= block.top; ++row)
        count += m_starts[cell(block.right, row) + 1] - m_starts[cell(block.left, row)];
    return count;
}

QImage densityImage(const PointIndex& index, const core::Bounds& view, QSize size, std::span<const QColor> classes) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const int width = size.width(), height = size.height();
    if (image.isNull() || classes.empty())
        return image;
    struct Pixel {
        std::uint32_t count = 0;
        std::array<std::uint32_t, 3> colour{}; // sums of red, green, blue
    };
    std::vector<Pixel> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    std::vector<std::array<std::uint32_t, 3>> colours;
    for (const QColor& colour : classes)
        colours.push_back({static_cast<std::uint32_t>(colour.red()), static_cast<std::uint32_t>(colour.green()),
                           static_cast<std::uint32_t>(colour.blue())});
    const auto perU = static_cast<float>(width / (view.uHigh - view.uLow));
    const auto perV = static_cast<float>(height / (view.vHigh - view.vLow));
    const auto uLow = static_cast<float>(view.uLow), vHigh = static_cast<float>(view.vHigh);
    index.visitNear(view, [&](std::uint32_t, float u, float v, std::int32_t label) {
        const float x = (u - uLow) * perU, y = (vHigh - v) * perV;
        if (!(x >= 0 && x < static_cast<float>(width) && y >= 0 && y < static_cast<float>(height)))
            return;
        Pixel& pixel =
            pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
        const auto& colour = colours[static_cast<std::size_t>(label) % colours.size()];
        ++pixel.count;
        for (std::size_t channel = 0; channel < 3; ++channel)
            pixel.colour[channel] += colour[channel];
    });
    const std::uint32_t most = std::ranges::max_element(pixels, {}, &Pixel::count)->count;
    const double whole = std::log1p(static_cast<double>(most) - 1.0);
    for (int y = 0; y < height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const Pixel& pixel =
                pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
            if (pixel.count == 0)
                continue;
            const double depth = whole > 0 ? std::log1p(static_cast<double>(pixel.count) - 1.0) / whole : 1.0;
            const auto mean = [&](std::size_t channel) {
                return static_cast<int>(pixel.colour[channel] / pixel.count);
            };
            line[x] = qPremultiply(
                qRgba(mean(0), mean(1), mean(2), static_cast<int>(255.0 * (kFaintest + (1.0 - kFaintest) * depth))));
        }
    }
    return image;
}

} // namespace ui
