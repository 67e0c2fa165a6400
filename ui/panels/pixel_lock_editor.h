#pragma once

#include "ui/models/constraints_model.h"
#include "ui/models/pixel_areas.h"

#include <QWidget>

#include <memory>

namespace ui {

// Which pixels of an image may change: the mean image with the locked ones marked, an area to be chosen by dragging or
// by its rows and columns, a brush, presets, what acts on all at once, and the locked areas as a list. Acts on the
// constraints model, so every step can be undone. GUI thread.
class PixelLockEditor final : public QWidget {
    Q_OBJECT

public:
    explicit PixelLockEditor(ConstraintsModel* model, QWidget* parent = nullptr);
    ~PixelLockEditor() override;

    void setData(const core::PreparedDataPtr& data); // of images; call after the model has its constraints

private:
    void lockArea(const PixelArea& area, core::Mutability mutability);
    void lockPreset(const std::vector<PixelArea>& areas);
    void showState();
    void showAreas();
    [[nodiscard]] PixelArea chosen() const;
    void choose(const PixelArea& area);
    void build();
    void buildTools(QLayout* column);
    void buildWhole(QLayout* column);
    void invertLocks();
    void fillClasses();
    void buildFields(QLayout* column);
    void buildButtons(QLayout* column);
    void fillPresets();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
