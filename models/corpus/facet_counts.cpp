// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/facet_counts.h"

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

struct Counter {
    FacetKind kind;
    const Corpus *corpus;
    std::vector<quint32> *counts;
    quint32 step; // 1, or its negative to take away

    static bool count(quint32 row, void *self)
    {
        const auto *counter = static_cast<const Counter *>(self);
        for (const quint32 index : counter->corpus->facetIndices(counter->kind, row))
            (*counter->counts)[index] += counter->step;
        return true;
    }
};

} // namespace

std::vector<quint32> facetCounts(FacetKind kind, const RowSet &rows, const Corpus &corpus)
{
    const auto values = corpus.facet(kind);
    const quint64 shown = rows.cardinality();
    const quint64 hidden = corpus.eventCount() - shown;
    if (hidden == 0)
        return totals(values);

    // Reading the rows themselves costs what they are; intersecting posting lists costs what all rows are, but a dense
    // posting list (those of a kind with few values) holds 64 rows a word.
    const bool isDense = kind == FacetKind::Type || kind == FacetKind::Quad || kind == FacetKind::Status;
    const quint64 worthReading = corpus.eventCount() / (isDense ? 32 : 4);
    if (shown <= worthReading) {
        std::vector<quint32> counts(values.size());
        Counter counter{kind, &corpus, &counts, 1};
        rows.iterate(&Counter::count, &counter);
        return counts;
    }
    if (hidden <= worthReading) {
        std::vector<quint32> counts = totals(values);
        Counter counter{kind, &corpus, &counts, quint32(-1)};
        (corpus.all() - rows).iterate(&Counter::count, &counter);
        return counts;
    }
    std::vector<quint32> counts;
    counts.reserve(values.size());
    for (const FacetValue &value : values)
        counts.push_back(quint32(value.rows.and_cardinality(rows)));
    return counts;
}

} // namespace entente
