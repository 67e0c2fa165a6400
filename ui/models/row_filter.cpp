#include "ui/models/row_filter.h"

#include "core/base/text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RowFilter)
};

core::Error misread(const QString& message) {
    return core::invalid(message.toStdString());
}

bool sameText(const std::string& stored, const QString& typed) {
    return fromStd(stored).compare(typed, Qt::CaseInsensitive) == 0;
}

// The index of a level or class by its name, or the error that lists near ones.
core::Result<double> indexOf(const std::vector<std::string>& names, const QString& typed) {
    const auto it = std::ranges::find_if(names, [&](const std::string& name) { return sameText(name, typed); });
    if (it != names.end())
        return static_cast<double>(it - names.begin());
    return misread(Words::tr("there is no \"%1\"").arg(typed) + fromStd(core::nearestHint(typed.toStdString(), names)));
}

core::Result<double> numberOf(const QString& typed) {
    bool read = false;
    double value = QLocale().toDouble(typed, &read);
    if (!read)
        value = QLocale::c().toDouble(typed, &read);
    if (!read || !std::isfinite(value))
        return misread(Words::tr("\"%1\" is not a number").arg(typed));
    return value;
}

} // namespace

Part partOf(const core::PreparedData& data, core::Index row) {
    if (std::ranges::binary_search(data.split.test, row))
        return Part::Test;
    return std::ranges::binary_search(data.split.validation, row) ? Part::Validation : Part::Training;
}

QString partWord(Part part) {
    switch (part) {
    case Part::Training:
        return Words::tr("training");
    case Part::Validation:
        return Words::tr("validation");
    case Part::Test:
        return Words::tr("test");
    }
    return {};
}

core::Result<RowFilter> RowFilter::parse(const core::Dataset& dataset, const QString& text) {
    static const QRegularExpression separator(QStringLiteral("[,;]|\\s+and\\s+"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression comparison(QStringLiteral("<=|>=|!=|==|<|>|="));
    RowFilter filter;
    for (const QString& piece : text.split(separator, Qt::SkipEmptyParts)) {
        const QString term = piece.trimmed();
        if (term.isEmpty())
            continue;
        if (const auto match = comparison.match(term); match.hasMatch()) {
            auto read = condition(dataset, term, match.capturedStart(), match.capturedLength());
            if (!read)
                return std::move(read).error();
            filter.m_conditions.push_back(*read);
        } else {
            auto read = word(dataset, term);
            if (!read)
                return std::move(read).error();
            filter.m_words.push_back(std::move(read).value());
        }
    }
    return filter;
}

QString RowFilter::example(const core::Dataset& dataset, const core::Constraints& constraints) {
    QStringList terms;
    for (core::Index feature = 0; feature < dataset.schema.size(); ++feature) {
        const core::Feature& about = dataset.schema[feature];
        if (about.hasLevels() || about.kind == core::FeatureKind::Pixel)
            continue;
        const core::Range domain = constraints[feature].domain;
        const double middle = (domain.low + domain.high) / 2;
        const double shown = about.kind == core::FeatureKind::Integer ? std::round(middle) : middle;
        terms.append(Words::tr("%1 > %2").arg(nameOf(about), QLocale().toString(shown, 'g', 2)));
        break;
    }
    if (!dataset.classes.empty())
        terms.append(fromStd(dataset.classes.back()));
    return terms.join(QStringLiteral(", "));
}

core::Result<RowFilter::Condition> RowFilter::condition(const core::Dataset& dataset, const QString& text, qsizetype at,
                                                        qsizetype length) {
    const QString name = text.left(at).trimmed();
    const QString op = text.mid(at, length);
    const QString typed = text.mid(at + length).trimmed();
    if (name.isEmpty() || typed.isEmpty())
        return misread(Words::tr("write a condition as \"column > value\""));
    Condition condition;
    condition.op = op == QStringLiteral("<")    ? Operator::Less
                   : op == QStringLiteral("<=") ? Operator::LessEqual
                   : op == QStringLiteral(">")  ? Operator::Greater
                   : op == QStringLiteral(">=") ? Operator::GreaterEqual
                   : op == QStringLiteral("!=") ? Operator::NotEqual
                                                : Operator::Equal;
    const auto& features = dataset.schema.features;
    const auto it = std::ranges::find_if(features, [&](const core::Feature& f) { return sameText(f.name, name); });
    if (it == features.end() && !sameText(dataset.labelName, name)) {
        std::vector<std::string> names;
        for (const core::Feature& feature : features)
            names.push_back(feature.name);
        names.push_back(dataset.labelName);
        return misread(Words::tr("there is no column \"%1\"").arg(name) +
                       fromStd(core::nearestHint(name.toStdString(), names)));
    }
    condition.feature = it == features.end() ? -1 : it - features.begin();
    auto value = it == features.end() ? indexOf(dataset.classes, typed)
                 : it->hasLevels()    ? indexOf(it->levels, typed)
                                      : numberOf(typed);
    if (!value)
        return std::move(value).error();
    condition.value = *value;
    return condition;
}

core::Result<RowFilter::Word> RowFilter::word(const core::Dataset& dataset, const QString& text) {
    const auto marks = [&](const std::vector<std::string>& names) {
        std::vector<bool> marked;
        for (const std::string& name : names)
            marked.push_back(fromStd(name).contains(text, Qt::CaseInsensitive));
        return marked;
    };
    const auto any = [](const std::vector<bool>& marked) { return std::ranges::find(marked, true) != marked.end(); };
    Word word;
    word.classes = marks(dataset.classes);
    bool found = any(word.classes);
    for (core::Index feature = 0; feature < dataset.schema.size(); ++feature)
        if (dataset.schema[feature].hasLevels())
            if (auto marked = marks(dataset.schema[feature].levels); any(marked)) {
                word.features.emplace_back(feature, std::move(marked));
                found = true;
            }
    if (!found)
        return misread(
            Words::tr("no class or category contains \"%1\"; for numbers write \"column > value\"").arg(text));
    return word;
}

bool RowFilter::holds(const Condition& condition, double value) {
    switch (condition.op) {
    case Operator::Equal:
        return value == condition.value;
    case Operator::NotEqual:
        return value != condition.value;
    case Operator::Less:
        return value < condition.value;
    case Operator::LessEqual:
        return value <= condition.value;
    case Operator::Greater:
        return value > condition.value;
    case Operator::GreaterEqual:
        return value >= condition.value;
    }
    return false;
}

bool RowFilter::matches(const core::PreparedData& data, core::Index row) const {
    const core::Dataset& dataset = data.dataset;
    const core::Label rowLabel = dataset.labels[static_cast<std::size_t>(row)];
    if (label && *label != rowLabel)
        return false;
    for (const Condition& condition : m_conditions)
        if (!holds(condition, condition.feature < 0 ? rowLabel : dataset.rows.at(condition.feature, row)))
            return false;
    for (const Word& word : m_words) {
        const auto marked = [&](const auto& entry) {
            const auto level = static_cast<std::size_t>(dataset.rows.at(entry.first, row));
            return level < entry.second.size() && entry.second[level];
        };
        if (!word.classes[static_cast<std::size_t>(rowLabel)] && !std::ranges::any_of(word.features, marked))
            return false;
    }
    return !part || partOf(data, row) == *part;
}

} // namespace ui
