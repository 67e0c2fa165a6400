#include "ui/panels/value_slider.h"

#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double kHandle = 9; // half of the handle with its border, which the groove leaves free at both ends
constexpr double kMark = 4.5; // radius
constexpr double kMostTicks = 100000;

} // namespace

ValueSlider::ValueSlider(QWidget* parent) : CalmWheel<QSlider>(parent) {
    setOrientation(Qt::Horizontal);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QSlider::valueChanged, this, [this](int tick) {
        if (!m_quiet)
            Q_EMIT moved(m_origin + tick * m_resolution);
    });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ValueSlider::setSpan(double low, double high, double resolution, double origin) {
    m_quiet = true;
    m_resolution = std::max({resolution, (high - low) / kMostTicks, 1e-300});
    m_origin = origin;
    setRange(static_cast<int>(std::floor((low - origin) / m_resolution)),
             static_cast<int>(std::ceil((high - origin) / m_resolution)));
    const int ticks = maximum() - minimum();
    setSingleStep(std::max(1, ticks / 100));
    setPageStep(std::max(1, ticks / 10));
    m_quiet = false;
    update();
}

void ValueSlider::setRaw(double raw) {
    m_quiet = true;
    setValue(static_cast<int>(std::clamp(std::round((raw - m_origin) / m_resolution), -1e9, 1e9)));
    m_quiet = false;
    update();
}

void ValueSlider::setMarks(double factual, std::optional<double> counterfactual, int targetClass) {
    m_factual = factual;
    m_counterfactual = counterfactual;
    m_target = targetClass;
    update();
}

double ValueSlider::place(double raw) const {
    const double span = (maximum() - minimum()) * m_resolution;
    const double low = m_origin + minimum() * m_resolution;
    const double share = span > 0 ? std::clamp((raw - low) / span, 0.0, 1.0) : 0.5;
    return kHandle + share * (width() - 2 * kHandle);
}

void ValueSlider::paintEvent(QPaintEvent* event) {
    QSlider::paintEvent(event);
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const double now = place(m_origin + value() * m_resolution);
    const double was = place(m_factual);
    if (std::abs(was - now) > 2) { // where the row was, hollow
        painter.setPen(QPen(tokens.quiet, 1.5));
        painter.setBrush(tokens.panel);
        painter.drawEllipse(QPointF(was, middle), kMark, kMark);
    }
    if (!m_counterfactual)
        return;
    const double there = place(*m_counterfactual);
    painter.setPen(QPen(tokens.accent, 1.5, Qt::DotLine));
    painter.drawLine(QPointF(now, middle), QPointF(there, middle));
    painter.translate(there, middle);
    painter.setPen(QPen(tokens.panel, 1.5));
    painter.setBrush(Theme::classColour(m_target));
    painter.drawPath(Theme::classMarkerPath(m_target, kMark + 1));
}

} // namespace ui
