// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/found_articles.h"

#include "corpus/corpus_columns.h"

namespace entente {

RowSet rowsFound(const QString &text, const std::vector<ArticleId> &articles, const Corpus &corpus)
{
    const CorpusColumns &columns = corpus.columns();
    RowMarks rows = columns.textIndex().find(text, columns);
    // Both lists rise by id.
    auto known = columns.articlesById.begin();
    for (const ArticleId article : articles) {
        while (known != columns.articlesById.end() && known->first < article)
            ++known;
        if (known == columns.articlesById.end())
            break;
        if (known->first != article)
            continue;
        for (const Row row : columns.eventsOfArticles.at(known->second))
            rows.mark(row);
    }
    return rows.toRowSet();
}

} // namespace entente
