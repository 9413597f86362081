// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timeline_index.h"

#include <optional>

namespace entente {

// Walks the events of one lane in time order: points by the middle of their day, spans by their begin. Reaches each event of the lane once.
class EventWalk
{
public:
    EventWalk(const TimelineIndex &index, int lane);

    std::optional<Row> first() const;
    std::optional<Row> last() const;
    std::optional<Row> after(Row row) const; // nothing at the end, or where the lane does not hold the row
    std::optional<Row> before(Row row) const;
    // The one whose time is closest.
    std::optional<Row> nearest(Instant instant) const;
    Instant timeOf(Row row) const;

private:
    // Position in the merged order of points and spans.
    struct Place {
        size_t point = 0; // the next point
        size_t span = 0;  // the next span
    };
    std::optional<Place> placeOf(Row row) const;
    bool isPointNext(Place place) const;
    std::optional<Row> rowAt(Place place) const;

    const TimelineIndex &m_index;
    const TimePyramid &m_events;
};

} // namespace entente
