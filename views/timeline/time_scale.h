// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/time_window.h"

namespace entente {

// Maps instants to horizontal pixels and back, for one stretch of time shown in [left, left + width).
// Pixels of instants are whole: all of a picture moves rigidly while it is panned, and nothing jitters.
class TimeScale
{
public:
    TimeScale(TimeRange range, int left, int width);

    TimeRange range() const { return m_range; }
    int left() const { return m_left; }
    int width() const { return m_width; }
    int right() const { return m_left + m_width; }
    double pixelsPerMs() const { return m_pixelsPerMs; }

    // The pixel that an instant falls on; may lie far outside the view.
    qint64 x(Instant instant) const { return worldX(instant) - m_originX; }
    int clampedX(Instant instant, int slack = 0) const; // within the view and `slack` pixels beside it
    Instant instantAt(qreal x) const;
    qreal pixels(Instant length) const { return qreal(length) * m_pixelsPerMs; }
    Instant length(qreal pixels) const;

    // Pixels from 1970, which depend on the zoom only and not on where the view stands.
    qint64 worldX(Instant instant) const;
    Instant instantOfWorld(qint64 worldX) const;
    qint64 originX() const { return m_originX; } // worldX of pixel 0

private:
    TimeRange m_range;
    int m_left;
    int m_width;
    double m_pixelsPerMs;
    qint64 m_originX;
};

// The range made longer (factor > 1) or shorter so that `fixed` keeps its place in it.
TimeRange zoomed(TimeRange range, Instant fixed, double factor);
TimeRange panned(TimeRange range, Instant by);
// At least an hour and at most three thousand years, between the years 1 and 4000.
TimeRange clamped(TimeRange range);
// With `share` of its length added on each side.
TimeRange padded(TimeRange range, double share);
// The stretch between two at `progress` of 1, zooming evenly: for animation.
TimeRange between(TimeRange from, TimeRange to, double progress);

} // namespace entente
