// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/activity.h"

#include <algorithm>

namespace entente {

namespace {

QDate startOfBin(QDate day, ActivityBin bin)
{
    switch (bin) {
    case ActivityBin::Day: break;
    case ActivityBin::Week: return day.addDays(1 - day.dayOfWeek());
    case ActivityBin::Month: return {day.year(), day.month(), 1};
    case ActivityBin::Year: return {day.year(), 1, 1};
    }
    return day;
}

QDate nextBin(QDate start, ActivityBin bin)
{
    switch (bin) {
    case ActivityBin::Day: break;
    case ActivityBin::Week: return start.addDays(7);
    case ActivityBin::Month: return start.addMonths(1);
    case ActivityBin::Year: return start.addYears(1);
    }
    return start.addDays(1);
}

// Bars between two days: weeks and months are counted by the edges that lie between them, not by their mean length.
qint64 barCount(QDate first, QDate last, ActivityBin bin)
{
    switch (bin) {
    case ActivityBin::Day: break;
    case ActivityBin::Week: return startOfBin(first, bin).daysTo(startOfBin(last, bin)) / 7 + 1;
    case ActivityBin::Month: return (last.year() - first.year()) * 12 + last.month() - first.month() + 1;
    case ActivityBin::Year: return last.year() - first.year() + 1;
    }
    return first.daysTo(last) + 1;
}

ActivityBin binFor(QDate first, QDate last, int mostBars)
{
    for (const ActivityBin bin : {ActivityBin::Day, ActivityBin::Week, ActivityBin::Month}) {
        if (barCount(first, last, bin) <= mostBars)
            return bin;
    }
    return ActivityBin::Year;
}

// Which bar an event belongs to, and whether it is known to lie inside it.
class BarFinder
{
public:
    explicit BarFinder(const Activity &activity)
    {
        m_starts.reserve(activity.bars.size());
        for (const ActivityBar &bar : activity.bars)
            m_starts.push_back(startOf(bar.first));
    }

    struct Place {
        size_t bar = 0;
        bool isCoarse = false;
    };
    Place placeOf(const Corpus &corpus, Row row) const
    {
        const Instant begin = corpus.begins()[row];
        const Instant end = corpus.ends()[row] - 1;
        const size_t bar = barAt(begin);
        return bar == barAt(end) ? Place{bar, false} : Place{barAt(begin + (end - begin) / 2), true};
    }

private:
    size_t barAt(Instant instant) const
    {
        const auto it = std::upper_bound(m_starts.begin(), m_starts.end(), instant);
        return size_t(std::max<std::ptrdiff_t>(0, it - m_starts.begin() - 1));
    }
    std::vector<Instant> m_starts;
};

} // namespace

Activity activityOf(const Corpus &corpus, const RowSet &rows, int mostBars)
{
    Activity activity;
    const Row dated = corpus.datedCount();
    Instant earliest = std::numeric_limits<Instant>::max();
    Instant latest = std::numeric_limits<Instant>::min();
    for (const Row row : rows) {
        if (row >= dated) {
            ++activity.undated;
            continue;
        }
        earliest = std::min(earliest, corpus.begins()[row]);
        latest = std::max(latest, corpus.ends()[row] - 1);
    }
    if (earliest > latest)
        return activity;

    const QDate first = dayOf(earliest);
    const QDate last = dayOf(latest);
    activity.bin = binFor(first, last, mostBars);
    for (QDate start = startOfBin(first, activity.bin); start <= last; start = nextBin(start, activity.bin))
        activity.bars.push_back({.first = start, .last = nextBin(start, activity.bin).addDays(-1)});
    const BarFinder finder(activity);
    for (const Row row : rows) {
        if (row >= dated)
            break;
        const BarFinder::Place place = finder.placeOf(corpus, row);
        ActivityBar &bar = activity.bars[place.bar];
        ++(place.isCoarse ? bar.coarse : bar.events[size_t(corpus.traits()[row].quad())]);
    }
    return activity;
}

RowSet rowsOfBar(const Corpus &corpus, const RowSet &rows, const Activity &activity, size_t bar, std::optional<QuadClass> quad)
{
    const BarFinder finder(activity);
    RowSet counted;
    for (const Row row : rows) {
        if (row >= corpus.datedCount())
            break;
        const BarFinder::Place place = finder.placeOf(corpus, row);
        const bool fits = quad ? !place.isCoarse && corpus.traits()[row].quad() == *quad : place.isCoarse;
        if (place.bar == bar && fits)
            counted.add(row);
    }
    return counted;
}

} // namespace entente
