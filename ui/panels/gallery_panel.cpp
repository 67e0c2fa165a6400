#include "ui/panels/gallery_panel.h"

namespace ui {

GalleryPanel::GalleryPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("galleryPanel"));
}

} // namespace ui
