#pragma once

#include "core/constraints/decode.h"
#include "core/data/prepared_data.h"
#include "core/model/network.h"

#include <optional>

namespace core {

// What a step of a search is to counterfactual training (Altmeyer et al. 2026, section 3): nascent, and used as an
// adversarial example, while no model input has moved by more than epsilon; mature, and used as a counterfactual, once
// the target is as likely as the threshold. It can be both, or neither on its way from one to the other.
enum class StepKind { Factual, Adversarial, Counterfactual, Both, Neither };

// One point of a search's path.
struct PathStep {
    StepKind kind = StepKind::Neither;
    bool valid = false;       // the target is the most likely class
    double probability = 0.0; // of the target, relaxed
    double energy = 0.0;      // E(x, target): how unlikely the model finds such a row of the target class
    double distance = 0.0;    // L1 to the factual, model-input units
    double farthest = 0.0;    // the largest move of an input, as epsilon is meant
    std::optional<double>
        implausibility;          // mean L1 distance to real rows of the target class; nothing without such rows
    RawVector row;               // [features] as a person reads it: rounded, within the constraints
    double rowProbability = 0.0; // of the target, at that row
    bool rowValid = false;       // the target is the most likely class of that row
};

struct TraceRequest {
    const PreparedData& data;
    const Constraints& constraints; // of the row
    const Network& network;
    const RawVector& factual;
    const Matrix& path; // [inputs x steps + 1], the factual first
    Label target = 0;
    double threshold = 0.75; // tau
    double epsilon = 0.3;    // largest move of a nascent step, max norm
};
// One entry a column of the path. Borrows nothing afterwards.
std::vector<PathStep> tracePath(const TraceRequest& request);

// A real row near to another.
struct NearRow {
    Index row = 0;         // of the data set
    double distance = 0.0; // L1, model-input units
    bool operator==(const NearRow&) const = default;
};
// The training rows of a class that are nearest to an input, nearest first.
std::vector<NearRow> nearestRows(const PreparedData& data, Label label, ConstVectorRef input, std::size_t count);

} // namespace core
