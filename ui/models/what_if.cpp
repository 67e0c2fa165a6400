#include "ui/models/what_if.h"

#include "core/search/generator.h"

#include <algorithm>
#include <cmath>

namespace ui {

WhatIf::WhatIf(QObject* parent) : QObject(parent) {}

void WhatIf::setData(const core::PreparedDataPtr& data) {
    m_data = data;
    m_rules = data ? core::defaultConstraints(*data) : core::Constraints();
    m_maxChanges = 0;
    m_answers = 1;
    setRow(std::nullopt);
}

void WhatIf::setRow(std::optional<qint64> row) {
    m_row = m_data && row && *row >= 0 && *row < m_data->dataset.size() ? row : std::nullopt;
    m_factual = m_row ? m_data->dataset.rows.row(static_cast<core::Index>(*m_row)) : core::RawVector();
    m_instance = m_factual;
    m_constraints = m_rules;
    Q_EMIT started();
}

void WhatIf::setRules(const core::Constraints& rules) {
    if (!m_data || rules == m_rules || std::ssize(rules.features) != m_data->dataset.schema.size())
        return;
    for (core::Index f = 0; f < std::ssize(m_constraints.features); ++f)
        if (!hasOwnRule(f))
            m_constraints[f] = rules[f];
    m_rules = rules;
    Q_EMIT rulesChanged();
}

void WhatIf::setInstance(const core::RawVector& values) {
    if (!m_row || values.size() != m_factual.size())
        return;
    const core::RawVector before = m_instance;
    for (core::Index f = 0; f < values.size(); ++f)
        m_instance(f) = possible(f, values(f));
    if (before != m_instance)
        Q_EMIT valuesChanged();
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

void WhatIf::setValue(core::Index feature, double raw) {
    setValues({feature}, raw);
}

void WhatIf::setValues(const std::vector<core::Index>& features, double raw) {
    if (!m_row)
        return;
    bool changed = false;
    for (const core::Index feature : features) {
        const double value = possible(feature, raw);
        changed = changed || value != m_instance(feature);
        m_instance(feature) = value;
    }
    if (changed)
        Q_EMIT valuesChanged();
}

core::Status WhatIf::setConstraint(core::Index feature, const core::FeatureConstraint& constraint) {
    if (!m_row || constraint == m_constraints[feature])
        return core::ok();
    core::Constraints next = m_constraints;
    next[feature] = constraint;
    if (auto status = core::checkConstraints(m_data->dataset.schema, next); !status)
        return status;
    m_constraints = std::move(next);
    Q_EMIT rulesChanged();
    return core::ok();
}

void WhatIf::setMaxChanges(int most) {
    const int before = std::exchange(m_maxChanges, std::max(0, most));
    if (before != m_maxChanges)
        Q_EMIT rulesChanged();
}

void WhatIf::setAnswers(int count) {
    const int before = std::exchange(m_answers, std::clamp(count, 1, core::kMostPerFactual));
    if (before != m_answers)
        Q_EMIT rulesChanged();
}

void WhatIf::reset(core::Index feature) {
    if (!m_row)
        return;
    const bool moved = isMoved(feature);
    const bool own = hasOwnRule(feature);
    m_instance(feature) = m_factual(feature);
    m_constraints[feature] = m_rules[feature];
    if (own)
        Q_EMIT rulesChanged();
    if (moved)
        Q_EMIT valuesChanged();
}

void WhatIf::reset() {
    if (!m_row || isPlain())
        return;
    m_instance = m_factual;
    m_constraints = m_rules;
    m_maxChanges = 0;
    m_answers = 1;
    Q_EMIT rulesChanged();
    Q_EMIT valuesChanged();
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
    return moved() == 0 && ownRules() == 0 && m_maxChanges == 0 && m_answers == 1;
}

} // namespace ui
