// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"
#include "corpus/filter.h"

#include <vector>

namespace entente {

// Which quotes belong to what a filter shows: all where the filter restricts nothing; else a quote passes when the article that it stands in
// is found by the filter's text, where there is one, and
// - one of its events (QuoteInfo::events) is in `rows`, the events that pass, or
// - everything else that is filtered is something that a quote has, and fits: its speaker is one of the filtered people, its speaker's country
//   one of the filtered countries, its article's outlet one of the filtered sources, and its day inside the dates. A filter by organisation,
//   place, type, class or status is passed only through an event.
// Indices into Corpus::quotes(), rising.
std::vector<quint32> shownQuotes(const Filter &filter, const RowSet &rows, const Corpus &corpus);

// Which articles belong to it: those that the text finds, where there is one, and that tell of any of `rows`, where anything else is filtered
// (what is hidden unless asked for, the hypothetical, hides no article). Indices into Corpus::articles(), rising.
std::vector<quint32> shownArticles(const Filter &filter, const RowSet &rows, const Corpus &corpus);

// The articles that tell of any of the rows: indices into Corpus::articles(), rising.
std::vector<quint32> articlesTellingOf(const RowSet &rows, const Corpus &corpus);

} // namespace entente
