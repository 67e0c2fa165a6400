#pragma once

#include "ui/models/constraints_model.h"

#include <QFrame>

#include <memory>

namespace ui {

// One feature's constraint in a small window beside what was clicked: which way it may go, in words, and the range it
// may use. Acts at once; what cannot be is said in place. Closes on Escape or a click elsewhere. GUI thread.
class FeatureEditor final : public QFrame {
    Q_OBJECT

public:
    explicit FeatureEditor(ConstraintsModel* model, QWidget* parent = nullptr);
    ~FeatureEditor() override;

    void open(core::Index feature, bool highEnd, const QRect& near); // near: global pixels

private:
    void show(core::Index feature);
    void showState();
    void fit();
    void setMutability(core::Mutability mutability);
    void setEnd(bool high, double value);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
