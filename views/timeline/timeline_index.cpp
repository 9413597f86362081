// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timeline_index.h"

#include "views/timeline/time_scale.h"

#include <algorithm>

namespace entente {

namespace {

// Asked once a row, so kept out of the loop over a million rows.
std::array<QuadClass, eventTypeCount> quadTable()
{
    std::array<QuadClass, eventTypeCount> table{};
    for (int type = 0; type < eventTypeCount; ++type)
        table[size_t(type)] = quadClassOf(EventType(type));
    return table;
}

} // namespace

TimelineIndex::TimelineIndex(std::shared_ptr<const Corpus> corpus, TimeAxis axis, FacetKind grouping)
    : m_corpus(std::move(corpus))
    , m_times(*m_corpus, axis)
    , m_grouping(grouping)
{
}

std::shared_ptr<const TimelineIndex> TimelineIndex::build(std::shared_ptr<const Corpus> corpus, const RowSet &rows, TimeAxis axis,
                                                          FacetKind grouping, const std::atomic<bool> *cancelled)
{
    const std::shared_ptr<TimelineIndex> index(new TimelineIndex(std::move(corpus), axis, grouping));
    index->m_rows = rows;
    const Corpus &events = *index->m_corpus;
    const auto values = events.facet(grouping);
    const size_t valueLanes = std::min(values.size(), maxValueLanes);
    const size_t others = valueLanes;
    const size_t none = valueLanes + 1;

    std::vector<Lane> lanes(valueLanes + 2);
    for (size_t i = 0; i < valueLanes; ++i) {
        lanes[i].id = {LaneKind::Value, values[i].key};
        lanes[i].name = values[i].name;
        lanes[i].events.reserve(size_t(values[i].rows.and_cardinality(rows)));
    }
    lanes[others].id = {LaneKind::Others, {grouping, 0}};
    lanes[none].id = {LaneKind::None, {grouping, 0}};

    std::vector<Row> list(size_t(rows.cardinality()));
    rows.toUint32Array(list.data());
    index->m_all.reserve(list.size());
    const auto quads = quadTable();
    const auto traits = events.traits();
    size_t done = 0;
    for (const Row row : list) {
        if (cancelled && (++done & 0xffff) == 0 && cancelled->load(std::memory_order_relaxed))
            return nullptr;
        if (!index->m_times.isDated(row)) {
            ++index->m_undated;
            continue;
        }
        const QuadClass quad = quads[size_t(traits[row].type)];
        index->m_all.add(row, index->m_times, quad);
        const auto found = events.facetIndices(grouping, row);
        bool inOthers = false;
        for (const quint32 value : found) {
            if (value < valueLanes)
                lanes[value].events.add(row, index->m_times, quad);
            else
                inOthers = true;
        }
        if (inOthers)
            lanes[others].events.add(row, index->m_times, quad);
        if (found.empty())
            lanes[none].events.add(row, index->m_times, quad);
    }
    index->m_all.finish();
    for (Lane &lane : lanes) {
        if (lane.events.isEmpty())
            continue;
        lane.events.finish();
        index->m_lanes.push_back(std::move(lane));
    }
    // Classes and types have an order of their own, which counts must not shuffle.
    if (grouping == FacetKind::Quad || grouping == FacetKind::Type || grouping == FacetKind::Status)
        std::ranges::stable_sort(index->m_lanes, {}, &Lane::id);
    return index;
}

int TimelineIndex::laneOf(LaneId id) const
{
    const auto found = std::ranges::find(m_lanes, id, &Lane::id);
    return found == m_lanes.end() ? -1 : int(found - m_lanes.begin());
}

std::vector<int> TimelineIndex::lanesOf(Row row) const
{
    std::vector<int> lanes;
    const auto add = [&](LaneId id) {
        const int lane = laneOf(id);
        if (lane >= 0 && std::ranges::find(lanes, lane) == lanes.end())
            lanes.push_back(lane);
    };
    const auto values = m_corpus->facet(m_grouping);
    const auto found = m_corpus->facetIndices(m_grouping, row);
    for (const quint32 value : found)
        add(value < maxValueLanes ? LaneId{LaneKind::Value, values[value].key} : LaneId{LaneKind::Others, {m_grouping, 0}});
    if (found.empty())
        add({LaneKind::None, {m_grouping, 0}});
    std::ranges::sort(lanes);
    return lanes;
}

TimeRange TimelineIndex::extent(Instant today) const
{
    if (m_all.isEmpty())
        return {today - 183 * msPerDay, today + 183 * msPerDay};
    return clamped({m_all.firstBegin(), std::max(m_all.lastEnd(), m_all.firstBegin() + msPerDay)});
}

TimeRange TimelineIndex::core(Instant today) const
{
    const size_t count = m_all.pointCount();
    if (count < 8)
        return extent(today);
    // The shortest of the stretches that hold five sixths of the points: some background from years before must not press the story flat.
    const size_t held = count - count / 6;
    TimeRange best{m_all.timeAt(0), m_all.timeAt(count - 1)};
    const size_t step = std::max<size_t>(1, (count - held) / 64);
    for (size_t i = 0; i + held <= count; i += step) {
        const TimeRange range{m_all.timeAt(i), m_all.timeAt(i + held - 1)};
        if (range.length() < best.length())
            best = range;
    }
    // What lies only a little outside belongs to it as well.
    const TimeRange all = extent(today);
    const Instant slack = std::max<Instant>(best.length() / 4, 7 * msPerDay);
    best.begin = all.begin >= best.begin - slack ? all.begin : best.begin;
    best.end = all.end <= best.end + slack ? all.end : best.end;
    return clamped({best.begin, std::max(best.end, best.begin + msPerDay)});
}

} // namespace entente
