#pragma once

#include "core/evaluation/landscape.h"
#include "ui/plots/landscape.h"

#include <QImage>

#include <span>

namespace ui {

// Points of a view beyond which it shows how dense they are instead of each.
inline constexpr std::size_t kMostMarkers = 5000;

// The places of many points, sorted into the cells of a grid: which of them a view holds is found without looking at
// the others. A million points take 16 MB. Immutable; any thread.
class PointIndex {
public:
    explicit PointIndex(const std::vector<LandscapePoint>& points); // those that are not finite are left out

    // How many a view holds, at most: points of the grid's cells that it touches.
    [[nodiscard]] std::size_t countNear(const core::Bounds& view) const;
    // Calls visit(index into the points, u, v, label) for each point of those cells: row of cells by row, from low v to
    // high, and of those in one cell in the order of the points.
    template <typename Visit>
    void visitNear(const core::Bounds& view, Visit&& visit) const {
        const Block block = blockOf(view);
        for (int row = block.bottom; row <= block.top; ++row)
            for (std::size_t at = m_starts[cell(block.left, row)]; at < m_starts[cell(block.right, row) + 1]; ++at)
                visit(m_places[at].index, m_places[at].u, m_places[at].v, m_places[at].label);
    }

private:
    static constexpr int kSide = 256; // cells
    struct Place {
        float u, v;
        std::uint32_t index;
        std::int32_t label;
    };
    struct Block {
        int left, bottom, right, top; // cells, inclusive
    };
    [[nodiscard]] static std::size_t cell(int column, int row) {
        return static_cast<std::size_t>(row * kSide + column);
    }
    [[nodiscard]] Block blockOf(const core::Bounds& view) const;
    [[nodiscard]] int columnOf(double u) const;
    [[nodiscard]] int rowOf(double v) const;

    core::Bounds m_bounds; // of the points
    std::vector<Place> m_places;
    std::vector<std::size_t> m_starts; // [cells + 1] of m_places
};

// How densely points lie in a view, as a picture to lay over it: each pixel has the mixture of its points' class
// colours, and covers the more the more points it has (logarithmic, full where they are most).
QImage densityImage(const PointIndex& index, const core::Bounds& view, QSize size, std::span<const QColor> classes);

} // namespace ui
