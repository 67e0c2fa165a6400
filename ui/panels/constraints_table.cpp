#include "ui/panels/constraints_table.h"

#include "ui/models/value_text.h"
#include "ui/panels/column_paint.h"
#include "ui/panels/range_field.h"
#include "ui/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace ui {
namespace {

constexpr int kRowHeight = 36;
constexpr int kPillWidth = 124;
constexpr int kPillHeight = 26;

QRect pillIn(const QRect& cell) {
    return {cell.left() + 6, cell.center().y() - kPillHeight / 2 + 1, std::min(kPillWidth, cell.width() - 12),
            kPillHeight};
}

// Draws mutability as the four-state button and kinds with their icon; edits ranges with the feature's own field.
class ConstraintDelegate final : public QStyledItemDelegate {
public:
    ConstraintDelegate(ConstraintsModel* model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == ConstraintsModel::MeaningColumn)
            option->palette.setColor(QPalette::Text, Theme::instance().tokens().quiet);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool pill = index.column() == ConstraintsModel::MutabilityColumn;
        if (!pill && index.column() != ConstraintsModel::KindColumn) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem bare = option; // background and focus only
        initStyleOption(&bare, index);
        bare.text.clear();
        const QWidget* widget = option.widget;
        (widget ? widget->style() : QApplication::style())
            ->drawControl(QStyle::CE_ItemViewItem, &bare, painter, widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (pill)
            paintMutability(painter, pillIn(option.rect),
                            static_cast<core::Mutability>(index.data(ConstraintsModel::MutabilityRole).toInt()),
                            option.state.testFlag(QStyle::State_MouseOver));
        else
            paintKind(painter, option.rect.adjusted(10, 0, -4, 0),
                      kindIcon(static_cast<core::FeatureKind>(index.data(ConstraintsModel::KindRole).toInt())),
                      index.data().toString());
        painter->restore();
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
        if (index.column() == ConstraintsModel::MutabilityColumn) {
            auto* box = new QComboBox(parent);
            for (const core::Mutability choice : m_model->choicesFor(index.row()))
                box->addItem(icon(mutabilityIcon(choice), Theme::instance().tokens().ink), mutabilityWord(choice),
                             static_cast<int>(choice));
            return box;
        }
        auto* field = new RangeField(parent);
        const core::Range span = m_model->suggested()[index.row()].domain;
        field->setFeature(m_model->schema()[index.row()], span.high - span.low);
        field->setAutoFillBackground(true);
        return field;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        const QVariant value = index.data(Qt::EditRole);
        if (auto* box = qobject_cast<QComboBox*>(editor))
            box->setCurrentIndex(box->findData(value));
        else if (auto* field = qobject_cast<RangeField*>(editor))
            field->setValue(value.toDouble());
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        if (const auto* box = qobject_cast<QComboBox*>(editor))
            model->setData(index, box->currentData());
        else if (const auto* field = qobject_cast<RangeField*>(editor))
            model->setData(index, field->value());
    }

private:
    ConstraintsModel* m_model;
};

} // namespace

ConstraintsTable::ConstraintsTable(ConstraintsModel* constraints, QItemSelectionModel* selected, QWidget* parent)
    : QTableView(parent), m_model(constraints) {
    setObjectName(QStringLiteral("constraintsTable"));
    setAccessibleName(tr("Constraints, a feature a row"));
    setModel(constraints);
    setSelectionModel(selected);
    setItemDelegate(new ConstraintDelegate(constraints, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumHeight(34);
    const auto widths = {220, 136, 144, 120, 120};
    int column = 0;
    for (const int width : widths)
        setColumnWidth(column++, width);
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

ConstraintsModel::Features ConstraintsTable::featuresOf(const QItemSelectionModel& selected) {
    ConstraintsModel::Features features;
    for (const QItemSelectionRange& range : selected.selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            features.push_back(row);
    std::ranges::sort(features);
    const auto repeated = std::ranges::unique(features);
    features.erase(repeated.begin(), repeated.end());
    return features;
}

void ConstraintsTable::keyPressEvent(QKeyEvent* event) {
    const auto set = [this](core::Mutability mutability) {
        m_model->setMutability(featuresOf(*selectionModel()), mutability);
    };
    if (state() != EditingState && event->modifiers() == Qt::NoModifier)
        switch (event->key()) {
        case Qt::Key_F:
            return set(core::Mutability::Free);
        case Qt::Key_U:
            return set(core::Mutability::Increase);
        case Qt::Key_D:
            return set(core::Mutability::Decrease);
        case Qt::Key_L:
            return set(core::Mutability::Immutable);
        case Qt::Key_Space:
            if (currentIndex().isValid())
                m_model->cycleMutability(currentIndex().row());
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().flags() & Qt::ItemIsEditable)
                edit(currentIndex());
            return;
        case Qt::Key_Escape:
            return clearSelection();
        default:
            break;
        }
    QTableView::keyPressEvent(event);
}

void ConstraintsTable::mouseReleaseEvent(QMouseEvent* event) {
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier &&
        index.column() == ConstraintsModel::MutabilityColumn &&
        pillIn(visualRect(index)).contains(event->position().toPoint()))
        m_model->cycleMutability(index.row());
}

} // namespace ui
