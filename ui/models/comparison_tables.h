#pragma once

#include "ui/jobs/comparison_job.h"

#include <QStringList>

namespace ui {

// Several models side by side, as text: a column a model. Pure functions.
struct ComparisonTable {
    enum class Tone { Plain, Good, Bad, Differs };
    struct Cell {
        QString text;
        QString help = {};
        Tone tone = Tone::Plain;
    };
    struct Row {
        QString label;
        QString help;
        std::vector<Cell> cells; // [columns]
    };
    QStringList columns; // names of the models
    std::vector<Row> rows;

    [[nodiscard]] QString asTsv() const;
};

// One of the models that stand side by side.
struct ComparedRun {
    ModelView view;
    quint64 seed = 0;
    int epochs = 0; // finished
    QString startedFrom = {};
    bool kept = false;
    bool learning = false;
};

// Only the settings, seeds and constraints in which they differ; what is unlike the first one's is marked.
ComparisonTable settingsTable(const std::vector<ComparedRun>& runs, const core::FeatureSchema& schema);
// Every measure with its interval; what is better or worse than the first one's beyond chance is marked.
ComparisonTable measuresTable(const Comparison& comparison);
// What each model says of one row, and what would have to change for each.
ComparisonTable rowTable(const ExplanationAnswer& answer);

} // namespace ui
