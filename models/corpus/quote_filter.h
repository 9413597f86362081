// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"
#include "corpus/filter.h"

#include <vector>

namespace entente {

// Which quotes belong to what a filter shows: all where the filter restricts nothing; else a quote passes
// - when one of its events (QuoteInfo::events) is in `rows`, the events that pass, or
// - by itself, when everything that is filtered is something that a quote has, and fits: its speaker is one of the filtered people, its
//   speaker's country one of the filtered countries, its article's outlet one of the filtered sources, its day inside the dates, and every
//   word of the text begins a word that was said, of the speaker's name or of the article's title. A filter by organisation, place, type,
//   class or status is passed only through an event.
// Indices into Corpus::quotes(), rising.
std::vector<quint32> shownQuotes(const Filter &filter, const RowSet &rows, const Corpus &corpus);

// The articles that tell of any of the rows: indices into Corpus::articles(), rising.
std::vector<quint32> articlesTellingOf(const RowSet &rows, const Corpus &corpus);

} // namespace entente
