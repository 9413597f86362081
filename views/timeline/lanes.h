// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timeline_index.h"

#include <QHashFunctions>

#include <set>
#include <vector>

namespace entente {

// How the reader arranged the lanes of one grouping: a value that is saved with the window.
struct LaneArrangement {
    std::vector<LaneId> order; // lanes that were moved stand in this order, before those never moved
    std::set<LaneId> pinned;   // stand on top and do not scroll
    std::set<LaneId> collapsed;
    std::set<LaneId> expanded; // as high as their labels need
    friend bool operator==(const LaneArrangement &, const LaneArrangement &) = default;
};

// Sizes that follow from the font, in device-independent pixels.
struct Metrics {
    int rowHeight = 25;  // a row of marks and labels
    int lanePadding = 12;
    int collapsedHeight = 26;
    int minLaneHeight = 50; // name and count
    int rulerHeight = 44;
    int gutterWidth = 132;
    int endWidth = 90; // where a lane's end counts what has no label
    int markSize = 11;
    int labelGap = 11;   // from a mark's middle to its label
    int labelSpace = 12; // between things in one row
    int maxLabelWidth = 280;
    int slotWidth = 28;  // what one count marker needs
    int columnWidth = 4; // of density
    static Metrics forFontSize(int pixels); // 13 gives the above
};

// One lane on the page; y counts from the top of all lanes.
struct LaneBox {
    int lane = 0; // in TimelineIndex::lanes()
    int y = 0;
    int height = 0;
    int rows = 1; // of labels
    bool collapsed = false;
    bool pinned = false;
    int bottom() const { return y + height; }
};

// Lanes of the index from top to bottom, pinned ones first. Heights follow from each lane's number of events and from `viewHeight`, never from
// what part of time is in view: nothing moves up or down while panning and zooming.
std::vector<LaneBox> arrange(const TimelineIndex &index, const LaneArrangement &arrangement, const Metrics &metrics, int viewHeight);

// The arrangement with the lane moved to stand before the lane that is now at position `before` of `boxes`.
LaneArrangement moved(const LaneArrangement &arrangement, const TimelineIndex &index, const std::vector<LaneBox> &boxes, LaneId lane, size_t before);

} // namespace entente
