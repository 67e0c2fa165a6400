#include "ui/panels/range_field.h"

#include "ui/models/core_words.h"
#include "ui/models/value_text.h"

#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double kLargest = 1e15;
constexpr int kDecimals = 12;
constexpr int kSteps = 50;

// 1, 2 or 5 times a power of ten, near `step`.
double roundStep(double step) {
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    const double lead = step / power;
    return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
}

} // namespace

NumberField::NumberField(QWidget* parent) : QDoubleSpinBox(parent) {
    setDecimals(kDecimals);
    setRange(-kLargest, kLargest);
    setGroupSeparatorShown(true);
    setAlignment(Qt::AlignRight);
}

void NumberField::setSpan(double span, bool whole) {
    setDecimals(whole ? 0 : kDecimals);
    const double step = span > 0 ? roundStep(span / kSteps) : 1.0;
    setSingleStep(whole ? std::max(1.0, std::round(step)) : step);
}

QString NumberField::textFromValue(double value) const {
    return value == std::round(value) ? locale().toString(value, 'f', 0)
                                      : locale().toString(value, 'f', QLocale::FloatingPointShortest);
}

QSize NumberField::sizeHint() const {
    return {120, QDoubleSpinBox::sizeHint().height()};
}

RangeField::RangeField(QWidget* parent)
    : QStackedWidget(parent), m_number(new NumberField(this)), m_level(new QComboBox(this)) {
    addWidget(m_number);
    addWidget(m_level);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_number, &QDoubleSpinBox::valueChanged, this, &RangeField::edited);
    connect(m_level, &QComboBox::activated, this, [this](int level) { Q_EMIT edited(level); });
}

void RangeField::setFeature(const core::Feature& feature, double span) {
    const QSignalBlocker noNumber(m_number), noLevel(m_level);
    m_level->clear();
    for (const std::string& level : feature.levels)
        m_level->addItem(fromStd(level));
    m_number->setSpan(span, feature.kind == core::FeatureKind::Integer || feature.kind == core::FeatureKind::Pixel);
    m_number->setSuffix(feature.unit.empty() ? QString() : QLatin1Char(' ') + coreWords(feature.unit));
    setCurrentWidget(feature.hasLevels() ? static_cast<QWidget*>(m_level) : m_number);
    setFocusProxy(currentWidget());
}

void RangeField::setValue(double value) {
    if (value == this->value())
        return;
    const QSignalBlocker noNumber(m_number), noLevel(m_level);
    m_number->setValue(value);
    m_level->setCurrentIndex(static_cast<int>(std::lround(value)));
}

double RangeField::value() const {
    return currentWidget() == m_level ? m_level->currentIndex() : m_number->value();
}

void RangeField::setNames(const QString& objectName, const QString& accessibleName) {
    setObjectName(objectName);
    m_number->setObjectName(objectName + QStringLiteral("Number"));
    m_level->setObjectName(objectName + QStringLiteral("Level"));
    m_number->setAccessibleName(accessibleName);
    m_level->setAccessibleName(accessibleName);
}

void RangeField::selectAll() {
    m_number->selectAll();
}

} // namespace ui
