#include "ui/plots/axis_layout.h"

#include <algorithm>

namespace ui {

int tickStep(int total, double pixelsPerEpoch, double labelWidth) {
    for (int step = 1; step < std::max(total, 1); step *= 10)
        for (const int factor : {1, 2, 5})
            if (step * factor * pixelsPerEpoch > labelWidth + 56)
                return step * factor;
    return std::max(total, 1);
}

void spread(std::vector<double>& centres, double height, double top, double bottom) {
    if (centres.empty())
        return;
    for (std::size_t i = 1; i < centres.size(); ++i)
        centres[i] = std::max(centres[i], centres[i - 1] + height);
    if (const double over = centres.back() - (bottom - height / 2); over > 0) {
        centres.back() -= over;
        for (std::size_t i = centres.size() - 1; i-- > 0;)
            centres[i] = std::min(centres[i], centres[i + 1] - height);
    }
    for (std::size_t i = 0; i < centres.size(); ++i)
        centres[i] = std::max(centres[i], top + height / 2 + height * static_cast<double>(i));
}

} // namespace ui
