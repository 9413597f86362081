// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/found_articles.h"

#include "corpus/corpus_columns.h"
#include "corpus/filter.h"
#include "corpus/search_words.h"

namespace entente {

namespace {

// Both lists rise by id: looking each of a hundred thousand up would take longer than the search.
void markArticles(RowMarks &marks, const std::vector<ArticleId> &ids, const CorpusColumns &columns)
{
    auto known = columns.articlesById.begin();
    for (const ArticleId id : ids) {
        while (known != columns.articlesById.end() && known->first < id)
            ++known;
        if (known == columns.articlesById.end())
            return;
        if (known->first == id)
            marks.mark(known->second);
    }
}

RowSet rowsOf(const RowMarks &articles, const CorpusColumns &columns)
{
    RowMarks rows(Row(columns.ids.size()));
    for (quint32 article = 0; article < columns.articles.size(); ++article) {
        if (!articles.contains(article))
            continue;
        for (const Row row : columns.eventsOfArticles.at(article))
            rows.mark(row);
    }
    return rows.toRowSet();
}

bool isAnswered(const Filter &filter)
{
    return filter.found && filter.found->text == filter.text.trimmed();
}

} // namespace

void completeFound(FoundArticles &found, const std::shared_ptr<const Corpus> &corpus)
{
    constexpr size_t mostBest = 200;
    const CorpusColumns &columns = corpus->columns();
    RowMarks articles = columns.textIndex().articlesWith(SearchWords(found.text));
    markArticles(articles, found.all, columns);
    const std::vector<ArticleId> byText = std::exchange(found.all, {});
    for (const auto &[id, index] : columns.articlesById) {
        if (!articles.contains(index))
            continue;
        found.all.push_back(id);
        if (found.best.size() < mostBest && !std::binary_search(byText.begin(), byText.end(), id))
            found.best.push_back(id);
    }
    found.rows = rowsOf(articles, columns);
    found.corpus = corpus;
}

RowMarks articlesFound(const Filter &filter, const Corpus &corpus)
{
    const CorpusColumns &columns = corpus.columns();
    if (!isAnswered(filter))
        return columns.textIndex().articlesWith(SearchWords(filter.text));
    RowMarks articles{quint32(columns.articles.size())};
    markArticles(articles, filter.found->all, columns);
    return articles;
}

RowSet rowsFound(const Filter &filter, const Corpus &corpus)
{
    if (isAnswered(filter) && filter.found->corpus.get() == &corpus)
        return filter.found->rows;
    return rowsOf(articlesFound(filter, corpus), corpus.columns());
}

} // namespace entente
