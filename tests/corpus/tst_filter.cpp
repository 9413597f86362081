// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"
#include "corpus/facet_counts.h"
#include "corpus/facet_keys.h"
#include "corpus/filter.h"
#include "corpus/fold.h"
#include "corpus/found_articles.h"
#include "corpus/quote_filter.h"
#include "support/article_maker.h"
#include "support/random_columns.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

// Whether all words, the last perhaps unfinished, stand in the title of an article or in what was found in it.
bool isFoundNaively(const Corpus &corpus, ArticleId article, const QString &text)
{
    QStringList words = foldedWords(corpus.article(article)->title);
    for (const Row row : corpus.eventsOf(article)) {
        const EventDetails details = corpus.details(row);
        words += foldedWords(details.label) + foldedWords(details.placeName);
        for (const auto &ids : {details.actors, details.recipients}) {
            for (const EntityId id : ids) {
                if (corpus.entity(id)->kind == EntityKind::Person)
                    words += foldedWords(corpus.entity(id)->name);
            }
        }
    }
    for (const quint32 quote : corpus.quotesOf(article))
        words += foldedWords(corpus.quotes()[quote].speakerName);
    const QStringList wanted = foldedWords(text);
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString &each) {
        return std::any_of(words.begin(), words.end(), [&](const QString &word) { return word == each || (each == wanted.last() && each.size() > 1 && word.startsWith(each)); });
    });
}

// What a filter means, one row at a time and straight from the words of filter.h.
bool passesNaively(const Corpus &corpus, Row row, const Filter &filter)
{
    const EventDetails details = corpus.details(row);
    for (int i = 0; i < facetKindCount; ++i) {
        const auto kind = FacetKind(i);
        bool isFiltered = false;
        bool hasOne = false;
        for (const FacetKey &key : filter.keys) {
            if (key.kind != kind)
                continue;
            isFiltered = true;
            for (const quint32 index : corpus.facetIndices(kind, row))
                hasOne = hasOne || corpus.facet(kind)[index].key == key;
        }
        if (isFiltered && !hasOne)
            return false;
    }
    if (filter.from || filter.to) {
        if (!details.date.isKnown())
            return false;
        if (filter.from && details.date.latest < *filter.from)
            return false;
        if (filter.to && details.date.earliest > *filter.to)
            return false;
    }
    if (!filter.showHypothetical && details.traits.status == EventStatus::Hypothetical && !filter.has(facetKey(EventStatus::Hypothetical)))
        return false;
    return filter.text.isEmpty() || std::any_of(details.evidence.begin(), details.evidence.end(), [&](const Evidence &evidence) {
        return isFoundNaively(corpus, evidence.article, filter.text);
    });
}

Filter randomFilter(QRandomGenerator &random, const Corpus &corpus)
{
    Filter filter;
    for (int i = random.bounded(4); i > 0; --i) {
        const auto values = corpus.facet(FacetKind(random.bounded(facetKindCount)));
        filter.keys.insert(values[size_t(random.bounded(int(values.size())))].key);
    }
    if (random.bounded(3) == 0)
        filter.from = QDate(2021, 1, 1).addDays(random.bounded(1900) - 30);
    if (random.bounded(3) == 0)
        filter.to = QDate(2021, 1, 1).addDays(random.bounded(1900) - 30);
    if (random.bounded(3) == 0)
        filter.text = QStringList({u"PERSON"_s, u"p1"_s, u"person s1"_s, u"s7"_s, u"place l3"_s, u"t5"_s, u"nothing"_s})[random.bounded(7)];
    filter.showHypothetical = random.bounded(2) == 0;
    return filter;
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private slots:
    void equalsTheNaiveFilter();
    void countsAreOfWhatIsShown();
    void hypotheticalIsHiddenUnlessAskedFor();
    void valuesOfOneKindAreAlternatives();
    void unknownValueShowsNothing();
    void longRangeReachesIntoTheDates();
    void textFindsEveryField();
    void quotesFollowTheFilter();
    void aTextFindsArticlesAndAllThatTheyTell();
    void answersAreNoPartOfAFilter();
};

void TestFilter::equalsTheNaiveFilter()
{
    const auto corpus = assemble(randomColumns(1500, 3));
    QRandomGenerator random(11);
    for (int i = 0; i < 60; ++i) {
        const Filter filter = randomFilter(random, *corpus);
        const RowSet rows = apply(filter, *corpus);
        for (Row row = 0; row < corpus->eventCount(); ++row)
            QCOMPARE(rows.contains(row), passesNaively(*corpus, row, filter));
    }
}

