// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/quote_filter.h"

#include "corpus/corpus_columns.h"
#include "corpus/facet_keys.h"
#include "corpus/found_articles.h"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

class QuoteTest
{
public:
    QuoteTest(const Filter &filter, const Corpus &corpus) : m_filter(filter), m_corpus(corpus)
    {
        for (const FacetKey &key : filter.keys) {
            m_isFiltered[size_t(key.kind)] = true;
            // A person who has since been joined to another is meant by the other's id too.
            if (const CorpusEntity *person = key.kind == FacetKind::Person ? corpus.entity(EntityId(key.value)) : nullptr)
                m_people.push_back(person->id);
        }
        for (const FacetKind kind : {FacetKind::Organization, FacetKind::Place, FacetKind::Type, FacetKind::Quad, FacetKind::Status})
            m_needsEvent = m_needsEvent || m_isFiltered[size_t(kind)];
    }

    // What most quotes fail by, asked before the quote itself is read.
    bool maySpeak(EntityId speaker) const
    {
        return !m_needsEvent && (!isFiltered(FacetKind::Person) || std::find(m_people.begin(), m_people.end(), speaker) != m_people.end());
    }

    bool passesByItself(const QuoteInfo &quote) const
    {
        return !m_needsEvent && speakerFits(quote) && countryFits(quote) && sourceFits(quote) && dayFits(quote);
    }

private:
    bool isFiltered(FacetKind kind) const { return m_isFiltered[size_t(kind)]; }
    bool speakerFits(const QuoteInfo &quote) const
    {
        return !isFiltered(FacetKind::Person) || (quote.speaker && std::find(m_people.begin(), m_people.end(), *quote.speaker) != m_people.end());
    }
    bool countryFits(const QuoteInfo &quote) const
    {
        return !isFiltered(FacetKind::Country) || (quote.speakerCountry.isValid() && m_filter.has(facetKey(quote.speakerCountry)));
    }
    bool sourceFits(const QuoteInfo &quote) const
    {
        return !isFiltered(FacetKind::Source) || m_filter.has(sourceFacetKey(m_corpus.article(quote.article)->source));
    }
    bool dayFits(const QuoteInfo &quote) const
    {
        if (!m_filter.from && !m_filter.to)
            return true;
        return quote.date.isValid() && (!m_filter.from || quote.date >= *m_filter.from) && (!m_filter.to || quote.date <= *m_filter.to);
    }

    const Filter &m_filter;
    const Corpus &m_corpus;
    std::vector<EntityId> m_people;
    std::array<bool, facetKindCount> m_isFiltered{};
    bool m_needsEvent = false;
};

bool restrictsEvents(const Filter &filter)
{
    return !filter.keys.empty() || filter.from || filter.to;
}

// The rows as bits: asking a RowSet about a hundred thousand rows one by one takes milliseconds.
RowMarks marked(const RowSet &rows, Row count)
{
    std::vector<Row> list(rows.cardinality());
    rows.toUint32Array(list.data());
    RowMarks marks(count);
    for (const Row row : list)
        marks.mark(row);
    return marks;
}

std::vector<quint32> everything(size_t count)
{
    std::vector<quint32> all(count);
    std::iota(all.begin(), all.end(), 0u);
    return all;
}

RowMarks quotesOf(const RowMarks &articles, const CorpusColumns &columns)
{
    RowMarks quotes{quint32(columns.quotes.size())};
    for (quint32 article = 0; article < columns.articles.size(); ++article) {
        if (!articles.contains(article))
            continue;
        for (const quint32 quote : columns.quotesOfArticles.at(article))
            quotes.mark(quote);
    }
    return quotes;
}

} // namespace

std::vector<quint32> shownQuotes(const Filter &filter, const RowSet &rows, const Corpus &corpus)
{
    const auto quotes = corpus.quotes();
    const bool hasText = filter.hasText();
    if (!hasText && !restrictsEvents(filter))
        return everything(quotes.size());
    const CorpusColumns &columns = corpus.columns();
    const RowMarks found = hasText ? quotesOf(articlesFound(filter, corpus), columns) : RowMarks(0);
    const QuoteTest test(filter, corpus);
    const RowMarks bits = marked(rows, corpus.eventCount());
    const std::vector<EntityId> &speakers = columns.speakersOfQuotes;
    std::vector<quint32> shown;
    for (quint32 i = 0; i < quotes.size(); ++i) {
        if (hasText && !found.contains(i))
            continue;
        const auto events = columns.rowsOfQuotes.at(i);
        if (std::any_of(events.begin(), events.end(), [&bits](Row row) { return bits.contains(row); })
            || (test.maySpeak(speakers[i]) && test.passesByItself(quotes[i])))
            shown.push_back(i);
    }
    return shown;
}

std::vector<quint32> shownArticles(const Filter &filter, const RowSet &rows, const Corpus &corpus)
{
    std::vector<quint32> shown = restrictsEvents(filter) ? articlesTellingOf(rows, corpus) : everything(corpus.articles().size());
    if (filter.hasText()) {
        const RowMarks found = articlesFound(filter, corpus);
        std::erase_if(shown, [&found](quint32 article) { return !found.contains(article); });
    }
    return shown;
}

std::vector<quint32> articlesTellingOf(const RowSet &rows, const Corpus &corpus)
{
    struct Marker {
        const CorpusColumns *columns;
        std::vector<char> marked;
        static bool mark(quint32 row, void *self)
        {
            auto *marker = static_cast<Marker *>(self);
            for (quint32 i = marker->columns->evidenceStarts[row]; i < marker->columns->evidenceStarts[row + 1]; ++i)
                marker->marked[marker->columns->evidence[i].article] = 1;
            return true;
        }
    };
    Marker marker{&corpus.columns(), std::vector<char>(corpus.articles().size())};
    rows.iterate(&Marker::mark, &marker);
    std::vector<quint32> articles;
    for (quint32 i = 0; i < marker.marked.size(); ++i) {
        if (marker.marked[i])
            articles.push_back(i);
    }
    return articles;
}

} // namespace entente
