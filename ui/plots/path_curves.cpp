#include "ui/plots/path_curves.h"

#include "ui/plots/custom_plot.h"
#include "ui/plots/fitted_text.h"
#include "ui/plots/number_text.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_offer.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace ui {
namespace {
constexpr double kGap = 10;  // between the small plots
constexpr double kBand = 6;  // height of the kinds below a curve
constexpr double kInset = 8; // of a curve in its plot
} // namespace

struct PathCurves::Private {
    std::vector<PathCurve> curves;
    QVector<Kind> kinds;
    int step = 0;

    [[nodiscard]] int last() const { return std::max<int>(0, static_cast<int>(kinds.size()) - 1); }
    [[nodiscard]] int columns(const QSize& size) const {
        return curves.size() > 2 && size.width() < 460 ? 2 : static_cast<int>(std::max<std::size_t>(1, curves.size()));
    }
    [[nodiscard]] QRectF cell(std::size_t curve, const QSize& size) const;
    [[nodiscard]] QRectF area(std::size_t curve, const QSize& size) const; // of the curve alone
    [[nodiscard]] double x(int at, const QRectF& area) const {
        return last() > 0 ? area.left() + area.width() * at / last() : area.center().x();
    }
    [[nodiscard]] std::optional<int> stepAt(const QPointF& at, const QSize& size) const;
    [[nodiscard]] std::size_t curveAt(const QPointF& at, const QSize& size) const;
    [[nodiscard]] QString valueText(const PathCurve& curve, int at) const {
        const double value = curve.values.value(at, std::nan(""));
        return curve.share ? percentText(value) : numberText(value);
    }
    void drawCurve(QPainter& painter, std::size_t curve, const QSize& size) const;
    void draw(QPainter& painter, const QSize& size) const;
};

QRectF PathCurves::Private::cell(std::size_t curve, const QSize& size) const {
    const int across = columns(size);
    const int down = (static_cast<int>(curves.size()) + across - 1) / across;
    const double width = (size.width() - kGap * (across - 1)) / across;
    const double height = (size.height() - kGap * (down - 1)) / std::max(1, down);
    const auto at = static_cast<int>(curve);
    return {(at % across) * (width + kGap), (at / across) * (height + kGap), width, height};
}

QRectF PathCurves::Private::area(std::size_t curve, const QSize& size) const {
    const double title = QFontMetricsF(Theme::smallFont()).height() + 4;
    return cell(curve, size).adjusted(kInset, title + kInset, -kInset, -kInset - kBand - 4);
}

std::size_t PathCurves::Private::curveAt(const QPointF& at, const QSize& size) const {
    for (std::size_t i = 0; i < curves.size(); ++i)
        if (cell(i, size).contains(at))
            return i;
    return curves.size();
}

std::optional<int> PathCurves::Private::stepAt(const QPointF& at, const QSize& size) const {
    const std::size_t curve = curveAt(at, size);
    if (curve == curves.size() || last() == 0)
        return std::nullopt;
    const QRectF inner = area(curve, size);
    return std::clamp(static_cast<int>(std::lround((at.x() - inner.left()) / inner.width() * last())), 0, last());
}

void PathCurves::Private::drawCurve(QPainter& painter, std::size_t curve, const QSize& size) const {
    const Tokens& tokens = Theme::instance().tokens();
    const PathCurve& one = curves[curve];
    const QRectF whole = cell(curve, size), inner = area(curve, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.chip);
    painter.drawRoundedRect(whole, Theme::kControlCorner, Theme::kControlCorner);
    const QFontMetricsF metrics(Theme::smallFont());
    const QRectF head(whole.left() + kInset, whole.top() + 4, whole.width() - 2 * kInset, metrics.height());
    painter.setFont(Theme::smallFont());
    painter.setPen(tokens.ink);
    const QString value = valueText(one, step);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, value);
    painter.setPen(Theme::readable(tokens.quiet, tokens.chip));
    drawFitted(painter, head.adjusted(0, 0, -metrics.horizontalAdvance(value) - 8, 0), Qt::AlignLeft | Qt::AlignVCenter,
               one.name);
    double low = one.share ? 0 : HUGE_VAL, high = one.share ? 1 : -HUGE_VAL;
    for (const double v : one.values)
        if (std::isfinite(v)) {
            low = std::min(low, v);
            high = std::max(high, v);
        }
    const auto y = [&](double v) {
        return high > low ? inner.bottom() - (v - low) / (high - low) * inner.height() : inner.center().y();
    };
    if (std::isfinite(one.line)) {
        painter.setPen(QPen(Theme::blend(tokens.chip, tokens.quiet, 0.6), 1, Qt::DashLine));
        painter.drawLine(QPointF(inner.left(), y(one.line)), QPointF(inner.right(), y(one.line)));
    }
    painter.setPen(QPen(tokens.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    QPolygonF line;
    for (int at = 0; at < one.values.size(); ++at)
        if (std::isfinite(one.values[at]))
            line << QPointF(x(at, inner), y(one.values[at]));
    painter.drawPolyline(line);
    for (int at = 0; at < kinds.size(); ++at)
        if (const QColor colour = colourOf(kinds[at]); colour.isValid()) {
            const double half = last() > 0 ? inner.width() / last() / 2 : inner.width() / 2;
            const double from = std::max(inner.left(), x(at, inner) - half),
                         to = std::min(inner.right(), x(at, inner) + half);
            painter.fillRect(QRectF(from, inner.bottom() + 5, to - from, kBand), colour);
        }
    painter.setPen(QPen(tokens.ink, 1));
    painter.drawLine(QPointF(x(step, inner), inner.top() - 3), QPointF(x(step, inner), inner.bottom() + 5 + kBand));
    if (const double v = one.values.value(step, std::nan("")); std::isfinite(v)) {
        painter.setPen(QPen(tokens.chip, 1.5));
        painter.setBrush(tokens.accent);
        painter.drawEllipse(QPointF(x(step, inner), y(v)), 4, 4);
    }
}

void PathCurves::Private::draw(QPainter& painter, const QSize& size) const {
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < curves.size(); ++i)
        drawCurve(painter, i, size);
}

