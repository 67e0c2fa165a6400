#pragma once

#include "core/search/generator.h"

namespace core {

// What a search without gradients works out once a call, e.g. which observed rows the model classes rightly.
struct RowAid {
    virtual ~RowAid() = default;
};

// One column of such a search on its way: what it knows and the steps it has taken. Lives on one thread.
class RowSearch {
public:
    RowSearch(const SearchRequest& request, Index column, const RowAid* aid, const StopToken& stop, Rng rng,
              SearchBuffers& buffers);

    const SearchRequest& request;
    const Index column;
    const Label target;
    const InputConstraints& constraints;
    const Vector factual; // [inputs]
    const RowAid* const aid;
    const StopToken& stop;
    Rng rng; // of the column alone
    SearchBuffers& buffers;

    std::vector<Vector> path; // iterates after the factual; the last is the counterfactual
    int steps = 0;            // as the search counts them
    SearchEnd end = SearchEnd::StepLimit;

    // Told to stop or out of time; then `end` says so.
    bool interrupted();
    // Probability of the target at each column. [n], valid until the next call
    Eigen::Ref<const Vector> probabilities(ConstMatrixRef candidates);
    Scalar probability(ConstVectorRef candidate);
    [[nodiscard]] bool matureAt(Scalar probability) const { return probability >= request.threshold; }

    // Inputs that are moved as one: a number alone, or the group of a category; frozen ones are left out.
    struct Part {
        Index first = 0;
        Index count = 1;
    };
    std::vector<Part> parts() const;
    // The observed row as this factual could become it: inputs that may not take its value keep the factual's.
    Vector asOpen(ConstVectorRef observed) const;

private:
    Vector m_probabilities;
};

// A search that looks at each row on its own and needs no gradient. The rows are shared among the threads; what is
// common to searches (rows that are mature from the start, paths, nascent iterates, verdicts) is done here.
class RowGenerator : public Generator {
public:
    void search(const SearchRequest& request, const Rng& rng, const StopToken& stop, SearchResources& resources,
                SearchResult& result) const final;

protected:
    virtual std::unique_ptr<const RowAid> prepare(const SearchRequest&, const StopToken&, SearchResources&) const {
        return nullptr;
    }
    // Fills path, steps and end; the path is the best so far whatever the end.
    virtual void searchRow(RowSearch& row) const = 0;
};

} // namespace core
