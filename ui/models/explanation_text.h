#pragma once

#include "ui/jobs/queries.h"

#include <QString>

namespace ui {

// Answers in plain words. All numbers are in raw units with their unit, grouped as the user's locale has it, and
// rounded only as far as what is said stays true.

// "1 step", "12 steps": `many` has the number as %1.
QString counted(qint64 count, const QString& one, const QString& many);
QString stepsText(int steps); // "12 steps"
// "90%"; never 0% or 100% for what is not: "<1%", ">99%".
QString likelyText(double share);
// `decimals` digits after the point; negative: rounded to tens, hundreds.
QString decimalText(double value, int decimals);
// A fact of the data with its unit: level names as they are, whole numbers whole, others to at most six significant
// digits.
QString factText(const core::Feature& feature, double raw);

// One changed feature in words and numbers.
struct ChangeRow {
    core::Index feature = 0;
    QString name;
    core::FeatureKind kind = core::FeatureKind::Number;
    double from = 0.0;  // raw
    double to = 0.0;    // raw, rounded as shown
    int decimals = 0;   // after the point, of numbers; negative: rounded to tens, hundreds
    QString before;     // with unit
    QString bareBefore; // without
    QString after;
    QString change; // "+2,100", "-0.38", "2 levels up", "other"
    QString fullBefore;
    QString fullAfter;
    core::FeatureConstraint constraint;
    double weight = 0.0; // L1 in model inputs: how much of the cost it is
};
// Largest weight first.
std::vector<ChangeRow> changeRows(const QuerySubject& subject, const ModelAnswer& answer);

// Which changes a sentence names: where a list follows, the largest; else all.
enum class Changes { Largest, All };
// "If debt fell from 14,200 to 11,900 and savings rose by 2,100, the outcome would be "approved" (84%) instead of
// "declined"." Of many, the largest are told and the rest
// counted or named. Also for what needs no change, and for
// what was not found: then what it still lacks.
QString sentence(const QuerySubject& subject, const ModelAnswer& answer, Changes named = Changes::Largest);
// "90% likely after 12 steps, was <1%"
QString outcomeText(const ModelAnswer& answer);
// Why the target is not as likely as asked for, and how close it came, as a sentence; "" when it is.
QString reasonText(const QuerySubject& subject, const ModelAnswer& answer);
// The set of an answer, best first, whichever of it is shown.
std::vector<const ModelAnswer*> answersOf(const ModelAnswer& answer);
// "Cost 1.16", "2 of 7 features change", "constraints kept"
QStringList factTexts(const QuerySubject& subject, const ModelAnswer& answer);

} // namespace ui
