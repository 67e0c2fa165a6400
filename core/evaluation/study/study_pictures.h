#pragma once

#include "core/evaluation/study/study.h"

namespace core {

// From each class to each class, as images: what the models of a job make of one test row a class.
struct StudyPicture {
    RawVector pixels;         // decoded; the factual itself on the diagonal
    double probability = 0.0; // of the class of its column
    bool valid = false;       // the model classes it so
};
struct StudyPictures {
    ImageShape shape;
    std::vector<std::string> classes;
    std::vector<StudyPicture> baseline; // [classes x classes], a factual's row after the other
    std::vector<StudyPicture> model;

    [[nodiscard]] std::size_t at(std::size_t factual, std::size_t target) const {
        return factual * classes.size() + target;
    }
};

// Searched as the study's evaluation does (ECCo, tau 0.95, energy weight 5). The factual of a class is its first test
// row that both models class rightly, else its first. Errors: data that are no images, a class without test rows,
// Cancelled.
Result<StudyPictures> studyPictures(const StudyNetworks& networks, const PreparedData& data, int threads,
                                    const StopToken& stop);

} // namespace core
