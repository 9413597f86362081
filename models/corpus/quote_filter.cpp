// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/quote_filter.h"

#include "corpus/corpus_columns.h"
#include "corpus/facet_keys.h"
#include "corpus/fold.h"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

class QuoteTest
{
public:
    QuoteTest(const Filter &filter, const Corpus &corpus) : m_filter(filter), m_corpus(corpus), m_words(foldedWords(filter.text))
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

    bool restrictsNothing() const { return m_filter.keys.empty() && !m_filter.from && !m_filter.to && m_words.isEmpty(); }

    // What most quotes fail by, asked before the quote itself is read.
    bool maySpeak(EntityId speaker) const
    {
        return !m_needsEvent && (!isFiltered(FacetKind::Person) || std::find(m_people.begin(), m_people.end(), speaker) != m_people.end());
    }

    bool passesByItself(const QuoteInfo &quote) const
    {
        return !m_needsEvent && speakerFits(quote) && countryFits(quote) && sourceFits(quote) && dayFits(quote) && wordsFit(quote);
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
    bool wordsFit(const QuoteInfo &quote) const
    {
        if (m_words.isEmpty())
            return true;
        const QStringList words = foldedWords(quote.text.toString()) + foldedWords(quote.speakerName) + foldedWords(m_corpus.article(quote.article)->title);
        return std::all_of(m_words.begin(), m_words.end(), [&words](const QString &wanted) {
            return std::any_of(words.begin(), words.end(), [&wanted](const QString &word) { return word.startsWith(wanted); });
        });
    }

    const Filter &m_filter;
    const Corpus &m_corpus;
    QStringList m_words;
    std::vector<EntityId> m_people;
    std::array<bool, facetKindCount> m_isFiltered{};
    bool m_needsEvent = false;
};

// The rows as bits: asking a RowSet about a hundred thousand rows one by one takes milliseconds.
class RowBits
{
public:
    RowBits(const RowSet &rows, Row count) : m_words(count / 64 + 1)
    {
        std::vector<Row> list(rows.cardinality());
        rows.toUint32Array(list.data());
        for (const Row row : list)
            m_words[row / 64] |= quint64(1) << (row % 64);
    }
    bool contains(Row row) const { return m_words[row / 64] >> (row % 64) & 1; }

private:
    std::vector<quint64> m_words;
};

} // namespace

std::vector<quint32> shownQuotes(const Filter &filter, const RowSet &rows, const Corpus &corpus)
{
    const auto quotes = corpus.quotes();
    const QuoteTest test(filter, corpus);
    std::vector<quint32> shown;
    if (test.restrictsNothing()) {
        shown.resize(quotes.size());
        std::iota(shown.begin(), shown.end(), 0u);
        return shown;
    }
    const NumberLists &rowsOfQuotes = corpus.columns().rowsOfQuotes;
    const RowBits bits(rows, corpus.eventCount());
    const std::vector<EntityId> &speakers = corpus.columns().speakersOfQuotes;
    for (quint32 i = 0; i < quotes.size(); ++i) {
        const auto events = rowsOfQuotes.at(i);
        if (std::any_of(events.begin(), events.end(), [&bits](Row row) { return bits.contains(row); })
            || (test.maySpeak(speakers[i]) && test.passesByItself(quotes[i])))
            shown.push_back(i);
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
