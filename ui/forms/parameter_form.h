#pragma once

#include "core/base/param.h"

#include <QWidget>

#include <memory>

namespace ui {

struct Field;

// An editor for any list of ParamSpecs: label, symbol, unit, range, help and default all come from the spec, so that
// a new generator, term or measure gets its form without a line of ui code. One column; advanced parameters are
// folded under "Advanced (n changed)"; a changed one has a button that resets it. The editor of a parameter has its
// key as objectName.
//
// Lives on the GUI thread. Holds copies of the specs; children are owned by the Qt parent chain.
class ParameterForm final : public QWidget {
    Q_OBJECT

public:
    explicit ParameterForm(QWidget* parent = nullptr);
    ~ParameterForm() override;

    void setSpecs(std::vector<core::ParamSpec> specs); // discards the current values; defaults become the fallbacks
    void setDefaults(const core::ParamValues& values); // what "changed" compares with, e.g. a preset; unknown ignored
    void setValues(const core::ParamValues& values);   // unknown or unfit values are ignored; emits nothing
    [[nodiscard]] core::ParamValues values() const;    // always within the specs' ranges
    [[nodiscard]] bool isValid() const;                // no field holds a text that could not be read

Q_SIGNALS:
    void valuesEdited(); // by the user only, never by setValues()

private:
    void addField(core::ParamSpec spec);
    QWidget* makeEditor(Field& field, QWidget* parent);
    void edited(Field& field, core::ParamValue value);
    void display(Field& field, const core::ParamValue& value);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