void TestFilter::countsAreOfWhatIsShown()
{
    const auto corpus = assemble(randomColumns(3000, 4));
    QRandomGenerator random(12);
    for (int i = 0; i < 40; ++i) {
        const Filter filter = randomFilter(random, *corpus);
        for (int k = 0; k < facetKindCount; ++k) {
            const auto kind = FacetKind(k);
            const RowSet rows = applyWithout(kind, filter, *corpus);
            const auto counts = facetCounts(kind, rows, *corpus);
            QCOMPARE(counts.size(), corpus->facet(kind).size());
            for (size_t value = 0; value < counts.size(); ++value)
                QCOMPARE(quint64(counts[value]), (corpus->facet(kind)[value].rows & rows).cardinality());
        }
    }
}

void TestFilter::hypotheticalIsHiddenUnlessAskedFor()
{
    const auto corpus = assemble(randomColumns(2000, 5));
    const FacetKey hypothetical = facetKey(EventStatus::Hypothetical);
    const quint64 all = corpus->eventCount();
    const quint64 imagined = corpus->find(hypothetical)->rows.cardinality();
    QVERIFY(imagined > 0);
    QCOMPARE(apply({}, *corpus).cardinality(), all - imagined);
    QCOMPARE(apply({.showHypothetical = true}, *corpus).cardinality(), all);
    QCOMPARE(apply({.keys = {hypothetical}}, *corpus).cardinality(), imagined);
    // Where one chooses a status, all have their count.
    QCOMPARE(applyWithout(FacetKind::Status, {}, *corpus).cardinality(), all);
}

void TestFilter::valuesOfOneKindAreAlternatives()
{
    const auto corpus = assemble(randomColumns(2000, 6));
    const auto people = corpus->facet(FacetKind::Person);
    const FacetKey one = people[0].key;
    const FacetKey other = people[1].key;
    const FacetKey type = corpus->facet(FacetKind::Type)[0].key;
    const auto rows = [&](std::set<FacetKey> keys) { return apply({.keys = std::move(keys), .showHypothetical = true}, *corpus); };
    QCOMPARE(rows({one, other}), rows({one}) | rows({other}));
    QCOMPARE(rows({one, type}), rows({one}) & rows({type}));
}

void TestFilter::unknownValueShowsNothing()
{
    const auto corpus = assemble(randomColumns(100, 6));
    QVERIFY(apply({.keys = {{FacetKind::Person, 424242}}}, *corpus).isEmpty());
    QVERIFY(apply({.keys = {{FacetKind::Person, 424242}}}, *Corpus::empty()).isEmpty());
    QVERIFY(apply({.text = u"anything"_s}, *Corpus::empty()).isEmpty());
    QCOMPARE(apply({}, *Corpus::empty()).cardinality(), 0u);
}

void TestFilter::longRangeReachesIntoTheDates()
{
    ArticleMaker maker(1, u"Alpha"_s, {2025, 4, 1});
    const EntityIndex russia = maker.country(u"Russia"_s, "RU");
    PartialDate war = PartialDate::day({2022, 2, 24}, DateBasis::Stated);
    war.latest = QDate(2025, 4, 1);
    war.isRange = true;
    maker.event(u"War"_s, {.type = EventType::Assault, .actors = {russia}, .date = war});
    maker.event(u"Raid"_s, {.type = EventType::Assault, .actors = {russia}, .date = ArticleMaker::on(2024, 5, 1)});
    maker.event(u"Spring"_s, {.type = EventType::Assault, .actors = {russia}, .date = ArticleMaker::during(u"2024-05")});
    CorpusBuilder builder;
    builder.add(maker.made.article, maker.made.annotations);
    const auto corpus = builder.build();
    const auto labels = [&](const Filter &filter) {
        QStringList found;
        const RowSet rows = apply(filter, *corpus);
        for (const Row row : rows)
            found += corpus->label(row);
        found.sort();
        return found;
    };
    QCOMPARE(labels({.from = QDate(2024, 5, 31)}), QStringList({u"Spring"_s, u"War"_s}));
    QCOMPARE(labels({.from = QDate(2024, 6, 1)}), QStringList({u"War"_s}));
    QCOMPARE(labels({.to = QDate(2022, 2, 24)}), QStringList({u"War"_s}));
    QCOMPARE(labels({.to = QDate(2022, 2, 23)}), QStringList());
    QCOMPARE(labels({.from = QDate(2024, 5, 1), .to = QDate(2024, 5, 1)}), QStringList({u"Raid"_s, u"Spring"_s, u"War"_s}));
    QCOMPARE(labels({.from = QDate(2025, 1, 1), .to = QDate(2024, 1, 1)}), QStringList({u"War"_s}));
}

