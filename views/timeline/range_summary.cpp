// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/range_summary.h"

#include "corpus/facet_counts.h"

#include <algorithm>

namespace entente {

namespace {

std::vector<RangeSummary::Counted> mostFrequent(FacetKind kind, const RowSet &rows, const Corpus &corpus, size_t names)
{
    const std::vector<quint32> counts = facetCounts(kind, rows, corpus);
    std::vector<size_t> order;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            order.push_back(i);
    }
    const size_t kept = std::min(names, order.size());
    std::partial_sort(order.begin(), order.begin() + qsizetype(kept), order.end(),
                      [&](size_t a, size_t b) { return std::pair(counts[b], a) < std::pair(counts[a], b); });
    std::vector<RangeSummary::Counted> list;
    for (size_t i = 0; i < kept; ++i)
        list.emplace_back(corpus.facet(kind)[order[i]].name, counts[order[i]]);
    return list;
}

} // namespace

RowSet rowsIn(const TimelineIndex &index, TimeRange range)
{
    const TimePyramid &all = index.all();
    const EventTimes &times = index.times();
    std::vector<Row> rows;
    const size_t last = all.position(range.end + msPerDay);
    for (size_t i = all.position(range.begin - msPerDay); i < last; ++i) {
        const Row row = all.rowAt(i);
        if (times.begin(row) < range.end && times.end(row) > range.begin)
            rows.push_back(row);
    }
    all.forEachSpan(range.begin, range.end, [&](Row row) { rows.push_back(row); });
    RowSet set;
    set.addMany(rows.size(), rows.data());
    return set;
}

RangeSummary summarise(const TimelineIndex &index, TimeRange range, size_t names)
{
    const Corpus &corpus = index.corpus();
    const RowSet rows = rowsIn(index, range);
    RangeSummary summary;
    summary.events = rows.cardinality();
    const QDate first = dayOf(range.begin);
    const QDate last = dayOf(range.end - 1);
    summary.quotes = quint64(std::ranges::count_if(corpus.quotes(), [&](const QuoteInfo &quote) { return quote.date >= first && quote.date <= last; }));
    summary.actors = mostFrequent(FacetKind::Person, rows, corpus, names);
    if (summary.actors.empty())
        summary.actors = mostFrequent(FacetKind::Country, rows, corpus, names);
    summary.sources = mostFrequent(FacetKind::Source, rows, corpus, names);
    return summary;
}

} // namespace entente
