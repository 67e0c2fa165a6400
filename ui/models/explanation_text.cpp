#include "ui/models/explanation_text.h"

#include "ui/jobs/truthful_rounding.h"
#include "ui/models/core_words.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

constexpr std::size_t kNamedChanges = 3;
constexpr std::size_t kAllChanges = 7;
constexpr double kSmall = 0.01; // of the value: a change that two numbers side by side hardly show
constexpr int kSmallDigits = 3; // of such a change
constexpr int kFactDigits = 6;
constexpr QChar kMinus(0x2212);

// The fewest digits after the point (at most `digits` significant ones) that give the value.
int decimalsOf(double value, int digits) {
    if (value == 0.0 || !std::isfinite(value))
        return 0;
    const int most = digits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value))));
    int decimals = std::min(most, 15);
    const double rounded = roundedTo(value, decimals);
    while (decimals > 0 && std::abs(roundedTo(rounded, decimals - 1) - rounded) <= 1e-9 * std::abs(rounded))
        --decimals;
    return decimals;
}

QString withUnit(const QString& number, const core::Feature& feature) {
    return feature.unit.empty() ? number : number + QChar(0x00A0) + coreWords(feature.unit);
}

QString className(const QuerySubject& subject, core::Label label) {
    const auto& classes = subject.data->dataset.classes;
    const auto at = static_cast<std::size_t>(label);
    return at < classes.size() ? QString::fromStdString(classes[at]) : QString::number(label);
}

QString signedNumber(double change, int decimals) {
    const QString text = decimalText(std::abs(change), decimals);
    return (change < 0 ? kMinus : QLatin1Char('+')) + text;
}

QString changeText(const core::Feature& feature, double from, double to, int decimals) {
    switch (feature.kind) {
    case core::FeatureKind::Category:
        return Words::tr("other");
    case core::FeatureKind::Ordered: {
        const int levels = static_cast<int>(std::lround(to - from));
        return levels > 0 ? counted(levels, Words::tr("1 level up"), Words::tr("%1 levels up"))
                          : counted(-levels, Words::tr("1 level down"), Words::tr("%1 levels down"));
    }
    case core::FeatureKind::Integer:
    case core::FeatureKind::Pixel:
        return withUnit(signedNumber(std::round(to) - std::round(from), 0), feature);
    case core::FeatureKind::Number:
        return withUnit(signedNumber(to - from, decimals), feature);
    }
    return {};
}

// The fact behind a change: exact where it is short, else as fine as the new value, or one digit finer where it is
// small.
QString beforeText(const core::Feature& feature, double raw, int decimals) {
    if (feature.kind != core::FeatureKind::Number)
        return factText(feature, raw);
    const int exact = decimalsOf(raw, 15);
    const int enough = std::max({0, decimals, std::min(decimalsOf(raw, 2), decimals + 1)});
    return withUnit(decimalText(raw, std::min(exact, exact <= 1 ? exact : enough)), feature);
}

QString afterText(const core::Feature& feature, double raw, int decimals) {
    return feature.kind == core::FeatureKind::Number ? withUnit(decimalText(raw, decimals), feature)
                                                     : factText(feature, raw);
}

// "years at address": then the unit need not be said again.
bool namesUnit(const core::Feature& feature) {
    return !feature.unit.empty() && nameOf(feature).contains(coreWords(feature.unit), Qt::CaseInsensitive);
}

// By how much, where a short number says exactly that: "2,100 EUR"; else "".
QString exactAmount(const core::Feature& feature, const ChangeRow& row) {
    const int decimals = feature.kind == core::FeatureKind::Number ? std::max(0, row.decimals) : 0;
    const double amount = roundedTo(std::abs(row.to - row.from), decimals);
    const double missed = std::abs(std::abs(row.to - row.from) - amount);
    if (row.from == 0.0 || missed > 1e-9 * std::max(std::abs(row.from), std::abs(row.to)))
        return {};
    const QString number = decimalText(amount, decimals);
    return namesUnit(feature) ? number : withUnit(number, feature);
}

