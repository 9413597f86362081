// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/time_pyramid.h"
#include "workspace/time_window.h"

#include <atomic>
#include <compare>
#include <memory>
#include <vector>

namespace entente {

enum class LaneKind : quint8 { Value, Others, None };

// Names one lane across snapshots. Others stands for all values beyond the most frequent ones, None for events without any.
struct LaneId {
    LaneKind kind = LaneKind::Value;
    FacetKey key;
    friend auto operator<=>(const LaneId &, const LaneId &) = default;
};

// What the timeline shows: the rows that pass the filter, cut into lanes by the values of one facet. Immutable; made on any thread.
class TimelineIndex
{
public:
    static constexpr size_t maxValueLanes = 200;

    struct Lane {
        LaneId id;
        QString name; // empty for None and Others: the view has words for them
        TimePyramid events;
    };

    // Null where `cancelled` became true meanwhile. Costs about 30 ms a million rows.
    static std::shared_ptr<const TimelineIndex> build(std::shared_ptr<const Corpus> corpus, const RowSet &rows, TimeAxis axis, FacetKind grouping,
                                                      const std::atomic<bool> *cancelled = nullptr);

    const Corpus &corpus() const { return *m_corpus; }
    const std::shared_ptr<const Corpus> &snapshot() const { return m_corpus; }
    const EventTimes &times() const { return m_times; }
    FacetKind grouping() const { return m_grouping; }
    const RowSet &rows() const { return m_rows; }
    // All shown events that have a time on this axis, each once; lanes may hold an event several times.
    const TimePyramid &all() const { return m_all; }
    quint32 undatedCount() const { return m_undated; }
    const std::vector<Lane> &lanes() const { return m_lanes; } // only those with events, in the facet's order, then Others, then None

    // The lane's position in lanes(), or -1.
    int laneOf(LaneId id) const;
    // Positions of the lanes that a row stands in, rising.
    std::vector<int> lanesOf(Row row) const;

    // From the first begin to the last end of all events; the year around `today` where there is none.
    TimeRange extent(Instant today) const;
    // Where nearly all of the events lie: a first view that one early event does not stretch.
    TimeRange core(Instant today) const;

private:
    TimelineIndex(std::shared_ptr<const Corpus> corpus, TimeAxis axis, FacetKind grouping);
    std::shared_ptr<const Corpus> m_corpus;
    EventTimes m_times;
    FacetKind m_grouping;
    RowSet m_rows;
    TimePyramid m_all;
    quint32 m_undated = 0;
    std::vector<Lane> m_lanes;
};

} // namespace entente
