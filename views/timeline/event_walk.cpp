// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/event_walk.h"

namespace entente {

EventWalk::EventWalk(const TimelineIndex &index, int lane)
    : m_index(index)
    , m_events(index.lanes()[size_t(lane)].events)
{
}

Instant EventWalk::timeOf(Row row) const
{
    const EventTimes &times = m_index.times();
    return times.isSpan(row) ? times.begin(row) : times.centre(row);
}

bool EventWalk::isPointNext(Place place) const
{
    if (place.point >= m_events.pointCount())
        return false;
    // Of the same minute, points come first.
    return place.span >= m_events.spanCount() || m_events.timeAt(place.point) <= m_events.spanBegin(place.span);
}

std::optional<Row> EventWalk::rowAt(Place place) const
{
    if (place.point >= m_events.pointCount() && place.span >= m_events.spanCount())
        return std::nullopt;
    return isPointNext(place) ? m_events.rowAt(place.point) : m_events.spanRow(place.span);
}

std::optional<EventWalk::Place> EventWalk::placeOf(Row row) const
{
    const EventTimes &times = m_index.times();
    if (!times.isDated(row))
        return std::nullopt;
    const Instant time = timeOf(row);
    Place place{m_events.position(time), m_events.spansBegunBefore(time)};
    if (times.isSpan(row)) {
        // Spans of earlier minutes were passed; the lane's order within a minute is its own.
        while (place.span > 0 && m_events.spanBegin(place.span - 1) >= time - time % 60'000)
            --place.span;
        while (place.span < m_events.spanCount() && m_events.spanRow(place.span) != row && m_events.spanBegin(place.span) <= time)
            ++place.span;
        if (place.span == m_events.spanCount() || m_events.spanRow(place.span) != row)
            return std::nullopt;
        place.point = m_events.position(m_events.spanBegin(place.span) + 60'000);
        return place;
    }
    while (place.point < m_events.pointCount() && m_events.rowAt(place.point) != row && m_events.timeAt(place.point) <= time)
        ++place.point;
    if (place.point == m_events.pointCount() || m_events.rowAt(place.point) != row)
        return std::nullopt;
    place.span = m_events.spansBegunBefore(m_events.timeAt(place.point));
    return place;
}

std::optional<Row> EventWalk::first() const { return rowAt({0, 0}); }

std::optional<Row> EventWalk::last() const
{
    const size_t points = m_events.pointCount();
    const size_t spans = m_events.spanCount();
    if (points + spans == 0)
        return std::nullopt;
    if (points == 0 || (spans > 0 && m_events.timeAt(points - 1) <= m_events.spanBegin(spans - 1)))
        return m_events.spanRow(spans - 1);
    return m_events.rowAt(points - 1);
}

std::optional<Row> EventWalk::after(Row row) const
{
    std::optional<Place> place = placeOf(row);
    if (!place)
        return std::nullopt;
    ++(m_index.times().isSpan(row) ? place->span : place->point);
    return rowAt(*place);
}

std::optional<Row> EventWalk::before(Row row) const
{
    const std::optional<Place> place = placeOf(row);
    if (!place || (place->point == 0 && place->span == 0))
        return std::nullopt;
    // The later of the point and the span that were passed last; of the same minute the span.
    if (place->point == 0)
        return m_events.spanRow(place->span - 1);
    if (place->span == 0 || m_events.timeAt(place->point - 1) > m_events.spanBegin(place->span - 1))
        return m_events.rowAt(place->point - 1);
    return m_events.spanRow(place->span - 1);
}

std::optional<Row> EventWalk::nearest(Instant instant) const
{
    const std::optional<Row> next = rowAt({m_events.position(instant), m_events.spansBegunBefore(instant)});
    const std::optional<Row> previous = next ? before(*next) : last();
    if (!next || !previous)
        return next ? next : previous;
    return timeOf(*next) - instant <= instant - timeOf(*previous) ? next : previous;
}

} // namespace entente
