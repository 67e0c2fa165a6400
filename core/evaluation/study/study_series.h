#pragma once

#include "core/evaluation/study/study.h"

namespace core {

// What the plots of a row of the study show, over its seeds.

// Accuracy under an attack, by its size.
struct StudyCurve {
    struct Point {
        double epsilon = 0.0; // largest change of a model input; 0: no attack
        double mean = 0.0;    // over the seeds
        double low = 0.0;     // least of the seeds
        double high = 0.0;    // most of the seeds
    };
    std::string attack; // id
    std::string who;    // "baseline" or "model"
    std::vector<Point> points;
};
// FGSM and PGD, baseline and model; those that the results have.
std::vector<StudyCurve> robustnessCurves(const std::vector<const StudyResult*>& seeds);

// A mean over the seeds; the interval is the 99% percentile bootstrap of the mean over the rounds of all seeds.
struct StudyBar {
    double mean = 0.0;
    std::optional<Range> interval;
};
std::optional<StudyBar> meanWithInterval(const std::vector<const StudyResult*>& seeds, const std::string& figure);

// How the rounds of all seeds are spread.
struct StudyBox {
    Range most;     // 2.5% to 97.5%
    Range quarters; // 25% to 75%
    double median = 0.0;
    std::size_t count = 0;
};
std::optional<StudyBox> spreadOfRounds(const std::vector<const StudyResult*>& seeds, const std::string& figure);

} // namespace core
