// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/time_pyramid.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace entente {

EventTimes::EventTimes(const Corpus &corpus, TimeAxis axis)
    : m_axis(axis)
    , m_begins(axis == TimeAxis::Happened ? corpus.begins() : corpus.publishedInstants())
    , m_ends(axis == TimeAxis::Happened ? corpus.ends() : EventEnds())
{
}

quint32 total(const ClassCounts &counts) { return std::accumulate(counts.begin(), counts.end(), 0u); }

void TimePyramid::reserve(size_t events)
{
    m_minutes.reserve(events);
    m_rows.reserve(events);
    m_classes.reserve(events);
}

void TimePyramid::add(Row row, const EventTimes &times, QuadClass quad)
{
    if (times.isSpan(row)) {
        m_spans.push_back({minuteOf(times.begin(row)), minuteOf(times.end(row)), row});
        return;
    }
    const quint32 minute = minuteOf(times.centre(row));
    m_pointsInOrder = m_pointsInOrder && (m_minutes.empty() || m_minutes.back() <= minute);
    m_minutes.push_back(minute);
    m_rows.push_back(row);
    m_classes.push_back(quint8(quad));
}

void TimePyramid::finish()
{
    if (!m_pointsInOrder)
        sortPoints();
    sumPoints();
    sumSteps();
    findPeaks();
    finishSpans();
}

Instant TimePyramid::firstBegin() const
{
    Instant first = std::numeric_limits<Instant>::max();
    if (!m_minutes.empty())
        first = timeAt(0) - msPerDay / 2;
    if (!m_spans.empty())
        first = std::min(first, Instant(m_spans.front().beginMinute) * msPerMinute + minuteOrigin);
    return first;
}

Instant TimePyramid::lastEnd() const
{
    Instant last = std::numeric_limits<Instant>::min();
    if (!m_minutes.empty())
        last = timeAt(m_minutes.size() - 1) + msPerDay / 2;
    if (!m_spanEnds.empty())
        last = std::max(last, Instant(m_spanEnds.back()) * msPerMinute + minuteOrigin);
    return last;
}

size_t TimePyramid::position(Instant instant) const
{
    if (m_minutes.empty())
        return 0;
    const quint32 minute = minuteOf(instant);
    if (minute <= m_minutes.front())
        return 0;
    if (minute > m_minutes.back())
        return m_minutes.size();
    // The bucket table narrows the search to a handful of points.
    const size_t bucket = (minute - m_minutes.front()) / m_bucketMinutes;
    const auto begin = m_minutes.begin() + m_buckets[bucket];
    const auto end = m_minutes.begin() + m_buckets[bucket + 1];
    return size_t(std::lower_bound(begin, end, minute) - m_minutes.begin());
}

ClassCounts TimePyramid::pointsBetween(size_t begin, size_t end) const
{
    ClassCounts counts{};
    if (end <= begin)
        return counts;
    if (end - begin <= blockSize) {
        for (size_t i = begin; i < end; ++i)
            ++counts[m_classes[i]];
        return counts;
    }
    const size_t first = begin / blockSize;
    const size_t last = end / blockSize;
    for (size_t c = 0; c < counts.size(); ++c)
        counts[c] = m_sums[last][c] - m_sums[first][c];
    for (size_t i = first * blockSize; i < begin; ++i)
        --counts[m_classes[i]];
    for (size_t i = last * blockSize; i < end; ++i)
        ++counts[m_classes[i]];
    return counts;
}

ClassCounts TimePyramid::pointsAbout(Instant begin, Instant end) const
{
    if (m_steps.empty() || end - begin < 5 * Instant(m_stepMinutes) * msPerMinute)
        return pointsBetween(position(begin), position(end));
    const auto stepOf = [this](Instant instant) {
        const qint64 minutes = qint64(minuteOf(instant)) - m_minutes.front() + m_stepMinutes / 2;
        return size_t(std::clamp<qint64>(minutes / m_stepMinutes, 0, qint64(m_steps.size()) - 1));
    };
    const ClassCounts &before = m_steps[stepOf(begin)];
    ClassCounts counts = m_steps[stepOf(end)];
    for (size_t c = 0; c < counts.size(); ++c)
        counts[c] -= before[c];
    return counts;
}

quint32 TimePyramid::peak(Instant length) const
{
    if (m_peaks.empty())
        return 0;
    const quint32 minutes = quint32(std::clamp<Instant>(length / msPerMinute, 1, std::numeric_limits<qint32>::max()));
    if (minutes <= m_peakMinutes) {
        // Finer than what was counted: at most evenly spread over the finest stretch, but never less than one.
        const quint64 share = quint64(m_peaks.front()) * minutes * 2 / m_peakMinutes;
        return std::clamp<quint32>(quint32(share), 1, m_peaks.front());
    }
    const size_t level = size_t(std::bit_width((minutes - 1) / m_peakMinutes));
    return m_peaks[std::min(level, m_peaks.size() - 1)];
}

namespace {

// How many leading values satisfy `precedes`; at least `hint` do. Strides double from there, so a near answer is found in its own cache lines.
template<typename Values, typename Precedes>
size_t countLeading(const Values &values, size_t hint, Precedes precedes)
{
    size_t begin = std::min(hint, values.size());
    size_t stride = 8;
    size_t end = hint == 0 ? values.size() : begin;
    if (hint > 0) {
        while (end < values.size() && precedes(values[end])) {
            begin = end;
            end = std::min(values.size(), end + stride);
            stride *= 2;
        }
    }
    return size_t(std::partition_point(values.begin() + qsizetype(begin), values.begin() + qsizetype(end), precedes) - values.begin());
}

} // namespace

