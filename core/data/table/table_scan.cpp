#include "core/data/table/table_scan.h"

#include "core/data/table/csv_tokenizer.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr std::int64_t kRowsBetweenPolls = 4096;
constexpr std::size_t kRaggedLinesShown = 5;

class Scanner {
public:
    Scanner(std::string_view text, const Dialect& dialect, const ScanPlan& plan)
        : m_text(text), m_dialect(dialect), m_plan(plan) {
        m_scan.label = plan.label;
        m_scan.columns.reserve(plan.columns.size());
        Index slots = 0;
        for (std::size_t i = 0; i < plan.columns.size(); ++i) {
            const ScanPlan::Column& planned = plan.columns[i];
            ColumnScan column{.name = dialect.names[i], .asNumber = planned.asNumber, .skipped = planned.skipped};
            if (planned.stored && !planned.skipped && static_cast<Index>(i) != plan.label)
                column.slot = slots++;
            if (planned.declared)
                column.levels.declare(*planned.declared);
            m_scan.columns.push_back(std::move(column));
        }
        m_scan.values.resize(slots, 0);
    }

    Result<TableScan> run(const Progress& progress, const StopToken& stop) {
        CsvTokenizer tokenizer(m_text, m_dialect.delimiter, m_dialect.firstData, m_dialect.firstDataLine);
        std::vector<std::string_view> cells;
        std::int64_t record = 0;
        for (; record < m_plan.rowLimit && tokenizer.next(cells); ++record) {
            if (record % kRowsBetweenPolls == 0) {
                if (stop.stop_requested())
                    return cancelled();
                report(progress, static_cast<double>(tokenizer.offset()) / static_cast<double>(m_text.size()),
                       "reading rows");
            }
            if (takesRecord(cells))
                addRow(cells, record, tokenizer);
            else
                noteRagged(tokenizer.line());
        }
        if (const auto line = tokenizer.openQuote())
            return Error{ErrorCode::ParseFailure,
                         "line " + std::to_string(*line) +
                             ": a quoted cell starts here and is never closed; close or remove the quote"};
        return std::move(m_scan);
    }

private:
    // An empty cell too many is a delimiter at the end of the line.
    [[nodiscard]] bool takesRecord(const std::vector<std::string_view>& cells) const {
        const std::size_t width = m_scan.columns.size();
        return cells.size() == width || (cells.size() == width + 1 && cells.back().empty());
    }

    void noteRagged(std::int64_t line) {
        if (m_scan.ragged++ < static_cast<std::int64_t>(kRaggedLinesShown))
            m_scan.raggedLines.push_back(line);
    }

    void addRow(const std::vector<std::string_view>& cells, std::int64_t record, const CsvTokenizer& tokenizer) {
        const Index row = m_scan.rows();
        if (row == m_scan.values.cols())
            grow(tokenizer.offset());
        double* values = m_scan.values.data() + row * m_scan.values.rows();
        for (std::size_t i = 0; i < m_scan.columns.size(); ++i) {
            ColumnScan& column = m_scan.columns[i];
            if (column.skipped)
                continue;
            const double value = column.read(cells[i], tokenizer.line(), m_dialect.decimalComma);
            if (column.slot >= 0)
                values[column.slot] = value;
            else if (static_cast<Index>(i) == m_scan.label)
                m_scan.labels.push_back(std::isnan(value) ? -1 : static_cast<int>(value));
            if (m_plan.preview)
                column.remember(cells[i], value);
        }
        m_scan.records.push_back(record);
        if (m_scan.head.size() < m_plan.headRows)
            m_scan.head.emplace_back(cells.begin(), cells.begin() + std::ssize(m_scan.columns));
    }

    // Room for as many rows as the bytes so far promise for the rest.
    void grow(std::size_t offset) {
        constexpr Index kFirst = 1024;
        const Index rows = m_scan.rows();
        Index wanted = kFirst;
        if (rows > 0) {
            const double bytesPerRow = static_cast<double>(offset - m_dialect.firstData) / static_cast<double>(rows);
            const double rest = static_cast<double>(m_text.size() - offset) / std::max(bytesPerRow, 2.0);
            wanted = rows + std::max<Index>(rows / 4, static_cast<Index>(rest * 1.02)) + kFirst;
            wanted = std::min(wanted, rows * 64); // a start of short rows must not promise too much
        }
        m_scan.values.conservativeResize(Eigen::NoChange, wanted);
    }

    std::string_view m_text;
    const Dialect& m_dialect;
    const ScanPlan& m_plan;
    TableScan m_scan;
};

} // namespace

Result<TableScan> scanTable(std::string_view text, const Dialect& dialect, const ScanPlan& plan,
                            const Progress& progress, const StopToken& stop) {
    return Scanner(text, dialect, plan).run(progress, stop);
}

} // namespace core
