#include "ui/plots/number_text.h"

#include "ui/models/value_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

// The person's, with groups of thousands also where there is none set.
QLocale shownLocale() {
    QLocale locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale;
}

QString withMinus(QString text) {
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QString superscript(int number) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = number < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(number)))
        text += kDigits[digit.digitValue()];
    return text;
}

} // namespace

QString numberText(double value, int significant) {
    if (!std::isfinite(value))
        return QStringLiteral("–");
    if (value == 0)
        return QStringLiteral("0");
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
    if (magnitude >= 7 || magnitude < -4) {
        const double mantissa = value / std::pow(10.0, magnitude);
        return withMinus(shownLocale().toString(mantissa, 'g', significant)) + QStringLiteral(" × 10") +
               superscript(magnitude);
    }
    const int decimals = std::clamp(significant - 1 - magnitude, 0, 12);
    QString text = shownLocale().toString(value, 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(QLocale().decimalPoint()))
            text.chop(1);
    }
    return text == QStringLiteral("-0") ? QStringLiteral("0") : withMinus(text);
}

QString percentText(double share) {
    if (!std::isfinite(share))
        return QStringLiteral("–");
    return withPercent(withMinus(shownLocale().toString(share * 100, 'f', share == std::round(share) ? 0 : 1)));
}

} // namespace ui
