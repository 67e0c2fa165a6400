#pragma once

#include "core/data/prepared_data.h"
#include "core/model/network.h"

namespace core {

// "How does a model's answer depend on one feature?" Individual conditional expectation (Goldstein et al. 2015) and
// partial dependence (Friedman 2001), its mean:
//   ice_i(v) = p(label | row i with the feature set to v),   pd(v) = mean over i of ice_i(v)
// All other features stay as they are in each row, also where that makes a row that does not occur.

// The values of a feature to look at, raw, ascending: its levels; the whole numbers between least and most of the
// training rows where they are at most `most`; else `most` evenly spaced ones between the two (whole where the feature
// is). most >= 2
std::vector<double> dependenceValues(const PreparedData& data, Index feature, Index most = 41);

// ice_i of one value for every row: [n]. inputs: [inputs x n]; not changed in sum, but used as a scratch.
Vector conditionalProbabilities(const Network& network, const Encoding& encoding, Index feature, double raw,
                                Label label, Matrix& inputs);

struct Dependence {
    std::vector<double> values; // [v] raw
    Matrix individual;          // [v x n] probabilities
    std::vector<double> mean;   // [v] of the rows
};
Dependence dependenceOn(const Network& network, const Encoding& encoding, Index feature,
                        const std::vector<double>& values, Label label, ConstMatrixRef inputs);

// Means of the rows of individual curves, [v].
std::vector<double> partialDependence(const Matrix& individual);

} // namespace core
