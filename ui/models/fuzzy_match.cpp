#include "ui/models/fuzzy_match.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace ui {
namespace {

constexpr int kLetter = 4;      // any letter that is found
constexpr int kWordStart = 10;  // it begins a word
constexpr int kConsecutive = 9; // it follows the letter found before
constexpr int kFirst = 6;       // the text begins with it
constexpr int kNone = std::numeric_limits<int>::min() / 2;

// One character a character, so that positions stay those of the text.
QString folded(const QString& text) {
    QString plain = text.toLower();
    for (QChar& letter : plain)
        if (const QString parts = letter.decomposition(); !parts.isEmpty() && parts[0].isLetter())
            letter = parts[0].toLower();
    return plain.size() == text.size() ? plain : text;
}

bool beginsWord(const QString& text, int at) {
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

} // namespace

// Best alignment by dynamic programming: best[i][j] is the best score with letter i of the query at place j.
std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text) {
    QString wanted = folded(query);
    wanted.remove(QLatin1Char(' '));
    const QString given = folded(text);
    const auto n = static_cast<std::size_t>(wanted.size()), m = static_cast<std::size_t>(given.size());
    if (n == 0)
        return FuzzyMatch{};
    if (n > m)
        return std::nullopt;
    std::vector<std::vector<int>> best(n, std::vector<int>(m, kNone));
    std::vector<std::vector<int>> from(n, std::vector<int>(m, -1));
    for (std::size_t i = 0; i < n; ++i) {
        int before = i == 0 ? 0 : kNone; // best of the letter before at any place further left
        int beforeAt = -1;
        for (std::size_t j = i; j < m; ++j) {
            if (i > 0 && j > 0 && best[i - 1][j - 1] > before) {
                before = best[i - 1][j - 1];
                beforeAt = static_cast<int>(j) - 1;
            }
            if (wanted[static_cast<int>(i)] != given[static_cast<int>(j)] || before == kNone)
                continue;
            int score = before;
            int came = beforeAt;
            if (i > 0 && best[i - 1][j - 1] != kNone && best[i - 1][j - 1] + kConsecutive > score) {
                score = best[i - 1][j - 1] + kConsecutive;
                came = static_cast<int>(j) - 1;
            }
            score += kLetter + (beginsWord(text, static_cast<int>(j)) ? kWordStart : 0) + (j == 0 ? kFirst : 0);
            best[i][j] = score;
            from[i][j] = came;
        }
    }
    const auto last = std::ranges::max_element(best[n - 1]);
    if (*last == kNone)
        return std::nullopt;
    FuzzyMatch found;
    found.score = *last - static_cast<int>(m) / 4; // of equals the shorter
    auto at = static_cast<int>(last - best[n - 1].begin());
    for (std::size_t i = n; i-- > 0;) {
        found.positions.prepend(at);
        at = from[i][static_cast<std::size_t>(at)];
    }
    return found;
}

} // namespace ui
