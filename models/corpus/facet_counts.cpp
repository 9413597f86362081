// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/facet_counts.h"

#include "corpus/corpus_columns.h"

namespace entente {

namespace {

std::vector<quint32> totals(std::span<const FacetValue> values)
{
    std::vector<quint32> counts;
    counts.reserve(values.size());
    for (const FacetValue &value : values)
        counts.push_back(quint32(value.rows.cardinality()));
    return counts;
}

// Adds `step` to the count of every value of every row.
void countRows(FacetKind kind, const RowSet &set, quint32 step, const CorpusColumns &columns, std::vector<quint32> &counts)
{
    std::vector<Row> rows(set.cardinality());
    set.toUint32Array(rows.data());
    const ValueLists &lists = columns.facets[size_t(kind)].lists;
    const auto count = [&](auto groupOf) {
        for (const Row row : rows) {
            for (const quint32 index : lists.at(groupOf(row)))
                counts[index] += step;
        }
    };
    const bool hangsOnCast = kind == FacetKind::Person || kind == FacetKind::Country || kind == FacetKind::Organization;
    if (hangsOnCast)
        count([&columns](Row row) { return columns.castOfRow[row]; });
    else
        count([&columns, kind](Row row) { return columns.groupOf(kind, row); });
}

// Nanoseconds, as measured: what reading one row's values takes, most of it waiting for memory.
quint64 readingCost(FacetKind kind)
{
    return kind == FacetKind::Type || kind == FacetKind::Quad || kind == FacetKind::Status || kind == FacetKind::Place ? 6 : 15;
}

// Nanoseconds for counting what a posting list shares with the rows. Roaring keeps what holds more than every sixteenth row as a bitmap.
quint64 intersectionCost(quint64 postings, quint64 shown, quint64 events)
{
    const bool densePostings = postings > events / 16;
    const bool denseRows = shown > events / 16;
    quint64 cost = 300;
    if (densePostings && denseRows)
        cost += events / 100;
    else if (densePostings)
        cost += shown;
    else if (denseRows)
        cost += postings;
    else
        cost += 2 * (postings + shown);
    return cost;
}

} // namespace

std::vector<quint32> facetCounts(FacetKind kind, const RowSet &rows, const Corpus &corpus)
{
    const auto values = corpus.facet(kind);
    const quint64 shown = rows.cardinality();
    const quint64 hidden = corpus.eventCount() - shown;
    if (hidden == 0)
        return totals(values);

    quint64 intersecting = 0;
    for (const FacetValue &value : values)
        intersecting += intersectionCost(value.rows.cardinality(), shown, corpus.eventCount());
    const quint64 worthReading = intersecting / readingCost(kind);
    if (shown <= worthReading) {
        std::vector<quint32> counts(values.size());
        countRows(kind, rows, 1, corpus.columns(), counts);
        return counts;
    }
    if (hidden <= worthReading) {
        std::vector<quint32> counts = totals(values);
        countRows(kind, corpus.all() - rows, quint32(-1), corpus.columns(), counts);
        return counts;
    }
    std::vector<quint32> counts;
    counts.reserve(values.size());
    for (const FacetValue &value : values)
        counts.push_back(quint32(value.rows.and_cardinality(rows)));
    return counts;
}

} // namespace entente
