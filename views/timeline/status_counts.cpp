// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/status_counts.h"

namespace entente {

namespace {

// Points are found by the middle of their day, but what counts is where the day begins and ends: those within a day of `edge` are looked at singly.
template<typename IsBefore>
size_t pointsBefore(const TimelineIndex &index, Instant edge, IsBefore isBefore)
{
    const TimePyramid &all = index.all();
    const size_t sure = all.position(edge - msPerDay);
    const size_t last = all.position(edge + msPerDay);
    size_t count = sure;
    for (size_t i = sure; i < last; ++i)
        count += isBefore(all.rowAt(i));
    return count;
}

} // namespace

StatusCounts countStatus(const TimelineIndex &index, TimeRange window)
{
    const EventTimes &times = index.times();
    const TimePyramid &all = index.all();
    StatusCounts counts;
    counts.total = index.rows().cardinality();
    counts.undated = index.undatedCount();
    counts.left = pointsBefore(index, window.begin, [&](Row row) { return times.end(row) <= window.begin; }) + all.spansEndedBy(window.begin);
    const size_t begunPoints = pointsBefore(index, window.end, [&](Row row) { return times.begin(row) < window.end; });
    counts.right = all.count() - begunPoints - all.spansBegunBefore(window.end);
    counts.shown = counts.total - counts.undated - counts.left - counts.right;
    return counts;
}

} // namespace entente