// The first by both ends, so that one sees what is spoken of; what follows by how much. Levels are named.
QString clause(const core::Feature& feature, const ChangeRow& row, bool first) {
    const bool rises = row.to > row.from;
    switch (row.kind) {
    case core::FeatureKind::Category:
        return Words::tr("%1 were \u201c%2\u201d instead of \u201c%3\u201d").arg(row.name, row.after, row.before);
    case core::FeatureKind::Ordered:
        return (rises ? Words::tr("%1 rose from \u201c%2\u201d to \u201c%3\u201d")
                      : Words::tr("%1 fell from \u201c%2\u201d to \u201c%3\u201d"))
            .arg(row.name, row.before, row.after);
    case core::FeatureKind::Number:
    case core::FeatureKind::Integer:
    case core::FeatureKind::Pixel:
        break;
    }
    if (const QString amount = first ? QString() : exactAmount(feature, row); !amount.isEmpty())
        return (rises ? Words::tr("%1 rose by %2") : Words::tr("%1 fell by %2")).arg(row.name, amount);
    const double change = std::abs(row.to - row.from);
    if (row.kind == core::FeatureKind::Number && change > 0.0 &&
        change < kSmall * std::max(std::abs(row.from), std::abs(row.to)))
        return (rises ? Words::tr("%1 rose by %2 to %3") : Words::tr("%1 fell by %2 to %3"))
            .arg(row.name, decimalText(change, std::min(row.decimals, std::max(0, decimalsOf(change, kSmallDigits)))),
                 namesUnit(feature) ? decimalText(row.to, std::max(0, row.decimals)) : row.after);
    return (rises ? Words::tr("%1 rose from %2 to %3") : Words::tr("%1 fell from %2 to %3"))
        .arg(row.name, row.bareBefore, namesUnit(feature) ? decimalText(row.to, std::max(0, row.decimals)) : row.after);
}

QString enumeration(const QStringList& parts) {
    if (parts.size() < 2)
        return parts.join(QString());
    return Words::tr("%1 and %2", "the last two of a list")
        .arg(QStringList(parts.mid(0, parts.size() - 1)).join(Words::tr(", ", "list separator")), parts.last());
}

// "debt fell from 14,200 to 11,900 and savings rose by 2,100"
QString changesInWords(const QuerySubject& subject, const ModelAnswer& answer, Changes told) {
    const std::vector<ChangeRow> rows = changeRows(subject, answer);
    QStringList clauses;
    const std::size_t most = told == Changes::All ? kAllChanges : kNamedChanges + 1;
    const std::size_t named = rows.size() <= most ? rows.size() : kNamedChanges;
    for (std::size_t i = 0; i < named; ++i)
        clauses << clause(subject.data->dataset.schema[rows[i].feature], rows[i], i == 0);
    QStringList rest;
    for (std::size_t i = named; i < rows.size(); ++i)
        rest << rows[i].name;
    if (!rest.isEmpty() && told == Changes::All)
        clauses << Words::tr("%1 more features changed (%2)")
                       .arg(rest.size())
                       .arg(rest.join(Words::tr(", ", "list separator")));
    else if (!rest.isEmpty())
        clauses << Words::tr("%1 more features changed as listed below").arg(rest.size());
    return enumeration(clauses);
}

// What the classes are about, by the label's name in the data where that says something.
QString outcomeName(const QuerySubject& subject) {
    const QString name = fromStd(subject.data->dataset.labelName).trimmed();
    static const QStringList kSaysNothing{QStringLiteral("class"),  QStringLiteral("label"), QStringLiteral("outcome"),
                                          QStringLiteral("target"), QStringLiteral("y"),     QString()};
    return kSaysNothing.contains(name, Qt::CaseInsensitive) ? Words::tr("the outcome") : name;
}

