// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/layout.h"

namespace entente {

// Adds what stands in one lane to the layout; `item` is its index in layout.lanes.
void layOutLane(Layout &layout, const TimelineInput &input, LayoutMemory &memory, const LaneBox &box, int item);

} // namespace entente