size_t TimePyramid::spansBegunBefore(Instant instant, size_t hint) const
{
    // Rounded up: what begins in the minute that `instant` lies in has begun.
    const quint32 minute = minuteOf(instant + msPerMinute - 1);
    return countLeading(m_spans, hint, [minute](const Span &span) { return span.beginMinute < minute; });
}

size_t TimePyramid::spansEndedBy(Instant instant, size_t hint) const
{
    const quint32 minute = minuteOf(instant);
    return countLeading(m_spanEnds, hint, [minute](quint32 end) { return end <= minute; });
}

quint32 TimePyramid::minuteOf(Instant instant)
{
    return quint32(std::clamp<Instant>((instant - minuteOrigin) / msPerMinute, 0, std::numeric_limits<quint32>::max()));
}

void TimePyramid::sortPoints()
{
    std::vector<quint32> order(m_minutes.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, {}, [this](quint32 i) { return m_minutes[i]; });
    const auto permuted = [&order](const auto &values) {
        std::remove_cvref_t<decltype(values)> sorted;
        sorted.reserve(values.size());
        for (const quint32 i : order)
            sorted.push_back(values[i]);
        return sorted;
    };
    m_rows = permuted(m_rows);
    m_classes = permuted(m_classes);
    m_minutes = permuted(m_minutes);
}

void TimePyramid::sumPoints()
{
    if (m_minutes.empty())
        return;
    const size_t count = m_minutes.size();
    m_sums.reserve(count / blockSize + 1);
    ClassCounts sums{};
    for (size_t i = 0; i < count; ++i) {
        if (i % blockSize == 0)
            m_sums.push_back(sums);
        ++sums[m_classes[i]];
    }
    if (count % blockSize == 0)
        m_sums.push_back(sums);

    const quint32 extent = m_minutes.back() - m_minutes.front();
    const size_t buckets = std::clamp<size_t>(count / 8, 1, size_t(1) << 17);
    m_bucketMinutes = quint32(extent / buckets) + 1;
    m_buckets.assign(extent / m_bucketMinutes + 2, quint32(count));
    size_t next = 0;
    for (size_t i = 0; i < count; ++i) {
        const size_t bucket = (m_minutes[i] - m_minutes.front()) / m_bucketMinutes;
        for (; next <= bucket; ++next)
            m_buckets[next] = quint32(i);
    }
}

void TimePyramid::sumSteps()
{
    if (m_minutes.size() < 64)
        return;
    const quint32 extent = m_minutes.back() - m_minutes.front();
    const size_t steps = std::min<size_t>(m_minutes.size() / 8, size_t(1) << 14);
    m_stepMinutes = quint32(extent / steps) + 1;
    m_steps.assign(extent / m_stepMinutes + 2, ClassCounts{});
    for (size_t i = 0; i < m_minutes.size(); ++i)
        ++m_steps[(m_minutes[i] - m_minutes.front()) / m_stepMinutes + 1][m_classes[i]];
    for (size_t step = 1; step < m_steps.size(); ++step) {
        for (size_t c = 0; c < m_steps[step].size(); ++c)
            m_steps[step][c] += m_steps[step - 1][c];
    }
}

void TimePyramid::findPeaks()
{
    if (m_minutes.empty())
        return;
    for (size_t first = 0, i = 0; i < m_minutes.size(); ++i) {
        while (m_minutes[i] - m_minutes[first] >= msPerDay / msPerMinute)
            ++first;
        m_busiestDay = std::max(m_busiestDay, quint32(i - first) + 1);
    }
    const quint32 extent = m_minutes.back() - m_minutes.front();
    const size_t bins = std::bit_ceil(std::clamp<size_t>(m_minutes.size(), 16, size_t(1) << 14));
    m_peakMinutes = quint32(extent / bins) + 1;
    std::vector<quint32> counts(bins, 0);
    for (const quint32 minute : m_minutes)
        ++counts[(minute - m_minutes.front()) / m_peakMinutes];
    while (true) {
        m_peaks.push_back(std::ranges::max(counts));
        if (counts.size() == 1)
            break;
        for (size_t i = 0; i < counts.size() / 2; ++i)
            counts[i] = counts[2 * i] + counts[2 * i + 1];
        counts.resize(counts.size() / 2);
    }
}

void TimePyramid::finishSpans()
{
    std::ranges::stable_sort(m_spans, {}, &Span::beginMinute);
    m_spanEnds.reserve(m_spans.size());
    for (size_t i = 0; i < m_spans.size(); ++i) {
        const quint32 end = m_spans[i].endMinute;
        m_spanEnds.push_back(end);
        if (i % blockSize == 0)
            m_blockEnds.push_back(0);
        if (i % (blockSize * blockSize) == 0)
            m_groupEnds.push_back(0);
        m_blockEnds.back() = std::max(m_blockEnds.back(), end);
        m_groupEnds.back() = std::max(m_groupEnds.back(), end);
    }
    std::ranges::sort(m_spanEnds);
}

} // namespace entente
