#include "ui/plots/timeline_line.h"

#include <QCoreApplication>
#include <QPen>

#include <algorithm>
#include <array>

namespace ui {

TimelineLine lineOf(std::size_t run, std::size_t of) {
    constexpr std::array kLines = {TimelineLine::Solid, TimelineLine::Dashed, TimelineLine::Dotted,
                                   TimelineLine::DashDotted};
    return kLines.at(std::min(of - 1 - run, kLines.size() - 1));
}

QString lineWord(TimelineLine line) {
    switch (line) {
    case TimelineLine::Dashed:
        return QCoreApplication::translate("ui::TimelinePanel", "dashed");
    case TimelineLine::Dotted:
        return QCoreApplication::translate("ui::TimelinePanel", "dotted");
    case TimelineLine::DashDotted:
        return QCoreApplication::translate("ui::TimelinePanel", "dash-dotted");
    case TimelineLine::Solid:
        break;
    }
    return QCoreApplication::translate("ui::TimelinePanel", "solid");
}

void setLine(QPen& pen, TimelineLine line) {
    switch (line) {
    case TimelineLine::Dashed:
        return pen.setDashPattern({3, 2.5});
    case TimelineLine::Dotted:
        return pen.setDashPattern({0.2, 2.2});
    case TimelineLine::DashDotted:
        return pen.setDashPattern({3, 2.2, 0.2, 2.2});
    case TimelineLine::Solid:
        return;
    }
}

} // namespace ui
