// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/label_cache.h"
#include "views/timeline/lanes.h"
#include "views/timeline/row_packer.h"
#include "views/timeline/time_scale.h"

#include <unordered_set>
#include <vector>

namespace entente {

enum class LabelSide : quint8 { None, Right, Left, Inside };

// An event that is drawn by itself. Pixels are world pixels (TimeScale::worldX).
struct PlacedEvent {
    Row row = 0;
    bool isSpan = false;
    bool isForced = false;
    qint64 begin = 0; // of the mark or bar
    qint64 end = 0;
    int line = -1; // -1: found no place
    LabelSide side = LabelSide::None;
    int labelWidth = 0;
    qint64 middle() const { return (begin + end) / 2; }
};

// Points that share a slot and are counted instead of drawn: a marker for up to `denseAbove`, columns for more.
struct PlacedCluster {
    qint64 slot = 0;
    int line = -1; // -1 of a marker: found no place
    bool isDense = false;
    ClassCounts counts{};
};

// What a lane's placement depends on besides its content and zoom.
struct PlacementRules {
    const TimelineIndex *index = nullptr;
    const TimelineIndex::Lane *lane = nullptr;
    const Metrics *metrics = nullptr;
    LabelCache *labels = nullptr;
    const std::unordered_set<Row> *pinned = nullptr; // labelled before others; null: none
    qint64 selected = -1;                            // row, or -1: labelled before all others
    int lines = 1;
    bool countsOnly = false; // a collapsed lane: everything is density
};

// Where the events of one lane stand at one zoom. Grows as the view pans and never moves what it has placed, so labels are steady;
// starts anew when the zoom or the content changes.
class LanePlacement
{
public:
    static constexpr quint32 denseAbove = 30;

    // Places what lies in [begin, end) world pixels and was not placed before. Labels keep inside [softBegin, softEnd) where they can.
    void cover(qint64 begin, qint64 end, qint64 softBegin, qint64 softEnd, const TimeScale &scale, const PlacementRules &rules);

    const std::vector<PlacedEvent> &events() const { return m_events; }
    const std::vector<PlacedCluster> &clusters() const { return m_clusters; }
    bool hasPlacedSpan(Row row) const { return m_spans.contains(row); }
    bool isLabelled(Row row) const;

private:
    struct Region; // slots that are being placed
    void start(const TimeScale &scale, const PlacementRules &rules);
    void placeSlots(Region &region, qint64 firstSlot, qint64 lastSlot);
    void collectPoints(Region &region);
    void blockDense(const Region &region, qint64 firstSlot, qint64 lastSlot);
    void collectSpans(Region &region);
    bool isDrawnAlone(const Region &region, Row span) const;
    void placeCandidates(Region &region);
    bool placeLabelled(Region &region, PlacedEvent &event);
    bool placePointLabel(Region &region, PlacedEvent &event, int width);
    bool placeSpanLabel(Region &region, PlacedEvent &event, int width);
    bool placeMark(const Region &region, PlacedEvent &event);
    void placeLeftovers(Region &region, std::vector<PlacedEvent> &leftovers);
    void placeCluster(const Region &region, PlacedCluster cluster);

    double m_pixelsPerMs = 0;
    const TimelineIndex *m_index = nullptr;
    qint64 m_selected = -1;
    int m_lines = 0;
    bool m_countsOnly = false;
    qint64 m_firstSlot = 0; // covered: [first, last)
    qint64 m_lastSlot = 0;
    RowPacker m_packer;
    std::vector<PlacedEvent> m_events;
    std::vector<PlacedCluster> m_clusters;
    std::unordered_set<Row> m_spans; // of m_events, those with a line
};

} // namespace entente
