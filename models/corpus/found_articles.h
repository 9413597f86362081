// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "corpus/row_set.h"

#include <QString>

#include <algorithm>
#include <memory>
#include <vector>

namespace entente {

class Corpus;

// What a full-text search has found.
struct FoundArticles {
    QString text;                // what was looked for, trimmed; empty: nothing was
    std::vector<ArticleId> all;  // every article whose title or text has all the words, by rising id
    std::vector<ArticleId> best; // the first few of them, best first
    std::shared_ptr<const Corpus> corpus; // the snapshot that `rows` belong to; null where they are not known yet
    RowSet rows; // events that those articles tell of, or that have the words in their own label, place or people

    bool contains(ArticleId id) const { return std::binary_search(all.begin(), all.end(), id); }
};

// The rows of what was found, for FoundArticles::rows.
RowSet rowsFound(const QString &text, const std::vector<ArticleId> &articles, const Corpus &corpus);

} // namespace entente
