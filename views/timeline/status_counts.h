// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timeline_index.h"

namespace entente {

// Where the shown events are, seen from the view: the four always add up to `total`.
struct StatusCounts {
    quint64 shown = 0;   // at least partly in view
    quint64 left = 0;    // ended before the view begins
    quint64 right = 0;   // begin when the view has ended, or later
    quint64 undated = 0; // without a time on this axis
    quint64 total = 0;   // all rows that pass the filter
    friend bool operator==(const StatusCounts &, const StatusCounts &) = default;
};

// Costs a few searches, so it can follow every frame.
StatusCounts countStatus(const TimelineIndex &index, TimeRange window);

} // namespace entente
