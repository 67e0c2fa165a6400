#include "ui/models/value_text.h"

#include "ui/models/core_words.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ValueText)
};

// Above this a double no longer holds every whole number, and digits stop being readable.
constexpr double kLargestPlain = 1e15;

} // namespace

QString shownNumber(double value, const QLocale& locale) {
    if (!std::isfinite(value))
        return exactNumber(value, locale);
    const double size = std::abs(value);
    if (size >= kLargestPlain)
        return locale.toString(value, 'g', 3);
    if (size >= 1000 || value == std::round(value))
        return locale.toString(std::round(value), 'f', 0);
    if (size < 1e-4)
        return locale.toString(value, 'e', 2);
    // 0.51 is rounded to 0.510 so that the figures of a column line up.
    const int digits = 2 - static_cast<int>(std::floor(std::log10(size)));
    return locale.toString(value, 'f', std::max(digits, 0));
}

QString exactNumber(double value, const QLocale& locale) {
    if (std::isnan(value))
        return Words::tr("not a number");
    if (std::isinf(value))
        return value > 0 ? Words::tr("infinite") : Words::tr("minus infinite");
    if (std::abs(value) < kLargestPlain && value == std::round(value))
        return locale.toString(value, 'f', 0);
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

QString shownValue(const core::Feature& feature, double raw, const QLocale& locale) {
    if (feature.hasLevels())
        return fromStd(core::valueText(feature, raw));
    return shownNumber(raw, locale);
}

QString exactValue(const core::Feature& feature, double raw, const QLocale& locale) {
    const QString value = feature.hasLevels() ? fromStd(core::valueText(feature, raw)) : exactNumber(raw, locale);
    return feature.unit.empty() ? value : Words::tr("%1 %2").arg(value, coreWords(feature.unit));
}

QString shownCount(qint64 count, const QLocale& locale) {
    return locale.toString(count);
}

QString shownPercent(double share, const QLocale& locale) {
    const double percent = 100 * share;
    const bool small = percent > 0 && percent < 9.95;
    return withPercent(locale.toString(percent, 'f', small ? 1 : 0));
}

QString withPercent(const QString& number) {
    return Words::tr("%1%").arg(number);
}

QString nameOf(const core::Feature& feature) {
    return fromStd(feature.name);
}

QString nameWithUnit(const core::Feature& feature) {
    return feature.unit.empty() ? nameOf(feature) : Words::tr("%1 (%2)").arg(nameOf(feature), coreWords(feature.unit));
}

QString kindWord(core::FeatureKind kind) {
    switch (kind) {
    case core::FeatureKind::Number:
        return Words::tr("number");
    case core::FeatureKind::Integer:
        return Words::tr("whole number");
    case core::FeatureKind::Category:
        return Words::tr("category");
    case core::FeatureKind::Ordered:
        return Words::tr("ordered");
    case core::FeatureKind::Pixel:
        return Words::tr("pixel");
    }
    return {};
}

QString kindIcon(core::FeatureKind kind) {
    switch (kind) {
    case core::FeatureKind::Number:
        return QStringLiteral("number");
    case core::FeatureKind::Integer:
        return QStringLiteral("integer");
    case core::FeatureKind::Category:
        return QStringLiteral("category");
    case core::FeatureKind::Ordered:
        return QStringLiteral("ordered");
    case core::FeatureKind::Pixel:
        return QStringLiteral("image");
    }
    return {};
}

QString mutabilityWord(core::Mutability mutability) {
    switch (mutability) {
    case core::Mutability::Free:
        return Words::tr("Free");
    case core::Mutability::Increase:
        return Words::tr("Only up");
    case core::Mutability::Decrease:
        return Words::tr("Only down");
    case core::Mutability::Immutable:
        return Words::tr("Locked");
    }
    return {};
}

QString mutabilityIcon(core::Mutability mutability) {
    switch (mutability) {
    case core::Mutability::Free:
        return QStringLiteral("arrows-free");
    case core::Mutability::Increase:
        return QStringLiteral("arrow-up");
    case core::Mutability::Decrease:
        return QStringLiteral("arrow-down");
    case core::Mutability::Immutable:
        return QStringLiteral("lock");
    }
    return {};
}

QString mutabilityHelp(core::Mutability mutability) {
    switch (mutability) {
    case core::Mutability::Free:
        return Words::tr("Free: a counterfactual may raise or lower this value within its range.");
    case core::Mutability::Increase:
        return Words::tr("Only up: a counterfactual may raise this value, never lower it.");
    case core::Mutability::Decrease:
        return Words::tr("Only down: a counterfactual may lower this value, never raise it.");
    case core::Mutability::Immutable:
        return Words::tr("Locked: a counterfactual never changes this value.");
    }
    return {};
}

QString fromStd(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace ui
