#include "core/data/table/table_rows.h"

#include "core/base/text.h"
#include "core/data/table/label_classes.h"
#include "core/data/table/table_problems.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

using Kind = ColumnChoice::Kind;
constexpr std::string_view kMissingLevel = "(missing)";

// Builds a TableRows step by step.
class RowChooser {
public:
    RowChooser(const TableReading& reading, const TableOptions& options)
        : m_reading(reading), m_scan(reading.scan), m_options(options) {}

    TableRows run() {
        m_rows.blocker = m_reading.blocker;
        m_rows.problems = problemsOfFile(m_reading);
        planFeatures();
        keepRows();
        nameClasses();
        for (FeaturePlan& plan : m_rows.features) {
            addProblems(plan);
            if (plan.feature.hasLevels())
                nameLevels(plan);
            fillMissing(plan);
            noteConstant(plan);
        }
        noteDroppedRows();
        return std::move(m_rows);
    }

private:
    [[nodiscard]] const ColumnScan& columnOf(const FeaturePlan& plan) const { return m_scan.columns[plan.column]; }
    [[nodiscard]] double valueAt(const FeaturePlan& plan, Index row) const { return m_scan.values(plan.slot, row); }
    [[nodiscard]] bool isKept(Index row) const { return m_rows.kept[static_cast<std::size_t>(row)] != 0; }
    void block(const std::string& message, ErrorCode code = ErrorCode::ParseFailure) {
        if (!m_rows.blocker)
            m_rows.blocker = Error{code, message};
    }
    [[nodiscard]] bool hasOwnLevel(const FeaturePlan& plan) const {
        const auto& declared = m_reading.declared[plan.column];
        const bool own = m_options.missing == MissingPolicy::OwnCategory && declared.empty() &&
                         plan.feature.kind == FeatureKind::Category;
        return own || std::ranges::find(declared, kMissingLevel) != declared.end();
    }

    void planFeatures() {
        for (std::size_t i = 0; i < m_scan.columns.size(); ++i) {
            const ColumnScan& column = m_scan.columns[i];
            if (static_cast<Index>(i) == m_scan.label)
                continue;
            if (m_reading.kinds[i] == Kind::Ignore || column.slot < 0) {
                if (auto problem = ignoredProblem(m_reading, i))
                    m_rows.problems.push_back(std::move(*problem));
                continue;
            }
            if (const auto error = misfit(m_reading, i))
                block(*error);
            FeaturePlan plan{.column = i, .slot = column.slot};
            plan.feature.name = column.name;
            plan.feature.kind = featureKind(m_reading.kinds[i]);
            m_rows.features.push_back(std::move(plan));
        }
        if (m_rows.features.empty())
            block("no feature is left beside the label " + labelColumn().name);
    }

    static FeatureKind featureKind(Kind kind) {
        switch (kind) {
        case Kind::Number:
            return FeatureKind::Number;
        case Kind::Integer:
            return FeatureKind::Integer;
        case Kind::Ordered:
            return FeatureKind::Ordered;
        case Kind::Category:
        case Kind::Ignore:
            break;
        }
        return FeatureKind::Category;
    }

    [[nodiscard]] const ColumnScan& labelColumn() const {
        return m_scan.columns[static_cast<std::size_t>(m_scan.label)];
    }

    // A row needs a label, and by the policy a value of each feature.
    void keepRows() {
        std::vector<Index> slots; // whose missing values cost the row
        for (const FeaturePlan& plan : m_rows.features) {
            const ColumnScan& column = columnOf(plan);
            const bool gaps = column.missing.count + column.unreadable() + column.levels.overflow() > 0;
            if (gaps && m_options.missing == MissingPolicy::DropRow && !hasOwnLevel(plan))
                slots.push_back(plan.slot);
        }
        m_rows.kept.resize(m_scan.records.size());
        for (Index row = 0; row < m_scan.rows(); ++row) {
            const bool labelled = m_scan.labels[static_cast<std::size_t>(row)] >= 0;
            const bool complete =
                std::ranges::none_of(slots, [&](Index slot) { return std::isnan(m_scan.values(slot, row)); });
            m_withoutLabel += !labelled;
            m_rows.kept[static_cast<std::size_t>(row)] = labelled && complete;
            m_rows.count += labelled && complete;
        }
        if (m_scan.rows() == 0)
            block("no row has as many cells as there are columns (" + std::to_string(m_scan.columns.size()) +
                  "); the first such row is in line " +
                  (m_scan.raggedLines.empty() ? "?" : std::to_string(m_scan.raggedLines.front())));
        else if (m_rows.count == 0 && m_withoutLabel == m_scan.rows())
            block("column " + labelColumn().name + ": the label has no values");
        else if (m_rows.count == 0)
            block("no row is complete; choose to fill missing values, or ignore the columns with most of them");
    }

