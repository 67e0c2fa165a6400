#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Cuts delimited text into records of cells (RFC 4180 and what is met beside it): quoted cells with doubled quotes
// and line breaks inside, LF, CRLF and CR line ends, blanks around cells dropped, empty lines passed over. With the
// delimiter ' ' any run of blanks and tabs parts two cells. One pass, no copies but of cells with doubled quotes.
// The text is borrowed. Not thread-safe.
class CsvTokenizer {
public:
    // Starts at `offset`, which is on 1-based line `line`.
    CsvTokenizer(std::string_view text, char delimiter, std::size_t offset = 0, std::int64_t line = 1);

    // Fills `cells` with the next record; false at the end. The views live until the next call.
    bool next(std::vector<std::string_view>& cells);

    [[nodiscard]] std::int64_t line() const { return m_recordLine; } // 1-based, where the last record starts
    [[nodiscard]] std::size_t offset() const { return static_cast<std::size_t>(m_at - m_begin); }
    [[nodiscard]] std::int64_t offsetLine() const { return m_line; } // of offset()
    // The line of a quote that is never closed: the rest of the text is its cell.
    [[nodiscard]] std::optional<std::int64_t> openQuote() const { return m_openQuote; }

private:
    void readRecord(std::vector<std::string_view>& cells);
    std::string_view plainCell();
    std::string_view quotedCell();
    std::string_view unescaped(std::string_view quoted);
    void skipBlanks();
    bool endLine(); // takes a line end at m_at
    [[nodiscard]] bool stops(char c) const { return m_stops[static_cast<unsigned char>(c)]; }
    [[nodiscard]] bool isBlank(char c) const { return c == ' ' || (c == '\t' && m_delimiter != '\t'); }

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    char m_delimiter;
    std::array<bool, 256> m_stops{}; // characters that end a cell without quotes
    std::int64_t m_line;             // at m_at
    std::int64_t m_recordLine = 0;
    std::optional<std::int64_t> m_openQuote;
    std::deque<std::string> m_scratch; // cells of the current record that are no part of the text
};

} // namespace core
