// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plover.h"

#include <QColor>
#include <QPainterPath>
#include <QPalette>

#include <array>

namespace entente {

// All colours of the program: the only file that names any. Widgets keep the platform's own palette; what we paint ourselves takes these.
struct Theme {
    bool isDark = false;
    QColor ground;          // behind panes, ruler and overview
    QColor pane;            // behind lanes, lists and text
    QColor ink;             // text; at least 7 : 1 on pane
    QColor secondary;       // counts, captions, axis; at least 4.5 : 1 on ground and pane
    QColor faint;           // marks and ticks that are no text
    QColor line;            // between panes and lanes
    QColor hair;            // week lines and list rows
    QColor weekend;         // shade over pane
    QColor selection;       // outline and text of what is selected
    QColor selectionFill;   // behind what is selected
    QColor evidence;        // behind the sentence that an event cites
    QColor today;           // the line of the present day
    std::array<QColor, quadClassCount> quad;

    const QColor &of(QuadClass quadClass) const { return quad[size_t(quadClass)]; }
    // For grounds behind text of a class: the class's colour mixed into the pane by `share` of 1.
    QColor tint(QuadClass quadClass, qreal share = 0.16) const;

    static Theme light();
    static Theme dark();
    // Black on white or white on black, with no faint greys.
    static Theme highContrast(bool dark);
    // Light or dark as the platform's window colour is; high contrast where its text and ground are black and white.
    static Theme suiting(const QPalette &palette);
    // A palette for widgets that goes with this theme: for a theme chosen against the platform's.
    QPalette palette() const;
};

// `share` of `over` laid on `under`; 0 gives `under`, 1 gives `over`.
QColor mixed(const QColor &under, const QColor &over, qreal share);

// The outline of a class's mark: circle, square, triangle, diamond or upright bar, of equal weight to the eye. `size` is the circle's diameter.
QPainterPath markPath(QuadClass quadClass, QPointF centre, qreal size = 11);

} // namespace entente
