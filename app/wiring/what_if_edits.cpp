#include "app/wiring/what_if_edits.h"

#include <QJsonArray>
#include <QJsonObject>

#include <limits>

namespace app {
namespace {

QString key(const char* name) {
    return QString::fromLatin1(name);
}

QJsonObject ruleToJson(const core::FeatureConstraint& rule) {
    return {{key("mutability"), static_cast<int>(rule.mutability)},
            {key("low"), rule.domain.low},
            {key("high"), rule.domain.high},
            {key("step"), rule.step},
            {key("difficulty"), rule.difficulty}};
}

core::FeatureConstraint ruleFromJson(const QJsonObject& json) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN(); // which no check lets pass
    core::FeatureConstraint rule;
    const int mutability = json[key("mutability")].toInt();
    if (mutability > 0 && mutability <= static_cast<int>(core::Mutability::Immutable))
        rule.mutability = static_cast<core::Mutability>(mutability);
    rule.domain = {json[key("low")].toDouble(kNone), json[key("high")].toDouble(kNone)};
    rule.step = json[key("step")].toDouble();
    rule.difficulty = json[key("difficulty")].toDouble(1.0);
    return rule;
}

} // namespace

QJsonValue editsToJson(const ui::WhatIf::Edits& edits) {
    QJsonObject json;
    for (const auto& [row, edit] : edits) {
        QJsonObject values, rules;
        for (const auto& [feature, raw] : edit.values)
            values.insert(QString::number(feature), raw);
        for (const auto& [feature, rule] : edit.rules)
            rules.insert(QString::number(feature), ruleToJson(rule));
        json.insert(QString::number(row), QJsonObject{{key("values"), values},
                                                      {key("rules"), rules},
                                                      {key("changes"), edit.maxChanges},
                                                      {key("answers"), edit.answers}});
    }
    return json;
}

ui::WhatIf::Edits editsFromJson(const QJsonValue& json) {
    ui::WhatIf::Edits edits;
    const QJsonObject rows = json.toObject();
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        const QJsonObject object = it->toObject();
        ui::WhatIf::Edit edit;
        const QJsonObject values = object[key("values")].toObject();
        for (auto value = values.begin(); value != values.end(); ++value)
            edit.values[value.key().toLongLong()] = value->toDouble();
        const QJsonObject rules = object[key("rules")].toObject();
        for (auto rule = rules.begin(); rule != rules.end(); ++rule)
            edit.rules[rule.key().toLongLong()] = ruleFromJson(rule->toObject());
        edit.maxChanges = object[key("changes")].toInt();
        edit.answers = object[key("answers")].toInt(1);
        edits.emplace(it.key().toLongLong(), std::move(edit));
    }
    return edits;
}

} // namespace app
