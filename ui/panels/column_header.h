#pragma once

#include "ui/models/column_summary.h"
#include "ui/models/constraints_model.h"
#include "ui/models/dataset_model.h"

#include <QHeaderView>
#include <QItemSelectionModel>

#include <optional>

namespace ui {

// The header of the data table: for each column its name with unit, what it holds, a small histogram coloured by
// class, the range a counterfactual may use and which way it may go. A click on the last cycles it (the right button
// offers all), a click on the range opens its editor, a click elsewhere selects the feature. With the keyboard: arrows
// move, Space cycles, F U D L set, Enter edits, Shift and Ctrl+A select.
//
// Selected features are the rows of a selection over the constraints model, shared with the other views. GUI thread;
// models are borrowed.
class ColumnHeader final : public QHeaderView {
    Q_OBJECT

public:
    enum class Area { None, Body, Mutability, Low, High };

    ColumnHeader(DatasetModel* rows, ConstraintsModel* constraints, QItemSelectionModel* selected,
                 QWidget* parent = nullptr);

    // Widths from names, levels and ranges, up to a good width where there is room; looks at no row. Once the user has
    // set a width, all stay as they are until there is other data.
    void fitColumns();
    // Where a part of a section is, in the viewport's pixels.
    [[nodiscard]] QRect areaRect(int section, Area area) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void editRequested(qint64 feature, bool highEnd, const QRect& near); // near: global pixels

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Hit {
        int section = -1;
        Area area = Area::None;
        bool operator==(const Hit&) const = default;
    };
    [[nodiscard]] Hit hitAt(const QPoint& position) const;
    [[nodiscard]] bool onGrip(const QPoint& position) const;
    [[nodiscard]] QRect within(const QRect& section, Area area) const;
    [[nodiscard]] const ColumnSummary& summaryOf(int feature) const;
    [[nodiscard]] QString tipAt(const Hit& hit) const;
    [[nodiscard]] QString levelsTip(int feature) const;
    [[nodiscard]] bool selected(int feature) const;
    [[nodiscard]] bool ranged(int feature) const;
    void paintTexts(QPainter* painter, const QRect& rect, int section) const;
    void paintShares(QPainter* painter, const QRect& box, int section) const;
    void paintRange(QPainter* painter, const QRect& rect, int feature) const;
    void select(int feature, Qt::KeyboardModifiers modifiers);
    void moveTo(int section, Qt::KeyboardModifiers modifiers);
    void offerChoices(int section, const QPoint& where);
    void edit(int section, bool highEnd);
    void forgetSummaries();
    void setHot(const Hit& hit);

    DatasetModel* m_rows;
    ConstraintsModel* m_constraints;
    QItemSelectionModel* m_selected;
    mutable std::vector<std::optional<ColumnSummary>> m_summaries; // by feature, made when first painted
    Hit m_hot;
    Hit m_pressed;
    int m_current = 0;          // section with the keyboard
    bool m_sizedByUser = false; // by dragging an edge
};

} // namespace ui