// "41% likely, 9 points short of 50%": what an answer that was not found still lacks. Of two classes the likelier one
// is said; among more, what was asked for counts.
QString shortfall(const QuerySubject& subject, const core::Explanation& explanation) {
    const double needed = subject.data->dataset.classCount() == 2 ? 0.5 : subject.search.search.threshold;
    const int points = static_cast<int>(std::lround(100.0 * needed) - std::lround(100.0 * explanation.probability));
    const QString likely = Words::tr("%1 likely").arg(likelyText(explanation.probability));
    if (points <= 0)
        return Words::tr("%1, just not enough", "41% likely").arg(likely);
    return Words::tr("%1, %2 of %3", "41% likely, 9 points short, 50%")
        .arg(likely, counted(points, Words::tr("1 point short"), Words::tr("%1 points short")), likelyText(needed));
}

} // namespace

QString decimalText(double value, int decimals) {
    const double rounded = roundedTo(value, decimals);
    QString text = QLocale().toString(rounded == 0.0 ? 0.0 : rounded, 'f', std::max(0, decimals));
    return text.replace(QLatin1Char('-'), kMinus);
}

QString counted(qint64 count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(shownCount(count));
}

QString stepsText(int steps) {
    return counted(steps, Words::tr("1 step"), Words::tr("%1 steps"));
}

QString likelyText(double share) {
    const double percent = 100.0 * share;
    if (percent > 0.0 && percent < 1.0)
        return withPercent(QStringLiteral("<1"));
    if (percent > 99.0 && percent < 100.0)
        return withPercent(QStringLiteral(">99"));
    return withPercent(decimalText(percent, 0));
}

QString factText(const core::Feature& feature, double raw) {
    if (feature.hasLevels())
        return fromStd(core::valueText(feature, raw));
    if (feature.kind != core::FeatureKind::Number)
        return withUnit(decimalText(raw, 0), feature);
    return withUnit(decimalText(raw, std::max(0, decimalsOf(raw, kFactDigits))), feature);
}

std::vector<ChangeRow> changeRows(const QuerySubject& subject, const ModelAnswer& answer) {
    const core::Explanation& explanation = answer.explanation;
    const core::Encoding& encoding = subject.data->encoding;
    const core::Vector before = core::encodeRow(encoding, explanation.factual);
    const core::Vector after = core::encodeRow(encoding, explanation.counterfactual);
    std::vector<ChangeRow> rows;
    for (std::size_t i = 0; i < explanation.changes.size(); ++i) {
        const core::FeatureChange& change = explanation.changes[i];
        const core::Feature& feature = subject.data->dataset.schema[change.feature];
        const int decimals = i < answer.decimals.size() ? answer.decimals[i] : 0;
        const core::Transform& inputs = encoding[change.feature];
        ChangeRow row;
        row.feature = change.feature;
        row.name = nameOf(feature);
        row.kind = feature.kind;
        row.from = change.from;
        row.to = feature.kind == core::FeatureKind::Number ? roundedTo(change.to, decimals) : change.to;
        row.before = beforeText(feature, change.from, decimals);
        row.bareBefore = feature.unit.empty() ? row.before : row.before.chopped(coreWords(feature.unit).size() + 1);
        row.after = afterText(feature, row.to, decimals);
        row.decimals = decimals;
        row.change = changeText(feature, change.from, row.to, std::max(0, decimals));
        row.fullBefore = exactValue(feature, change.from);
        row.fullAfter = exactValue(feature, change.to);
        row.constraint = subject.constraints[change.feature];
        row.weight = static_cast<double>(
            (after.segment(inputs.first, inputs.count) - before.segment(inputs.first, inputs.count)).cwiseAbs().sum());
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, std::greater(), &ChangeRow::weight);
    return rows;
}

