#include "core/search/row_generator.h"

#include "core/model/loss.h"
#include "core/search/moves.h"
#include "core/search/search_buffers.h"

namespace core {
namespace {

constexpr Index kBlock = 4;        // rows a thread takes at a time
constexpr Index kPredicted = 1024; // candidates predicted together

void keep(const RowSearch& row, SearchResult& result) {
    const SearchRequest& request = row.request;
    const auto at = static_cast<std::size_t>(row.column);
    const Vector& last = row.path.empty() ? row.factual : row.path.back();
    const ConstMatrixRef logits = row.buffers.pass.forward(request.network, last);
    Vector probabilities(logits.rows());
    softmax(logits, probabilities);
    result.counterfactuals.col(row.column) = last;
    result.probability[row.column] = probabilities[row.target];
    result.mature[at] = row.matureAt(probabilities[row.target]) ? 1 : 0;
    result.valid[at] = argmax(logits, 0) == row.target ? 1 : 0;
    result.steps[at] = row.steps;
    result.ends[at] = result.mature[at] ? SearchEnd::Mature : row.end;
    if (request.nascentRadius > 0)
        for (const Vector& x : row.path)
            if ((x - row.factual).cwiseAbs().maxCoeff() <= request.nascentRadius)
                result.nascent.col(row.column) = x;
    if (!request.keepPaths)
        return;
    Matrix& path = result.paths[at];
    path.resize(row.factual.size(), static_cast<Index>(row.path.size()) + 1);
    path.col(0) = row.factual;
    for (std::size_t s = 0; s < row.path.size(); ++s)
        path.col(static_cast<Index>(s) + 1) = row.path[s];
}

} // namespace

RowSearch::RowSearch(const SearchRequest& asked, Index at, const RowAid* known, const StopToken& token, Rng own,
                     SearchBuffers& b)
    : request(asked),
      column(at),
      target(asked.targetOf(at)),
      constraints(asked.constraintsOf(at)),
      factual(asked.factuals.col(asked.factualOf(at))),
      aid(known),
      stop(token),
      rng(own),
      buffers(b) {}

bool RowSearch::interrupted() {
    if (stop.stop_requested())
        end = SearchEnd::Stopped;
    else if (request.timeIsUp())
        end = SearchEnd::TimeUp;
    else
        return false;
    return true;
}

Eigen::Ref<const Vector> RowSearch::probabilities(ConstMatrixRef candidates) {
    const Index n = candidates.cols();
    if (m_probabilities.size() < n)
        m_probabilities.resize(n);
    for (Index first = 0; first < n; first += kPredicted) {
        const Index count = std::min(kPredicted, n - first);
        const ConstMatrixRef logits = buffers.pass.forward(request.network, candidates.middleCols(first, count));
        for (Index i = 0; i < count; ++i) {
            const Scalar top = logits.col(i).maxCoeff();
            m_probabilities[first + i] = std::exp(logits(target, i) - top) / (logits.col(i).array() - top).exp().sum();
        }
    }
    return m_probabilities.head(n);
}

Scalar RowSearch::probability(ConstVectorRef candidate) {
    return probabilities(candidate)[0];
}

std::vector<RowSearch::Part> RowSearch::parts() const {
    std::vector<std::uint8_t> grouped(static_cast<std::size_t>(factual.size()));
    std::vector<Part> all;
    for (const Simplex& group : constraints.simplices) {
        for (Index d = group.first; d < group.first + group.count; ++d)
            grouped[static_cast<std::size_t>(d)] = 1;
        if (!group.frozen)
            all.push_back({group.first, group.count});
    }
    for (Index d = 0; d < factual.size(); ++d)
        if (!grouped[static_cast<std::size_t>(d)] && (constraints.mayRise[d] > 0 || constraints.mayFall[d] > 0))
            all.push_back({d, 1});
    std::ranges::sort(all, {}, &Part::first);
    return all;
}

Vector RowSearch::asOpen(ConstVectorRef observed) const {
    Vector open = factual;
    for (Index d = 0; d < factual.size(); ++d)
        if (mayTake(constraints, d, factual[d], observed[d]))
            open[d] = observed[d];
    for (const Simplex& group : constraints.simplices) {
        if (group.frozen)
            open.segment(group.first, group.count) = factual.segment(group.first, group.count);
        else
            open.segment(group.first, group.count) = observed.segment(group.first, group.count);
    }
    return open;
}

void RowGenerator::search(const SearchRequest& request, const Rng& rng, const StopToken& stop,
                          SearchResources& resources, SearchResult& result) const {
    if (needsReference() && (!request.reference || request.reference->rows().cols() == 0)) {
        result.giveUp(request, SearchEnd::NoReference);
        return;
    }
    const std::unique_ptr<const RowAid> aid = prepare(request, stop, resources);
    if (stop.stop_requested()) {
        result.giveUp(request, SearchEnd::Stopped);
        return;
    }
    result.resize(request);
    const Index n = request.columns();
    const auto body = [&](Index block, int worker) {
        for (Index column = block * kBlock; column < std::min(n, (block + 1) * kBlock); ++column) {
            RowSearch row(request, column, aid.get(), stop, rng.fork("row", static_cast<std::uint64_t>(column)),
                          *resources.buffers[static_cast<std::size_t>(worker)]);
            if (!row.matureAt(row.probability(row.factual)) && !row.interrupted())
                searchRow(row);
            keep(row, result);
        }
    };
    resources.pool.run((n + kBlock - 1) / kBlock, std::cref(body));
    result.noteInterruption();
}

} // namespace core
