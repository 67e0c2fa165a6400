#include "ui/plots/surface_image.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

// Where a coordinate falls between two neighbouring cells.
struct Between {
    core::Index low = 0;
    core::Index high = 0;
    core::Scalar share = 0; // of the higher
};

Between between(double cell, core::Index count) {
    const double at = std::clamp(cell, 0.0, static_cast<double>(count - 1));
    const auto low = static_cast<core::Index>(at);
    return {low, std::min(low + 1, count - 1), static_cast<core::Scalar>(at - static_cast<double>(low))};
}

struct TopTwo {
    int first = 0;
    core::Scalar lead = 0; // p1 - p2
};

TopTwo topTwo(const core::Scalar* p, core::Index classes) {
    TopTwo top;
    core::Scalar best = p[0], second = 0;
    for (core::Index k = 1; k < classes; ++k)
        if (p[k] > best) {
            second = best;
            best = p[k];
            top.first = static_cast<int>(k);
        } else {
            second = std::max(second, p[k]);
        }
    top.lead = best - second;
    return top;
}

QRgb mixed(const QColor& background, const QColor& colour, double share) {
    const auto part = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return qRgb(part(background.red(), colour.red()), part(background.green(), colour.green()),
                part(background.blue(), colour.blue()));
}

// Colours of one class from no tint to full tint.
using Ramp = std::array<QRgb, 256>;

std::vector<Ramp> ramps(const SurfaceColours& colours, core::Index classes) {
    std::vector<Ramp> all(static_cast<std::size_t>(classes));
    for (std::size_t k = 0; k < all.size(); ++k) {
        const QColor colour = colours.classes.value(static_cast<int>(k), colours.background);
        for (std::size_t i = 0; i < all[k].size(); ++i)
            all[k][i] = mixed(colours.background, colour, colours.strength * static_cast<double>(i) / 255.0);
    }
    return all;
}

// Marching squares over the grid of most likely classes. A node is a crossing of a grid edge or a junction in a cell.
class ContourTracer {
public:
    explicit ContourTracer(const core::Surface& surface)
        : m_surface(surface), m_columns(surface.columns), m_rows(surface.rows) {
        m_best.resize(static_cast<std::size_t>(m_columns * m_rows));
        const core::Index classes = surface.probabilities.rows();
        for (core::Index i = 0; i < m_columns * m_rows; ++i)
            m_best[static_cast<std::size_t>(i)] = topTwo(surface.probabilities.col(i).data(), classes).first;
        m_nodeOfEdge.assign(static_cast<std::size_t>(2 * m_columns * m_rows), -1);
    }

    QVector<QPolygonF> trace() {
        for (core::Index y = 0; y + 1 < m_rows; ++y)
            for (core::Index x = 0; x + 1 < m_columns; ++x)
                visitCell(x, y);
        QVector<QPolygonF> lines;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) // open lines first, then what remains are loops
            if (m_nodes[i].links.size() != 2)
                while (!m_nodes[i].links.empty())
                    lines << walk(i);
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            if (!m_nodes[i].links.empty())
                lines << walk(i);
        return lines;
    }

private:
    struct Node {
        QPointF place;
        std::vector<std::size_t> links = {};
        bool junction = false;
    };

    [[nodiscard]] core::Index cell(core::Index x, core::Index y) const { return y * m_columns + x; }
    [[nodiscard]] int best(core::Index i) const { return m_best[static_cast<std::size_t>(i)]; }

    [[nodiscard]] QPointF placeOf(double x, double y) const {
        const core::Bounds& b = m_surface.bounds;
        return {b.uLow + (b.uHigh - b.uLow) * x / static_cast<double>(std::max<core::Index>(m_columns - 1, 1)),
                b.vLow + (b.vHigh - b.vLow) * y / static_cast<double>(std::max<core::Index>(m_rows - 1, 1))};
    }

    // The crossing of the edge from (x, y) to its right (0) or upper (1) neighbour, shared by the cells beside it.
    std::size_t crossing(core::Index x, core::Index y, int direction) {
        int& node = m_nodeOfEdge[static_cast<std::size_t>(2 * cell(x, y) + direction)];
        if (node < 0) {
            const core::Index from = cell(x, y), to = direction == 0 ? cell(x + 1, y) : cell(x, y + 1);
            const auto& p = m_surface.probabilities;
            const auto lead = [&](core::Index at) {
                return static_cast<double>(p(best(from), at)) - static_cast<double>(p(best(to), at));
            };
            const double here = lead(from), there = lead(to);
            const double t = here > there ? std::clamp(here / (here - there), 0.0, 1.0) : 0.5;
            node = static_cast<int>(m_nodes.size());
            m_nodes.push_back({placeOf(static_cast<double>(x) + (direction == 0 ? t : 0),
                                       static_cast<double>(y) + (direction == 1 ? t : 0))});
        }
        return static_cast<std::size_t>(node);
    }

    void link(std::size_t a, std::size_t b) {
        m_nodes[a].links.push_back(b);
        m_nodes[b].links.push_back(a);
    }

    void visitCell(core::Index x, core::Index y) {
        const std::array<int, 4> corner = {best(cell(x, y)), best(cell(x + 1, y)), best(cell(x + 1, y + 1)),
                                           best(cell(x, y + 1))};
        std::vector<std::size_t> found; // in the order bottom, right, top, left
        if (corner[0] != corner[1])
            found.push_back(crossing(x, y, 0));
        if (corner[1] != corner[2])
            found.push_back(crossing(x + 1, y, 1));
        if (corner[2] != corner[3])
            found.push_back(crossing(x, y + 1, 0));
        if (corner[3] != corner[0])
            found.push_back(crossing(x, y, 1));
        if (found.size() == 2) {
            link(found[0], found[1]);
        } else if (found.size() == 4 && corner[0] == corner[2] && corner[1] == corner[3]) {
            linkSaddle(x, y, corner, found);
        } else if (found.size() > 2) {
            QPointF centre;
            for (const std::size_t node : found)
                centre += m_nodes[node].place / static_cast<double>(found.size());
            m_nodes.push_back({centre, {}, true});
            for (const std::size_t node : found)
                link(node, m_nodes.size() - 1);
        }
    }

    // Two classes on opposite corners: the mean of the cell decides which of them is connected.
    void linkSaddle(core::Index x, core::Index y, const std::array<int, 4>& corner,
                    const std::vector<std::size_t>& found) {
        const auto& p = m_surface.probabilities;
        double lead = 0;
        for (const core::Index at : {cell(x, y), cell(x + 1, y), cell(x + 1, y + 1), cell(x, y + 1)})
            lead += static_cast<double>(p(corner[0], at)) - static_cast<double>(p(corner[1], at));
        const bool firstConnected = lead > 0;
        link(found[0], firstConnected ? found[1] : found[3]);
        link(found[2], firstConnected ? found[3] : found[1]);
    }

    QPolygonF walk(std::size_t start) {
        QPolygonF line{m_nodes[start].place};
        std::size_t at = start;
        while (!m_nodes[at].links.empty()) {
            const std::size_t next = m_nodes[at].links.back();
            m_nodes[at].links.pop_back();
            auto& back = m_nodes[next].links;
            back.erase(std::ranges::find(back, at));
            line << m_nodes[next].place;
            at = next;
            if (m_nodes[at].junction)
                break;
        }
        return line;
    }

    const core::Surface& m_surface;
    core::Index m_columns;
    core::Index m_rows;
    std::vector<int> m_best;
    std::vector<int> m_nodeOfEdge;
    std::vector<Node> m_nodes;
};

