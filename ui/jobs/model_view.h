#pragma once

#include "core/training/settings.h"

#include <QString>

#include <memory>

namespace ui {

// One model that is shown and asked. A value: the network is shared and never changes, a new snapshot is a new one.
struct ModelView {
    QString name;                                 // shown, e.g. "Counterfactual training"
    std::shared_ptr<const core::Network> network; // null until the first snapshot
    core::Settings settings;                      // those it was trained with
    core::Constraints constraints;                // those it was trained under
};

} // namespace ui
