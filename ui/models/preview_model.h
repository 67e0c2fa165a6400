#pragma once

#include "core/data/table/table_preview.h"

#include <QAbstractTableModel>

namespace ui {

QString columnKindWord(core::ColumnChoice::Kind kind); // "whole number"
QString columnKindIcon(core::ColumnChoice::Kind kind);
QString columnKindHelp(core::ColumnChoice::Kind kind);
// What is in the column, short: "17 to 90", "9 levels".
QString columnFacts(const core::ColumnPreview& column);

// The first rows of a table that is about to be loaded, as text, a column of the file a column. GUI thread.
class PreviewModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit PreviewModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setPreview(core::TablePreview preview);
    [[nodiscard]] const core::TablePreview& preview() const { return m_preview; }
    [[nodiscard]] bool isLabel(int column) const { return column == m_preview.label; }
    [[nodiscard]] bool isIgnored(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    core::TablePreview m_preview;
};

} // namespace ui
