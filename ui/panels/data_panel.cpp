#include "ui/panels/data_panel.h"

#include "ui/models/constraints_model.h"

namespace ui {

struct DataPanel::Private {
    ConstraintsModel constraints;
};

DataPanel::DataPanel(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("dataPanel"));
    connect(&d->constraints, &ConstraintsModel::constraintsChanged, this, &DataPanel::constraintsChanged);
}
DataPanel::~DataPanel() = default;

void DataPanel::setBuiltins(const std::vector<core::BuiltinSet>&) {}
void DataPanel::setData(const core::PreparedDataPtr& prepared, const core::Constraints& suggested) {
    d->constraints.setDataset(prepared, suggested);
}
void DataPanel::applyConstraints(const core::Constraints& constraints, const QString& label) {
    d->constraints.replaceAll(constraints, label);
}
core::Constraints DataPanel::constraints() const {
    return d->constraints.constraints();
}
QUndoStack* DataPanel::undoStack() const {
    return d->constraints.undoStack();
}
void DataPanel::selectRow(qint64) {}
void DataPanel::showProgress(double, const QString&) {}
void DataPanel::endProgress() {}
void DataPanel::showError(const QString&) {}

} // namespace ui
