// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "corpus/row_marks.h"
#include "corpus/row_set.h"

#include <QString>

#include <algorithm>
#include <memory>
#include <vector>

namespace entente {

class Corpus;
struct Filter;

// What words find. An article is found by its title, its text or what was found in it: the labels, places and people of its events, and who
// speaks. Its events and its quotes are found with it. A snapshot does not hold texts: who does (a project's full-text search, the command
// line) says which texts have the words, and completeFound() adds the rest.
struct FoundArticles {
    QString text;                // what was looked for, trimmed; empty: nothing was
    std::vector<ArticleId> all;  // every article found, by rising id; those by title and text only while there is no `corpus`
    std::vector<ArticleId> best; // the first few of them, best first
    std::shared_ptr<const Corpus> corpus; // the snapshot that `rows` belong to; null where they are not known yet
    RowSet rows; // events that those articles tell of

    bool contains(ArticleId id) const { return std::binary_search(all.begin(), all.end(), id); }
};

// Adds what `corpus` knows of: articles found by what was found in them, and the events of all.
void completeFound(FoundArticles &found, const std::shared_ptr<const Corpus> &corpus);

// The articles that a filter's text finds, by their indices: as Filter::found says, else by all but their texts. Not for a text without words.
RowMarks articlesFound(const Filter &filter, const Corpus &corpus);
// Their events.
RowSet rowsFound(const Filter &filter, const Corpus &corpus);

} // namespace entente
