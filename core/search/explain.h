#pragma once

#include "core/constraints/decode.h"
#include "core/search/generator.h"

#include <span>

namespace core {

// What an explanation needs to know about the model and its data; all borrowed.
struct ExplainContext {
    const FeatureSchema& schema;
    const Encoding& encoding;
    const Constraints& constraints; // raw units, in force for every row without its own
    const Network& network;
    std::span<const std::string> classes = {}; // names for the reasons; without them classes are numbered
    const Reference* reference = nullptr;      // observed rows, in the encoding's inputs, for searches that need them
};

// Asks for the way from one raw row to a target class.
struct Question {
    RawVector factual;
    Label target = 0;
    const Constraints* constraints = nullptr; // the row's own, instead of the context's; borrowed
};

// One feature that changed, in raw units.
struct FeatureChange {
    Index feature = 0;
    double from = 0.0;
    double to = 0.0;
};

// What would become of a row if one constraint were lifted.
struct Advice {
    Index feature = 0;
    bool domain = false;       // the feature's domain; else its mutability
    FeatureConstraint relaxed; // the feature's constraint without it
    bool valid = false;        // then there is a valid counterfactual
    double probability = 0.0;  // of the target there
    double cost = 0.0;         // L1 to the factual in model-input units
    RawVector counterfactual;  // [features]
    std::vector<FeatureChange> changes;
    std::string text; // in words: "if age could also fall: from 41 to 38, classed as yes at 80%"
};

// The answer, after rounding, decoding and the final check in raw units.
struct Explanation {
    Label target = 0;
    Label predicted = 0;      // of the factual
    RawVector factual;        // [features]
    RawVector counterfactual; // [features] obeys the constraints
    std::vector<FeatureChange> changes;
    bool valid = false;             // argmax of the decoded row is the target
    bool mature = false;            // valid and probability >= the threshold, decoded
    double probability = 0.0;       // of the target, decoded
    double probabilityBefore = 0.0; // of the target, at the factual
    bool repaired = false;          // rounding had lost validity and a neighbouring value brought it back
    int steps = 0;
    double cost = 0.0;                 // L1 to the factual in model-input units, decoded
    double effort = 0.0;               // the cost with each feature's part times its difficulty: orders alternatives
    std::optional<std::string> reason; // nothing when mature; else why not, how close it came, and whether it is valid;
                                       // and when it is mature but not as robust as the search wanted
    SearchEnd end = SearchEnd::Mature; // why the search left the row
    Matrix path;                       // [inputs x any], relaxed, when asked for; see SearchResult::paths
    Vector pathProbability;            // of the target at each column of the path, when asked for
    std::vector<Explanation> alternatives; // the further ones of a set, without equals, best first; see perFactual
    std::vector<Advice> advice;            // see advise()
};

// Searches all questions as one batch, decodes, repairs. A row that the model already classes as its target is left
// alone. Where an answer changes more features than SearchOptions::maxChanges, those that matter most are kept, the
// others locked and searched again, in a few ways of which the best is the answer. When time runs out
// (SearchOptions::seconds) the answers are the best so far and say so. Errors: a target that is no class, rows of
// another length or with values that are not finite, a search that needs observed rows without any, Cancelled.
Result<std::vector<Explanation>> explain(const ExplainContext& context, const Generator& generator,
                                         const SearchOptions& options, const std::vector<Question>& questions,
                                         bool keepPaths, const Rng& rng, const StopToken& stop, ThreadPool& pool);

// Mature before valid before not; among equals of the first two the one of less effort, else the likelier.
bool isBetter(const Explanation& a, const Explanation& b);

// Of each input at a row: d log p(target) / d input. [inputs]
Vector targetGradient(const ExplainContext& context, const RawVector& row, Label target);

// The most likely class other than the predicted one: the default target.
Label mostLikelyOther(const Network& network, ConstVectorRef input);

} // namespace core
