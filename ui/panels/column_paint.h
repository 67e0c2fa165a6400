#pragma once

#include "ui/models/column_summary.h"

#include <QColor>
#include <QRect>

#include <optional>

class QPainter;

namespace ui {

// What headers and tables of the Data mode draw alike. GUI thread; the painter is left as it was but for pen, brush
// and font.

// Bars stacked by class over a hairline; bins outside `domain` are faded.
void paintHistogram(QPainter* painter, const QRect& box, const ColumnSummary& summary,
                    const std::optional<core::Range>& domain);
// A bar each, the tallest as high as the box.
void paintBars(QPainter* painter, const QRect& box, const std::vector<double>& sizes,
               const std::vector<QColor>& colours);
// The four-state button: icon and word on a tint.
void paintMutability(QPainter* painter, const QRect& box, core::Mutability mutability, bool hot);
// The icon and word of a feature's kind, in quiet ink.
void paintKind(QPainter* painter, const QRect& box, const QString& iconName, const QString& word);

} // namespace ui
