// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/layout.h"

#include <optional>

namespace entente {

// A stretch of time marked on the ruler, with edges that can be dragged. Knows no widgets.
class TimelineBrush
{
public:
    enum class Grip : quint8 { None, Begin, End, Whole };

    const std::optional<TimeRange> &range() const { return m_range; }
    void setRange(std::optional<TimeRange> range) { m_range = range; }

    // What a hand on the ruler takes hold of.
    Grip gripAt(const Layout &layout, QPoint place) const;
    // The brush's pixels across, within the view; empty where out of view or not set.
    QRect area(const Layout &layout) const;

    // A drag from press to `drag`: a new brush on empty ruler, else an edge or the whole. Edges stand on whole days where days are narrow.
    void press(const Layout &layout, QPoint place);
    void drag(const Layout &layout, QPoint place);
    bool isDragging() const { return m_isDragging; }
    // False where nothing was marked: a click.
    bool release();

private:
    Instant snapped(const Layout &layout, int x) const;

    std::optional<TimeRange> m_range;
    std::optional<TimeRange> m_before;
    Grip m_grip = Grip::None;
    Instant m_anchor = 0;
    int m_pressX = 0;
    bool m_isDragging = false;
    bool m_hasMoved = false;
};

} // namespace entente
