// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plover.h"

#include <QColor>

#include <array>

class QPainter;
class QPalette;
class QPointF;

namespace entente {

// Every colour of the program, light or dark. Widgets keep the platform's palette; what we paint ourselves takes its colours from here.
struct Theme {
    bool isDark = false;
    QColor ground;        // behind axis, overview and gaps
    QColor pane;          // behind lanes, lists and text
    QColor ink;           // text, 4.5 : 1 on ground and pane at least
    QColor secondary;     // text of second rank, 4.5 : 1 as well
    QColor faint;         // marks and ticks that are no text
    QColor line;          // between panes
    QColor hair;          // between rows, weekends
    QColor selection;     // selected text and outlines
    QColor selectionFill; // behind what is selected
    QColor evidence;      // behind the evidence of the selected event
    std::array<QColor, quadClassCount> quad;

    const QColor &of(QuadClass quadClass) const { return quad[static_cast<size_t>(quadClass)]; }

    static Theme light();
    static Theme dark();
    // The one that suits the platform's window colour.
    static Theme suiting(const QPalette &palette);
    // A palette for widgets in this theme's colours: for "light" and "dark" where the platform has the other.
    QPalette palette() const;
};

} // namespace entente
