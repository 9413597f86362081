// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/layout.h"

#include "views/timeline/lane_layout.h"

#include <algorithm>

namespace entente {

MarkStyle markStyleOf(const EventTraits &traits, bool isSpan)
{
    MarkStyle style{traits.quad(), traits.status, MarkForm::Point, traits.estimated, traits.disputed};
    if (isSpan)
        style.form = traits.isRange && traits.precision == DatePrecision::Day && !traits.estimated ? MarkForm::Range : MarkForm::Imprecise;
    return style;
}

const std::vector<TimeRange> &LayoutMemory::claims(const TimelineIndex &index, Row row)
{
    if (m_corpus != &index.corpus()) {
        m_claims.clear();
        m_corpus = &index.corpus();
    }
    const auto found = m_claims.find(row);
    if (found != m_claims.end())
        return found->second;
    std::vector<TimeRange> claims;
    for (const Evidence &evidence : index.corpus().details(row).evidence) {
        if (!evidence.claimedDate.isKnown())
            continue;
        const TimeRange claim{startOf(evidence.claimedDate.earliest), startOf(evidence.claimedDate.latest) + msPerDay};
        if (std::ranges::find(claims, claim) == claims.end())
            claims.push_back(claim);
    }
    std::ranges::sort(claims, {}, &TimeRange::begin);
    return m_claims.emplace(row, std::move(claims)).first->second;
}

void LayoutMemory::forget()
{
    m_lanes.clear();
    m_claims.clear();
    m_corpus = nullptr;
}

namespace {

LaneItem laneItem(const TimelineInput &input, const LaneBox &box, int top)
{
    const Metrics &metrics = input.metrics;
    const TimelineIndex::Lane &content = input.index->lanes()[size_t(box.lane)];
    LaneItem item;
    item.id = content.id;
    item.name = content.name;
    item.count = content.events.count();
    item.box = QRect(0, top, input.size.width(), box.height);
    item.collapsed = box.collapsed;
    item.pinned = box.pinned;
    item.expanded = input.arrangement.expanded.contains(content.id);
    if (input.showsGutter) {
        const int row = std::min(box.height, metrics.rowHeight + metrics.lanePadding / 2);
        item.triangle = QRect(0, top, metrics.lanePadding + metrics.labelSpace / 4, row);
        item.pin = QRect(metrics.gutterWidth - row * 3 / 4, top, row * 3 / 4, row);
    }
    return item;
}

} // namespace

Layout layOut(const TimelineInput &input, LayoutMemory &memory)
{
    const Metrics &metrics = input.metrics;
    const int gutter = input.showsGutter ? metrics.gutterWidth : 0;
    Layout layout;
    layout.size = input.size;
    layout.metrics = metrics;
    const bool hasEnd = input.showsGutter && input.size.width() > 2 * (gutter + metrics.endWidth);
    const int plotWidth = std::max(1, input.size.width() - gutter - (hasEnd ? metrics.endWidth : 0));
    layout.plot = QRect(gutter, metrics.rulerHeight, plotWidth, std::max(0, input.size.height() - metrics.rulerHeight));
    if (hasEnd)
        layout.end = QRect(layout.plot.right() + 1, layout.plot.top(), metrics.endWidth, layout.plot.height());
    layout.ruler = QRect(gutter, 0, layout.plot.width(), metrics.rulerHeight);
    layout.scale = TimeScale(input.window, gutter, layout.plot.width());
    layout.axis = axisFor(layout.scale, input.locale, metrics.rowHeight / 25.0);
    const qint64 today = layout.scale.x(input.today);
    if (today >= layout.plot.left() && today <= layout.plot.right())
        layout.today = int(today);

    layout.boxes = arrange(*input.index, input.arrangement, metrics, layout.plot.height());
    layout.contentHeight = layout.boxes.empty() ? 0 : layout.boxes.back().bottom();
    int pinnedHeight = 0;
    for (const LaneBox &box : layout.boxes)
        pinnedHeight += box.pinned ? box.height : 0;
    // Pinned lanes that would fill the window scroll like the others.
    if (pinnedHeight > layout.plot.height() / 2)
        pinnedHeight = 0;
    layout.pinnedBottom = layout.plot.top() + pinnedHeight;
    for (const LaneBox &box : layout.boxes) {
        const bool isFixed = box.y < pinnedHeight;
        const int top = layout.plot.top() + box.y - (isFixed ? 0 : input.scroll);
        if (top >= input.size.height() || top + box.height <= (isFixed ? 0 : layout.pinnedBottom))
            continue;
        layout.lanes.push_back(laneItem(input, box, top));
        layout.lanes.back().isFixed = isFixed;
        layOutLane(layout, input, memory, box, int(layout.lanes.size()) - 1);
    }
    return layout;
}

namespace {

template<typename Items>
int topmostAt(const Items &items, QPoint place, int lane)
{
    for (int i = int(items.size()) - 1; i >= 0; --i) {
        if (items[size_t(i)].lane == lane && items[size_t(i)].box.contains(place))
            return i;
    }
    return -1;
}

int markAt(const Layout &layout, QPoint place, int lane)
{
    const int mark = topmostAt(layout.marks, place, lane);
    if (mark >= 0)
        return mark;
    const auto label = std::ranges::find_if(layout.labels, [&](const LabelItem &item) {
        return layout.marks[size_t(item.mark)].lane == lane && item.box.contains(place) && place.x() >= item.clipBegin && place.x() < item.clipEnd;
    });
    if (label != layout.labels.end())
        return label->mark;
    // A little beside a mark is close enough for a hand.
    constexpr int reach = 3;
    for (int i = int(layout.marks.size()) - 1; i >= 0; --i) {
        const MarkItem &item = layout.marks[size_t(i)];
        if (item.lane == lane && item.box.adjusted(-reach, -reach, reach, reach).contains(place))
            return i;
    }
    return -1;
}

} // namespace

Hit hitTest(const Layout &layout, QPoint place)
{
    if (!QRect(QPoint(), layout.size).contains(place))
        return {};
    if (layout.ruler.contains(place))
        return {Hit::Kind::Ruler, -1, -1, {}};
    if (place.y() < layout.plot.top())
        return {};
    int lane = -1;
    for (size_t i = 0; i < layout.lanes.size(); ++i) {
        const LaneItem &item = layout.lanes[i];
        const bool isHidden = item.box.top() < layout.pinnedBottom && !item.isFixed && place.y() < layout.pinnedBottom;
        if (item.box.contains(place) && !isHidden)
            lane = int(i);
    }
    if (lane < 0)
        return {layout.plot.contains(place) ? Hit::Kind::Ground : Hit::Kind::Nothing, -1, -1, {}};
    const LaneItem &item = layout.lanes[size_t(lane)];
    if (place.x() < layout.plot.left()) {
        if (item.triangle.contains(place))
            return {Hit::Kind::LaneTriangle, lane, -1, {}};
        return {item.pin.contains(place) ? Hit::Kind::LanePin : Hit::Kind::LaneName, lane, -1, {}};
    }
    if (place.x() > layout.plot.right())
        return {item.more.contains(place) ? Hit::Kind::More : Hit::Kind::Ground, lane, -1, {}};
    if (const int mark = markAt(layout, place, lane); mark >= 0)
        return {Hit::Kind::Event, lane, mark, layout.marks[size_t(mark)].row};
    if (const int count = topmostAt(layout.counts, place, lane); count >= 0)
        return {Hit::Kind::Count, lane, count, {}};
    if (const int strip = topmostAt(layout.strips, place, lane); strip >= 0)
        return {Hit::Kind::Strip, lane, strip, {}};
    if (const int density = topmostAt(layout.density, place, lane); density >= 0)
        return {Hit::Kind::Density, lane, density, {}};
    return {Hit::Kind::Ground, lane, -1, {}};
}

} // namespace entente
