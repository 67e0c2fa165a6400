#include "core/data/table/csv_tokenizer.h"

#include <cstring>

namespace core {

CsvTokenizer::CsvTokenizer(std::string_view text, char delimiter, std::size_t offset, std::int64_t line)
    : m_begin(text.data()),
      m_at(text.data() + offset),
      m_end(text.data() + text.size()),
      m_delimiter(delimiter),
      m_line(line) {
    for (const char c : {'\n', '\r', delimiter})
        m_stops[static_cast<unsigned char>(c)] = true;
    if (delimiter == ' ')
        m_stops[static_cast<unsigned char>('\t')] = true;
}

void CsvTokenizer::skipBlanks() {
    while (m_at != m_end && isBlank(*m_at))
        ++m_at;
}

bool CsvTokenizer::endLine() {
    if (m_at == m_end || (*m_at != '\n' && *m_at != '\r'))
        return false;
    if (*m_at == '\r' && m_at + 1 != m_end && m_at[1] == '\n')
        ++m_at;
    ++m_at;
    ++m_line;
    return true;
}

bool CsvTokenizer::next(std::vector<std::string_view>& cells) {
    while (m_at != m_end) {
        m_recordLine = m_line;
        readRecord(cells);
        if (cells.size() > 1 || !cells.front().empty())
            return true;
    }
    return false;
}

void CsvTokenizer::readRecord(std::vector<std::string_view>& cells) {
    cells.clear();
    m_scratch.clear();
    while (true) {
        skipBlanks();
        const bool quoted = m_at != m_end && *m_at == '"';
        cells.push_back(quoted ? quotedCell() : plainCell());
        if (m_delimiter == ' ')
            skipBlanks();
        if (m_at == m_end || endLine())
            return;
        if (m_delimiter != ' ')
            ++m_at; // the delimiter
    }
}

std::string_view CsvTokenizer::plainCell() {
    const char* first = m_at;
    const char* at = m_at;
    while (at != m_end && !stops(*at))
        ++at;
    m_at = at;
    while (at != first && isBlank(at[-1]))
        --at;
    return {first, static_cast<std::size_t>(at - first)};
}

// At an opening quote. What stands between the closing quote and the delimiter is kept as it is.
std::string_view CsvTokenizer::quotedCell() {
    const std::int64_t openedAt = m_line;
    const char* first = ++m_at;
    bool doubled = false;
    while (m_at != m_end) {
        const char c = *m_at;
        if (c == '"') {
            if (m_at + 1 == m_end || m_at[1] != '"')
                break;
            doubled = true;
            m_at += 2;
        } else if (!endLine()) {
            ++m_at;
        }
    }
    if (m_at == m_end) {
        m_openQuote = openedAt;
        return {first, static_cast<std::size_t>(m_end - first)};
    }
    std::string_view cell(first, static_cast<std::size_t>(m_at - first));
    ++m_at; // the closing quote
    if (doubled)
        cell = unescaped(cell);
    const std::string_view rest = plainCell();
    if (!rest.empty())
        cell = m_scratch.emplace_back(std::string(cell) + std::string(rest));
    return cell;
}

std::string_view CsvTokenizer::unescaped(std::string_view quoted) {
    std::string& text = m_scratch.emplace_back();
    text.reserve(quoted.size());
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        text += quoted[i];
        if (quoted[i] == '"')
            ++i;
    }
    return text;
}

} // namespace core
