#include "ui/plots/timeline_chart.h"

#include "ui/models/value_text.h"
#include "ui/plots/axis_layout.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/fitted_text.h"
#include "ui/plots/number_text.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_offer.h"
#include "ui/plots/timeline_accessible.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {
namespace {

constexpr int kEdge = 8;          // pixels between the widget's sides and the drawing
constexpr int kLabelWidth = 130;  // at most, for the names at the ends of curves
constexpr int kScrubberZone = 46; // below the curves: scrubber and epoch numbers
constexpr double kGroove = 4;
constexpr double kHandle = 7; // radius
constexpr double kCurve = 1.8;

struct Scale {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    void include(double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    [[nodiscard]] double share(double value) const { return high > low ? (value - low) / (high - low) : 0.5; }
};

QString nameOf(const TimelineSeries& series) {
    return series.name.isEmpty() ? series.label : series.name;
}

bool isShare(const TimelineSeries& series) {
    return series.group == QStringLiteral("share");
}

} // namespace

struct TimelineChart::Private {
    int total = 0;
    int epoch = 0;
    bool lookingBack = false;
    std::vector<TimelineSeries> series;
    QVector<TimelineStop> stops;
    QMap<QString, Scale> scales;
    QString emptyText;
    std::optional<int> hovered; // epoch under the pointer
    bool scrubbing = false;

