#include "ui/forms/choice_words.h"

#include "core/search/generator.h"
#include "core/training/regime.h"
#include "ui/models/core_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui {
namespace {

struct Words {
    const char* key; // of the setting
    const char* id;
    const char* text;
};

constexpr Words kWords[] = {
    {"model.kind", "mlp", QT_TRANSLATE_NOOP("ui::ParameterForm", "Dense layers")},
    {"model.kind", "lenet", QT_TRANSLATE_NOOP("ui::ParameterForm", "LeNet-5")},
    {"model.activation", "relu", QT_TRANSLATE_NOOP("ui::ParameterForm", "ReLU")},
    {"model.activation", "tanh", QT_TRANSLATE_NOOP("ui::ParameterForm", "Tanh")},
    {"model.activation", "softplus", QT_TRANSLATE_NOOP("ui::ParameterForm", "Softplus")},
    {"model.activation", "sigmoid", QT_TRANSLATE_NOOP("ui::ParameterForm", "Sigmoid")},
    {"training.optimiser", "adam", QT_TRANSLATE_NOOP("ui::ParameterForm", "Adam")},
    {"training.optimiser", "sgd", QT_TRANSLATE_NOOP("ui::ParameterForm", "SGD")},
    {"search.growth", "none", QT_TRANSLATE_NOOP("ui::ParameterForm", "Give up")},
    {"search.growth", "step", QT_TRANSLATE_NOOP("ui::ParameterForm", "Longer steps")},
    {"search.growth", "steps", QT_TRANSLATE_NOOP("ui::ParameterForm", "More steps")},
    {"search.categories", "projection", QT_TRANSLATE_NOOP("ui::ParameterForm", "Projection")},
    {"search.categories", "softmax", QT_TRANSLATE_NOOP("ui::ParameterForm", "Softmax")},
    {"search.graph", "nearest", QT_TRANSLATE_NOOP("ui::ParameterForm", "Nearest rows")},
    {"search.graph", "epsilon", QT_TRANSLATE_NOOP("ui::ParameterForm", "Within reach")},
    {"search.reward", "sparsity", QT_TRANSLATE_NOOP("ui::ParameterForm", "Few changes")},
    {"search.reward", "proximity", QT_TRANSLATE_NOOP("ui::ParameterForm", "Small changes")},
    {"search.reward", "none", QT_TRANSLATE_NOOP("ui::ParameterForm", "Neither")},
    {"measure.diversity.form", "distance", QT_TRANSLATE_NOOP("ui::ParameterForm", "Distance")},
    {"measure.diversity.form", "determinant", QT_TRANSLATE_NOOP("ui::ParameterForm", "Determinant")}};

// What a part of the core is called that is a choice; "": it is none of them.
QString registeredWords(const std::string& key, const std::string& id) {
    if (key == "training.regime")
        if (const auto* entry = core::builtins<core::Regime>().find(id))
            return shortRegimeLabel(entry->info);
    if (key == "search.generator")
        if (const auto* entry = core::builtins<core::Generator>().find(id))
            return coreWords(entry->info.label);
    return {};
}

} // namespace

QString choiceWords(const core::ParamSpec& spec, const std::string& id) {
    const auto* known =
        std::ranges::find_if(kWords, [&](const Words& one) { return spec.key == one.key && id == one.id; });
    if (known != std::end(kWords))
        return QCoreApplication::translate("ui::ParameterForm", known->text);
    if (const QString words = registeredWords(spec.key, id); !words.isEmpty())
        return words;
    QString text = QString::fromStdString(id).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString settingNumber(double value) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

QString settingText(const core::ParamSpec& spec, const core::ParamValue& value) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("ui::ParameterForm", text); };
    QString text;
    if (const bool* flag = std::get_if<bool>(&value))
        return *flag ? tr(QT_TRANSLATE_NOOP("ui::ParameterForm", "on"))
                     : tr(QT_TRANSLATE_NOOP("ui::ParameterForm", "off"));
    if (const double* number = std::get_if<double>(&value))
        text = settingNumber(*number);
    else if (const std::string* words = std::get_if<std::string>(&value))
        text = spec.choices.empty() ? QString::fromStdString(*words) : choiceWords(spec, *words);
    else
        text = QString::fromStdString(core::toText(value));
    if (text.isEmpty())
        return tr(QT_TRANSLATE_NOOP("ui::ParameterForm", "empty"));
    return spec.unit.empty() ? text : text + QLatin1Char(' ') + coreWords(spec.unit);
}

} // namespace ui
