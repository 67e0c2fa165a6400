#include "core/base/text.h"
#include "core/search/data_graph.h"
#include "core/search/moves.h"
#include "core/search/row_generator.h"

#include <queue>

#include <algorithm>
#include <limits>

namespace core {
namespace {

struct Options : GraphOptions {
    double outliers = 0.05;
};

struct Graph : RowAid {
    std::shared_ptr<const DataGraph> graph;
    Scalar emptiest = 0; // -log density up to which a node may be an end point
};

// FACE (Poyiadzi et al., AIES 2020): the shortest path from the factual to an observed row that the model classes as
// the target, over a graph of observed rows whose edges are longer where data are rare; rows of the emptiest share are
// no end points. Each hop keeps to the constraints: inputs that may not move keep the factual's value, a row outside
// the domain or on a forbidden side of the factual is left out, and so is a hop in a forbidden direction.
class Face final : public RowGenerator {
public:
    explicit Face(const Options& options) : m_options(options) {}
    [[nodiscard]] bool needsReference() const override { return true; }

private:
    std::unique_ptr<const RowAid> prepare(const SearchRequest& request, const StopToken& stop,
                                          SearchResources&) const override {
        const std::string name = "face/" + std::to_string(static_cast<int>(m_options.kind)) + "/" +
                                 std::to_string(m_options.neighbours) + "/" + numberText(m_options.epsilon) + "/" +
                                 std::to_string(m_options.nodes);
        auto aid = std::make_unique<Graph>();
        aid->graph = std::static_pointer_cast<const DataGraph>(request.reference->kept(
            name, [&] { return makeGraph(request.reference->rows(), m_options, stop); }, stop));
        if (!aid->graph)
            return nullptr;
        Vector sorted = aid->graph->emptiness;
        std::sort(sorted.data(), sorted.data() + sorted.size());
        const auto last = static_cast<Index>((1 - m_options.outliers) * static_cast<double>(sorted.size() - 1));
        aid->emptiest = sorted[last];
        return aid;
    }

    // One row's walk: where its nodes are for it, and the shortest way to each that was reached.
    struct Walk {
        Matrix places;                  // [inputs x nodes] as open for the factual
        std::vector<std::uint8_t> open; // [nodes]
        Vector probability;             // [nodes] of the target
        Vector way;                     // [nodes] length of the shortest way
        std::vector<Index> from;        // [nodes] -1: the factual
    };

    void searchRow(RowSearch& row) const override {
        if (!row.aid) {
            row.end = SearchEnd::Stopped;
            return;
        }
        const auto& aid = *static_cast<const Graph*>(row.aid);
        Walk walk = begin(row, *aid.graph);
        bool candidate = false;
        for (std::size_t node = 0; node < walk.open.size() && !candidate; ++node)
            candidate = isEnd(row, aid, walk, static_cast<Index>(node));
        row.end = candidate ? SearchEnd::NoPath : SearchEnd::NoCandidate;
        const Index end = walkTo(row, aid, walk);
        for (Index node = end; node >= 0; node = walk.from[static_cast<std::size_t>(node)])
            row.path.push_back(walk.places.col(node));
        std::ranges::reverse(row.path);
        row.steps = static_cast<int>(row.path.size());
    }

    static bool isEnd(const RowSearch& row, const Graph& aid, const Walk& walk, Index node) {
        return walk.open[static_cast<std::size_t>(node)] && row.matureAt(walk.probability[node]) &&
               aid.graph->emptiness[node] <= aid.emptiest;
    }

    static Walk begin(RowSearch& row, const DataGraph& graph) {
        const Index nodes = graph.positions.cols();
        Walk walk{graph.positions, std::vector<std::uint8_t>(static_cast<std::size_t>(nodes)), {}, {}, {}};
        for (Index node = 0; node < nodes; ++node)
            walk.open[static_cast<std::size_t>(node)] = place(row, walk.places.col(node)) ? 1 : 0;
        walk.probability = row.probabilities(walk.places);
        walk.way = Vector::Constant(nodes, std::numeric_limits<Scalar>::infinity());
        walk.from.assign(static_cast<std::size_t>(nodes), -1);
        return walk;
    }
    // Gives frozen inputs the factual's value; false where another may not take the row's.
    static bool place(const RowSearch& row, Eigen::Ref<Vector> x) {
        const InputConstraints& c = row.constraints;
        for (const Simplex& group : c.simplices)
            if (group.frozen)
                x.segment(group.first, group.count) = row.factual.segment(group.first, group.count);
        for (Index d = 0; d < x.size(); ++d) {
            if (c.mayRise[d] <= 0 && c.mayFall[d] <= 0)
                x[d] = row.factual[d];
            else if (!mayTake(c, d, row.factual[d], x[d]))
                return false;
        }
        return true;
    }
    static bool mayHop(const InputConstraints& c, ConstVectorRef from, ConstVectorRef to) {
        for (Index d = 0; d < from.size(); ++d)
            if ((to[d] > from[d] && c.mayRise[d] <= 0) || (to[d] < from[d] && c.mayFall[d] <= 0))
                return false;
        return true;
    }