    // The drawing area of one size, so that exports of other sizes are laid out anew.
    struct Layout {
        QRectF curves;
        double axisLeft = 0;
        double axisRight = 0;
        double scrubber = 0; // y of the groove's middle
        int total = 1;
        int labelColumns = 1; // of the names at the curves' ends; more where the height does not hold them
        double labelWidth = 0;
        [[nodiscard]] double labelBottom() const { return scrubber - kHandle - 3; }
        [[nodiscard]] double x(int at) const { return axisLeft + (axisRight - axisLeft) * at / std::max(total, 1); }
    };
    [[nodiscard]] Layout layoutFor(const QSize& size) const;
    [[nodiscard]] int recorded() const; // last epoch with a value
    [[nodiscard]] int nearestStop(int at) const;
    [[nodiscard]] int stopBeside(int by) const; // that many stops further
    [[nodiscard]] int epochAt(double x, const QSize& size) const;
    [[nodiscard]] double y(const TimelineSeries& series, double value, const QRectF& curves) const;
    void draw(QPainter& painter, const QSize& size, bool interactive) const;
    void drawCurves(QPainter& painter, const Layout& layout) const;
    void drawLabels(QPainter& painter, const Layout& layout, int at) const;
    void drawScrubber(QPainter& painter, const Layout& layout, bool focused) const;
    void drawStops(QPainter& painter, const Layout& layout) const;
    void drawMarks(QPainter& painter, const Layout& layout, int at) const;
    void drawHover(QPainter& painter, const Layout& layout, const QSize& size) const;
    [[nodiscard]] QString valueText(const TimelineSeries& series, int at) const;
    [[nodiscard]] PlotData data() const;
};

int TimelineChart::Private::recorded() const {
    qsizetype longest = 0;
    for (const TimelineSeries& one : series)
        longest = std::max(longest, one.values.size());
    return static_cast<int>(longest);
}

TimelineChart::Private::Layout TimelineChart::Private::layoutFor(const QSize& size) const {
    Layout layout;
    layout.total = std::max({total, recorded(), 1});
    layout.axisLeft = kEdge + kHandle;
    layout.axisRight = size.width() - kEdge - kHandle;
    layout.scrubber = size.height() - kScrubberZone + 14;
    layout.curves = QRectF(layout.axisLeft, 8, 0, std::max(10, size.height() - kScrubberZone - 12));
    // Room for the names of curves that reach the right end; always, so that the axis stands still while they come.
    const QFontMetricsF metrics(Theme::smallFont());
    for (const TimelineSeries& one : series)
        layout.labelWidth = std::max(layout.labelWidth, metrics.horizontalAdvance(one.label));
    layout.labelWidth = std::min<double>(layout.labelWidth, kLabelWidth) + 8;
    const double fitting = std::max(1.0, std::floor(layout.labelBottom() / metrics.height()));
    const auto labelled = std::ranges::count_if(series, [](const auto& one) { return !one.label.isEmpty(); });
    layout.labelColumns = static_cast<int>(std::ceil(static_cast<double>(labelled) / fitting));
    if (!series.empty())
        layout.axisRight = std::max(layout.axisLeft + 40.0, layout.axisRight - layout.labelWidth * layout.labelColumns);
    layout.curves.setRight(layout.axisRight);
    return layout;
}

int TimelineChart::Private::epochAt(double x, const QSize& size) const {
    const Layout layout = layoutFor(size);
    const double share = (x - layout.axisLeft) / (layout.axisRight - layout.axisLeft);
    return std::clamp(static_cast<int>(std::lround(share * layout.total)), 0, std::max(recorded(), 0));
}

double TimelineChart::Private::y(const TimelineSeries& one, double value, const QRectF& curves) const {
    return curves.bottom() - scales.value(one.group).share(value) * curves.height();
}

QString TimelineChart::Private::valueText(const TimelineSeries& one, int at) const {
    if (at < 1 || at > one.values.size())
        return QStringLiteral("–");
    const double value = one.values[at - 1];
    return isShare(one) ? percentText(value) : numberText(value);
}

void TimelineChart::Private::drawCurves(QPainter& painter, const Layout& layout) const {
    const Tokens& tokens = Theme::instance().tokens();
    for (const TimelineSeries& one : series) {
        QPen pen(one.colour.isValid() ? one.colour : tokens.quiet, kCurve, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (Theme::contrast(pen.color(), tokens.panel) < 2)
            pen.setColor(Theme::blend(pen.color(), tokens.ink, 0.35));
        setLine(pen, one.line);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        QPolygonF line;
        const auto flush = [&] {
            if (line.size() == 1)
                painter.drawPoint(line.first());
            else
                painter.drawPolyline(line);
            line.clear();
        };
        for (int i = 0; i < one.values.size(); ++i)
            if (std::isfinite(one.values[i]))
                line << QPointF(layout.x(i + 1), y(one, one.values[i], layout.curves));
            else
                flush();
        flush();
    }
}

void TimelineChart::Private::drawLabels(QPainter& painter, const Layout& layout, int at) const {
    struct Label {
        const TimelineSeries* series;
        double centre;
    };
    std::vector<Label> labels;
    for (const TimelineSeries& one : series) {
        if (one.label.isEmpty())
            continue;
        int last = std::min<int>(at, static_cast<int>(one.values.size()));
        while (last > 0 && !std::isfinite(one.values[last - 1]))
            --last;
        if (last > 0)
            labels.push_back({&one, y(one, one.values[last - 1], layout.curves)});
    }
    std::ranges::stable_sort(labels, {}, &Label::centre);
    const QFontMetricsF metrics(Theme::smallFont());
    const auto columns = static_cast<std::size_t>(std::max(layout.labelColumns, 1));
    painter.setFont(Theme::smallFont());
    for (std::size_t column = 0; column < columns; ++column) {
        std::vector<double> centres;
        for (std::size_t i = column; i < labels.size(); i += columns)
            centres.push_back(labels[i].centre);
        spread(centres, metrics.height(), 0, layout.labelBottom());
        const double left = layout.x(at) + 8 + layout.labelWidth * static_cast<double>(column);
        for (std::size_t i = 0; i < centres.size(); ++i) {
            const TimelineSeries& one = *labels[column + i * columns].series;
            painter.setPen(Theme::readable(one.colour, Theme::instance().tokens().panel));
            drawFitted(painter, QPointF(left, centres[i] + (metrics.ascent() - metrics.descent()) / 2), kLabelWidth,
                       one.label);
        }
    }
}

void TimelineChart::Private::drawScrubber(QPainter& painter, const Layout& layout, bool focused) const {
    const Tokens& tokens = Theme::instance().tokens();
    const double y = layout.scrubber;
    const auto groove = [&](double from, double to, const QColor& colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(from, y - kGroove / 2, to - from, kGroove), kGroove / 2, kGroove / 2);
    };
    groove(layout.axisLeft, layout.axisRight, tokens.line);
    groove(layout.axisLeft, layout.x(recorded()), Theme::blend(tokens.line, tokens.accent, 0.45));
    groove(layout.axisLeft, layout.x(epoch), tokens.accent);
    drawStops(painter, layout);
    painter.setPen(QPen(focused ? tokens.ink : tokens.panel, 2));
    painter.setBrush(tokens.accent);
    painter.drawEllipse(QPointF(layout.x(epoch), y), kHandle, kHandle);
    painter.setFont(Theme::smallFont());
    painter.setPen(tokens.quiet);
    const QFontMetricsF metrics(Theme::smallFont());
    const double perEpoch = (layout.axisRight - layout.axisLeft) / layout.total;
    const int step = tickStep(layout.total, perEpoch, metrics.horizontalAdvance(shownCount(layout.total)));
    for (int at = 0; at <= layout.total; at += step) {
        const bool tooNearTheEnd =
            at != layout.total && (layout.total - at) * perEpoch < 40 && layout.total % step != 0;
        if (!tooNearTheEnd)
            painter.drawText(QRectF(layout.x(at) - 40, y + 9, 80, metrics.height() + 2),
                             Qt::AlignHCenter | Qt::AlignTop, shownCount(at));
    }
    if (layout.total % step != 0)
        painter.drawText(QRectF(layout.x(layout.total) - 40, y + 9, 80, metrics.height() + 2),
                         Qt::AlignHCenter | Qt::AlignTop, shownCount(layout.total));
}

// Marked epochs as diamonds above the groove; where not every epoch can be gone to, a dot for each that can.
void TimelineChart::Private::drawStops(QPainter& painter, const Layout& layout) const {
    const Tokens& tokens = Theme::instance().tokens();
    painter.setPen(Qt::NoPen);
    const bool all = stops.size() > recorded();
    if (!all && stops.size() > 1 && (layout.axisRight - layout.axisLeft) / static_cast<double>(stops.size()) > 5) {
        painter.setBrush(tokens.panel);
        for (const TimelineStop& stop : stops)
            painter.drawEllipse(QPointF(layout.x(stop.epoch), layout.scrubber), 1.1, 1.1);
    }
    painter.setBrush(tokens.ink);
    for (const TimelineStop& stop : stops)
        if (stop.marked) {
            const QPointF at(layout.x(stop.epoch), layout.scrubber - 11);
            painter.drawPolygon(
                QPolygonF{at + QPointF(0, 4), at + QPointF(-4, 0), at + QPointF(0, -4), at + QPointF(4, 0)});
        }
}

int TimelineChart::Private::nearestStop(int at) const {
    if (stops.size() < 2)
        return at;
    const auto apart = [at](const TimelineStop& stop) { return std::abs(stop.epoch - at); };
    return std::ranges::min_element(stops, {}, apart)->epoch;
}

int TimelineChart::Private::stopBeside(int by) const {
    if (stops.size() < 2)
        return epoch + by;
    const auto here = std::ranges::lower_bound(stops, epoch, {}, &TimelineStop::epoch) - stops.begin();
    const bool between = here == stops.size() || stops[here].epoch != epoch;
    const qsizetype next = here + by - (between && by > 0 ? 1 : 0);
    return stops[std::clamp<qsizetype>(next, 0, stops.size() - 1)].epoch;
}

// A dot on every curve that has a value there.
void TimelineChart::Private::drawMarks(QPainter& painter, const Layout& layout, int at) const {
    painter.setPen(QPen(Theme::instance().tokens().panel, 1.5));
    for (const TimelineSeries& one : series)
        if (at >= 1 && at <= one.values.size() && std::isfinite(one.values[at - 1])) {
            painter.setBrush(one.colour);
            painter.drawEllipse(QPointF(layout.x(at), y(one, one.values[at - 1], layout.curves)), 4, 4);
        }
}

// A line at the epoch under the pointer and a box with the values there.
void TimelineChart::Private::drawHover(QPainter& painter, const Layout& layout, const QSize& size) const {
    const Tokens& tokens = Theme::instance().tokens();
    const int at = *hovered;
    const double x = layout.x(at);
    painter.setPen(QPen(Theme::blend(tokens.line, tokens.quiet, 0.6), 1));
    painter.drawLine(QPointF(x, layout.curves.top() - 4), QPointF(x, layout.scrubber - 6));
    const QFontMetricsF metrics(Theme::smallFont());
    double nameWidth = metrics.horizontalAdvance(tr("Epoch")), valueWidth = metrics.horizontalAdvance(shownCount(at));
    std::vector<const TimelineSeries*> shown;
    drawMarks(painter, layout, at);
    for (const TimelineSeries& one : series) {
        if (at > one.values.size() || at < 1)
            continue;
        shown.push_back(&one);
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(nameOf(one)));
        valueWidth = std::max(valueWidth, metrics.horizontalAdvance(valueText(one, at)));
    }
    if (shown.empty())
        return;
    const double lineHeight = metrics.height() + 1, width = nameWidth + valueWidth + 46;
    const double height = lineHeight * static_cast<double>(shown.size() + 1) + 12;
    const double left = x + 14 + width < size.width() ? x + 14 : x - 14 - width;
    QRectF box(std::max(2.0, left), std::max(2.0, layout.curves.center().y() - height / 2), width, height);
    painter.setPen(QPen(tokens.line, 1));
    painter.setBrush(tokens.panel);
    painter.drawRoundedRect(box, 8, 8);
    QRectF line(box.left() + 10, box.top() + 6, box.width() - 20, lineHeight);
    painter.setFont(Theme::smallFont());
    const auto write = [&](const QString& name, const QString& value, double indent) {
        painter.setPen(tokens.quiet);
        painter.drawText(line.adjusted(indent, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setPen(tokens.ink);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, value);
        line.translate(0, lineHeight);
    };
    write(tr("Epoch"), shownCount(at), 0);
    for (const TimelineSeries* one : shown) {
        QPen sample(one->colour, 2, Qt::SolidLine, Qt::RoundCap);
        setLine(sample, one->line);
        painter.setPen(sample);
        painter.drawLine(QPointF(line.left(), line.center().y()), QPointF(line.left() + 10, line.center().y()));
        write(nameOf(*one), valueText(*one, at), 16);
    }
}

void TimelineChart::Private::draw(QPainter& painter, const QSize& size, bool interactive) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout layout = layoutFor(size);
    const int last = recorded();
    if (last == 0 && !emptyText.isEmpty()) {
        painter.setFont(Theme::bodyFont());
        painter.setPen(Theme::instance().tokens().quiet);
        painter.drawText(QRectF(16, 0, size.width() - 32, layout.scrubber - 8), Qt::AlignCenter | Qt::TextWordWrap,
                         emptyText);
    }
    // The time that was left behind by scrubbing back stays visible, but steps back itself.
    drawCurves(painter, layout);
    if (lookingBack && epoch < last) {
        QColor veil = Theme::instance().tokens().panel;
        veil.setAlphaF(0.6F);
        painter.fillRect(QRectF(layout.x(epoch), 0, layout.x(last) - layout.x(epoch) + 2, layout.scrubber - 6), veil);
        painter.setPen(QPen(Theme::instance().tokens().accent, 1));
        painter.drawLine(QPointF(layout.x(epoch), layout.curves.top() - 4), QPointF(layout.x(epoch), layout.scrubber));
        drawMarks(painter, layout, epoch);
    }
    drawLabels(painter, layout, last);
    drawScrubber(painter, layout, interactive);
}