// Each has its own place from cold to green, and its word beside it in the panel.
QColor PathCurves::colourOf(Kind kind) {
    const Tokens& tokens = Theme::instance().tokens();
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::Adversarial:
        return Theme::classColour(4);
    case Kind::Counterfactual:
        return tokens.good;
    case Kind::Both:
        return Theme::classColour(1);
    }
    return {};
}

PathCurves::PathCurves(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("path.curves"));
    setAccessibleName(tr("Probability, energy, distance and plausibility along the path"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    offerPlot(this, [this] { return source(); });
}

PathCurves::~PathCurves() = default;

void PathCurves::setCurves(std::vector<PathCurve> curves, QVector<Kind> kinds) {
    d->curves = std::move(curves);
    d->kinds = std::move(kinds);
    d->step = std::min(d->step, d->last());
    setStep(d->step);
}

void PathCurves::setStep(int step) {
    d->step = std::clamp(step, 0, d->last());
    QStringList words{tr("step %1 of %2").arg(d->step).arg(d->last())};
    for (const PathCurve& curve : d->curves)
        words << curve.name + QLatin1Char(' ') + d->valueText(curve, d->step);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

int PathCurves::step() const {
    return d->step;
}

PlotSource PathCurves::source() const {
    return {tr("Along the path"), size(),
            [this](QCPPainter& painter, const QSize& area) {
                painter.fillRect(QRect(QPoint(), area), Theme::instance().tokens().panel);
                d->draw(painter, area);
            },
            [this] {
                PlotData table{{tr("step")}, {}};
                for (const PathCurve& curve : d->curves)
                    table.columns << curve.name;
                for (int at = 0; at < d->kinds.size(); ++at) {
                    std::vector<QVariant> row{at};
                    for (const PathCurve& curve : d->curves)
                        row.push_back(curve.values.value(at));
                    table.rows.push_back(std::move(row));
                }
                return table;
            }};
}

QSize PathCurves::sizeHint() const {
    return {560, 120};
}

QSize PathCurves::minimumSizeHint() const {
    return {220, 84};
}

void PathCurves::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    d->draw(painter, size());
    if (hasFocus() && !d->curves.empty()) {
        painter.setPen(QPen(Theme::instance().tokens().accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::kControlCorner, Theme::kControlCorner);
    }
}

void PathCurves::choose(int step) {
    const int chosen = std::clamp(step, 0, d->last());
    if (chosen == d->step)
        return;
    setStep(chosen);
    Q_EMIT stepChosen(chosen);
}

void PathCurves::mousePressEvent(QMouseEvent* event) {
    if (const auto step = d->stepAt(event->position(), size()); step && event->button() == Qt::LeftButton)
        choose(*step);
}

void PathCurves::mouseMoveEvent(QMouseEvent* event) {
    if (const auto step = d->stepAt(event->position(), size()); step && (event->buttons() & Qt::LeftButton))
        choose(*step);
}

void PathCurves::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(d->step - 1);
    case Qt::Key_Right:
        return choose(d->step + 1);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(d->last());
    default:
        QWidget::keyPressEvent(event);
    }
}

bool PathCurves::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const std::size_t curve = d->curveAt(help->pos(), size());
        if (curve < d->curves.size())
            QToolTip::showText(help->globalPos(), d->curves[curve].help, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui
