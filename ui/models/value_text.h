#pragma once

#include "core/data/feature_schema.h"

#include <QLocale>
#include <QString>

namespace ui {

// Values as a person reads them, in the user's locale. Full precision belongs into tooltips.

// Whole numbers in full, others with three significant digits: 41,234  12.3  0.00513
QString shownNumber(double value, const QLocale& locale = QLocale());
// Every digit that reads back as the same number.
QString exactNumber(double value, const QLocale& locale = QLocale());

// The raw value of a feature: a level's name or a number.
QString shownValue(const core::Feature& feature, double raw, const QLocale& locale = QLocale());
QString exactValue(const core::Feature& feature, double raw, const QLocale& locale = QLocale());

QString shownCount(qint64 count, const QLocale& locale = QLocale());
QString shownPercent(double share, const QLocale& locale = QLocale());
// "84%" of "84", as the language writes it.
QString withPercent(const QString& number);

QString nameOf(const core::Feature& feature);        // "income"
QString nameWithUnit(const core::Feature& feature);  // "income (EUR)"
QString kindWord(core::FeatureKind kind);            // "whole number"
QString kindIcon(core::FeatureKind kind);            // name of the icon that goes with it
QString mutabilityWord(core::Mutability mutability); // "Only up"
QString mutabilityIcon(core::Mutability mutability); // name of the icon that goes with it
QString mutabilityHelp(core::Mutability mutability); // what it means for a counterfactual, a sentence
QString fromStd(std::string_view text);

} // namespace ui
