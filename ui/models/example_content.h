#pragma once

#include <QImage>
#include <QString>
#include <QStringList>
#include <QVector>

namespace ui {

// A taste of a data set: enough of its own rows for a small picture.
struct ExampleContent {
    struct Point {
        double u = 0; // both in [0, 1], v upwards
        double v = 0;
        int label = 0;
    };
    QVector<Point> points;
    QVector<QImage> images;     // of image sets
    QVector<QStringList> cells; // of tables: the header, then rows
};

// Loads a few rows of the source: two features of a built-in set by name ("": the first two), images, or the first
// lines of a table that is a resource (":/..."). Empty where it cannot be read. Thread-safe.
ExampleContent exampleContent(const QString& source, const QString& u = {}, const QString& v = {});

} // namespace ui
