#include "ui/panels/stage_panel.h"

namespace ui {

StagePanel::StagePanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("stagePanel"));
}

} // namespace ui
