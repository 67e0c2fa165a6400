#include "core/data/table/dialect.h"

#include "core/base/text.h"
#include "core/data/table/cells.h"
#include "core/data/table/csv_tokenizer.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace core {
namespace {

constexpr std::size_t kSampleBytes = std::size_t{1} << 20;
constexpr std::size_t kSampleRecords = 400;
constexpr std::string_view kDelimiterKey = "sep="; // Excel's first line "sep=;" names the delimiter

struct Record {
    std::vector<std::string> cells;
    std::size_t offset = 0;      // where it starts, or the empty lines before it
    std::int64_t offsetLine = 1; // the line of that
    std::int64_t line = 1;       // where its own text starts
};

// The first records of a text, cut by one delimiter.
struct Sample {
    char delimiter = ',';
    std::vector<Record> records;
    std::optional<std::int64_t> openQuote; // only where the whole text was looked at
    std::size_t columns = 0;               // cells of most records
    double share = 0.0;                    // of the records that have that many
};

void countColumns(Sample& sample) {
    std::map<std::size_t, std::size_t> frequency;
    for (const Record& record : sample.records)
        ++frequency[record.cells.size()];
    const auto most = std::ranges::max_element(frequency, {}, [](const auto& entry) { return entry.second; });
    if (most == frequency.end())
        return;
    sample.columns = most->first;
    sample.share = static_cast<double>(most->second) / static_cast<double>(sample.records.size());
}

Sample takeSample(std::string_view text, char delimiter) {
    const bool whole = text.size() <= kSampleBytes;
    CsvTokenizer tokenizer(text.substr(0, kSampleBytes), delimiter);
    Sample sample;
    sample.delimiter = delimiter;
    std::vector<std::string_view> cells;
    std::size_t offset = 0;
    std::int64_t line = 1;
    while (sample.records.size() < kSampleRecords && tokenizer.next(cells)) {
        sample.records.push_back({{cells.begin(), cells.end()}, offset, line, tokenizer.line()});
        offset = tokenizer.offset();
        line = tokenizer.offsetLine();
    }
    if (!whole && tokenizer.offset() >= kSampleBytes && sample.records.size() > 1)
        sample.records.pop_back(); // cut off
    if (whole)
        sample.openQuote = tokenizer.openQuote();
    countColumns(sample);
    return sample;
}

bool isDecimalComma(std::string_view cell) {
    return cell.find(',') != std::string_view::npos && readNumber(cell, false).state == CellState::Text &&
           readNumber(cell, true).state == CellState::Value;
}

std::size_t decimalCommas(const Sample& sample) {
    std::size_t count = 0;
    for (const Record& record : sample.records)
        count += static_cast<std::size_t>(std::ranges::count_if(record.cells, isDecimalComma));
    return count;
}

// The delimiter that cuts most records alike, and of several such the one with most columns. Blanks come last: they
// also part words. Commas within numbers (1,5;2,5) do not make the comma a delimiter.
Sample chooseSample(std::string_view text) {
    constexpr double kAlike = 0.9;
    std::array<Sample, 4> samples = {takeSample(text, '\t'), takeSample(text, ';'), takeSample(text, '|'),
                                     takeSample(text, ',')};
    Sample* best = nullptr;
    for (Sample& sample : samples) {
        if (sample.columns < 2 || sample.share < kAlike)
            continue;
        const bool commasAreDecimal = sample.delimiter == ',' && best && decimalCommas(*best) > 0;
        if (!commasAreDecimal && (!best || sample.columns > best->columns))
            best = &sample;
    }
    if (best)
        return std::move(*best);
    Sample blanks = takeSample(text, ' ');
    if (blanks.columns >= 2 && blanks.share >= kAlike)
        return blanks;
    best = &*std::ranges::max_element(samples, {}, [](const Sample& s) { return s.columns < 2 ? 0.0 : s.share; });
    if (best->columns < 2 && blanks.columns >= 2)
        return blanks;
    return std::move(*best);
}

bool isComment(const Record& record, const Sample& sample) {
    if (record.line == 1 && record.cells.front().starts_with(kDelimiterKey))
        return true;
    if (record.cells.size() == sample.columns)
        return false;
    const std::string& first = record.cells.front();
    return record.cells.size() == 1 ||
           (!first.empty() && std::string_view("|#%").find(first.front()) != std::string_view::npos);
}

// Titles and comments before the table, such as Adult's "|1x3 Cross validator".
void dropPreamble(Sample& sample, std::vector<DataProblem>& notes) {
    std::size_t count = 0;
    while (count + 1 < sample.records.size() && isComment(sample.records[count], sample))
        ++count;
    for (std::size_t i = 0; i < count; ++i)
        notes.push_back({.severity = DataProblem::Severity::Note,
                         .line = sample.records[i].line,
                         .message = "a line before the table was passed over: \"" +
                                    sample.records[i].cells.front().substr(0, 60) + "\""});
    sample.records.erase(sample.records.begin(), sample.records.begin() + static_cast<std::ptrdiff_t>(count));
}

bool isNumber(const std::string& cell, bool decimalComma) {
    return readNumber(cell, decimalComma).state == CellState::Value;
}

// What one column says about the first record.
enum class Vote { Header, Data, None };

Vote headerVote(const Sample& sample, std::size_t column, bool decimalComma) {
    const std::string& first = sample.records.front().cells[column];
    std::size_t numbers = 0;
    std::size_t texts = 0;
    for (std::size_t i = 1; i < sample.records.size(); ++i) {
        const auto& cells = sample.records[i].cells;
        if (column >= cells.size() || isMissingMarker(cells[column]))
            continue;
        ++(isNumber(cells[column], decimalComma) ? numbers : texts);
    }
    if (isMissingMarker(first) || numbers + texts == 0)
        return Vote::None;
    if (isNumber(first, decimalComma))
        return Vote::Data;
    return numbers > 0 && texts * 20 <= numbers ? Vote::Header : Vote::None;
}

// For tables of texts only: names differ from one another and are none of the values below.
bool namesAmongTexts(const Sample& sample) {
    const auto& first = sample.records.front().cells;
    const std::set<std::string_view> names(first.begin(), first.end());
    if (names.size() != first.size() || std::ranges::any_of(first, isMissingMarker))
        return false;
    return std::none_of(sample.records.begin() + 1, sample.records.end(), [&](const Record& record) {
        for (std::size_t column = 0; column < std::min(first.size(), record.cells.size()); ++column)
            if (record.cells[column] == first[column])
                return true;
        return false;
    });
}

bool detectHeader(const Sample& sample, bool decimalComma) {
    const auto& first = sample.records.front().cells;
    if (sample.records.size() == 1)
        return std::ranges::none_of(first, [&](const std::string& cell) { return isNumber(cell, decimalComma); });
    int header = 0;
    int data = 0;
    for (std::size_t column = 0; column < first.size(); ++column) {
        const Vote vote = headerVote(sample, column, decimalComma);
        header += vote == Vote::Header;
        data += vote == Vote::Data;
    }
    return header + data > 0 ? header > 0 && header >= data : namesAmongTexts(sample);
}

// c1, c2, ... by 0-based place.
std::string madeUpName(std::size_t place) {
    std::string name(1, 'c');
    name += std::to_string(place + 1);
    return name;
}

std::string oneLine(std::string name) {
    std::ranges::replace_if(
        name, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return name;
}

// The header's names, each made unique and not empty.
void nameColumns(const Record& header, Dialect& dialect) {
    std::set<std::string> taken(header.cells.begin(), header.cells.end());
    std::set<std::string> used;
    const auto note = [&](const std::string& column, std::string message) {
        dialect.notes.push_back({.line = header.line, .column = column, .message = std::move(message)});
    };
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const std::string given = oneLine(header.cells[i]);
        std::string name = given.empty() ? madeUpName(i) : given;
        const std::string stem = name;
        for (int n = 2; used.contains(name) || (name != given && taken.contains(name)); ++n)
            name = stem + " (" + std::to_string(n) + ")";
        if (given.empty())
            note(name, "column " + std::to_string(i + 1) + " has no name in the header: called " + name);
        else if (name != given)
            note(name, "the header has the name " + given + " more than once: column " + std::to_string(i + 1) +
                           " is called " + name);
        used.insert(name);
        dialect.names.push_back(std::move(name));
    }
}

// Makes the header as wide as the records: R leaves out the name of the row names; a delimiter may end each line.
Status fitHeader(Record& header, const Sample& sample) {
    const auto trailing = [&](const Record& r) { return r.cells.size() == sample.columns && r.cells.back().empty(); };
    const std::size_t width = header.cells.size();
    if (width == sample.columns || sample.records.size() == 1)
        return ok();
    if (width + 1 == sample.columns) {
        if (!std::ranges::all_of(sample.records.begin() + 1, sample.records.end(), trailing))
            header.cells.insert(header.cells.begin(), "");
        return ok();
    }
    if (width == sample.columns + 1 && header.cells.back().empty()) {
        header.cells.pop_back();
        return ok();
    }
    return Error{ErrorCode::ParseFailure, "line " + std::to_string(header.line) + ": the header names " +
                                              std::to_string(width) + " columns, but most rows have " +
                                              std::to_string(sample.columns) + " cells"};
}

char declaredDelimiter(std::string_view text) {
    constexpr std::size_t kAt = kDelimiterKey.size();
    const bool declared =
        text.size() > kAt + 1 && text.starts_with(kDelimiterKey) && (text[kAt + 1] == '\n' || text[kAt + 1] == '\r');
    return declared ? text[kAt] : '\0';
}

Result<Sample> sampleOf(std::string_view text, const TableOptions& options) {
    const char declared = declaredDelimiter(text);
    const char delimiter = options.delimiter ? options.delimiter : declared;
    if (delimiter == '"' || delimiter == '\n' || delimiter == '\r')
        return invalid("a quote or a line end cannot be the delimiter");
    Sample sample = delimiter ? takeSample(text, delimiter) : chooseSample(text);
    if (sample.records.empty())
        return Error{ErrorCode::ParseFailure, text.empty() ? "the file is empty" : "the file holds only empty lines"};
    if (sample.openQuote)
        return Error{ErrorCode::ParseFailure, "line " + std::to_string(*sample.openQuote) +
                                                  ": a quoted cell starts here and is never closed; close or remove "
                                                  "the quote"};
    if (sample.columns < 2)
        return Error{ErrorCode::ParseFailure,
                     "line " + std::to_string(sample.records.front().line) + ": only one column was found" +
                         (delimiter ? " with the delimiter " + delimiterWord(delimiter) : "") +
                         "; a table needs at least one feature and a label, parted by commas, semicolons, tabs, bars "
                         "or blanks"};
    return sample;
}

} // namespace

