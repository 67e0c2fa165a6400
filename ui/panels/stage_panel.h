#pragma once

#include <QWidget>

namespace ui {

class StagePanel final : public QWidget {
    Q_OBJECT

public:
    explicit StagePanel(QWidget* parent = nullptr);
};

} // namespace ui
