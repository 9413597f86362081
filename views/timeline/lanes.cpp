// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/lanes.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace entente {

namespace {

constexpr int expandedRows = 12;
constexpr int mostRows = 10;
constexpr int leastRows = 4;      // where events have marks of their own
constexpr int leastDenseRows = 2; // where they are mostly columns
constexpr size_t denseLane = 400;

// As many rows as the events are likely to need at most zooms: 2 events 1, 9 events 3, 14 events 4; and one each for those of one day.
int wantedRows(const TimePyramid &events)
{
    const int likely = int(std::lround(std::log2(double(std::max<size_t>(events.count(), 1)))));
    return std::max({1, likely, int(std::min<quint32>(events.busiestDay(), mostRows))});
}

int heightOf(int rows, const Metrics &metrics) { return std::max(metrics.lanePadding + rows * metrics.rowHeight, metrics.minLaneHeight); }

std::vector<int> ordered(const TimelineIndex &index, const LaneArrangement &arrangement)
{
    std::vector<int> order;
    order.reserve(index.lanes().size());
    for (const LaneId &id : arrangement.order) {
        const int lane = index.laneOf(id);
        if (lane >= 0)
            order.push_back(lane);
    }
    std::vector<bool> isPlaced(index.lanes().size(), false);
    for (const int lane : order)
        isPlaced[size_t(lane)] = true;
    for (size_t lane = 0; lane < index.lanes().size(); ++lane) {
        if (!isPlaced[lane])
            order.push_back(int(lane));
    }
    std::ranges::stable_partition(order, [&](int lane) { return arrangement.pinned.contains(index.lanes()[size_t(lane)].id); });
    return order;
}

} // namespace

Metrics Metrics::forFontSize(int pixels)
{
    Metrics metrics;
    const double factor = std::max(pixels, 6) / 13.0;
    const auto scale = [factor](int &value) { value = int(std::lround(value * factor)); };
    for (int *value : {&metrics.rowHeight, &metrics.lanePadding, &metrics.collapsedHeight, &metrics.minLaneHeight, &metrics.rulerHeight,
                       &metrics.gutterWidth, &metrics.endWidth, &metrics.markSize, &metrics.labelGap, &metrics.labelSpace, &metrics.maxLabelWidth, &metrics.slotWidth})
        scale(*value);
    metrics.markSize |= 1; // odd, so that a mark has a middle pixel
    return metrics;
}

std::vector<LaneBox> arrange(const TimelineIndex &index, const LaneArrangement &arrangement, const Metrics &metrics, int viewHeight)
{
    std::vector<LaneBox> boxes;
    for (const int lane : ordered(index, arrangement)) {
        const TimelineIndex::Lane &content = index.lanes()[size_t(lane)];
        LaneBox box;
        box.lane = lane;
        box.collapsed = arrangement.collapsed.contains(content.id);
        box.pinned = arrangement.pinned.contains(content.id);
        box.rows = box.collapsed ? 1 : wantedRows(content.events);
        boxes.push_back(box);
    }

    const auto limited = [&](const LaneBox &box, int limit) {
        if (box.collapsed)
            return 1;
        const TimelineIndex::Lane &content = index.lanes()[size_t(box.lane)];
        if (arrangement.expanded.contains(content.id))
            return std::clamp(int(std::min<size_t>(content.events.count(), expandedRows)), 1, expandedRows);
        return std::min(box.rows, std::max(limit, content.events.count() > denseLane ? leastDenseRows : leastRows));
    };
    const auto boxHeight = [&](const LaneBox &box, int limit) {
        return box.collapsed ? metrics.collapsedHeight : heightOf(limited(box, limit), metrics);
    };
    const auto totalHeight = [&](int limit) {
        int sum = 0;
        for (const LaneBox &box : boxes)
            sum += boxHeight(box, limit);
        return sum;
    };
    // As generous as the window allows.
    int limit = mostRows;
    while (limit > leastDenseRows && totalHeight(limit) > viewHeight)
        --limit;
    // Crowded lanes share what is left below, so that their shapes can be read.
    std::vector<LaneBox *> crowded;
    for (LaneBox &box : boxes) {
        if (!box.collapsed && box.rows > limit)
            crowded.push_back(&box);
    }
    const int spare = std::max(0, viewHeight - totalHeight(limit));
    const int share = crowded.empty() ? 0 : std::min(spare / int(crowded.size()), metrics.rowHeight * 2);

    int y = 0;
    for (LaneBox &box : boxes) {
        const bool takesShare = !box.collapsed && box.rows > limit;
        box.height = boxHeight(box, limit) + (takesShare ? share : 0);
        box.rows = box.collapsed ? 1 : std::max(limited(box, limit), takesShare ? (box.height - metrics.lanePadding) / metrics.rowHeight : 1);
        box.y = y;
        y += box.height;
    }
    return boxes;
}

LaneArrangement moved(const LaneArrangement &arrangement, const TimelineIndex &index, const std::vector<LaneBox> &boxes, LaneId lane, size_t before)
{
    LaneArrangement result = arrangement;
    result.order.clear();
    const auto idOf = [&](const LaneBox &box) { return index.lanes()[size_t(box.lane)].id; };
    for (size_t i = 0; i <= boxes.size(); ++i) {
        if (i == before)
            result.order.push_back(lane);
        if (i < boxes.size() && idOf(boxes[i]) != lane)
            result.order.push_back(idOf(boxes[i]));
    }
    return result;
}

} // namespace entente
