// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"

#include <array>
#include <vector>

namespace entente {

// Where events lie on one of the two axes. Refers to the corpus, which must outlive it.
class EventTimes
{
public:
    EventTimes(const Corpus &corpus, TimeAxis axis);

    TimeAxis axis() const { return m_axis; }
    bool isDated(Row row) const { return row < m_begins.size() && m_begins[row] != Corpus::noInstant; }
    // Only of dated rows. `end` is exclusive and later than `begin`.
    Instant begin(Row row) const { return m_begins[row]; }
    Instant end(Row row) const { return m_ends.empty() ? m_begins[row] + msPerDay : std::max(m_ends[row], m_begins[row] + 1); }
    Instant centre(Row row) const { return begin(row) + (end(row) - begin(row)) / 2; }
    // More than a day long: it filled several days, or lies somewhere among them. Never to be drawn as a day.
    bool isSpan(Row row) const { return end(row) - begin(row) > msPerDay; }
    bool isInRowOrder() const { return m_axis == TimeAxis::Happened; }

private:
    TimeAxis m_axis;
    std::span<const Instant> m_begins; // noInstant where undated
    EventEnds m_ends;                  // empty: each event fills the day that it begins with
};

using ClassCounts = std::array<quint32, quadClassCount>;
quint32 total(const ClassCounts &counts);

// The events of one lane in time order, with sums and maxima over ever wider blocks, so that "how many of which class between these two
// instants" costs about the same at any zoom. Points (a day or less) and spans are kept apart: only points may stand at a place in time.
// Instants are compared in whole minutes. About 10 bytes an event. Immutable after finish().
class TimePyramid
{
public:
    void reserve(size_t events);
    // Events may be added in any order; quickest in time order.
    void add(Row row, const EventTimes &times, QuadClass quad);
    void finish();

    bool isEmpty() const { return m_rows.empty() && m_spans.empty(); }
    size_t pointCount() const { return m_rows.size(); }
    size_t spanCount() const { return m_spans.size(); }
    size_t count() const { return pointCount() + spanCount(); }
    // From the first begin to the last end; only where not empty.
    Instant firstBegin() const;
    Instant lastEnd() const;

    // --- points, by the middle of their day
    // The number of points before `instant`: their positions are [0, position).
    size_t position(Instant instant) const;
    Row rowAt(size_t position) const { return m_rows[position]; }
    Instant timeAt(size_t position) const { return Instant(m_minutes[position]) * msPerMinute + minuteOrigin; }
    ClassCounts pointsBetween(size_t begin, size_t end) const;
    // The same between two instants, moved to the nearest of many even steps where that moves them by less than a fifth of their distance:
    // for pictures of crowds, where reading the points themselves would cost memory traffic.
    ClassCounts pointsAbout(Instant begin, Instant end) const;
    // The largest number of points in any stretch of about `length`, rounded up to a power of two: a scale that panning does not change.
    quint32 peak(Instant length) const;

    // The most points that lie within a day of one another.
    quint32 busiestDay() const { return m_busiestDay; }

    // --- spans, by their begin
    struct Span {
        quint32 beginMinute = 0;
        quint32 endMinute = 0;
        Row row = 0;
    };
    Row spanRow(size_t position) const { return m_spans[position].row; }
    Instant spanBegin(size_t position) const { return Instant(m_spans[position].beginMinute) * msPerMinute + minuteOrigin; }
    // Quick where the answer is not far beyond `hint`, which must not exceed it: for walking along time.
    size_t spansBegunBefore(Instant instant, size_t hint = 0) const;
    size_t spansEndedBy(Instant instant, size_t hint = 0) const;
    // How many lie at least partly in [begin, end).
    size_t spansAcross(Instant begin, Instant end) const { return spansBegunBefore(end) - spansEndedBy(begin); }
    // Whether a span is one of those.
    static bool isAcross(Instant spanBegin, Instant spanEnd, Instant begin, Instant end)
    {
        return minuteOf(spanBegin) < minuteOf(end + msPerMinute - 1) && minuteOf(spanEnd) > minuteOf(begin);
    }
    // Calls visit(row) for those, by begin. Costs the number found, not the number stored.
    template<typename Visit>
    void forEachSpan(Instant begin, Instant end, Visit visit) const
    {
        const quint32 from = minuteOf(begin);
        const size_t last = spansBegunBefore(end);
        for (size_t block = 0; block * blockSize < last; ++block) {
            if (m_blockEnds[block] <= from) {
                // Skip whole groups of blocks that ended before.
                if (block % blockSize == 0 && m_groupEnds[block / blockSize] <= from)
                    block += blockSize - 1;
                continue;
            }
            const size_t stop = std::min(last, (block + 1) * blockSize);
            for (size_t i = block * blockSize; i < stop; ++i) {
                if (m_spans[i].endMinute > from)
                    visit(m_spans[i].row);
            }
        }
    }

private:
    static constexpr Instant msPerMinute = 60'000;
    // The year -4000, on a whole minute: 32 bits of minutes reach beyond any year that news can name.
    static constexpr Instant minuteOrigin = -188'395'200'000'000;
    static constexpr size_t blockSize = 64;
    static quint32 minuteOf(Instant instant); // clamped to what is stored
    void sortPoints();
    void sumPoints();
    void sumSteps();
    void findPeaks();
    void finishSpans();

    std::vector<quint32> m_minutes;
    std::vector<Row> m_rows;
    std::vector<quint8> m_classes;
    std::vector<ClassCounts> m_sums;    // of the points before each block
    std::vector<quint32> m_buckets;     // position of the first point of each stretch of m_bucketMinutes
    quint32 m_bucketMinutes = 1;
    std::vector<ClassCounts> m_steps;   // of the points before each step of m_stepMinutes
    quint32 m_stepMinutes = 1;
    quint32 m_busiestDay = 0;
    std::vector<quint32> m_peaks;       // by level; a level's stretch is m_peakMinutes << level
    quint32 m_peakMinutes = 1;
    bool m_pointsInOrder = true;
    std::vector<Span> m_spans;
    std::vector<quint32> m_spanEnds;    // sorted
    std::vector<quint32> m_blockEnds;   // latest end of a block of spans
    std::vector<quint32> m_groupEnds;   // latest end of blockSize blocks
};

} // namespace entente
