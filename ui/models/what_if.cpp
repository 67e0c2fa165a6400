#include "ui/models/what_if.h"

#include "core/search/generator.h"
#include "ui/jobs/truthful_rounding.h"
#include "ui/models/gesture.h"
#include "ui/models/value_text.h"

#include <QUndoStack>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {
namespace {

constexpr core::Index kLookedAt = 1000; // rows, for the digits of a feature
constexpr int kDragDigits = 3;          // of the range
constexpr int kCoarsest = -6;           // millions
constexpr double kSame = 1e-9;          // of a value's size

} // namespace

// Both states of one row. Steps of one gesture, a drag or typing, are one.
class WhatIf::Change final : public GestureStep {
public:
    Change(WhatIf& model, const QString& label, Edit after)
        : GestureStep(label), m_model(model), m_row(*model.m_row), m_before(model.m_edit), m_after(std::move(after)) {}

    void redo() override { m_model.show(m_row, m_after); }

protected:
    void takeBack() override { m_model.show(m_row, m_before); }
    bool takeIn(const GestureStep& later) override {
        const auto& next = static_cast<const Change&>(later);
        if (next.m_row != m_row || next.text() != text())
            return false;
        m_after = next.m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    WhatIf& m_model;
    qint64 m_row;
    Edit m_before;
    Edit m_after;
};

WhatIf::WhatIf(QObject* parent) : QObject(parent) {}

void WhatIf::setUndoStack(QUndoStack* stack) {
    m_stack = stack;
}

void WhatIf::setData(const core::PreparedDataPtr& data) {
    m_data = data;
    m_natural = data ? core::defaultConstraints(*data) : core::Constraints();
    m_rules = m_natural;
    m_edits.clear();
    m_decimals.clear();
    setRow(std::nullopt);
}

void WhatIf::setRow(std::optional<qint64> row) {
    Gesture::end();
    m_row = m_data && row && *row >= 0 && *row < m_data->dataset.size() ? row : std::nullopt;
    m_factual = m_row ? m_data->dataset.rows.row(static_cast<core::Index>(*m_row)) : core::RawVector();
    const auto kept = m_row ? m_edits.find(*m_row) : m_edits.end();
    m_edit = kept == m_edits.end() ? Edit() : kept->second;
    derive();
    Q_EMIT started();
}

void WhatIf::derive() {
    m_instance = m_factual;
    m_constraints = m_rules;
    if (!m_row)
        return;
    for (const auto& [feature, raw] : m_edit.values)
        m_instance(feature) = raw;
    for (const auto& [feature, rule] : m_edit.rules)
        m_constraints[feature] = rule;
}

void WhatIf::setRules(const core::Constraints& rules) {
    if (!m_data || rules == m_rules || std::ssize(rules.features) != m_data->dataset.schema.size())
        return;
    m_rules = rules;
    derive();
    Q_EMIT rulesChanged();
}

void WhatIf::setEdits(const Edits& edits) {
    m_edits.clear();
    for (const auto& [row, edit] : edits)
        if (edit != Edit() && canBe(row, edit))
            m_edits.emplace(row, edit);
    setRow(m_row);
}

bool WhatIf::canBe(qint64 row, const Edit& edit) const {
    if (!m_data || row < 0 || row >= m_data->dataset.size() || edit.maxChanges < 0 || edit.answers < 1 ||
        edit.answers > core::kMostPerFactual)
        return false;
    const core::FeatureSchema& schema = m_data->dataset.schema;
    core::Constraints rules = m_rules;
    for (const auto& [feature, rule] : edit.rules) {
        if (feature < 0 || feature >= schema.size())
            return false;
        rules[feature] = rule;
    }
    return core::checkConstraints(schema, rules) && std::ranges::all_of(edit.values, [&](const auto& value) {
               const auto& [feature, raw] = value;
               if (feature < 0 || feature >= schema.size() || !std::isfinite(raw))
                   return false;
               const core::Feature& about = schema[feature];
               const double most = about.hasLevels() ? static_cast<double>(about.levels.size()) - 1.0 : 255.0;
               const bool bounded = about.hasLevels() || about.kind == core::FeatureKind::Pixel;
               return (about.kind == core::FeatureKind::Number || raw == std::round(raw)) &&
                      (!bounded || (raw >= 0.0 && raw <= most));
           });
}

void WhatIf::change(const QString& label, Edit next) {
    if (!m_row || next == m_edit)
        return;
    if (m_stack)
        m_stack->push(new Change(*this, label, std::move(next)));
    else
        show(*m_row, next);
}

// Of another row: that one is selected first, so that the person sees what changes.
void WhatIf::show(qint64 row, const Edit& edit) {
    if (!m_data || row >= m_data->dataset.size())
        return;
    if (edit == Edit())
        m_edits.erase(row);
    else
        m_edits[row] = edit;
    if (m_row != row) {
        Q_EMIT rowWanted(row);
        if (m_row != row)
            setRow(row);
        return;
    }
    const core::RawVector instance = m_instance;
    const Edit before = std::exchange(m_edit, edit);
    derive();
    if (before.rules != edit.rules || before.maxChanges != edit.maxChanges || before.answers != edit.answers)
        Q_EMIT rulesChanged();
    if (m_instance != instance)
        Q_EMIT valuesChanged();
}

QString WhatIf::rowName() const {
    const auto& records = m_data->dataset.records;
    return shownCount(records.empty() ? *m_row : records[static_cast<std::size_t>(*m_row)]);
}

double WhatIf::possible(core::Index feature, double raw) const {
    const core::Feature& about = m_data->dataset.schema[feature];
    const double from = m_factual(feature);
    if (!std::isfinite(raw))
        return m_instance(feature);
    if (raw == from)
        return raw;
    if (const double step = m_constraints[feature].step; step > 0.0) {
        const double origin = core::stepOrigin(about, from);
        raw = origin + std::round((raw - origin) / step) * step;
    }
    if (about.kind != core::FeatureKind::Number)
        raw = std::round(raw);
    if (about.hasLevels())
        raw = std::clamp(raw, 0.0, static_cast<double>(about.levels.size()) - 1.0);
    return about.kind == core::FeatureKind::Pixel ? std::clamp(raw, 0.0, 255.0) : raw;
}

// values: one a feature named
void WhatIf::setValues(const QString& label, const std::vector<core::Index>& features, const core::RawVector& values) {
    Edit next = m_edit;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const core::Index feature = features[i];
        const double value = possible(feature, values(static_cast<core::Index>(i)));
        if (value == m_factual(feature))
            next.values.erase(feature);
        else
            next.values[feature] = value;
    }
    change(label, std::move(next));
}

