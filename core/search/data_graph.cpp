#include "core/search/data_graph.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {
namespace {

constexpr Index kBlock = 256;           // nodes whose distances are taken together
constexpr std::size_t kDegree = 200;    // most edges that a node of an epsilon graph starts
constexpr Scalar kFloor = Scalar(0.01); // of -log rho, so that no edge is free

// Squared distances of nodes [first, first + count) to all. [nodes x count]
void squaredDistances(const DataGraph& graph, Index first, Index count, Matrix& out) {
    out.noalias() = Scalar(-2) * (graph.positions.transpose() * graph.positions.middleCols(first, count));
    out.colwise() += graph.squaredNorms;
    out.rowwise() += graph.squaredNorms.segment(first, count).transpose();
    out = out.cwiseMax(Scalar(0));
}

// The nearest first, itself left out.
void nearestOf(Index self, ConstVectorRef squared, std::size_t count, std::vector<Index>& order) {
    order.clear();
    for (Index node = 0; node < squared.size(); ++node)
        if (node != self)
            order.push_back(node);
    count = std::min(count, order.size());
    const auto nearer = [&](Index a, Index b) { return std::pair(squared[a], a) < std::pair(squared[b], b); };
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(), nearer);
    order.resize(count);
}

void joinBothWays(DataGraph& graph) {
    const auto nodes = graph.edges.size();
    for (std::size_t node = 0; node < nodes; ++node)
        for (const DataGraph::Edge& edge : std::vector(graph.edges[node]))
            graph.edges[static_cast<std::size_t>(edge.to)].push_back({static_cast<Index>(node), edge.length});
    for (auto& edges : graph.edges) {
        std::ranges::sort(edges, {}, &DataGraph::Edge::to);
        const auto twice = std::ranges::unique(edges, {}, &DataGraph::Edge::to);
        edges.erase(twice.begin(), twice.end());
    }
}

// visit(node, its squared distances to all nodes [nodes]) for every node in order; false when stopped before the last.
template <class Visit>
bool forEachNode(const DataGraph& graph, const StopToken& stop, const Visit& visit) {
    const Index nodes = graph.positions.cols();
    Matrix squared;
    for (Index first = 0; first < nodes; first += kBlock) {
        if (stop.stop_requested())
            return false;
        const Index count = std::min(kBlock, nodes - first);
        squaredDistances(graph, first, count, squared);
        for (Index i = 0; i < count; ++i)
            visit(first + i, squared.col(i));
    }
    return true;
}

// The k nearest of every node, and how far the k-th is.
bool joinNearest(DataGraph& graph, std::size_t k, Vector& reach, const StopToken& stop) {
    std::vector<Index> order;
    return forEachNode(graph, stop, [&](Index node, ConstVectorRef squared) {
        nearestOf(node, squared, k, order);
        for (const Index to : order)
            graph.edges[static_cast<std::size_t>(node)].push_back({to, std::sqrt(squared[to])});
        reach[node] = order.empty() ? Scalar(0) : std::sqrt(squared[order.back()]);
    });
}

// Densities of all nodes and, in an epsilon graph, the edges up to `longest`.
bool weigh(DataGraph& graph, bool withinLongest, const StopToken& stop) {
    std::vector<Index> order;
    return forEachNode(graph, stop, [&](Index node, ConstVectorRef squared) {
        graph.emptiness[node] = graph.emptinessAt(squared);
        if (!withinLongest)
            return;
        auto& edges = graph.edges[static_cast<std::size_t>(node)];
        edges.clear();
        nearestOf(node, squared, kDegree, order);
        for (const Index to : order)
            if (const Scalar length = std::sqrt(squared[to]); length <= graph.longest)
                edges.push_back({to, length});
    });
}

Scalar median(Vector values) {
    const Index middle = values.size() / 2;
    std::nth_element(values.data(), values.data() + middle, values.data() + values.size());
    return values[middle];
}

} // namespace

Scalar DataGraph::emptinessAt(ConstVectorRef squaredDistances) const {
    const Scalar mean = (squaredDistances.array() * (Scalar(-0.5) / (bandwidth * bandwidth))).exp().mean();
    return -std::log(std::max(mean, Scalar(1e-30)));
}

Vector DataGraph::squaredDistancesFrom(ConstVectorRef place) const {
    return (positions.colwise() - Vector(place)).colwise().squaredNorm().transpose();
}

Scalar DataGraph::weight(Scalar length, Scalar emptiness, Scalar otherEmptiness) {
    return length * std::max((emptiness + otherEmptiness) / 2, kFloor);
}

std::vector<DataGraph::Edge> DataGraph::edgesFrom(ConstVectorRef squaredDistances, const GraphOptions& options) const {
    std::vector<Index> order;
    const bool nearest = options.kind == GraphKind::Nearest;
    nearestOf(-1, squaredDistances, nearest ? static_cast<std::size_t>(options.neighbours) : kDegree, order);
    std::vector<Edge> all;
    for (const Index to : order)
        if (const Scalar length = std::sqrt(squaredDistances[to]); nearest || length <= longest)
            all.push_back({to, length});
    return all;
}

std::shared_ptr<const DataGraph> makeGraph(const Matrix& rows, const GraphOptions& options, const StopToken& stop) {
    auto graph = std::make_shared<DataGraph>();
    const Index nodes = std::min<Index>(rows.cols(), options.nodes);
    for (Index node = 0; node < nodes; ++node)
        graph->rows.push_back(node * rows.cols() / nodes);
    graph->positions = rows(Eigen::all, graph->rows);
    graph->squaredNorms = graph->positions.colwise().squaredNorm().transpose();
    graph->emptiness = Vector::Zero(nodes);
    graph->edges.resize(static_cast<std::size_t>(nodes));
    Vector reach(nodes);
    if (!joinNearest(*graph, static_cast<std::size_t>(options.neighbours), reach, stop))
        return nullptr;
    const Scalar typical = median(reach);
    graph->bandwidth = typical > 0 ? typical : Scalar(1);
    graph->longest = options.epsilon > 0 ? static_cast<Scalar>(options.epsilon) : graph->bandwidth;
    if (!weigh(*graph, options.kind == GraphKind::Epsilon, stop))
        return nullptr;
    joinBothWays(*graph);
    return graph;
}

} // namespace core
