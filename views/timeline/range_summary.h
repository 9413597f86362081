// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timeline_index.h"

#include <utility>

namespace entente {

// What lies at least partly in a stretch of time.
struct RangeSummary {
    using Counted = std::pair<QString, quint32>; // name, events
    quint64 events = 0;
    quint64 quotes = 0; // those said on a day of it
    std::vector<Counted> actors;  // people, then countries where there are none; by falling count
    std::vector<Counted> sources;
};

RowSet rowsIn(const TimelineIndex &index, TimeRange range);
RangeSummary summarise(const TimelineIndex &index, TimeRange range, size_t names = 3);

} // namespace entente
