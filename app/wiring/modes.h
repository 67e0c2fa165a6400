#pragma once

#include <QString>

namespace app {

// The modes of the window by their ids, in the order of the mode bar.
inline const QString kStartMode = QStringLiteral("start");
inline const QString kDataMode = QStringLiteral("data");
inline const QString kTrainMode = QStringLiteral("train");
inline const QString kExploreMode = QStringLiteral("explore");
inline const QString kStudyMode = QStringLiteral("study");
inline const QString kReportMode = QStringLiteral("report");

} // namespace app