PlotData TimelineChart::Private::data() const {
    PlotData table{{tr("epoch")}, {}};
    for (const TimelineSeries& one : series)
        table.columns << nameOf(one);
    for (int at = 1; at <= recorded(); ++at) {
        std::vector<QVariant> row{at};
        for (const TimelineSeries& one : series)
            row.push_back(at <= one.values.size() ? QVariant(one.values[at - 1]) : QVariant());
        table.rows.push_back(std::move(row));
    }
    return table;
}

TimelineChart::TimelineChart(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("timelineChart"));
    setAccessibleName(tr("Training by epoch"));
    describeAsSlider();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    offerPlot(this, [this] { return source(); });
}

TimelineChart::~TimelineChart() = default;

void TimelineChart::setEpochs(int total) {
    d->total = std::max(total, 0);
    update();
}

void TimelineChart::setSeries(std::vector<TimelineSeries> series) {
    d->series = std::move(series);
    d->scales.clear();
    QStringList words;
    for (const TimelineSeries& one : d->series) {
        for (const double value : one.values)
            d->scales[one.group].include(value);
        if (!one.values.isEmpty())
            words << nameOf(one) + QLatin1Char(' ') + d->valueText(one, static_cast<int>(one.values.size()));
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    if (d->hovered)
        d->hovered = std::min(*d->hovered, d->recorded());
    update();
}

void TimelineChart::setStops(QVector<TimelineStop> stops) {
    if (stops == d->stops)
        return;
    d->stops = std::move(stops);
    update();
}

void TimelineChart::setEpoch(int current, bool lookingBack) {
    d->lookingBack = lookingBack;
    const int before = std::exchange(d->epoch, std::max(current, 0));
    if (before != d->epoch) {
        QAccessibleValueChangeEvent changed(this, d->epoch);
        QAccessible::updateAccessibility(&changed);
    }
    update();
}

int TimelineChart::lastEpoch() const {
    return d->recorded();
}

int TimelineChart::epoch() const {
    return d->epoch;
}

void TimelineChart::setEmptyText(const QString& text) {
    d->emptyText = text;
    update();
}

QSize TimelineChart::sizeHint() const {
    return {640, 180};
}

QSize TimelineChart::minimumSizeHint() const {
    return {240, 96};
}

void TimelineChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    d->draw(painter, size(), hasFocus());
    if (d->hovered && *d->hovered > 0 && !d->scrubbing)
        d->drawHover(painter, d->layoutFor(size()), size());
}

