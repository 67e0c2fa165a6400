#pragma once

#include "ui/models/what_if.h"

#include <QJsonValue>

namespace app {

// What was changed about rows, as a session keeps it. Nonsense is read as far as it makes sense; whether the data can
// hold it is for WhatIf to say.
QJsonValue editsToJson(const ui::WhatIf::Edits& edits);
ui::WhatIf::Edits editsFromJson(const QJsonValue& json);

} // namespace app
