#include "ui/panels/dataset_view.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int kRowHeight = 28;
constexpr int kMarker = 14;

// Row numbers in quiet ink, level with their rows.
class RowHeader final : public QHeaderView {
public:
    explicit RowHeader(QWidget* parent) : QHeaderView(Qt::Vertical, parent) {
        setObjectName(QStringLiteral("rowHeader"));
        setSectionResizeMode(QHeaderView::Fixed);
        setDefaultSectionSize(kRowHeight);
        setMinimumSectionSize(kRowHeight);
    }

    // For the number of the last row; a table may have a million.
    [[nodiscard]] QSize sizeHint() const override {
        const QString last =
            model() ? model()->headerData(std::max(0, count() - 1), Qt::Vertical).toString() : QString();
        return {std::max(44, QFontMetrics(Theme::smallFont()).horizontalAdvance(last) + 24), 0};
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        const Tokens& tokens = Theme::instance().tokens();
        painter->fillRect(rect, tokens.panel);
        painter->setFont(Theme::smallFont());
        painter->setPen(tokens.quiet);
        painter->drawText(rect.adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter,
                          model()->headerData(section, Qt::Vertical).toString());
    }
};

// Classes with their marker, parts in quiet ink, numbers at the right; a tint over selected columns.
class CellDelegate final : public QStyledItemDelegate {
public:
    CellDelegate(DatasetModel* rows, QItemSelectionModel* features, QObject* parent)
        : QStyledItemDelegate(parent), m_rows(rows), m_features(features) {}

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == m_rows->labelColumn()) {
            const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
            option->icon = Theme::classMarker(index.data(DatasetModel::LabelRole).toInt(), kMarker, ratio);
            option->decorationSize = {kMarker, kMarker};
            option->features |= QStyleOptionViewItem::HasDecoration;
        } else if (index.column() == m_rows->partColumn()) {
            option->palette.setColor(QPalette::Text, Theme::instance().tokens().quiet);
        }
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int feature = m_rows->featureOf(index.column());
        if (feature >= 0 && m_features->isRowSelected(feature, {})) {
            QColor tint = Theme::instance().tokens().accent;
            tint.setAlphaF(0.07F);
            painter->fillRect(option.rect, tint);
        }
        QStyledItemDelegate::paint(painter, option, index);
    }

private:
    DatasetModel* m_rows;
    QItemSelectionModel* m_features;
};

} // namespace

DatasetView::DatasetView(DatasetModel* rows, ConstraintsModel* constraints, QItemSelectionModel* selectedFeatures,
                         QWidget* parent)
    : QTableView(parent), m_rows(rows), m_header(new ColumnHeader(rows, constraints, selectedFeatures, this)) {
    setObjectName(QStringLiteral("datasetView"));
    setAccessibleName(tr("Rows of the data"));
    setHorizontalHeader(m_header);
    setVerticalHeader(new RowHeader(this));
    setModel(rows);
    setItemDelegate(new CellDelegate(rows, selectedFeatures, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT rowActivated(m_rows->datasetRow(index.row())); });
    connect(rows, &QAbstractItemModel::modelReset, this, [this] { m_header->fitColumns(); });
    connect(selectedFeatures, &QItemSelectionModel::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void DatasetView::showRow(qint64 datasetRow) {
    const int row = m_rows->modelRow(datasetRow);
    if (row < 0) {
        clearSelection();
        return;
    }
    const int column = currentIndex().isValid() ? currentIndex().column() : 0;
    setCurrentIndex(m_rows->index(row, column));
    scrollTo(currentIndex(), QAbstractItemView::EnsureVisible);
}

void DatasetView::showFeature(core::Index feature) {
    if (m_rows->rowCount() > 0)
        scrollTo(m_rows->index(std::max(0, currentIndex().row()), m_rows->columnOf(feature)));
}

void DatasetView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    m_header->fitColumns();
}

void DatasetView::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowActivated(m_rows->datasetRow(currentIndex().row()));
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace ui
