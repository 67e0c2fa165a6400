#include "ui/plots/curves_plot.h"

#include "ui/models/value_text.h"
#include "ui/plots/fitted_text.h"
#include "ui/plots/number_text.h"
#include "ui/plots/plot_offer.h"
#include "ui/plots/study_drawing.h"
#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double kLeft = 52;
constexpr double kTop = 44;    // name of the model and what the lines are
constexpr double kBottom = 58; // rug, ticks and the feature's name
constexpr double kRug = 10;
constexpr double kGap = 22; // between panels
constexpr double kNear = 6;
constexpr double kLeastWidth = 190;

} // namespace

struct CurvesPlot::Private {
    Content content;
    bool centred = false;
    QString title, caption;
    std::optional<std::size_t> reading; // index of the value under the pointer
    double low = 0.0, high = 1.0;       // of the vertical axis

    [[nodiscard]] const core::Feature& feature() const { return content.table->data->dataset.schema[content.feature]; }
    [[nodiscard]] const std::vector<double>& values() const { return content.models.front().curves.values; }
    [[nodiscard]] bool empty() const { return content.models.empty() || !content.table || values().empty(); }
    [[nodiscard]] QRectF panel(std::size_t model, const QSize& size) const {
        const auto count = static_cast<double>(content.models.size());
        const double wide = (size.width() - kLeft - 12 - (count - 1) * kGap) / count;
        return {kLeft + static_cast<double>(model) * (wide + kGap), kTop, wide, size.height() - kTop - kBottom};
    }
    [[nodiscard]] double x(double value, const QRectF& panel) const {
        const double pad = feature().hasLevels() ? 0.5 : 0.0;
        const double from = values().front() - pad, to = values().back() + pad;
        return panel.left() + panel.width() * (to > from ? (value - from) / (to - from) : 0.5);
    }
    [[nodiscard]] double y(double p, const QRectF& panel) const {
        return panel.bottom() - panel.height() * (p - low) / (high - low);
    }
    [[nodiscard]] double shifted(double p, double first) const { return centred ? p - first : p; }
    void measure();
    void draw(QPainter& painter, const QSize& size) const;
    void drawScales(QPainter& painter, std::size_t model, const QRectF& panel) const;
    void drawRows(QPainter& painter, std::size_t model, const QRectF& panel) const;
    void drawBold(QPainter& painter, std::size_t model, const QRectF& panel) const;
    void drawHead(QPainter& painter, std::size_t model, const QRectF& panel) const;
    void drawReading(QPainter& painter, const QSize& size) const;
    template <class Curve>
    [[nodiscard]] QPolygonF line(const Curve& curve, const QRectF& panel) const {
        QPolygonF points;
        for (std::size_t v = 0; v < values().size(); ++v)
            points << QPointF(x(values()[v], panel),
                              y(shifted(static_cast<double>(curve(v)), static_cast<double>(curve(0))), panel));
        return points;
    }
    [[nodiscard]] QPolygonF meanLine(std::size_t model, const QRectF& panel) const {
        return line([&](std::size_t v) { return content.models[model].curves.mean[v]; }, panel);
    }
    [[nodiscard]] qint64 rowAt(const QPointF& position, const QSize& size) const;
    [[nodiscard]] PlotData data() const;
};

// From 0 to 1; centred, as far as the curves go to either side.
void CurvesPlot::Private::measure() {
    low = 0.0;
    high = 1.0;
    if (!centred || empty())
        return;
    double most = 0.02;
    for (const Model& model : content.models) {
        const core::Matrix& all = model.curves.individual;
        for (core::Index row = 0; row < all.cols(); ++row)
            most = std::max(most, static_cast<double>((all.col(row).array() - all(0, row)).abs().maxCoeff()));
        for (const double p : model.selected)
            most = std::max(most, std::abs(p - model.selected.front()));
    }
    high = std::min(1.0, most * 1.05);
    low = -high;
}

