#pragma once

#include "core/base/types.h"
#include "core/data/feature_schema.h"

#include <QImage>
#include <QStringList>
#include <QVector>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

struct PlotSource;

struct ImageGridRow {
    QVector<QImage> images; // one a column
    QStringList captions;   // one a column, under the image; may be shorter
    qint64 row = 0;         // what rowClicked() reports
    bool valid = true;      // else the row is marked as without a counterfactual
};

// Rows of pictures side by side: factual, counterfactual, difference. Scrolls; click or Enter chooses a row.
// GUI thread.
class ImageGrid final : public QWidget {
    Q_OBJECT

public:
    explicit ImageGrid(QWidget* parent = nullptr);
    ~ImageGrid() override;

    void setColumns(const QStringList& titles);
    void setRows(std::vector<ImageGridRow> rows);
    void setSelectedRow(std::optional<qint64> row);
    void setEmptyText(const QString& text);

    [[nodiscard]] PlotSource source() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void rowClicked(qint64 row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// Pixels 0 to 255, row-major with channels innermost, as grey or RGB.
QImage toImage(const core::RawVector& pixels, const core::ImageShape& shape);
// What changed: darker pixels in blue, lighter in orange, none transparent; mean over channels, full colour at 255.
QImage differenceImage(const core::RawVector& from, const core::RawVector& to, const core::ImageShape& shape);

} // namespace ui
