#pragma once

#include "core/base/types.h"
#include "core/data/feature_schema.h"

#include <memory>
#include <string>
#include <vector>

namespace core {

// Raw values of all rows, immutable and shared between copies. Tables are stored as numbers, images as bytes.
class RawTable {
public:
    RawTable() = default;
    explicit RawTable(RawMatrix values);                                       // [features x n]
    using Bytes = Eigen::Matrix<std::uint8_t, Eigen::Dynamic, Eigen::Dynamic>; // [pixels x n]
    explicit RawTable(Bytes pixels);

    [[nodiscard]] Index rows() const { return m_numbers ? m_numbers->cols() : m_bytes ? m_bytes->cols() : 0; }
    [[nodiscard]] Index features() const { return m_numbers ? m_numbers->rows() : m_bytes ? m_bytes->rows() : 0; }
    [[nodiscard]] double at(Index feature, Index row) const {
        return m_numbers ? (*m_numbers)(feature, row) : static_cast<double>((*m_bytes)(feature, row));
    }
    [[nodiscard]] RawVector row(Index row) const; // [features]

    // The storage itself for loops over many rows: one of the two is null.
    [[nodiscard]] const RawMatrix* numbers() const { return m_numbers.get(); }
    [[nodiscard]] const Bytes* bytes() const { return m_bytes.get(); }

private:
    std::shared_ptr<const RawMatrix> m_numbers;
    std::shared_ptr<const Bytes> m_bytes;
};

// Something the reader met and how it dealt with it, for the person who checks the data.
struct DataProblem {
    enum class Severity { Note, Warning };
    Severity severity = Severity::Warning;
    std::int64_t line = 0;    // 1-based line of the file where it first occurred, 0 when none
    std::string column = {};  // name of the column, "" when it concerns the row or the file
    std::string message = {}; // what is wrong and what was done
    std::int64_t count = 1;   // how often it occurred
    std::string remedy = {};  // the option that would deal with it otherwise, e.g. "ignore", "category"; "" when none
};

// Which domain a feature gets where its source names none.
enum class DomainRule {
    Observed,     // [min, max] of the training rows
    TwoDeviations // [min(mean - 2 sd, min), max(mean + 2 sd, max)] of the training rows: the reference code's
};

// How numbers become model inputs.
enum class NumberTransform { Standardise, Identity };

// How rows are divided between training, validation and test.
enum class SplitKind {
    Stratified, // each part has each class's share, at random
    FileOrder   // the first rows are training, the next validation, the last test
};

// What a reader does with missing cells.
enum class MissingPolicy {
    DropRow,    // leave the row out
    Impute,     // median of numbers, mode of categories and ordered levels (over all rows read)
    OwnCategory // a level "(missing)" of categories; the others: impute
};

// Rows with labels, as loaded: raw values, no split, no encoding. A value: copies share the rows.
struct Dataset {
    std::string name;      // shown, e.g. "Moons", "loans.csv"
    std::string source;    // where it came from: "builtin:moons", a path
    std::string digest;    // SHA-256 (hex) of schema, values and labels, see digestOf()
    std::string note = {}; // shown with it, e.g. "Simulated credit applications"
    bool simulated = false;
    FeatureSchema schema;
    RawTable rows; // [features x n]
    Labels labels; // [n]
    std::string labelName = "class";
    std::vector<std::string> classes;  // in label order
    std::vector<std::int64_t> records; // [n] 0-based data record of the file that each row came from
    std::vector<DataProblem> problems = {};
    MissingPolicy missing = MissingPolicy::DropRow; // what was done with missing cells
    DomainRule domainRule = DomainRule::Observed;
    NumberTransform numberTransform = NumberTransform::Standardise;
    std::vector<double> splitFractions = {0.7, 0.15, 0.15}; // training, validation, test
    SplitKind splitKind = SplitKind::Stratified;
    std::string preset = {};                   // the public set that it was recognised as ("adult"), else ""
    std::vector<Index> protectedFeatures = {}; // that the published study keeps from changing

    [[nodiscard]] Index size() const { return rows.rows(); }
    [[nodiscard]] Index classCount() const { return static_cast<Index>(classes.size()); }
};

// SHA-256 over feature names, kinds, levels, classes, raw values and labels, as lower-case hex.
std::string digestOf(const Dataset& dataset);

} // namespace core