void WhatIf::setValue(core::Index feature, double raw) {
    if (m_row)
        setValues(tr("What if: %1 of row %2").arg(nameOf(m_data->dataset.schema[feature]), rowName()), {feature},
                  core::RawVector::Constant(1, raw));
}

void WhatIf::paint(const std::vector<core::Index>& pixels, double raw) {
    if (m_row)
        setValues(tr("What if: paint on row %1").arg(rowName()), pixels,
                  core::RawVector::Constant(static_cast<core::Index>(pixels.size()), raw));
}

void WhatIf::drag(const core::RawVector& values) {
    if (!m_row || values.size() != m_factual.size())
        return;
    std::vector<core::Index> all(static_cast<std::size_t>(values.size()));
    std::iota(all.begin(), all.end(), core::Index{0});
    core::RawVector rounded = values;
    for (const core::Index feature : all)
        if (m_data->dataset.schema[feature].kind == core::FeatureKind::Number && std::isfinite(values(feature)) &&
            values(feature) != m_instance(feature) && values(feature) != m_factual(feature))
            rounded(feature) = roundedTo(values(feature), decimalsOf(feature));
    setValues(tr("What if: drag row %1").arg(rowName()), all, rounded);
}

int WhatIf::decimalsOf(core::Index feature) {
    if (const auto known = m_decimals.find(feature); known != m_decimals.end())
        return known->second;
    const core::RawTable& rows = m_data->dataset.rows;
    const core::Index count = m_data->dataset.size(), stride = std::max<core::Index>(1, count / kLookedAt);
    double low = m_factual(feature), high = low;
    for (core::Index row = 0; row < count; row += stride) {
        low = std::min(low, rows.at(feature, row));
        high = std::max(high, rows.at(feature, row));
    }
    const double range = high > low ? high - low : std::max(std::abs(high), 1.0);
    int decimals = kDragDigits - static_cast<int>(std::floor(std::log10(range)));
    const auto fitsAll = [&](int fewer) {
        for (core::Index row = 0; row < count; row += stride)
            if (const double raw = rows.at(feature, row);
                std::abs(roundedTo(raw, fewer) - raw) > kSame * std::max(std::abs(raw), range))
                return false;
        return true;
    };
    while (decimals > kCoarsest && fitsAll(decimals - 1))
        --decimals;
    return m_decimals[feature] = decimals;
}

