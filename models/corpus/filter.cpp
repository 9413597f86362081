// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/filter.h"

#include "corpus/corpus.h"
#include "corpus/corpus_columns.h"
#include "corpus/facet_keys.h"
#include "corpus/found_articles.h"
#include "corpus/search_words.h"

#include <algorithm>

namespace entente {

namespace {

// Rows that have one of the filtered values of `kind`; nothing where the kind is not filtered.
std::optional<RowSet> rowsOfKind(FacetKind kind, const Filter &filter, const Corpus &corpus)
{
    std::vector<const RowSet *> alternatives;
    bool isFiltered = false;
    for (const FacetKey &key : filter.keys) {
        if (key.kind != kind)
            continue;
        isFiltered = true;
        // A value that this snapshot does not have holds for no event.
        if (const FacetValue *value = corpus.find(key))
            alternatives.push_back(&value->rows);
    }
    if (!isFiltered)
        return std::nullopt;
    if (alternatives.empty())
        return RowSet();
    if (alternatives.size() == 1)
        return *alternatives.front();
    return RowSet::fastunion(alternatives.size(), alternatives.data());
}

// Dated rows of which some day may lie in [from, to].
RowSet rowsBetween(std::optional<QDate> from, std::optional<QDate> to, const Corpus &corpus)
{
    const auto begins = corpus.begins();
    const auto ends = corpus.ends();
    const CorpusColumns &columns = corpus.columns();
    const auto rowAt = [begins](Instant instant) { return Row(std::lower_bound(begins.begin(), begins.end(), instant) - begins.begin()); };
    const Row stop = to ? rowAt(startOf(*to) + msPerDay) : corpus.datedCount();
    const Row start = from ? std::min(stop, rowAt(startOf(*from))) : 0;

    RowSet rows;
    rows.addRange(start, stop);
    if (!from)
        return rows;
    // What began before may reach into the range.
    const Instant first = startOf(*from);
    for (size_t block = 0; block * CorpusColumns::endBlock < start; ++block) {
        if (columns.latestEnds[block] <= first)
            continue;
        const size_t blockEnd = std::min<size_t>(start, (block + 1) * CorpusColumns::endBlock);
        for (size_t row = block * CorpusColumns::endBlock; row < blockEnd; ++row) {
            if (ends[row] > first)
                rows.add(Row(row));
        }
    }
    return rows;
}

} // namespace

bool Filter::hasText() const
{
    return !SearchWords(text).isEmpty();
}

RowSet apply(const Filter &filter, const Corpus &corpus)
{
    std::vector<RowSet> parts;
    for (int kind = 0; kind < facetKindCount; ++kind) {
        if (auto rows = rowsOfKind(FacetKind(kind), filter, corpus))
            parts.push_back(std::move(*rows));
    }
    if (filter.from || filter.to)
        parts.push_back(rowsBetween(filter.from, filter.to, corpus));
    if (filter.hasText())
        parts.push_back(rowsFound(filter, corpus));

    // The smallest first: an intersection is never larger than its smallest part.
    std::sort(parts.begin(), parts.end(), [](const RowSet &a, const RowSet &b) { return a.cardinality() < b.cardinality(); });
    RowSet rows = parts.empty() ? corpus.all() : std::move(parts.front());
    for (size_t i = 1; i < parts.size(); ++i)
        rows &= parts[i];

    const FacetKey hypothetical = facetKey(EventStatus::Hypothetical);
    if (!filter.showHypothetical && !filter.has(hypothetical)) {
        if (const FacetValue *value = corpus.find(hypothetical))
            rows -= value->rows;
    }
    return rows;
}

RowSet applyWithout(FacetKind kind, const Filter &filter, const Corpus &corpus)
{
    Filter rest = filter;
    std::erase_if(rest.keys, [kind](const FacetKey &key) { return key.kind == kind; });
    // Hiding the hypothetical is a filter by status, and its count is to be seen where one chooses among the statuses.
    if (kind == FacetKind::Status)
        rest.showHypothetical = true;
    return apply(rest, corpus);
}

} // namespace entente