void TestFilter::textFindsEveryField()
{
    ArticleMaker maker(1, u"Alpha"_s, {2025, 4, 1});
    maker.made.article.title = u"Ménage à quatre at the Élysée"_s;
    maker.event(u"Leaders confer"_s, {.actors = {maker.person(u"Recep Tayyip Erdoğan"_s, "TR")}, .date = ArticleMaker::on(2025, 4, 1), .place = maker.place(u"Çırağan Palace"_s, "TR")});
    CorpusBuilder builder;
    builder.add(maker.made.article, maker.made.annotations);
    const auto corpus = builder.build();
    for (const QString &text : {u"confer"_s, u"ERDOGAN"_s, u"Erdoğan"_s, u"ciragan"_s, u"elysee"_s, u"leaders menage palace erdo"_s, u" , "_s, u"à"_s})
        QVERIFY2(!apply({.text = text}, *corpus).isEmpty(), qPrintable(text));
    // Only the last word may be unfinished, and a single letter is a word.
    for (const QString &text : {u"onfer"_s, u"erdogan paris"_s, u"Alpha"_s, u"lead menage"_s, u"l"_s})
        QVERIFY2(apply({.text = text}, *corpus).isEmpty(), qPrintable(text));
}

void TestFilter::quotesFollowTheFilter()
{
    ArticleMaker maker(1, u"Alpha"_s, {2025, 4, 4});
    const EntityIndex rubio = maker.person(u"Marco Rubio"_s, "US");
    const EntityIndex lammy = maker.person(u"David Lammy"_s, "GB");
    maker.event(u"Rubio and Lammy meet"_s, {.actors = {rubio}, .recipients = {lammy}, .date = ArticleMaker::on(2025, 4, 3)});
    maker.quoteBesideLastEvent(u"We had a good talk"_s, lammy, {2025, 4, 3});
    maker.quote(u"It will be weeks, not months"_s, rubio, {2025, 4, 4});
    maker.quote(u"He cannot dodge the question"_s, lammy, {2025, 4, 4});
    maker.quote(u"Nobody knows"_s, std::nullopt, {});
    CorpusBuilder builder;
    builder.add(maker.made.article, maker.made.annotations);
    const auto corpus = builder.build();
    const auto words = [&](const Filter &filter) {
        QStringList found;
        for (const quint32 index : shownQuotes(filter, apply(filter, *corpus), *corpus))
            found += corpus->quotes()[index].text.toString().section(u' ', 0, 1);
        return found;
    };
    const FacetKey person = *facetKeyByName(FacetKind::Person, u"Marco Rubio", *corpus);
    QCOMPARE(words({}), QStringList({u"We had"_s, u"It will"_s, u"He cannot"_s, u"Nobody knows"_s}));
    QCOMPARE(words({.showHypothetical = true}).size(), 4);
    QCOMPARE(words({.keys = {person}}), QStringList({u"We had"_s, u"It will"_s})); // his own, and those beside his event
    QCOMPARE(words({.keys = {facetKey(CountryCode('G', 'B'))}}), QStringList({u"We had"_s, u"He cannot"_s}));
    QCOMPARE(words({.keys = {facetKey(EventType::Consult)}}), QStringList({u"We had"_s}));
    QCOMPARE(words({.keys = {person}, .from = QDate(2025, 4, 4)}), QStringList({u"It will"_s}));
    // A text finds the article, and with it every quote; here by who speaks.
    QCOMPARE(words({.text = u"lammy"_s}).size(), 4);
    QCOMPARE(words({.text = u"nowhere"_s}), QStringList());
    QCOMPARE(words({.keys = {facetKey(EventType::Consult)}, .text = u"lammy"_s}), QStringList({u"We had"_s}));
    QCOMPARE(words({.keys = {{FacetKind::Person, 424242}}}), QStringList());
    QCOMPARE(articlesTellingOf(apply({}, *corpus), *corpus), std::vector<quint32>{0});
    QCOMPARE(articlesTellingOf({}, *corpus), std::vector<quint32>{});
}