    void nameClasses() {
        std::vector<Index> counts(labelColumn().levels.levels().size());
        for (Index row = 0; row < m_scan.rows(); ++row)
            if (isKept(row))
                ++counts[static_cast<std::size_t>(m_scan.labels[static_cast<std::size_t>(row)])];
        LabelClasses classes =
            classesOf(labelColumn(), counts, m_reading.declared[static_cast<std::size_t>(m_scan.label)], m_options);
        m_rows.labelOfCode = std::move(classes.labelOfCode);
        m_rows.classes = std::move(classes.names);
        m_rows.classRows = std::move(classes.rows);
        std::ranges::move(classes.problems, std::back_inserter(m_rows.problems));
        if (classes.error && m_rows.count > 0)
            block(*classes.error, classes.optionIsWrong ? ErrorCode::InvalidArgument : ErrorCode::ParseFailure);
    }

    void addProblems(const FeaturePlan& plan) {
        auto problems = problemsOfColumn(m_reading, plan.column, m_options.missing, hasOwnLevel(plan));
        std::ranges::move(problems, std::back_inserter(m_rows.problems));
    }

    // Levels in their order; those that no kept row has are dropped unless the user gave them.
    void nameLevels(FeaturePlan& plan) {
        const auto& levels = columnOf(plan).levels.levels();
        const auto& declared = m_reading.declared[plan.column];
        std::vector<Index> counts(levels.size());
        bool gaps = false;
        for (Index row = 0; row < m_scan.rows(); ++row) {
            if (!isKept(row))
                continue;
            const double value = valueAt(plan, row);
            if (std::isnan(value))
                gaps = true;
            else
                ++counts[static_cast<std::size_t>(value)];
        }
        LevelNames names = namesOf(columnOf(plan), counts, declared);
        if (names.error)
            block(*names.error, ErrorCode::InvalidArgument);
        if (plan.feature.kind == FeatureKind::Ordered && declared.empty())
            orderLevels(plan, names);
        if (gaps && declared.empty() && hasOwnLevel(plan))
            names.names.emplace_back(kMissingLevel);
        plan.recode.assign(names.indexOfCode.begin(), names.indexOfCode.end());
        plan.feature.levels = std::move(names.names);
        m_counts = std::move(counts);
    }

    void orderLevels(const FeaturePlan& plan, LevelNames& names) {
        const std::vector<std::string> order = knownOrder(names.names);
        if (!order.empty())
            names.reorder(order);
        else if (!allNumbers(names.names))
            block("column " + plan.feature.name + ": say the order of its values, lowest first",
                  ErrorCode::InvalidArgument);
    }

    // The value that stands in for a missing one: the median, for levels the most frequent.
    void fillMissing(FeaturePlan& plan) {
        const auto& levels = plan.feature.levels;
        if (hasOwnLevel(plan)) {
            const auto own = std::ranges::find(levels, kMissingLevel);
            plan.fill = own == levels.end() ? plan.fill : static_cast<double>(own - levels.begin());
        } else if (m_options.missing != MissingPolicy::DropRow) {
            plan.fill = plan.feature.hasLevels() ? mostFrequent(plan) : median(plan);
        }
    }

    [[nodiscard]] double mostFrequent(const FeaturePlan& plan) const {
        std::vector<Index> rows(plan.feature.levels.size());
        for (std::size_t code = 0; code < m_counts.size(); ++code)
            if (plan.recode[code] >= 0)
                rows[static_cast<std::size_t>(plan.recode[code])] += m_counts[code];
        return static_cast<double>(std::ranges::max_element(rows) - rows.begin());
    }