QString sentence(const QuerySubject& subject, const ModelAnswer& answer, Changes named) {
    const core::Explanation& explanation = answer.explanation;
    const QString target = className(subject, explanation.target);
    const QString predicted = className(subject, explanation.predicted);
    if (explanation.predicted == explanation.target)
        return Words::tr("The model already says \u201c%1\u201d here; nothing has to change.").arg(target);
    const bool image = subject.data->dataset.schema.image.has_value();
    if (!explanation.valid && (image || explanation.changes.empty()))
        return Words::tr("No change was found that makes the model say \u201c%1\u201d. The closest it came: %2.")
            .arg(target, shortfall(subject, explanation));
    if (!explanation.valid)
        return Words::tr("Even if %1, %2 would not be \u201c%3\u201d: that would be %4.")
            .arg(changesInWords(subject, answer, named), outcomeName(subject), target, shortfall(subject, explanation));
    if (image)
        return Words::tr("If %1 as shown, the model would read \u201c%2\u201d (%4) instead of \u201c%3\u201d.")
            .arg(counted(static_cast<qint64>(explanation.changes.size()), Words::tr("1 pixel changed"),
                         Words::tr("%1 pixels changed")),
                 target, predicted, likelyText(explanation.probability));
    return Words::tr("If %1, %2 would be \u201c%3\u201d (%4) instead of \u201c%5\u201d.")
        .arg(changesInWords(subject, answer, named), outcomeName(subject), target, likelyText(explanation.probability),
             predicted);
}

QString outcomeText(const ModelAnswer& answer) {
    const core::Explanation& explanation = answer.explanation;
    if (explanation.predicted == explanation.target)
        return Words::tr("%1 likely as it is").arg(likelyText(explanation.probabilityBefore));
    return Words::tr("%1 likely after %2, was %3")
        .arg(likelyText(explanation.probability), stepsText(explanation.steps),
             likelyText(explanation.probabilityBefore));
}

QString reasonText(const QuerySubject& subject, const ModelAnswer& answer) {
    const core::Explanation& explanation = answer.explanation;
    if (explanation.predicted == explanation.target || explanation.mature)
        return {};
    if (explanation.valid)
        return Words::tr("That is enough to change the answer, but less than the %1 that was asked for.")
            .arg(likelyText(subject.search.search.threshold));
    if (!explanation.reason || explanation.reason->empty())
        return {};
    QString reason = fromStd(*explanation.reason);
    reason[0] = reason[0].toUpper();
    reason = reason.endsWith(QLatin1Char('.')) ? reason : reason + QLatin1Char('.');
    if (!explanation.advice.empty()) {
        QString advice = fromStd(explanation.advice.front().text);
        advice[0] = advice[0].toUpper();
        reason += QLatin1Char(' ') + advice + QLatin1Char('.');
    }
    return reason;
}

// The one shown has changed places with the best.
std::vector<const ModelAnswer*> answersOf(const ModelAnswer& answer) {
    std::vector<const ModelAnswer*> set{&answer};
    for (const ModelAnswer& other : answer.others)
        set.push_back(&other);
    if (answer.choice > 0 && answer.choice < set.size())
        std::swap(set[0], set[answer.choice]);
    return set;
}

QStringList factTexts(const QuerySubject& subject, const ModelAnswer& answer) {
    const core::Explanation& explanation = answer.explanation;
    const auto changed = static_cast<int>(explanation.changes.size());
    const auto all = static_cast<int>(subject.data->dataset.schema.size());
    QStringList facts;
    facts << Words::tr("Cost %1").arg(shownNumber(explanation.cost));
    facts << (subject.data->dataset.schema.image ? Words::tr("%1 of %2 pixels change").arg(changed).arg(all)
                                                 : Words::tr("%1 of %2 features change").arg(changed).arg(all));
    facts << (answer.violation ? Words::tr("a constraint is broken: %1").arg(QString::fromStdString(*answer.violation))
                               : Words::tr("constraints kept"));
    return facts;
}

} // namespace ui