void TimelineChart::choose(int epoch) {
    const int chosen = std::clamp(d->nearestStop(epoch), 0, d->recorded());
    if (chosen == d->epoch || d->recorded() == 0)
        return;
    setEpoch(chosen, chosen < d->recorded());
    Q_EMIT epochChosen(chosen);
}

void TimelineChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    d->scrubbing = true;
    choose(d->epochAt(event->position().x(), size()));
}

void TimelineChart::mouseMoveEvent(QMouseEvent* event) {
    d->hovered = d->epochAt(event->position().x(), size());
    const double y = event->position().y();
    setCursor(y > height() - kScrubberZone ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (d->scrubbing)
        choose(*d->hovered);
    update();
}

void TimelineChart::mouseReleaseEvent(QMouseEvent*) {
    d->scrubbing = false;
    update();
}

void TimelineChart::leaveEvent(QEvent*) {
    d->hovered.reset();
    update();
}

void TimelineChart::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return choose(d->stopBeside(-1));
    case Qt::Key_Right:
    case Qt::Key_Up:
        return choose(d->stopBeside(1));
    case Qt::Key_PageUp:
        return choose(d->stopBeside(-10));
    case Qt::Key_PageDown:
        return choose(d->stopBeside(10));
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(d->recorded());
    default:
        QWidget::keyPressEvent(event);
    }
}

PlotSource TimelineChart::source() const {
    return PlotSource{tr("Training by epoch"), size(),
                      [this](QCPPainter& painter, const QSize& area) {
                          painter.fillRect(QRect(QPoint(), area), Theme::instance().tokens().panel);
                          d->draw(painter, area, false);
                      },
                      [this] { return d->data(); }};
}

} // namespace ui
