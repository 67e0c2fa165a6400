#pragma once

#include "core/base/progress.h"
#include "core/data/prepared_data.h"
#include "core/evaluation/bootstrap.h"
#include "core/evaluation/classification.h"
#include "core/evaluation/measure.h"
#include "core/search/generator.h"

namespace core {

// Which of two models has the better counterfactuals? The published protocol (Altmeyer et al. 2026, section 4.1):
// ECCo with tau 0.95, T 50, eta 0.1, lambda_cost 0.001 and lambda_energy in {0.1, 0.5, 1, 5, 10} on test rows; in each
// round factual and target classes are drawn at random, the factual among the rows that the model predicts as the
// factual class. Both models get the same draws of classes. Everything is borrowed.
struct EvaluationRequest {
    const Network& baseline;
    const Network& model;
    const PreparedData& data;
    const Constraints& constraints; // in force for both models' searches
    int rounds = 20;                // >= 1
    std::uint64_t seed = 0;         // drives only the draws
    int individuals = 0;            // of a round and lambda_energy; 0: the published number, see publishedIndividuals()
    double threshold = 0.95;        // tau of the searches; 0.5 in the published experiment with protected features
    bool decoded = true;            // also measure what decoding, checking and repairing make of the counterfactuals
    Index langevinSamples = 0;      // a class, for the faithfulness; 0: it is not measured. 1,000 in the publication
    ParamValues measures = {};      // options of the measures by full key, e.g. measure.ip_star.length
};

// 250 for the synthetic sets of two features, 25 for images, else 100.
int publishedIndividuals(const PreparedData& data);

// One measure over the rounds.
struct Figure {
    std::string measure;                       // id
    std::vector<std::optional<double>> rounds; // [rounds] nothing where it is not defined
    std::optional<double> mean;                // over the rounds where it is
    std::optional<Range> interval = {};        // 99% percentile bootstrap interval of the mean
};
struct ClassificationIntervals {
    Range accuracy, f1, calibrationError;
};
// One of the values of a Classification.
struct ClassificationMeasure {
    FeatureInfo info;
    double Classification::*value;
    Range ClassificationIntervals::*within;
};
const std::vector<ClassificationMeasure>& classificationMeasures();
// Of a measure or a classification measure: whether a lower value is the better one.
bool lowerIsBetter(std::string_view measure);

struct ModelFigures {
    Classification classified;                     // of all test rows
    ClassificationIntervals classifiedWithin = {}; // 99%, over bootstrap draws of the test rows
    std::vector<Figure> figures;                   // relaxed: of the counterfactuals as the searches left them
    std::vector<Figure> decoded = {};              // of the same, as a person reads them; empty unless asked for

    [[nodiscard]] std::optional<double> mean(std::string_view measure) const; // relaxed
    [[nodiscard]] const Figure* figure(std::string_view measure, bool ofDecoded = false) const;
};
// How a measure fell from the baseline to the model.
struct Reduction {
    std::string measure;
    std::optional<double> percent; // 100 (1 - model / baseline) of the means; nothing where one is not defined
    // 99% percentile bootstrap interval of baseline - model, over the rounds, or over draws of the test rows.
    std::optional<Range> difference;
    // The interval leaves out 0.
    [[nodiscard]] bool significant() const { return difference && (difference->low > 0.0 || difference->high < 0.0); }
};
struct EvaluationReport {
    ModelFigures baseline;
    ModelFigures model;
    std::vector<Reduction> classified = {}; // of every classification measure, both with the same rows in each draw
    std::vector<Reduction> reductions;      // of every measure, relaxed
    std::vector<Reduction> decodedReductions = {};
    int rounds = 0;
    int individuals = 0;
    std::uint64_t seed = 0;

    [[nodiscard]] const Reduction* reduction(std::string_view measure) const; // relaxed
};

// Every parameter of every measure.
std::vector<ParamSpec> measureSpecs();

// Every measure of the registry for both models. Bit-identical for any number of threads. Errors: networks that do not
// fit the data, no test rows, Cancelled.
Result<EvaluationReport> evaluateModels(const EvaluationRequest& request, ThreadPool& pool, const Progress& progress,
                                        const StopToken& stop);

} // namespace core
