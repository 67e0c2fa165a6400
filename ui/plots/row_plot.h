#pragma once

#include "core/data/prepared_data.h"
#include "ui/plots/plot_export.h"

#include <QPen>
#include <QPixmap>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

// The rows that views of many features draw. Immutable and shared.
struct RowTable {
    core::PreparedDataPtr data;
    std::vector<core::Index> rows; // of the data set
    core::Index of = 0;            // rows that the part has
    bool training = false;         // which part

    [[nodiscard]] std::size_t size() const { return rows.size(); }
    [[nodiscard]] double value(core::Index feature, std::size_t i) const {
        return data->dataset.rows.at(feature, rows[i]);
    }
    [[nodiscard]] core::Label label(std::size_t i) const {
        return data->dataset.labels[static_cast<std::size_t>(rows[i])];
    }
};
using RowTablePtr = std::shared_ptr<const RowTable>;

// The selected row, and where each model's counterfactual of it is. Raw values.
struct RowOverlay {
    struct Counterfactual {
        QString model;
        core::RawVector raw;
        core::Label target = 0;
        bool valid = false;
    };
    qint64 row = -1; // -1: none is selected, and the rest is empty
    core::RawVector factual;
    std::vector<std::optional<Counterfactual>> models; // nothing where there is no answer
};

// Rows chosen by ranges of their features: those that lie in all of them. Without ranges nothing is brushed.
struct Brush {
    struct Part {
        core::Index feature = 0;
        core::Range range; // raw
    };
    std::vector<Part> parts; // one a feature

    [[nodiscard]] bool empty() const { return parts.empty(); }
    [[nodiscard]] std::optional<core::Range> of(core::Index feature) const;
    void set(core::Index feature, std::optional<core::Range> range); // nothing: no longer brushed by it
    [[nodiscard]] bool holds(const RowTable& table, std::size_t i) const;
};

// How the counterfactual of the i-th of several models is drawn: each its own dash, the last one, which the program is
// about, in the colour of actions.
QPen modelPen(std::size_t model, std::size_t models);

// What views of rows in many features have in common: the rows, the features drawn, the selected row with its
// counterfactuals, the brush. What stands still is drawn once and kept. GUI thread.
class RowPlot : public QWidget {
    Q_OBJECT

public:
    explicit RowPlot(QWidget* parent = nullptr);

    void setRows(RowTablePtr table); // null: none
    void setFeatures(std::vector<core::Index> features);
    [[nodiscard]] const std::vector<core::Index>& features() const { return m_features; }
    void setOverlay(RowOverlay overlay);
    [[nodiscard]] const RowOverlay& overlay() const { return m_overlay; }
    void setBrush(Brush brush); // emits nothing
    [[nodiscard]] const Brush& brush() const { return m_brush; }
    [[nodiscard]] qint64 brushed() const { return m_brushed; } // rows
    [[nodiscard]] PlotSource source() const;
    void setTitle(const QString& title, const QString& caption); // of the exported drawing

Q_SIGNALS:
    void rowClicked(qint64 row);
    void brushChanged(const ui::Brush& brush); // by the user
    void featuresReordered(const std::vector<core::Index>& features);

protected:
    virtual void drawRows(QPainter& painter, const QSize& size) const = 0; // on the panel's colour
    virtual void drawOver(QPainter& painter, const QSize& size) const = 0; // the selected row
    virtual void featuresChanged() {}
    void paintEvent(QPaintEvent* event) override;
    void renew(); // what is kept is out of date
    void brushBy(core::Index feature, std::optional<core::Range> range);
    void clearBrush();

    [[nodiscard]] const core::Feature& feature(core::Index index) const;
    [[nodiscard]] core::Range rangeOf(core::Index feature) const; // of the axis: all rows and the overlay
    [[nodiscard]] bool isBrushed(std::size_t i) const { return m_brush.empty() || m_isBrushed[i]; }
    [[nodiscard]] double density(std::size_t rows) const; // opacity in [0, 1] with which so many overlap readably

    RowTablePtr m_table;
    std::vector<core::Index> m_features;
    RowOverlay m_overlay;
    Brush m_brush;

private:
    void measure();
    void findBrushed();
    [[nodiscard]] PlotData data() const;

    std::vector<core::Range> m_ranges; // one a drawn feature
    std::vector<bool> m_isBrushed;     // one a row; empty without a brush
    qint64 m_brushed = 0;
    QPixmap m_kept;
    QString m_title;
    QString m_caption;
};

} // namespace ui