    // By how much harder features lengthen a hop: 1 where all are easy.
    static Scalar hardness(const InputConstraints& c, ConstVectorRef from, ConstVectorRef to) {
        if (c.difficulty.size() == 0)
            return 1;
        const Scalar easy = (to - from).norm();
        return easy > 0 ? (to - from).cwiseProduct(c.difficulty).norm() / easy : Scalar(1);
    }

    // Dijkstra from the factual until the wanted end point is reached (of a set the j-th, or else the last there is);
    // without any the likeliest node that was reached, if it is likelier than the factual; else -1.
    Index walkTo(RowSearch& row, const Graph& aid, Walk& walk) const {
        const DataGraph& graph = *aid.graph;
        using Entry = std::pair<Scalar, Index>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
        const auto offer = [&](ConstVectorRef at, Scalar so, Scalar emptiness, Index from,
                               const DataGraph::Edge& edge) {
            const Scalar length = edge.length * hardness(row.constraints, at, walk.places.col(edge.to));
            const Scalar way = so + DataGraph::weight(length, emptiness, graph.emptiness[edge.to]);
            if (!walk.open[static_cast<std::size_t>(edge.to)] || way >= walk.way[edge.to] ||
                !mayHop(row.constraints, at, walk.places.col(edge.to)))
                return;
            walk.way[edge.to] = way;
            walk.from[static_cast<std::size_t>(edge.to)] = from;
            open.emplace(way, edge.to);
        };
        const Vector squared = graph.squaredDistancesFrom(row.factual);
        const Scalar emptiness = graph.emptinessAt(squared);
        for (const DataGraph::Edge& edge : graph.edgesFrom(squared, m_options))
            offer(row.factual, 0, emptiness, -1, edge);
        Index wanted = row.column % row.request.perFactual;
        Index found = -1;
        Index likeliest = -1;
        Scalar best = row.probability(row.factual);
        for (int popped = 0; !open.empty(); ++popped) {
            const auto [way, node] = open.top();
            open.pop();
            if (way > walk.way[node])
                continue;
            if (popped % 256 == 0 && row.interrupted())
                break;
            if (isEnd(row, aid, walk, node)) {
                found = node;
                if (wanted-- == 0)
                    break;
            }
            if (walk.probability[node] > best) {
                best = walk.probability[node];
                likeliest = node;
            }
            for (const DataGraph::Edge& edge : graph.edges[static_cast<std::size_t>(node)])
                offer(walk.places.col(node), way, graph.emptiness[node], node, edge);
        }
        return found >= 0 ? found : likeliest;
    }

    Options m_options;
};

} // namespace

void register_face(Registry<Generator>& registry) {
    registry.add<Face>({"face", "FACE", "A path from row to row through dense data."},
                       ParamTable<Options>()
                           .add(&Options::kind, {.key = "search.graph",
                                                 .label = "Graph",
                                                 .help = "Which rows are joined: the nearest ones, or all within ε.",
                                                 .choices = {"nearest", "epsilon"}})
                           .add(&Options::neighbours, {.key = "search.neighbours",
                                                       .label = "Neighbours",
                                                       .symbol = "k",
                                                       .help = "Rows that each row is joined to.",
                                                       .min = 1,
                                                       .max = 200})
                           .add(&Options::epsilon, {.key = "search.edge_length",
                                                    .label = "Longest edge",
                                                    .symbol = "ε",
                                                    .help = "Of the epsilon graph; 0: what half of the rows need for k "
                                                            "neighbours.",
                                                    .min = 0,
                                                    .max = 1000,
                                                    .advanced = true})
                           .add(&Options::nodes, {.key = "search.nodes",
                                                  .label = "Rows of the graph",
                                                  .help = "At most so many training rows, evenly spaced.",
                                                  .min = 2,
                                                  .max = 50000,
                                                  .advanced = true})
                           .add(&Options::outliers, {.key = "search.outliers",
                                                     .label = "Outliers",
                                                     .help = "Share of rows in the emptiest places, where no path may "
                                                             "end.",
                                                     .min = 0,
                                                     .max = 0.9}));
}

} // namespace core
