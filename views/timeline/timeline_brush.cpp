// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timeline_brush.h"

#include <algorithm>
#include <cstdlib>

namespace entente {

namespace {

constexpr int gripReach = 5;
constexpr int leastMove = 4;

} // namespace

TimelineBrush::Grip TimelineBrush::gripAt(const Layout &layout, QPoint place) const
{
    if (!m_range || !layout.ruler.contains(place))
        return Grip::None;
    const qint64 begin = layout.scale.x(m_range->begin);
    const qint64 end = layout.scale.x(m_range->end);
    if (std::abs(place.x() - begin) <= gripReach)
        return Grip::Begin;
    if (std::abs(place.x() - end) <= gripReach)
        return Grip::End;
    return place.x() > begin && place.x() < end ? Grip::Whole : Grip::None;
}

QRect TimelineBrush::area(const Layout &layout) const
{
    if (!m_range)
        return {};
    const int begin = layout.scale.clampedX(m_range->begin);
    const int end = layout.scale.clampedX(m_range->end);
    return end > begin ? QRect(begin, 0, end - begin, layout.size.height()) : QRect();
}

void TimelineBrush::press(const Layout &layout, QPoint place)
{
    m_before = m_range;
    m_grip = gripAt(layout, place);
    m_pressX = place.x();
    m_isDragging = true;
    m_hasMoved = false;
    m_anchor = m_grip == Grip::Begin ? m_range->end
        : m_grip == Grip::End        ? m_range->begin
        : m_grip == Grip::Whole      ? layout.scale.instantAt(place.x())
                                     : snapped(layout, place.x());
}

void TimelineBrush::drag(const Layout &layout, QPoint place)
{
    if (!m_hasMoved && std::abs(place.x() - m_pressX) < leastMove)
        return;
    m_hasMoved = true;
    if (m_grip == Grip::Whole) {
        Instant by = layout.scale.instantAt(place.x()) - m_anchor;
        if (layout.scale.pixels(msPerDay) < 40)
            by = (by + (by < 0 ? -msPerDay / 2 : msPerDay / 2)) / msPerDay * msPerDay;
        m_range = TimeRange{m_before->begin + by, m_before->end + by};
        return;
    }
    const Instant edge = snapped(layout, place.x());
    if (edge != m_anchor)
        m_range = TimeRange{std::min(edge, m_anchor), std::max(edge, m_anchor)};
}

bool TimelineBrush::release()
{
    m_isDragging = false;
    // A click beside the brush takes it away; a click on it leaves it.
    if (!m_hasMoved && m_grip == Grip::None)
        m_range.reset();
    return m_hasMoved;
}

Instant TimelineBrush::snapped(const Layout &layout, int x) const
{
    const Instant instant = layout.scale.instantAt(x);
    const double perDay = layout.scale.pixels(msPerDay);
    const Instant step = perDay < 40 ? msPerDay : perDay < 24 * 10 ? msPerDay / 4 : msPerDay / 24;
    const Instant rest = ((instant % step) + step) % step;
    return rest * 2 < step ? instant - rest : instant - rest + step;
}

} // namespace entente
