#pragma once

#include <QWidget>

namespace ui {

class GalleryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit GalleryPanel(QWidget* parent = nullptr);
};

} // namespace ui