void CurvesPlot::Private::drawScales(QPainter& painter, std::size_t model, const QRectF& panel) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QFontMetricsF small(Theme::smallFont());
    const QColor quiet = Theme::readable(tokens.quiet, tokens.panel);
    painter.setFont(Theme::smallFont());
    const LinearAxis up(low, high, panel.bottom(), panel.top(), std::max(2, static_cast<int>(panel.height() / 55)));
    for (const double p : up.ticks) {
        painter.setPen(QPen(tokens.line, 1));
        painter.drawLine(QPointF(panel.left(), up.at(p)), QPointF(panel.right(), up.at(p)));
        painter.setPen(quiet);
        const QString words = (centred && p > 1e-9 ? QStringLiteral("+") : QString()) + percentTick(p, up.step);
        if (model == 0)
            painter.drawText(QRectF(0, up.at(p) - small.height() / 2, kLeft - 8, small.height()),
                             Qt::AlignRight | Qt::AlignVCenter, words);
    }
    if (centred) {
        painter.setPen(QPen(tokens.quiet, 1));
        painter.drawLine(QPointF(panel.left(), y(0, panel)), QPointF(panel.right(), y(0, panel)));
    }
    const double ticksTop = panel.bottom() + kRug + 4;
    const auto tick = [&](double value, const QString& words, double room) {
        painter.setPen(quiet);
        const QRectF box(x(value, panel) - room / 2, ticksTop, room, small.height());
        drawFitted(painter, box.adjusted(2, 0, -2, 0), Qt::AlignCenter, words);
    };
    if (feature().hasLevels()) {
        const double room = panel.width() / static_cast<double>(feature().levels.size());
        for (std::size_t level = 0; level < feature().levels.size(); ++level)
            tick(static_cast<double>(level), fromStd(feature().levels[level]), room);
    } else {
        const LinearAxis along(values().front(), values().back(), panel.left(), panel.right(),
                               std::max(2, static_cast<int>(panel.width() / 90)));
        for (const double value : along.ticks)
            tick(value, numberText(value), 80);
    }
    painter.setPen(tokens.ink);
    drawFitted(painter, QRectF(panel.left(), ticksTop + small.height() + 2, panel.width(), small.height() + 2),
               Qt::AlignCenter, nameWithUnit(feature()));
    QColor rug = tokens.ink;
    rug.setAlphaF(
        static_cast<float>(std::clamp(6.0 / std::sqrt(static_cast<double>(content.table->size())), 0.1, 0.6)));
    painter.setPen(QPen(rug, 1));
    for (std::size_t i = 0; i < content.table->size(); ++i) {
        double at = x(content.table->value(content.feature, i), panel);
        if (feature().hasLevels()) // spread over the level's room
            at += (std::fmod(static_cast<double>(content.table->rows[i]) * 0.618034, 1.0) - 0.5) * 0.6 *
                  (x(1, panel) - x(0, panel));
        painter.drawLine(QPointF(at, panel.bottom() + 3), QPointF(at, panel.bottom() + kRug));
    }
}

void CurvesPlot::Private::drawRows(QPainter& painter, std::size_t model, const QRectF& panel) const {
    const core::Matrix& all = content.models[model].curves.individual;
    for (core::Index row = 0; row < all.cols(); ++row) {
        QColor colour = Theme::classColour(content.table->label(static_cast<std::size_t>(row)));
        colour.setAlphaF(static_cast<float>(
            std::clamp(3.5 / std::sqrt(static_cast<double>(std::max<core::Index>(all.cols(), 1))), 0.16, 0.7)));
        painter.setPen(QPen(colour, 1));
        painter.drawPolyline(line([&](std::size_t v) { return all(static_cast<core::Index>(v), row); }, panel));
    }
}