void TestFilter::aTextFindsArticlesAndAllThatTheyTell()
{
    // Two articles of one event, of which one has the word in its text only; a third of another event.
    CorpusBuilder builder;
    for (int id = 1; id <= 3; ++id) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id), {2025, 4, 2});
        const EntityIndex norway = maker.country(u"Norway"_s, "NO");
        const EntityIndex other = id == 3 ? maker.country(u"Peru"_s, "PE") : maker.country(u"Chile"_s, "CL");
        maker.event(u"Norway visits its friends"_s,
            {.type = EventType::Agree, .actors = {norway}, .recipients = {other}, .date = ArticleMaker::on(2025, 4, 1), .place = maker.place(u"Oslo"_s, "NO")});
        maker.quoteBesideLastEvent(u"Words %1"_s.arg(id), norway, {2025, 4, 1});
        builder.add(maker.made.article, maker.made.annotations);
    }
    ArticleMaker silent(4, u"Outlet 4"_s, {2025, 4, 2});
    silent.paragraph(u"Nothing happened."_s);
    builder.add(silent.made.article, silent.made.annotations);
    const auto corpus = builder.build();
    QCOMPARE(corpus->eventCount(), 2u);

    // As a search of the texts would answer.
    const auto found = std::make_shared<FoundArticles>(FoundArticles{.text = u"grain"_s, .all = {ArticleId{1}, ArticleId{4}}});
    completeFound(*found, corpus);
    QCOMPARE(found->all, (std::vector<ArticleId>{ArticleId{1}, ArticleId{4}}));
    const Filter filter{.text = u" grain "_s, .found = found};
    const RowSet rows = apply(filter, *corpus);
    QCOMPARE(rows, found->rows);
    QCOMPARE(rows.cardinality(), 1u);
    const auto words = [&](const Filter &each) {
        QStringList all;
        for (const quint32 index : shownQuotes(each, apply(each, *corpus), *corpus))
            all += corpus->quotes()[index].text.toString();
        return all;
    };
    const auto articles = [&](const Filter &each) {
        std::vector<qint64> ids;
        for (const quint32 index : shownArticles(each, apply(each, *corpus), *corpus))
            ids.push_back(qint64(corpus->articles()[index].id));
        return ids;
    };
    // The other article of the event does not have the word: neither it nor its quote is listed. One without events is.
    QCOMPARE(words(filter), QStringList({u"Words 1"_s}));
    QCOMPARE(articles(filter), (std::vector<qint64>{1, 4}));
    const Filter alsoChile{.keys = {facetKey(CountryCode('C', 'L'))}, .text = u"grain"_s, .found = found};
    QCOMPARE(words(alsoChile), QStringList({u"Words 1"_s}));
    QCOMPARE(articles(alsoChile), std::vector<qint64>{1});
    const Filter alsoPeru{.keys = {facetKey(CountryCode('P', 'E'))}, .text = u"grain"_s, .found = found};
    QVERIFY(apply(alsoPeru, *corpus).isEmpty());
    QCOMPARE(words(alsoPeru), QStringList());
    QCOMPARE(articles(alsoPeru), std::vector<qint64>());
    // What is hidden unless asked for hides no article.
    QCOMPARE(articles({}), articles({.showHypothetical = true}));
    quint64 sum = 0;
    for (const quint32 count : facetCounts(FacetKind::Type, applyWithout(FacetKind::Type, filter, *corpus), *corpus))
        sum += count;
    QCOMPARE(sum, rows.cardinality());

    // In a later snapshot the answer still names its articles, if not its rows.
    ArticleMaker late(5, u"Outlet 5"_s, {2025, 1, 1});
    late.event(u"Peru sings"_s, {.actors = {late.country(u"Peru"_s, "PE")}, .date = ArticleMaker::on(2025, 1, 1)});
    builder.add(late.made.article, late.made.annotations);
    const auto later = builder.build();
    QCOMPARE(later->eventCount(), 3u);
    const RowSet laterRows = apply(filter, *later);
    QCOMPARE(laterRows.cardinality(), 1u);
    QVERIFY(later->eventId(laterRows.minimum()) == corpus->eventId(rows.minimum()));

    // What was found in an article finds it too, after what has the words itself.
    const auto places = std::make_shared<FoundArticles>(FoundArticles{.text = u"osl"_s, .all = {ArticleId{4}}, .best = {ArticleId{4}}});
    completeFound(*places, corpus);
    QCOMPARE(places->all.size(), 4u);
    QCOMPARE(places->best, (std::vector<ArticleId>{ArticleId{4}, ArticleId{1}, ArticleId{2}, ArticleId{3}}));
    QCOMPARE(places->rows.cardinality(), 2u);
}

void TestFilter::answersAreNoPartOfAFilter()
{
    const auto found = std::make_shared<FoundArticles>(FoundArticles{.text = u"a"_s, .all = {ArticleId{1}}});
    QCOMPARE((Filter{.text = u"a"_s, .found = found}), (Filter{.text = u"a"_s}));
    QVERIFY((Filter{.found = found}).isDefault());
    // An answer to another question is none.
    const auto corpus = assemble(randomColumns(200, 5));
    QCOMPARE(apply({.text = u"person"_s, .found = found}, *corpus), apply({.text = u"person"_s}, *corpus));
    QVERIFY(!(Filter{.text = u" – "_s}).hasText());
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
