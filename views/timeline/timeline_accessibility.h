// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace entente {

class TimelineView;

// Lets screen readers and other assistive programs walk the timeline: lanes are lists by name with their count, visible events their items with
// date, class and status, count markers buttons. Called by each timeline while it is made.
void installTimelineAccessibility(TimelineView &view);

} // namespace entente
