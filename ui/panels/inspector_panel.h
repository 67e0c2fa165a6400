#pragma once

#include <QWidget>

namespace ui {

class InspectorPanel final : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget* parent = nullptr);
};

} // namespace ui
