#include "ui/forms/number_boxes.h"

#include "ui/models/core_words.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace ui {
namespace {

constexpr int kDecimals = 12;

// Text that is no number of the spec stays in the field while it is typed, so that the form can say what is wrong.
QValidator::State stateOf(const core::ParamSpec& spec, const QString& text) {
    return core::parsed(spec, text.trimmed().toStdString()) ? QValidator::Acceptable : QValidator::Intermediate;
}

QString withoutUnit(QString text, const QString& suffix) {
    if (!suffix.isEmpty() && text.endsWith(suffix))
        text.chop(suffix.size());
    return text.trimmed();
}

int clampedToInt(double value) {
    return static_cast<int>(std::clamp(value, static_cast<double>(std::numeric_limits<int>::min()),
                                       static_cast<double>(std::numeric_limits<int>::max())));
}

// The neighbour of `value` in ... 0.1, 0.2, 0.5, 1, 2, 5, 10 ...
double neighbour(double value, bool up) {
    constexpr double kTolerance = 1e-9;
    constexpr std::array<double, 3> kMantissas = {1, 2, 5};
    const int magnitude = static_cast<int>(std::floor(std::log10(value)));
    double best = up ? std::numeric_limits<double>::infinity() : 0;
    for (int power = magnitude - 1; power <= magnitude + 1; ++power)
        for (const double mantissa : kMantissas) {
            const double tried = mantissa * std::pow(10.0, power);
            if (up && tried > value * (1 + kTolerance))
                best = std::min(best, tried);
            if (!up && tried < value * (1 - kTolerance))
                best = std::max(best, tried);
        }
    return best;
}

double magnitudeOf(double value) {
    return std::pow(10.0, std::floor(std::log10(value)));
}

} // namespace

QString asInFiles(QString text) {
    return text.replace(QLocale().decimalPoint(), QStringLiteral("."));
}

WholeBox::WholeBox(const core::ParamSpec& spec, QWidget* parent) : CalmWheel(parent), m_spec(spec) {
    setRange(clampedToInt(spec.min), clampedToInt(spec.max));
    setCorrectionMode(QAbstractSpinBox::CorrectToPreviousValue);
    setLocale(QLocale::c());
    if (!spec.unit.empty())
        setSuffix(QLatin1Char(' ') + coreWords(spec.unit));
}

QValidator::State WholeBox::validate(QString& text, int&) const {
    return stateOf(m_spec, withoutUnit(text, suffix()));
}

QString WholeBox::textFromValue(int value) const {
    return QString::number(value);
}

// Large numbers move in steps that suit them: 1,000 by 100, 50 by 10.
void WholeBox::stepBy(int steps) {
    const double size = std::max(10.0, std::abs(static_cast<double>(value())));
    const int step = m_spec.max - m_spec.min <= 100 ? 1 : static_cast<int>(std::max(1.0, magnitudeOf(size) / 10));
    setValue(clampedToInt(static_cast<double>(value()) + static_cast<double>(steps) * step));
    selectAll();
}

RealBox::RealBox(const core::ParamSpec& spec, QWidget* parent) : CalmWheel(parent), m_spec(spec) {
    setDecimals(kDecimals);
    setRange(spec.min, spec.max);
    setCorrectionMode(QAbstractSpinBox::CorrectToPreviousValue);
    setLocale(QLocale::c());
    if (!spec.unit.empty())
        setSuffix(QLatin1Char(' ') + coreWords(spec.unit));
}

QValidator::State RealBox::validate(QString& text, int&) const {
    return stateOf(m_spec, asInFiles(withoutUnit(text, suffix())));
}

QString RealBox::textFromValue(double value) const {
    QLocale shown;
    shown.setNumberOptions(QLocale::OmitGroupSeparator);
    return shown.toString(value, 'g', 10);
}

double RealBox::valueFromText(const QString& text) const {
    return QLocale::c().toDouble(asInFiles(withoutUnit(text, suffix())));
}

QAbstractSpinBox::StepEnabled RealBox::stepEnabled() const {
    StepEnabled enabled = StepNone;
    if (value() < maximum())
        enabled |= StepUpEnabled;
    if (value() > minimum())
        enabled |= StepDownEnabled;
    return enabled;
}

double RealBox::next(double value, bool up) const {
    if (m_spec.scale == core::ParamScale::Log) {
        const double smallest = m_spec.min > 0 ? m_spec.min : std::max(m_spec.max * 1e-9, 1e-9);
        if (value <= smallest)
            return up ? (m_spec.min > 0 ? neighbour(smallest, true) : neighbour(smallest * 0.99, true)) : m_spec.min;
        const double moved = neighbour(value, up);
        return moved < smallest ? m_spec.min : moved;
    }
    const double ofRange = magnitudeOf(std::max(m_spec.max - m_spec.min, 1e-9)) / 20;
    const double size = std::abs(value);
    const double step = size > 0 ? std::min(ofRange, magnitudeOf(size * (1 + 1e-9))) : ofRange;
    return std::round((value + (up ? step : -step)) / step) * step;
}

void RealBox::stepBy(int steps) {
    double moved = value();
    for (int i = 0; i < std::abs(steps); ++i)
        moved = std::clamp(next(moved, steps > 0), m_spec.min, m_spec.max);
    setValue(moved);
    selectAll();
}

} // namespace ui
