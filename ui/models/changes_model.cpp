#include "ui/models/changes_model.h"

#include "ui/models/value_text.h"

namespace ui {

ChangesModel::ChangesModel(QObject* parent) : QAbstractTableModel(parent) {}

void ChangesModel::setRows(std::vector<ChangeRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ChangesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChangesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChangeRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole) {
        const bool number = row.kind != core::FeatureKind::Category && row.kind != core::FeatureKind::Ordered;
        const bool right = number && index.column() >= BeforeColumn && index.column() <= ChangeColumn;
        return QVariant::fromValue(Qt::Alignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool full = role == Qt::ToolTipRole;
    switch (static_cast<Column>(index.column())) {
    case FeatureColumn:
        return row.name;
    case BeforeColumn:
        return full ? row.fullBefore : row.before;
    case AfterColumn:
        return full ? row.fullAfter : row.after;
    case ChangeColumn:
        return row.change;
    case ConstraintColumn:
        return full ? mutabilityHelp(row.constraint.mutability) : mutabilityWord(row.constraint.mutability);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case FeatureColumn:
        return tr("Feature");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    case ChangeColumn:
        return tr("Change");
    case ConstraintColumn:
        return tr("Constraint");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace ui