bool drawable(const core::Surface& surface) {
    return surface.columns > 0 && surface.rows > 0 && surface.probabilities.rows() > 0 &&
           surface.probabilities.cols() == surface.columns * surface.rows;
}

} // namespace

QRectF surfaceExtent(const core::Surface& surface) {
    const core::Bounds& b = surface.bounds;
    const double du = (b.uHigh - b.uLow) / static_cast<double>(std::max<core::Index>(surface.columns - 1, 1));
    const double dv = (b.vHigh - b.vLow) / static_cast<double>(std::max<core::Index>(surface.rows - 1, 1));
    return {QPointF(b.uLow - du / 2, b.vLow - dv / 2), QPointF(b.uHigh + du / 2, b.vHigh + dv / 2)};
}

QImage surfaceImage(const core::Surface& surface, const SurfaceColours& colours, const QSize& size) {
    if (!drawable(surface) || size.isEmpty())
        return {};
    const core::Index classes = surface.probabilities.rows();
    const std::vector<Ramp> ramp = ramps(colours, classes);
    std::vector<Between> columns(static_cast<std::size_t>(size.width()));
    for (int x = 0; x < size.width(); ++x)
        columns[static_cast<std::size_t>(x)] =
            between((x + 0.5) / size.width() * static_cast<double>(surface.columns) - 0.5, surface.columns);
    QImage image(size, QImage::Format_RGB32);
    core::Matrix line(classes, surface.columns); // the row of pixels between two rows of cells
    core::Vector p(classes);
    for (int y = 0; y < size.height(); ++y) {
        const int fromBelow = size.height() - 1 - y;
        const Between row =
            between((fromBelow + 0.5) / size.height() * static_cast<double>(surface.rows) - 0.5, surface.rows);
        line = surface.probabilities.middleCols(row.low * surface.columns, surface.columns) * (1 - row.share) +
               surface.probabilities.middleCols(row.high * surface.columns, surface.columns) * row.share;
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (std::size_t x = 0; x < columns.size(); ++x) {
            const Between& column = columns[x];
            p.noalias() = line.col(column.low) + (line.col(column.high) - line.col(column.low)) * column.share;
            const TopTwo top = topTwo(p.data(), classes);
            const auto level = static_cast<std::size_t>(
                std::clamp(top.lead * 255 + core::Scalar(0.5), core::Scalar(0), core::Scalar(255)));
            pixels[x] = ramp[static_cast<std::size_t>(top.first)][level];
        }
    }
    return image;
}

QVector<QPolygonF> tieContours(const core::Surface& surface) {
    if (!drawable(surface))
        return {};
    return ContourTracer(surface).trace();
}

core::Vector probabilitiesAt(const core::Surface& surface, double u, double v) {
    if (!drawable(surface) || !surfaceExtent(surface).contains(u, v))
        return {};
    const core::Bounds& b = surface.bounds;
    const auto cells = [](double value, double low, double high, core::Index count) {
        return high > low ? (value - low) / (high - low) * static_cast<double>(count - 1) : 0.0;
    };
    const Between x = between(cells(u, b.uLow, b.uHigh, surface.columns), surface.columns);
    const Between y = between(cells(v, b.vLow, b.vHigh, surface.rows), surface.rows);
    const auto at = [&](core::Index column, core::Index row) {
        return surface.probabilities.col(row * surface.columns + column);
    };
    core::Vector result = (1 - y.share) * ((1 - x.share) * at(x.low, y.low) + x.share * at(x.high, y.low)) +
                          y.share * ((1 - x.share) * at(x.low, y.high) + x.share * at(x.high, y.high));
    return result;
}

} // namespace ui
