// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/lane_placement.h"

#include <algorithm>

namespace entente {

namespace {

constexpr int barPadding = 36;      // of a label inside its bar, on either side: the ends must be seen
constexpr int minBarWidth = 15;     // a span is never as narrow as a day's mark
constexpr size_t maxSpansLooked = 300;
constexpr int maxViewsKept = 12;

qint64 floorDivide(qint64 value, qint64 by) { return value >= 0 ? value / by : -((-value + by - 1) / by); }

} // namespace

struct LanePlacement::Region {
    const TimeScale &scale;
    const PlacementRules &rules;
    qint64 softBegin;
    qint64 softEnd;
    qint64 firstSlot = 0;
    qint64 lastSlot = 0;
    std::vector<PlacedEvent> candidates = {};
    std::vector<PlacedCluster> markers = {};

    const Metrics &metrics() const { return *rules.metrics; }
    const TimePyramid &content() const { return rules.lane->events; }
    const EventTimes &times() const { return rules.index->times(); }
    qint64 slotWidth() const { return rules.metrics->slotWidth; }
    Instant slotBegin(qint64 slot) const { return scale.instantOfWorld(slot * slotWidth()); }
    bool isPinned(Row row) const { return rules.pinned && rules.pinned->contains(row); }
    bool isForced(Row row) const { return qint64(row) == rules.selected || isPinned(row); }
};

void LanePlacement::start(const TimeScale &scale, const PlacementRules &rules)
{
    *this = LanePlacement();
    m_pixelsPerMs = scale.pixelsPerMs();
    m_index = rules.index;
    m_selected = rules.selected;
    m_lines = rules.lines;
    m_countsOnly = rules.countsOnly;
    m_packer = RowPacker(rules.lines);
}

bool LanePlacement::isLabelled(Row row) const
{
    const auto found = std::ranges::find(m_events, row, &PlacedEvent::row);
    return found != m_events.end() && found->side != LabelSide::None;
}

void LanePlacement::cover(qint64 begin, qint64 end, qint64 softBegin, qint64 softEnd, const TimeScale &scale, const PlacementRules &rules)
{
    Region region{scale, rules, softBegin, softEnd};
    const qint64 first = floorDivide(begin, region.slotWidth());
    const qint64 last = floorDivide(end - 1, region.slotWidth()) + 1;
    const qint64 viewSlots = last - first;

    const bool isSame = m_pixelsPerMs == scale.pixelsPerMs() && m_index == rules.index && m_lines == rules.lines && m_countsOnly == rules.countsOnly;
    const bool isNear = first <= m_lastSlot + viewSlots && last >= m_firstSlot - viewSlots && m_lastSlot - m_firstSlot < maxViewsKept * viewSlots;
    // A newly selected event that already has its label changes nothing.
    const bool keepsSelected = m_selected == rules.selected || rules.selected < 0 || isLabelled(Row(rules.selected));
    if (!isSame || !isNear || !keepsSelected) {
        start(scale, rules);
        placeSlots(region, first, last);
        m_firstSlot = first;
        m_lastSlot = last;
        return;
    }
    // Half a view more than asked for, so that panning places in few and large steps. Nothing there has an edge to keep away from.
    Region beyond{scale, rules, std::numeric_limits<qint64>::min() / 2, std::numeric_limits<qint64>::max() / 2};
    if (first < m_firstSlot) {
        const qint64 from = first - viewSlots / 2;
        placeSlots(beyond, from, m_firstSlot);
        m_firstSlot = from;
    }
    if (last > m_lastSlot) {
        const qint64 to = last + viewSlots / 2;
        placeSlots(beyond, m_lastSlot, to);
        m_lastSlot = to;
    }
}

void LanePlacement::placeSlots(Region &region, qint64 firstSlot, qint64 lastSlot)
{
    region.firstSlot = firstSlot;
    region.lastSlot = lastSlot;
    region.candidates.clear();
    region.markers.clear();
    collectPoints(region);
    collectSpans(region);
    placeCandidates(region);
}

void LanePlacement::collectPoints(Region &region)
{
    const TimePyramid &content = region.content();
    const qint64 half = region.metrics().markSize / 2;
    size_t begin = content.position(region.slotBegin(region.firstSlot));
    for (qint64 slot = region.firstSlot; slot < region.lastSlot; ++slot) {
        const size_t end = content.position(region.slotBegin(slot + 1));
        const size_t count = end - begin;
        if (count > denseAbove || (count > 0 && region.rules.countsOnly)) {
            m_clusters.push_back({slot, 0, true, content.pointsBetween(begin, end)});
        } else if (count > size_t(m_lines)) {
            region.markers.push_back({slot, -1, false, content.pointsBetween(begin, end)});
        } else {
            for (size_t i = begin; i < end; ++i) {
                const qint64 x = region.scale.worldX(region.times().centre(content.rowAt(i)));
                region.candidates.push_back({content.rowAt(i), false, region.isForced(content.rowAt(i)), x - half, x + half + 1});
            }
        }
        begin = end;
    }
    // What the reader selected or pinned stands out of any crowd.
    const auto force = [&](Row row) {
        const auto lanes = region.rules.index->lanesOf(row);
        const auto isHere = [&](int lane) { return &region.rules.index->lanes()[size_t(lane)] == region.rules.lane; };
        if (!region.times().isDated(row) || region.times().isSpan(row) || std::ranges::none_of(lanes, isHere)
            || std::ranges::find(region.candidates, row, &PlacedEvent::row) != region.candidates.end())
            return;
        const qint64 x = region.scale.worldX(region.times().centre(row));
        const qint64 slot = floorDivide(x, region.slotWidth());
        if (slot >= region.firstSlot && slot < region.lastSlot)
            region.candidates.push_back({row, false, true, x - half, x + half + 1});
    };
    if (region.rules.countsOnly)
        return;
    if (region.rules.selected >= 0)
        force(Row(region.rules.selected));
    if (region.rules.pinned) {
        for (const Row row : *region.rules.pinned)
            force(row);
    }
}

void LanePlacement::blockDense(const Region &region, qint64 firstSlot, qint64 lastSlot)
{
    const TimePyramid &content = region.content();
    size_t begin = content.position(region.slotBegin(firstSlot));
    for (qint64 slot = firstSlot; slot < lastSlot; ++slot) {
        const size_t end = content.position(region.slotBegin(slot + 1));
        if (end - begin > denseAbove || (end > begin && region.rules.countsOnly))
            m_packer.block(slot * region.slotWidth(), (slot + 1) * region.slotWidth());
        begin = end;
    }
}

void LanePlacement::collectSpans(Region &region)
{
    const TimePyramid &content = region.content();
    const Instant begin = region.slotBegin(region.firstSlot);
    const Instant end = region.slotBegin(region.lastSlot);
    if (content.spansAcross(begin, end) > maxSpansLooked || region.rules.countsOnly)
        return;
    const bool isFirst = m_firstSlot == m_lastSlot;
    const TimeRange covered{region.slotBegin(m_firstSlot), region.slotBegin(m_lastSlot)};
    content.forEachSpan(begin, end, [&](Row row) {
        const Instant from = region.times().begin(row);
        const Instant to = region.times().end(row);
        const bool wasLookedAt = !isFirst && from < covered.end && to > covered.begin;
        if (wasLookedAt || !(region.isForced(row) || isDrawnAlone(region, row)))
            return;
        PlacedEvent event{row, true, region.isForced(row), region.scale.worldX(from), region.scale.worldX(to)};
        if (event.end - event.begin < minBarWidth) {
            event.begin = event.middle() - minBarWidth / 2;
            event.end = event.begin + minBarWidth;
        }
        region.candidates.push_back(event);
    });
}

// Depends on the span's own surroundings only, not on what is in view.
bool LanePlacement::isDrawnAlone(const Region &region, Row span) const
{
    const Instant begin = region.times().begin(span);
    const size_t around = region.content().spansAcross(begin, begin + std::max<Instant>(region.scale.length(double(region.slotWidth())), 1));
    return around <= size_t(m_lines) * 3;
}

void LanePlacement::placeCandidates(Region &region)
{
    const Corpus &corpus = region.rules.index->corpus();
    // Selected before pinned before better attested before more recent.
    struct Ranked {
        int rank;
        quint16 sources;
        Instant begin;
        size_t index;
    };
    std::vector<Ranked> order;
    order.reserve(region.candidates.size());
    for (size_t i = 0; i < region.candidates.size(); ++i) {
        const Row row = region.candidates[i].row;
        const int rank = qint64(row) == region.rules.selected ? 0 : region.isPinned(row) ? 1 : 2;
        order.push_back({rank, corpus.independentSources(row), region.times().begin(row), i});
    }
    std::ranges::sort(order, [](const Ranked &a, const Ranked &b) {
        return std::tie(a.rank, b.sources, b.begin, a.index) < std::tie(b.rank, a.sources, a.begin, b.index);
    });

    size_t next = 0;
    for (; next < order.size() && order[next].rank < 2; ++next) {
        PlacedEvent &event = region.candidates[order[next].index];
        if (!placeLabelled(region, event))
            placeMark(region, event);
        if (event.isSpan && event.line >= 0)
            m_spans.insert(event.row);
        m_events.push_back(event);
    }
    // Labels reach a little beyond the slots that are being placed, where columns may follow.
    const qint64 reach = region.metrics().maxLabelWidth / region.slotWidth() + 1;
    blockDense(region, region.firstSlot - reach, region.lastSlot + reach);
    for (PlacedCluster &marker : region.markers)
        placeCluster(region, marker);

    std::vector<PlacedEvent> leftovers;
    for (; next < order.size(); ++next) {
        PlacedEvent &event = region.candidates[order[next].index];
        if (placeLabelled(region, event)) {
            if (event.isSpan)
                m_spans.insert(event.row);
            m_events.push_back(event);
        } else {
            leftovers.push_back(event);
        }
    }
    placeLeftovers(region, leftovers);
}

bool LanePlacement::placeLabelled(Region &region, PlacedEvent &event)
{
    // Most crowded lanes have no room at all, which is cheaper to find out than how wide a label is.
    const qint64 least = region.metrics().slotWidth * 2;
    if (m_packer.firstFree(event.begin, event.end + least) < 0 && m_packer.firstFree(event.begin - least, event.end) < 0)
        return false;
    const int width = region.rules.labels->width(event.row);
    return event.isSpan ? placeSpanLabel(region, event, width) : placePointLabel(region, event, width);
}

bool LanePlacement::placePointLabel(Region &region, PlacedEvent &event, int width)
{
    const Metrics &metrics = region.metrics();
    const qint64 x = event.middle();
    const qint64 rightEnd = x + metrics.labelGap + width;
    const qint64 leftBegin = x - metrics.labelGap - width;
    const auto take = [&](LabelSide side) {
        const qint64 begin = side == LabelSide::Left ? leftBegin : event.begin;
        const qint64 end = (side == LabelSide::Left ? event.end : rightEnd) + metrics.labelSpace;
        const int line = m_packer.firstFree(begin, end);
        if (line < 0)
            return false;
        m_packer.take(line, begin, end);
        event.line = line;
        event.side = side;
        event.labelWidth = width;
        return true;
    };
    const bool leftFits = leftBegin >= region.softBegin;
    const bool rightFits = rightEnd <= region.softEnd;
    // A forced label is rather cut by the view's edge than left out.
    return (rightFits && take(LabelSide::Right)) || (leftFits && take(LabelSide::Left)) || (event.isForced && take(LabelSide::Right));
}

bool LanePlacement::placeSpanLabel(Region &region, PlacedEvent &event, int width)
{
    const Metrics &metrics = region.metrics();
    const qint64 gap = metrics.labelGap / 2 + 1;
    const auto take = [&](LabelSide side, qint64 begin, qint64 end) {
        const int line = m_packer.firstFree(begin, end + metrics.labelSpace);
        if (line < 0)
            return false;
        m_packer.take(line, begin, end + metrics.labelSpace);
        event.line = line;
        event.side = side;
        event.labelWidth = width;
        return true;
    };
    const qint64 seen = std::min(event.end, region.softEnd) - std::max(event.begin, region.softBegin);
    if (seen >= width + 2 * barPadding)
        return take(LabelSide::Inside, event.begin, event.end);
    const qint64 rightEnd = event.end + gap + width;
    const qint64 leftBegin = event.begin - gap - width;
    const bool leftFits = leftBegin >= region.softBegin;
    return (rightEnd <= region.softEnd && take(LabelSide::Right, event.begin, rightEnd)) || (leftFits && take(LabelSide::Left, leftBegin, event.end));
}

bool LanePlacement::placeMark(const Region &region, PlacedEvent &event)
{
    const qint64 end = event.end + region.metrics().labelSpace / 4;
    event.line = m_packer.firstFree(event.begin, end);
    if (event.line >= 0)
        m_packer.take(event.line, event.begin, end);
    else if (event.isForced)
        event.line = 0; // drawn over what is there
    return event.line >= 0;
}

// Points of one slot that found no room for their labels are counted together; one alone keeps its mark. Spans keep their bars.
void LanePlacement::placeLeftovers(Region &region, std::vector<PlacedEvent> &leftovers)
{
    const auto slotOf = [&](const PlacedEvent &event) { return floorDivide(event.middle(), region.slotWidth()); };
    std::ranges::stable_sort(leftovers, {}, [&](const PlacedEvent &event) { return std::pair(slotOf(event), event.isSpan); });
    for (size_t i = 0; i < leftovers.size();) {
        PlacedEvent &event = leftovers[i];
        if (event.isSpan) {
            if (placeMark(region, event))
                m_spans.insert(event.row);
            if (event.line >= 0) // the others stand in the lane's strip of spans
                m_events.push_back(event);
            ++i;
            continue;
        }
        size_t next = i;
        PlacedCluster cluster{slotOf(event)};
        const auto traits = region.rules.index->corpus().traits();
        for (; next < leftovers.size() && !leftovers[next].isSpan && slotOf(leftovers[next]) == cluster.slot; ++next)
            ++cluster.counts[size_t(traits[leftovers[next].row].quad())];
        if (next - i > 1) {
            placeCluster(region, cluster);
        } else {
            placeMark(region, event);
            m_events.push_back(event);
        }
        i = next;
    }
}

void LanePlacement::placeCluster(const Region &region, PlacedCluster cluster)
{
    const qint64 begin = cluster.slot * region.slotWidth();
    const qint64 end = begin + region.slotWidth();
    cluster.line = m_packer.firstFree(begin, end);
    if (cluster.line >= 0)
        m_packer.take(cluster.line, begin, end);
    m_clusters.push_back(cluster);
}

} // namespace entente
