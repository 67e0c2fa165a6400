#pragma once

#include <vector>

namespace ui {

// 1, 2, 5, 10, 20, 50 ... so that labels of that width stay apart on an axis of whole numbers up to `total`.
int tickStep(int total, double pixelsPerEpoch, double labelWidth);

// Moves labels apart that would overlap, keeping their order and staying within [top, bottom]; centres, ascending.
void spread(std::vector<double>& centres, double height, double top, double bottom);

} // namespace ui
