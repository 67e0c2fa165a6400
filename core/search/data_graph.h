#pragma once

#include "core/base/stop.h"
#include "core/base/types.h"

#include <memory>

namespace core {

enum class GraphKind { Nearest, Epsilon };
struct GraphOptions {
    GraphKind kind = GraphKind::Nearest;
    int neighbours = 10;  // k: edges to the k nearest; also sets the bandwidth of the density
    double epsilon = 0.0; // longest edge of an epsilon graph; 0: so that the median row has k neighbours
    int nodes = 5000;     // at most so many rows, evenly spaced
};

// Observed rows as a graph: near ones are joined, and an edge is the longer the emptier the place,
//   w_ij = ||x_i - x_j|| (-log rho_ij) (Poyiadzi et al. 2020, kernel weights),
// with rho a Gaussian kernel density, scaled to at most 1, its bandwidth the median distance to the k-th neighbour; on
// an edge the geometric mean of its ends'. Immutable.
struct DataGraph {
    struct Edge {
        Index to = 0;
        Scalar length = 0; // Euclidean
    };
    std::vector<Index> rows;              // [nodes] row of the reference
    Matrix positions;                     // [inputs x nodes]
    Vector squaredNorms;                  // [nodes]
    Vector emptiness;                     // [nodes] -log rho, >= 0
    std::vector<std::vector<Edge>> edges; // [nodes] both ways, by node
    Scalar bandwidth = 1;
    Scalar longest = 0; // edge of an epsilon graph

    // -log rho of a place from its squared distances to all nodes.
    [[nodiscard]] Scalar emptinessAt(ConstVectorRef squaredDistances) const;
    [[nodiscard]] Vector squaredDistancesFrom(ConstVectorRef place) const; // [nodes]
    [[nodiscard]] static Scalar weight(Scalar length, Scalar emptiness, Scalar otherEmptiness);
    // The edges that a place off the graph gets.
    [[nodiscard]] std::vector<Edge> edgesFrom(ConstVectorRef squaredDistances, const GraphOptions& options) const;
};

// Null when stopped. `rows` has at least one column.
std::shared_ptr<const DataGraph> makeGraph(const Matrix& rows, const GraphOptions& options, const StopToken& stop);

} // namespace core
