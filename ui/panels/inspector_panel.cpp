#include "ui/panels/inspector_panel.h"

namespace ui {

InspectorPanel::InspectorPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("inspectorPanel"));
}

} // namespace ui
