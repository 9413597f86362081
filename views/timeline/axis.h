// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/time_scale.h"

#include <QLocale>

#include <vector>

namespace entente {

enum class TickUnit : quint8 { Minute, Hour, Day, Week, Month, Year };

// A distance between ticks: `step` units. Weeks begin on Monday (ISO 8601).
struct TickLevel {
    TickUnit unit = TickUnit::Day;
    int step = 1;
    friend bool operator==(TickLevel, TickLevel) = default;
};

struct Tick {
    Instant instant = 0;
    int x = 0;
    QString label;
    QString detail; // said more quietly where there is room: the ISO week
};

// What the ruler shows: quiet ticks under a coarser level whose first label stays in view.
struct Axis {
    TickLevel minorLevel;
    TickLevel majorLevel;
    std::vector<Tick> minor;
    std::vector<Tick> major;        // the first may begin left of the view: its label stands at the view's edge
    std::vector<Tick> lines;        // where a line runs through the lanes
    std::vector<std::pair<int, int>> weekends; // [x, x) of Saturday and Sunday; none where days are narrow
};

// The finest level whose labels have room. `fontScale` is 1 for a body font of 13 pixels.
TickLevel minorLevelFor(double pixelsPerMs, double fontScale = 1);
TickLevel majorLevelFor(TickLevel minor);

// The last tick of the level at or before `instant`, and the one after a tick.
Instant tickAtOrBefore(TickLevel level, Instant instant);
Instant tickAfter(TickLevel level, Instant tick);

// Ticks from the view's left edge to its right, with names in the locale's words.
Axis axisFor(const TimeScale &scale, const QLocale &locale, double fontScale = 1);

// An instant for the reader as exactly as a pixel of the scale can say: "Saturday 26 April 2025", "26 April 2025, 14:35", "April 1987".
QString instantWords(Instant instant, double pixelsPerMs, const QLocale &locale);
// A stretch of time in days, or in hours where it is short and begins or ends within a day: "26 April 2025", "3–9 April 2025",
// "March 2024 – May 2025", "26 April 2025, 06:00 – 12:00".
QString rangeWords(TimeRange range, const QLocale &locale);

} // namespace entente
