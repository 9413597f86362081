// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace entente {

// Lets screen readers and other assistive programs walk the timeline: lanes are lists by name with their count, visible events their items with
// date, class and status, count markers buttons. Call once, before the first timeline is made; calling it again does nothing.
void installTimelineAccessibility();

} // namespace entente
