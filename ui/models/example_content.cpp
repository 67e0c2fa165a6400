#include "ui/models/example_content.h"

#include "core/data/source.h"

#include <QFile>

#include <algorithm>

namespace ui {
namespace {

constexpr core::Index kMostPoints = 260;
constexpr int kImages = 24;
constexpr int kLines = 5;

ExampleContent tableContent(const QString& file) {
    ExampleContent content;
    QFile table(file);
    if (!table.open(QIODevice::ReadOnly | QIODevice::Text))
        return content;
    for (int line = 0; line < kLines && !table.atEnd(); ++line)
        content.cells << QString::fromUtf8(table.readLine()).trimmed().split(QLatin1Char(','));
    return content;
}

// As many of each class, in turn.
QVector<QImage> imagesOf(const core::Dataset& data) {
    const core::ImageShape shape = *data.schema.image;
    QVector<QImage> images;
    std::vector<int> taken(data.classes.size(), 0);
    const int each = std::max(1, kImages / static_cast<int>(data.classes.size()) + 1);
    for (core::Index row = 0; row < data.rows.rows() && images.size() < kImages; ++row) {
        int& count = taken[static_cast<std::size_t>(data.labels[static_cast<std::size_t>(row)])];
        if (count++ >= each)
            continue;
        QImage image(static_cast<int>(shape.width), static_cast<int>(shape.height), QImage::Format_Grayscale8);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                image.scanLine(y)[x] = static_cast<uchar>(data.rows.at(core::Index(y) * shape.width + x, row));
        images << image;
    }
    return images;
}

// Between the 2nd and 98th percentile, so that a few rich people do not squeeze the rest.
QVector<double> scaled(std::vector<double> values) {
    std::vector<double> sorted = values;
    std::ranges::sort(sorted);
    const auto at = [&](double share) {
        return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    };
    const double low = at(0.02), high = std::max(at(0.98), at(0.02) + 1e-9);
    QVector<double> shown;
    for (const double value : values)
        shown << std::clamp((value - low) / (high - low), -0.04, 1.04);
    return shown;
}

} // namespace

ExampleContent exampleContent(const QString& source, const QString& u, const QString& v) {
    if (source.startsWith(QLatin1Char(':')))
        return tableContent(source);
    core::SourceRequest request;
    request.source = source.toStdString();
    const auto data = core::loadDataset(request);
    ExampleContent content;
    if (!data)
        return content;
    if (data->schema.image) {
        content.images = imagesOf(*data);
        return content;
    }
    const core::Index first = data->schema.find(u.toStdString()).value_or(0);
    const core::Index second = data->schema.find(v.toStdString()).value_or(1);
    const core::Index count = std::min(kMostPoints, data->rows.rows());
    std::vector<double> across, up;
    for (core::Index row = 0; row < count; ++row) {
        across.push_back(data->rows.at(first, row));
        up.push_back(data->rows.at(second, row));
    }
    const QVector<double> x = scaled(std::move(across)), y = scaled(std::move(up));
    for (int i = 0; i < x.size(); ++i)
        content.points << ExampleContent::Point{x[i], y[i],
                                                static_cast<int>(data->labels[static_cast<std::size_t>(i)])};
    return content;
}

} // namespace ui