void WhatIf::setInstance(const core::RawVector& values, const QString& of) {
    if (!m_row || values.size() != m_factual.size())
        return;
    std::vector<core::Index> all(static_cast<std::size_t>(values.size()));
    std::iota(all.begin(), all.end(), core::Index{0});
    Gesture::end();
    setValues(tr("What if: values of %1").arg(of), all, values);
}

core::Status WhatIf::setConstraint(core::Index feature, const core::FeatureConstraint& constraint) {
    if (!m_row || constraint == m_constraints[feature])
        return core::ok();
    core::Constraints all = m_constraints;
    all[feature] = constraint;
    if (auto status = core::checkConstraints(m_data->dataset.schema, all); !status)
        return status;
    Edit next = m_edit;
    if (constraint == m_rules[feature])
        next.rules.erase(feature);
    else
        next.rules[feature] = constraint;
    const bool locks = constraint.mutability == core::Mutability::Immutable;
    const bool locked = m_constraints[feature].mutability == core::Mutability::Immutable;
    const QString label = locks && !locked   ? tr("What if: lock %1 of row %2")
                          : locked && !locks ? tr("What if: unlock %1 of row %2")
                                             : tr("What if: rules for %1 of row %2");
    change(label.arg(nameOf(m_data->dataset.schema[feature]), rowName()), std::move(next));
    return core::ok();
}

void WhatIf::setMaxChanges(int most) {
    if (!m_row)
        return;
    Edit next = m_edit;
    next.maxChanges = std::max(0, most);
    change(tr("What if: most changes of row %1").arg(rowName()), std::move(next));
}

void WhatIf::setAnswers(int count) {
    if (!m_row)
        return;
    Edit next = m_edit;
    next.answers = std::clamp(count, 1, core::kMostPerFactual);
    change(tr("What if: answers for row %1").arg(rowName()), std::move(next));
}

void WhatIf::reset() {
    if (!m_row)
        return;
    Gesture::end();
    change(tr("What if: reset row %1").arg(rowName()), Edit());
}

bool WhatIf::isOutside(core::Index feature) const {
    const double value = m_instance(feature);
    if (!isMoved(feature) || (value >= domain(feature).low && value <= domain(feature).high))
        return false;
    const core::RawTable& rows = m_data->dataset.rows; // of a file, some may lie beyond what was learnt from
    const bool above = value > domain(feature).high;
    for (core::Index row = 0; row < m_data->dataset.size(); ++row)
        if (const double other = rows.at(feature, row); above ? other >= value : other <= value)
            return false;
    return true;
}

core::Index WhatIf::moved() const {
    return m_row ? (m_instance.array() != m_factual.array()).count() : 0;
}

core::Index WhatIf::ownRules() const {
    core::Index count = 0;
    for (core::Index f = 0; f < std::ssize(m_constraints.features); ++f)
        count += hasOwnRule(f) ? 1 : 0;
    return count;
}

bool WhatIf::isPlain() const {
    return m_edit == Edit();
}

} // namespace ui