void CurvesPlot::Private::drawBold(QPainter& painter, std::size_t model, const QRectF& panel) const {
    const Tokens& tokens = Theme::instance().tokens();
    const Model& own = content.models[model];
    const auto stroke = [&](const QPolygonF& points, const QPen& pen) {
        painter.setPen(QPen(tokens.panel, pen.widthF() + 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(points);
        painter.setPen(pen);
        painter.drawPolyline(points);
    };
    for (std::size_t other = 0; other < content.models.size(); ++other)
        if (other != model)
            stroke(meanLine(other, panel), QPen(tokens.quiet, 1.6, Qt::DashLine));
    stroke(meanLine(model, panel), QPen(tokens.accent, 3.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (own.selected.empty())
        return;
    const auto curve = [&](std::size_t v) { return own.selected[v]; };
    stroke(line(curve, panel), QPen(tokens.ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto on = [&](double value) { // on the selected row's curve, between its values
        const auto& at = values();
        const auto next = std::ranges::lower_bound(at, value);
        const auto right = static_cast<std::size_t>(std::min<std::ptrdiff_t>(next - at.begin(), std::ssize(at) - 1));
        const std::size_t left = right > 0 && at[right] > value ? right - 1 : right;
        const double share = at[right] > at[left] ? (value - at[left]) / (at[right] - at[left]) : 0.0;
        const double p = own.selected[left] + std::clamp(share, 0.0, 1.0) * (own.selected[right] - own.selected[left]);
        return QPointF(x(std::clamp(value, at.front(), at.back()), panel), y(shifted(p, own.selected.front()), panel));
    };
    painter.setPen(QPen(tokens.panel, 1.5));
    const double now = content.table->data->dataset.rows.at(content.feature, content.selectedRow);
    if (own.end && std::abs(*own.end - now) > 1e-9) {
        painter.setBrush(tokens.panel);
        painter.setPen(QPen(tokens.ink, 2));
        painter.drawEllipse(on(*own.end), 5, 5);
        painter.setPen(QPen(tokens.panel, 1.5));
    }
    painter.setBrush(tokens.ink);
    painter.drawEllipse(on(now), 5.5, 5.5);
    painter.setBrush(Qt::NoBrush);
}

void CurvesPlot::Private::drawHead(QPainter& painter, std::size_t model, const QRectF& panel) const {
    const Tokens& tokens = Theme::instance().tokens();
    QFont bold = Theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF large(bold), small(Theme::smallFont());
    painter.setFont(bold);
    painter.setPen(tokens.ink);
    drawFitted(painter, QRectF(panel.left(), 0, panel.width(), large.height()), Qt::AlignLeft | Qt::AlignVCenter,
               content.models[model].name);
    painter.setFont(Theme::smallFont());
    double left = panel.left();
    const auto sample = [&](const QPen& pen, const QString& words) {
        const double wide = small.horizontalAdvance(words);
        if (left + 24 + wide > panel.right() + 4)
            return;
        const double middle = large.height() + 4 + small.height() / 2;
        painter.setPen(pen);
        painter.drawLine(QPointF(left, middle), QPointF(left + 18, middle));
        painter.setPen(Theme::readable(tokens.quiet, tokens.panel));
        painter.drawText(QPointF(left + 23, large.height() + 4 + small.ascent()), words);
        left += 23 + wide + 14;
    };
    sample(QPen(tokens.accent, 3.2), tr("mean"));
    if (content.selectedRow >= 0)
        sample(QPen(tokens.ink, 2), tr("row %1").arg(shownCount(content.selectedRow)));
    QColor thin = tokens.quiet;
    sample(QPen(thin, 1), tr("a row each"));
    if (content.models.size() == 2)
        sample(QPen(tokens.quiet, 1.6, Qt::DashLine), content.models[1 - model].name);
    else if (content.models.size() > 2)
        sample(QPen(tokens.quiet, 1.6, Qt::DashLine), tr("the others' means"));
}

void CurvesPlot::Private::draw(QPainter& painter, const QSize& size) const {
    const Tokens& tokens = Theme::instance().tokens();
    if (empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t model = 0; model < content.models.size(); ++model) {
        const QRectF area = panel(model, size);
        drawScales(painter, model, area);
        painter.save();
        painter.setClipRect(area.adjusted(-6, -4, 6, 4));
        drawRows(painter, model, area);
        drawBold(painter, model, area);
        painter.restore();
        drawHead(painter, model, area);
        painter.setPen(QPen(tokens.line, 1));
        painter.drawLine(area.bottomLeft(), area.bottomRight());
    }
}

void CurvesPlot::Private::drawReading(QPainter& painter, const QSize& size) const {
    if (!reading || empty() || *reading >= values().size())
        return;
    const Tokens& tokens = Theme::instance().tokens();
    const QFontMetricsF small(Theme::smallFont());
    painter.setFont(Theme::smallFont());
    for (std::size_t model = 0; model < content.models.size(); ++model) {
        const QRectF area = panel(model, size);
        const Model& own = content.models[model];
        const double at = x(values()[*reading], area);
        painter.setPen(QPen(tokens.quiet, 1));
        painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
        const auto words = [&](double p, double first) {
            const double shown = shifted(p, first);
            return (centred && shown > 0 ? QStringLiteral("+") : QString()) + percentText(shown);
        };
        QString text = tr("%1: mean %2")
                           .arg(shownValue(feature(), values()[*reading]),
                                words(own.curves.mean[*reading], own.curves.mean.front()));
        if (!own.selected.empty())
            text += tr(", row %1").arg(words(own.selected[*reading], own.selected.front()));
        const double wide = small.horizontalAdvance(text) + 14;
        const double left = std::clamp(at + 8, area.left(), std::max(area.left(), area.right() - wide));
        const QRectF box(left, area.top() + 4, wide, small.height() + 6);
        painter.setPen(QPen(tokens.line, 1));
        painter.setBrush(tokens.panel);
        painter.drawRoundedRect(box, 6, 6);
        painter.setPen(tokens.ink);
        painter.drawText(box, Qt::AlignCenter, text);
    }
}

qint64 CurvesPlot::Private::rowAt(const QPointF& position, const QSize& size) const {
    if (empty())
        return -1;
    for (std::size_t model = 0; model < content.models.size(); ++model) {
        const QRectF area = panel(model, size);
        if (!area.contains(position))
            continue;
        const core::Matrix& all = content.models[model].curves.individual;
        double nearest = kNear;
        qint64 row = -1;
        for (core::Index i = 0; i < all.cols(); ++i) {
            const QPolygonF points = line([&](std::size_t v) { return all(static_cast<core::Index>(v), i); }, area);
            for (qsizetype v = 1; v < points.size(); ++v) {
                const QPointF a = points[v - 1], b = points[v];
                if (position.x() < a.x() || position.x() > b.x() || !(b.x() > a.x()))
                    continue;
                const double share = (position.x() - a.x()) / (b.x() - a.x());
                const double slope = (b.y() - a.y()) / (b.x() - a.x());
                const double off = std::abs(a.y() + share * (b.y() - a.y()) - position.y()) / std::hypot(1.0, slope);
                if (off < nearest) {
                    nearest = off;
                    row = content.table->rows[static_cast<std::size_t>(i)];
                }
            }
        }
        return row;
    }
    return -1;
}

PlotData CurvesPlot::Private::data() const {
    PlotData table{{tr("model"), tr("rows")}, {}};
    if (empty())
        return table;
    table.columns << nameWithUnit(feature()) << tr("probability of %1").arg(content.className);
    const auto add = [&](const Model& model, const QString& what, std::size_t v, double p, double first) {
        const QVariant value =
            feature().hasLevels() ? QVariant(fromStd(core::valueText(feature(), values()[v]))) : QVariant(values()[v]);
        table.rows.push_back({model.name, what, value, shifted(p, first)});
    };
    for (const Model& model : content.models)
        for (std::size_t v = 0; v < values().size(); ++v) {
            add(model, tr("mean"), v, model.curves.mean[v], model.curves.mean.front());
            if (!model.selected.empty())
                add(model, tr("selected row"), v, model.selected[v], model.selected.front());
            for (core::Index i = 0; i < model.curves.individual.cols(); ++i)
                add(model, QString::number(content.table->rows[static_cast<std::size_t>(i)]), v,
                    static_cast<double>(model.curves.individual(static_cast<core::Index>(v), i)),
                    static_cast<double>(model.curves.individual(0, i)));
        }
    return table;
}

CurvesPlot::CurvesPlot(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("curves.plot"));
    setAccessibleName(tr("Curves of the probability along a feature"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    offerPlot(this, [this] { return d->empty() ? PlotSource{} : source(); });
}

CurvesPlot::~CurvesPlot() = default;

void CurvesPlot::setContent(Content content) {
    d->content = std::move(content);
    d->measure();
    QStringList said;
    for (const Model& model : d->content.models)
        if (!model.curves.mean.empty())
            said << tr("%1: mean from %2 to %3")
                        .arg(model.name, percentText(model.curves.mean.front()), percentText(model.curves.mean.back()));
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void CurvesPlot::setCentred(bool centred) {
    d->centred = centred;
    d->measure();
    update();
}

void CurvesPlot::setTitle(const QString& title, const QString& caption) {
    d->title = title;
    d->caption = caption;
}

QPointF CurvesPlot::positionOf(std::size_t model, double value, double probability) const {
    const QRectF area = d->panel(model, size());
    return {d->x(value, area), d->y(probability, area)};
}

QSize CurvesPlot::minimumSizeHint() const {
    const auto panels = static_cast<int>(std::max<std::size_t>(d->content.models.size(), 1));
    return {static_cast<int>(kLeft + kLeastWidth * panels), 220};
}

void CurvesPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    d->draw(painter, size());
    d->drawReading(painter, size());
}

void CurvesPlot::mouseMoveEvent(QMouseEvent* event) {
    d->reading.reset();
    if (!d->empty())
        for (std::size_t model = 0; model < d->content.models.size(); ++model) {
            const QRectF area = d->panel(model, size());
            if (!area.contains(event->position()))
                continue;
            std::size_t nearest = 0;
            for (std::size_t v = 0; v < d->values().size(); ++v)
                if (std::abs(d->x(d->values()[v], area) - event->position().x()) <
                    std::abs(d->x(d->values()[nearest], area) - event->position().x()))
                    nearest = v;
            d->reading = nearest;
        }
    setCursor(d->rowAt(event->position(), size()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void CurvesPlot::mouseReleaseEvent(QMouseEvent* event) {
    if (const qint64 row = d->rowAt(event->position(), size()); row >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT rowClicked(row);
}

void CurvesPlot::leaveEvent(QEvent*) {
    d->reading.reset();
    update();
}

void CurvesPlot::keyPressEvent(QKeyEvent* event) {
    const bool left = event->key() == Qt::Key_Left;
    if (d->empty() || (!left && event->key() != Qt::Key_Right))
        return QWidget::keyPressEvent(event);
    const std::size_t at = d->reading.value_or(0), last = d->values().size() - 1;
    d->reading = left ? at - (at > 0 ? 1 : 0) : std::min(d->reading ? at + 1 : 0, last);
    update();
}

PlotSource CurvesPlot::source() const {
    const int head = static_cast<int>(titleHeight()) + Theme::kGrid;
    return framedSource(
        d->title, d->caption, size() + QSize(0, head),
        [this, head](QPainter& painter, const QSize& whole) {
            drawTitle(painter, d->title, d->caption, whole.width());
            painter.save();
            painter.translate(0, head);
            d->draw(painter, QSize(whole.width(), whole.height() - head));
            painter.restore();
        },
        [this] { return d->data(); });
}

} // namespace ui