std::string delimiterWord(char delimiter) {
    switch (delimiter) {
    case ',':
        return "comma";
    case ';':
        return "semicolon";
    case '\t':
        return "tab";
    case '|':
        return "bar";
    case ' ':
        return "blanks";
    default:
        return std::string(1, delimiter);
    }
}

Result<Dialect> detectDialect(std::string_view text, const TableOptions& options) {
    auto sampled = sampleOf(text, options);
    if (!sampled)
        return std::move(sampled).error();
    Sample sample = std::move(sampled).value();
    Dialect dialect;
    dialect.delimiter = sample.delimiter;
    dropPreamble(sample, dialect.notes);
    countColumns(sample);
    dialect.decimalComma = dialect.delimiter != ',' && decimalCommas(sample) > 0;
    if (dialect.decimalComma)
        dialect.notes.push_back({.severity = DataProblem::Severity::Note,
                                 .message = "numbers are written with a decimal comma (3,14): read as 3.14"});
    Record& first = sample.records.front();
    dialect.header = options.header.value_or(detectHeader(sample, dialect.decimalComma));
    dialect.firstData = first.offset;
    dialect.firstDataLine = first.offsetLine;
    if (!dialect.header) {
        for (std::size_t i = 0; i < sample.columns; ++i)
            dialect.names.push_back(madeUpName(i));
        return dialect;
    }
    if (auto fitted = fitHeader(first, sample); !fitted)
        return std::move(fitted).error();
    nameColumns(first, dialect);
    if (sample.records.size() == 1)
        return Error{ErrorCode::ParseFailure,
                     "line " + std::to_string(first.line) + ": the file has a header and no data below it"};
    dialect.firstData = sample.records[1].offset;
    dialect.firstDataLine = sample.records[1].offsetLine;
    return dialect;
}

} // namespace core
