#include "ui/forms/parameter_form.h"

namespace ui {

struct ParameterForm::Private {
    std::vector<core::ParamSpec> specs;
    core::ParamValues values;
};

ParameterForm::ParameterForm(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {}
ParameterForm::~ParameterForm() = default;
void ParameterForm::setSpecs(std::vector<core::ParamSpec> specs) {
    d->values.clear();
    for (const core::ParamSpec& spec : specs)
        d->values[spec.key] = spec.fallback;
    d->specs = std::move(specs);
}
void ParameterForm::setDefaults(const core::ParamValues&) {}
void ParameterForm::setValues(const core::ParamValues& values) {
    for (const core::ParamSpec& spec : d->specs)
        if (const auto it = values.find(spec.key); it != values.end())
            if (auto value = core::checked(spec, it->second))
                d->values[spec.key] = std::move(value).value();
}
core::ParamValues ParameterForm::values() const {
    return d->values;
}
bool ParameterForm::isValid() const {
    return true;
}

} // namespace ui
