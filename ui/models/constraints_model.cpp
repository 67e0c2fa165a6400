#include "ui/models/constraints_model.h"

#include "ui/models/core_words.h"
#include "ui/models/gesture.h"
#include "ui/models/value_text.h"
#include "ui/theme.h"

#include <algorithm>
#include <numeric>

namespace ui {

// One step of editing. Typing and dragging change one feature at a time.
class ConstraintsCommand final : public GestureStep {
public:
    ConstraintsCommand(ConstraintsModel& model, ConstraintsModel::Changes changes, const QString& label, bool typing)
        : GestureStep(label, typing ? Merge::Yes : Merge::No), m_model(model), m_changes(std::move(changes)) {}

    void redo() override { m_model.apply(m_changes, true); }

protected:
    void takeBack() override { m_model.apply(m_changes, false); }
    bool takeIn(const GestureStep& later) override {
        const auto& next = static_cast<const ConstraintsCommand&>(later);
        if (next.m_changes.front().feature != m_changes.front().feature || next.text() != text())
            return false;
        m_changes.front().after = next.m_changes.front().after;
        setObsolete(m_changes.front().after == m_changes.front().before);
        return true;
    }

private:
    ConstraintsModel& m_model;
    ConstraintsModel::Changes m_changes;
};

ConstraintsModel::ConstraintsModel(QUndoStack* undo, QObject* parent)
    : QAbstractTableModel(parent), m_stack(undo ? undo : new QUndoStack(this)) {}

void ConstraintsModel::setDataset(core::PreparedDataPtr data, core::Constraints suggested) {
    beginResetModel();
    if (m_stack->parent() == this)
        m_stack->clear();
    m_data = std::move(data);
    m_constraints = suggested;
    m_suggested = std::move(suggested);
    m_locked = static_cast<int>(
        std::ranges::count(m_constraints.features, core::Mutability::Immutable, &core::FeatureConstraint::mutability));
    endResetModel();
}

void ConstraintsModel::show(const core::Constraints& constraints) {
    if (constraints.features.size() != m_constraints.features.size())
        return;
    beginResetModel();
    m_constraints = constraints;
    m_locked = static_cast<int>(
        std::ranges::count(m_constraints.features, core::Mutability::Immutable, &core::FeatureConstraint::mutability));
    endResetModel();
    Q_EMIT constraintsChanged(m_constraints);
}

const core::FeatureSchema& ConstraintsModel::schema() const {
    static const core::FeatureSchema kNone;
    return m_data ? m_data->dataset.schema : kNone;
}

ConstraintsModel::Features ConstraintsModel::allFeatures() const {
    Features all(static_cast<std::size_t>(rowCount()));
    std::iota(all.begin(), all.end(), core::Index(0));
    return all;
}

std::vector<core::Mutability> ConstraintsModel::choicesFor(core::Index feature) const {
    using enum core::Mutability;
    if (schema()[feature].kind == core::FeatureKind::Category)
        return {Free, Immutable};
    return {Free, Increase, Decrease, Immutable};
}

bool ConstraintsModel::setMutability(const Features& features, core::Mutability mutability) {
    Changes changes;
    int unable = 0;
    for (const core::Index feature : features) {
        if (std::ranges::count(choicesFor(feature), mutability) == 0) {
            ++unable;
            continue;
        }
        Change change{feature, m_constraints[feature], m_constraints[feature]};
        change.after.mutability = mutability;
        changes.push_back(change);
    }
    if (unable > 0)
        Q_EMIT noted(tr("%n categories stay as they were: a category has no order, so it can only be free or locked.",
                        nullptr, unable));
    return push(std::move(changes), tr("%1: %2").arg(subject(features), mutabilityWord(mutability).toLower()));
}

bool ConstraintsModel::cycleMutability(core::Index feature) {
    const std::vector<core::Mutability> choices = choicesFor(feature);
    const auto now = std::ranges::find(choices, m_constraints[feature].mutability);
    const auto next = now == choices.end() || now + 1 == choices.end() ? choices.front() : *(now + 1);
    return setMutability({feature}, next);
}

bool ConstraintsModel::setDomain(core::Index feature, core::Range range) {
    Change change{feature, m_constraints[feature], m_constraints[feature]};
    change.after.domain = range;
    return push({change}, tr("Range of %1").arg(subject({feature})), true);
}

bool ConstraintsModel::setStep(core::Index feature, double step) {
    Change change{feature, m_constraints[feature], m_constraints[feature]};
    change.after.step = step;
    return push({change}, tr("Step of %1").arg(subject({feature})), true);
}

bool ConstraintsModel::setDifficulty(core::Index feature, double difficulty) {
    Change change{feature, m_constraints[feature], m_constraints[feature]};
    change.after.difficulty = difficulty;
    return push({change}, tr("Difficulty of %1").arg(subject({feature})), true);
}

bool ConstraintsModel::reset(const Features& features) {
    Changes changes;
    for (const core::Index feature : features)
        changes.push_back({feature, m_constraints[feature], m_suggested[feature]});
    return push(std::move(changes), tr("%1: as suggested").arg(subject(features)));
}

bool ConstraintsModel::replaceAll(const core::Constraints& constraints, const QString& label) {
    if (constraints.features.size() != m_constraints.features.size()) {
        Q_EMIT refused(tr("These constraints are for %1 features; the data has %2.")
                           .arg(constraints.features.size())
                           .arg(m_constraints.features.size()));
        return false;
    }
    Changes changes;
    for (const core::Index feature : allFeatures())
        changes.push_back({feature, m_constraints[feature], constraints[feature]});
    return push(std::move(changes), label);
}

bool ConstraintsModel::push(Changes changes, const QString& label, bool typing) {
    std::erase_if(changes, [](const Change& change) { return change.before == change.after; });
    if (changes.empty())
        return false;
    core::Constraints after = m_constraints;
    for (const Change& change : changes)
        after[change.feature] = change.after;
    if (const core::Status status = core::checkConstraints(schema(), after); !status) {
        Q_EMIT refused(fromStd(status.error().message));
        return false;
    }
    m_stack->push(new ConstraintsCommand(*this, std::move(changes), label, typing));
    return true;
}

void ConstraintsModel::apply(const Changes& changes, bool forward) {
    const auto locked = [](const core::FeatureConstraint& c) { return c.mutability == core::Mutability::Immutable; };
    core::Index first = changes.front().feature, last = first;
    for (const Change& change : changes) {
        const core::FeatureConstraint& now = forward ? change.after : change.before;
        m_locked += static_cast<int>(locked(now)) - static_cast<int>(locked(m_constraints[change.feature]));
        m_constraints[change.feature] = now;
        first = std::min(first, change.feature);
        last = std::max(last, change.feature);
    }
    Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(last), ColumnCount - 1));
    Q_EMIT constraintsChanged(m_constraints);
}

QString ConstraintsModel::subject(const Features& features) const {
    if (features.size() == 1)
        return nameOf(schema()[features.front()]);
    if (features.size() == m_constraints.features.size())
        return schema().image ? tr("All pixels") : tr("All features");
    return schema().image ? tr("%n pixels", nullptr, static_cast<int>(features.size()))
                          : tr("%n features", nullptr, static_cast<int>(features.size()));
}

QString ConstraintsModel::sentence(core::Index feature) const {
    const core::FeatureConstraint& constraint = m_constraints[feature];
    const core::Feature& about = schema()[feature];
    const QString unit = about.unit.empty() ? QString() : QLatin1Char(' ') + coreWords(about.unit);
    const QString low = shownValue(about, constraint.domain.low), high = shownValue(about, constraint.domain.high);
    switch (constraint.mutability) {
    case core::Mutability::Free:
        return about.kind == core::FeatureKind::Category
                   ? tr("may become any of its %1 levels").arg(about.levels.size())
                   : tr("may move between %1 and %2%3").arg(low, high, unit);
    case core::Mutability::Increase:
        return tr("may rise, up to %1%2").arg(high, unit);
    case core::Mutability::Decrease:
        return tr("may fall, down to %1%2").arg(low, unit);
    case core::Mutability::Immutable:
        return tr("stays as it is");
    }
    return {};
}

bool ConstraintsModel::changed(core::Index feature) const {
    return m_constraints[feature] != m_suggested[feature];
}

int ConstraintsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_constraints.features.size());
}

int ConstraintsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConstraintsModel::shown(core::Index feature, int column) const {
    const core::Feature& about = schema()[feature];
    const core::FeatureConstraint& constraint = m_constraints[feature];
    const bool ranged = about.kind != core::FeatureKind::Category;
    switch (column) {
    case FeatureColumn:
        return nameWithUnit(about);
    case KindColumn:
        return kindWord(about.kind);
    case MutabilityColumn:
        return mutabilityWord(constraint.mutability);
    case FromColumn:
        return ranged ? shownValue(about, constraint.domain.low) : tr("any of %1").arg(about.levels.size());
    case ToColumn:
        return ranged ? shownValue(about, constraint.domain.high) : QString();
    case MeaningColumn:
        return sentence(feature);
    default:
        return {};
    }
}

QVariant ConstraintsModel::help(core::Index feature, int column) const {
    const core::Feature& about = schema()[feature];
    const core::FeatureConstraint& constraint = m_constraints[feature];
    switch (column) {
    case FeatureColumn:
        return about.help.empty() ? nameWithUnit(about) : coreWords(about.help);
    case KindColumn:
        switch (about.kind) {
        case core::FeatureKind::Number:
            return tr("Any number within the range.");
        case core::FeatureKind::Integer:
            return tr("Stays a whole number.");
        case core::FeatureKind::Category:
            return tr("One of %1 names without an order: it moves as a whole, never halfway.").arg(about.levels.size());
        case core::FeatureKind::Ordered:
            return tr("One of %1 levels, lowest first; up and down follow that order.").arg(about.levels.size());
        case core::FeatureKind::Pixel:
            return tr("Brightness from 0 to 255.");
        }
        return {};
    case MutabilityColumn:
        return mutabilityHelp(constraint.mutability);
    case FromColumn:
    case ToColumn:
        if (about.kind == core::FeatureKind::Category)
            return tr("A category may take any of its levels.");
        return column == FromColumn ? tr("No counterfactual goes below %1, unless its row already is.")
                                          .arg(exactValue(about, constraint.domain.low))
                                    : tr("No counterfactual goes above %1, unless its row already is.")
                                          .arg(exactValue(about, constraint.domain.high));
    default:
        return {};
    }
}

QVariant ConstraintsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::Index feature = index.row();
    const core::FeatureConstraint& constraint = m_constraints[feature];
    switch (role) {
    case Qt::DisplayRole:
        return shown(feature, index.column());
    case Qt::ToolTipRole:
        return help(feature, index.column());
    case Qt::EditRole:
        return index.column() == MutabilityColumn ? QVariant(static_cast<int>(constraint.mutability))
               : index.column() == FromColumn     ? QVariant(constraint.domain.low)
               : index.column() == ToColumn       ? QVariant(constraint.domain.high)
                                                  : shown(feature, index.column());
    case Qt::FontRole:
        if ((index.column() == FromColumn || index.column() == ToColumn) && changed(feature)) {
            QFont bold = Theme::bodyFont();
            bold.setWeight(QFont::DemiBold);
            return bold;
        }
        return {};
    case MutabilityRole:
        return static_cast<int>(constraint.mutability);
    case KindRole:
        return static_cast<int>(schema()[feature].kind);
    default:
        return {};
    }
}

bool ConstraintsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const core::Index feature = index.row();
    core::Range range = m_constraints[feature].domain;
    switch (index.column()) {
    case MutabilityColumn:
        return setMutability({feature}, static_cast<core::Mutability>(value.toInt()));
    case FromColumn:
        range.low = value.toDouble();
        break;
    case ToColumn:
        range.high = value.toDouble();
        break;
    default:
        return false;
    }
    Gesture::end();
    return setDomain(feature, range);
}

Qt::ItemFlags ConstraintsModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool category = index.isValid() && schema()[index.row()].kind == core::FeatureKind::Category;
    if (index.column() == MutabilityColumn ||
        ((index.column() == FromColumn || index.column() == ToColumn) && !category))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant ConstraintsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool name = role == Qt::DisplayRole;
    switch (section) {
    case FeatureColumn:
        return name ? tr("Feature") : tr("What the data calls it, with its unit");
    case KindColumn:
        return name ? tr("Type") : tr("What values it can have");
    case MutabilityColumn:
        return name ? tr("May change") : tr("In which direction a counterfactual may move it");
    case FromColumn:
        return name ? tr("From") : tr("The lowest value a counterfactual may give it");
    case ToColumn:
        return name ? tr("To") : tr("The highest value a counterfactual may give it");
    case MeaningColumn:
        return name ? tr("In words") : tr("What a counterfactual may do to it");
    default:
        return {};
    }
}

} // namespace ui