    [[nodiscard]] double median(const FeaturePlan& plan) const {
        const ColumnScan& column = columnOf(plan);
        if (column.missing.count + column.unreadable() == 0)
            return plan.fill;
        std::vector<double> values;
        values.reserve(static_cast<std::size_t>(column.numbers));
        for (Index row = 0; row < m_scan.rows(); ++row)
            if (const double value = valueAt(plan, row); isKept(row) && !std::isnan(value))
                values.push_back(value);
        if (values.empty())
            return 0.0;
        const auto middle = values.begin() + (std::ssize(values) - 1) / 2;
        std::ranges::nth_element(values, middle);
        const bool even = values.size() % 2 == 0;
        if (!even || plan.feature.kind == FeatureKind::Integer)
            return *middle;
        return (*middle + *std::ranges::min_element(middle + 1, values.end())) / 2.0;
    }

    void noteConstant(const FeaturePlan& plan) {
        std::optional<double> first;
        for (Index row = 0; row < m_scan.rows(); ++row) {
            if (!isKept(row))
                continue;
            double value = valueAt(plan, row);
            value = std::isnan(value) ? plan.fill : value;
            if (first && *first != value)
                return;
            first = value;
        }
        if (first)
            m_rows.problems.push_back({.severity = DataProblem::Severity::Note,
                                       .column = plan.feature.name,
                                       .message = "every row has the same value: it cannot tell classes apart",
                                       .remedy = "ignore"});
    }

    void noteDroppedRows() {
        const Index dropped = m_scan.rows() - m_rows.count - m_withoutLabel;
        if (dropped > 0 && m_options.missing == MissingPolicy::DropRow)
            m_rows.problems.push_back({.message = std::to_string(dropped) + " of " + std::to_string(m_scan.rows()) +
                                                  " rows lack a value and were left out",
                                       .count = dropped,
                                       .remedy = "missing"});
    }

    const TableReading& m_reading;
    const TableScan& m_scan;
    const TableOptions& m_options;
    TableRows m_rows;
    Index m_withoutLabel = 0;
    std::vector<Index> m_counts; // kept rows of each code of the feature at hand
};

// Values of the kept rows, compacted in place where every stored column is a feature.
RawMatrix takeValues(TableScan& scan, const TableRows& rows) {
    const auto features = static_cast<Index>(rows.features.size());
    const bool inPlace = features == scan.values.rows();
    RawMatrix fresh(inPlace ? 0 : features, inPlace ? 0 : rows.count);
    RawMatrix& out = inPlace ? scan.values : fresh;
    Index to = 0;
    for (Index row = 0; row < scan.rows(); ++row) {
        if (!rows.kept[static_cast<std::size_t>(row)])
            continue;
        for (Index feature = 0; feature < features; ++feature) { // slots rise with features: none is overwritten early
            const FeaturePlan& plan = rows.features[static_cast<std::size_t>(feature)];
            const double value = scan.values(plan.slot, row);
            if (std::isnan(value))
                out(feature, to) = plan.fill;
            else
                out(feature, to) = plan.recode.empty() ? value : plan.recode[static_cast<std::size_t>(value)];
        }
        ++to;
    }
    out.conservativeResize(Eigen::NoChange, rows.count);
    return std::move(out);
}

} // namespace

TableRows chooseRows(const TableReading& reading, const TableOptions& options) {
    return RowChooser(reading, options).run();
}

Dataset makeDataset(TableReading reading, const TableRows& rows) {
    TableScan& scan = reading.scan;
    Dataset dataset;
    for (const FeaturePlan& plan : rows.features)
        dataset.schema.features.push_back(plan.feature);
    dataset.classes = rows.classes;
    dataset.labelName = scan.columns[static_cast<std::size_t>(scan.label)].name;
    dataset.problems = rows.problems;
    dataset.labels.reserve(static_cast<std::size_t>(rows.count));
    dataset.records.reserve(static_cast<std::size_t>(rows.count));
    for (std::size_t row = 0; row < rows.kept.size(); ++row)
        if (rows.kept[row]) {
            dataset.labels.push_back(rows.labelOfCode[static_cast<std::size_t>(scan.labels[row])]);
            dataset.records.push_back(scan.records[row]);
        }
    dataset.rows = RawTable(takeValues(scan, rows));
    return dataset;
}

} // namespace core
