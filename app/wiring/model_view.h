#pragma once

#include "ui/jobs/model_view.h"

namespace app {
using ui::ModelView;
}
