#include "ui/plots/image_grid.h"

namespace ui {

struct ImageGrid::Private {
    QStringList columns;
    std::vector<ImageGridRow> rows;
};

ImageGrid::ImageGrid(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {}
ImageGrid::~ImageGrid() = default;
void ImageGrid::setColumns(const QStringList& titles) {
    d->columns = titles;
}
void ImageGrid::setRows(std::vector<ImageGridRow> rows) {
    d->rows = std::move(rows);
    update();
}
void ImageGrid::setSelectedRow(std::optional<qint64>) {}
void ImageGrid::setEmptyText(const QString&) {}
QSize ImageGrid::sizeHint() const {
    return {360, 480};
}
void ImageGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
}

} // namespace ui
