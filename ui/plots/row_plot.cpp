#include "ui/plots/row_plot.h"

#include "ui/models/value_text.h"
#include "ui/plots/plot_offer.h"
#include "ui/plots/study_drawing.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

std::optional<core::Range> Brush::of(core::Index feature) const {
    const auto it = std::ranges::find(parts, feature, &Part::feature);
    return it == parts.end() ? std::nullopt : std::optional(it->range);
}

void Brush::set(core::Index feature, std::optional<core::Range> range) {
    std::erase_if(parts, [feature](const Part& part) { return part.feature == feature; });
    if (range)
        parts.push_back({feature, *range});
}

bool Brush::holds(const RowTable& table, std::size_t i) const {
    return std::ranges::all_of(parts, [&](const Part& part) {
        const double value = table.value(part.feature, i);
        return value >= part.range.low && value <= part.range.high;
    });
}

QPen modelPen(std::size_t model, std::size_t models) {
    const Tokens& tokens = Theme::instance().tokens();
    static constexpr Qt::PenStyle kDashes[] = {Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    const bool last = model + 1 == models;
    QPen pen(last ? tokens.accent : tokens.ink, last ? 2.6 : 2.0, last ? Qt::SolidLine : kDashes[model % 3]);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

RowPlot::RowPlot(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, &RowPlot::renew);
    offerPlot(this, [this] { return m_table ? source() : PlotSource{}; });
}

void RowPlot::renew() {
    m_kept = {};
    update();
}

void RowPlot::setRows(RowTablePtr table) {
    if (!table || !m_table || table->data != m_table->data) { // nothing of other data means anything here
        m_features.clear();
        m_overlay = {};
        m_brush = {};
    }
    m_table = std::move(table);
    measure();
    findBrushed();
    featuresChanged();
    renew();
}

void RowPlot::setFeatures(std::vector<core::Index> features) {
    if (features == m_features)
        return;
    m_features = std::move(features);
    measure();
    featuresChanged();
    renew();
}

void RowPlot::setOverlay(RowOverlay overlay) {
    m_overlay = std::move(overlay);
    const std::vector<core::Range> before = m_ranges;
    measure();
    const auto same = [](const core::Range& a, const core::Range& b) { return a == b; };
    if (std::ranges::equal(before, m_ranges, same))
        update();
    else
        renew();
}

void RowPlot::setBrush(Brush brush) {
    m_brush = std::move(brush);
    findBrushed();
    renew();
}

void RowPlot::setTitle(const QString& title, const QString& caption) {
    m_title = title;
    m_caption = caption;
}

void RowPlot::brushBy(core::Index feature, std::optional<core::Range> range) {
    m_brush.set(feature, range);
    setBrush(m_brush);
    Q_EMIT brushChanged(m_brush);
}

void RowPlot::clearBrush() {
    if (m_brush.empty())
        return;
    setBrush({});
    Q_EMIT brushChanged(m_brush);
}

void RowPlot::findBrushed() {
    m_isBrushed.clear();
    m_brushed = 0;
    if (!m_table || m_brush.empty())
        return;
    m_isBrushed.resize(m_table->size());
    for (std::size_t i = 0; i < m_table->size(); ++i)
        if (m_brush.holds(*m_table, i)) {
            m_isBrushed[i] = true;
            ++m_brushed;
        }
}

const core::Feature& RowPlot::feature(core::Index index) const {
    return m_table->data->dataset.schema[index];
}

// Levels have half a step of room at both ends; numbers go from the least to the largest value drawn.
void RowPlot::measure() {
    m_ranges.clear();
    if (!m_table)
        return;
    for (const core::Index index : m_features) {
        const core::Feature& what = feature(index);
        if (what.hasLevels()) {
            m_ranges.push_back({-0.5, static_cast<double>(what.levels.size()) - 0.5});
            continue;
        }
        core::Range range{INFINITY, -INFINITY};
        const auto include = [&range](double value) {
            range.low = std::min(range.low, value);
            range.high = std::max(range.high, value);
        };
        for (std::size_t i = 0; i < m_table->size(); ++i)
            include(m_table->value(index, i));
        if (m_overlay.row >= 0 && index < m_overlay.factual.size())
            include(m_overlay.factual(index));
        for (const auto& other : m_overlay.models)
            if (other && index < other->raw.size())
                include(other->raw(index));
        if (!(range.low < range.high)) {
            const double middle = std::isfinite(range.low) ? range.low : 0.0;
            range = {middle - 0.5, middle + 0.5};
        }
        m_ranges.push_back(range);
    }
}

core::Range RowPlot::rangeOf(core::Index feature) const {
    const auto at = std::ranges::find(m_features, feature) - m_features.begin();
    return m_ranges[static_cast<std::size_t>(at)];
}

double RowPlot::density(std::size_t rows) const {
    return std::clamp(8.0 / std::sqrt(static_cast<double>(std::max<std::size_t>(rows, 1))), 0.12, 0.9);
}

void RowPlot::paintEvent(QPaintEvent*) {
    const qreal ratio = devicePixelRatioF();
    if (m_kept.size() != size() * ratio) {
        m_kept = QPixmap(size() * ratio);
        m_kept.setDevicePixelRatio(ratio);
        m_kept.fill(Theme::instance().tokens().panel);
        QPainter painter(&m_kept);
        if (m_table)
            drawRows(painter, size());
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_kept);
    if (m_table)
        drawOver(painter, size());
}

PlotData RowPlot::data() const {
    PlotData table{{tr("row"), tr("class")}, {}};
    if (!m_table)
        return table;
    const core::Dataset& dataset = m_table->data->dataset;
    for (const core::Index index : m_features)
        table.columns << nameWithUnit(feature(index));
    table.columns << tr("brushed");
    const auto cell = [&](core::Index index, double raw) -> QVariant {
        const core::Feature& what = feature(index);
        return what.hasLevels() ? QVariant(fromStd(core::valueText(what, raw))) : QVariant(raw);
    };
    for (std::size_t i = 0; i < m_table->size(); ++i) {
        std::vector<QVariant> cells{static_cast<qint64>(m_table->rows[i]),
                                    fromStd(dataset.classes[static_cast<std::size_t>(m_table->label(i))])};
        for (const core::Index index : m_features)
            cells.push_back(cell(index, m_table->value(index, i)));
        cells.emplace_back(!m_brush.empty() && m_isBrushed[i] ? tr("yes") : tr("no"));
        table.rows.push_back(std::move(cells));
    }
    for (const auto& other : m_overlay.models) {
        if (!other)
            continue;
        std::vector<QVariant> cells{tr("%1: counterfactual of %2").arg(other->model).arg(m_overlay.row),
                                    fromStd(dataset.classes[static_cast<std::size_t>(other->target)])};
        for (const core::Index index : m_features)
            cells.push_back(cell(index, other->raw(index)));
        cells.emplace_back(QString());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

PlotSource RowPlot::source() const {
    return framedSource(
        m_title, m_caption, size() + QSize(0, static_cast<int>(titleHeight()) + Theme::kGrid),
        [this](QPainter& painter, const QSize& whole) {
            if (!m_table)
                return;
            drawTitle(painter, m_title, m_caption, whole.width());
            const int top = static_cast<int>(titleHeight()) + Theme::kGrid;
            painter.save();
            painter.translate(0, top);
            const QSize rest(whole.width(), whole.height() - top);
            drawRows(painter, rest);
            drawOver(painter, rest);
            painter.restore();
        },
        [this] { return data(); });
}

} // namespace ui
