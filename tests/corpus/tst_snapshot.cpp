// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"
#include "corpus/facet_keys.h"
#include "corpus/value_lists.h"
#include "support/article_maker.h"
#include "support/random_columns.h"

#include <QRandomGenerator>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class TestSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void rowsStandInTimeOrder();
    void nothingIsLost();
    void postingsAndListsAgree();
    void articlesQuotesAndEventsPointAtEachOther();
    void readyOrderIsKept();
    void emptySnapshot();
    void articlesCanBeReplacedAndRemoved();
    void listsComeBack();
    void titleIsNeverEmpty();
};

void TestSnapshot::rowsStandInTimeOrder()
{
    const auto corpus = assemble(randomColumns(5000, 1));
    QVERIFY(corpus->datedCount() < corpus->eventCount());
    QCOMPARE(corpus->begins().size(), size_t(corpus->datedCount()));
    QCOMPARE(corpus->ends().size(), size_t(corpus->datedCount()));
    for (Row row = 1; row < corpus->datedCount(); ++row) {
        QVERIFY(corpus->begins()[row - 1] <= corpus->begins()[row]);
        if (corpus->begins()[row - 1] == corpus->begins()[row])
            QVERIFY(corpus->eventId(row - 1) < corpus->eventId(row));
    }
    for (Row row = 0; row < corpus->eventCount(); ++row)
        QCOMPARE(corpus->details(row).date.isKnown(), row < corpus->datedCount());
}

// Every event of the input stands in the snapshot once, with everything that belonged to it.
void TestSnapshot::nothingIsLost()
{
    const ColumnsInput input = randomColumns(3000, 2);
    ColumnsInput copy = input;
    const auto corpus = assemble(std::move(copy));
    QCOMPARE(size_t(corpus->eventCount()), input.ids.size());
    for (size_t i = 0; i < input.ids.size(); ++i) {
        const auto row = corpus->row(input.ids[i]);
        QVERIFY(row);
        QCOMPARE(corpus->label(*row), QString::fromUtf8(input.labels.at(i)));
        QVERIFY(corpus->traits()[*row].type == input.traits[i].type);
        if (input.begins[i] == Corpus::noInstant)
            QVERIFY(*row >= corpus->datedCount());
        else
            QCOMPARE(corpus->begins()[*row], input.begins[i]);
        const EventDetails details = corpus->details(*row);
        QCOMPARE(details.actors.size(), input.actors.at(i).size());
        QCOMPARE(details.actors.front(), input.entities[input.actors.at(i).front()].id);
        QCOMPARE(details.recipients.size(), input.recipients.at(i).size());
        QCOMPARE(details.placeName, input.places[i] == noIndex ? QString() : input.entities[input.places[i]].name);
        QCOMPARE(details.mode, input.modeNames[input.modes[i]]);
        QCOMPARE(details.evidence.size(), size_t(input.evidenceStarts[i + 1] - input.evidenceStarts[i]));
        QCOMPARE(details.evidence.front().article, input.articles[input.evidence[input.evidenceStarts[i]].article].id);
        QCOMPARE(corpus->firstArticle(*row), details.evidence.front().article);
        QCOMPARE(corpus->firstSpan(*row), details.evidence.front().span);
    }
}

void TestSnapshot::postingsAndListsAgree()
{
    const auto corpus = assemble(randomColumns(3000, 3));
    for (int k = 0; k < facetKindCount; ++k) {
        const auto kind = FacetKind(k);
        const auto values = corpus->facet(kind);
        QVERIFY(!values.empty());
        quint64 postings = 0;
        for (size_t i = 0; i < values.size(); ++i) {
            QCOMPARE(corpus->find(values[i].key), &values[i]);
            QVERIFY(i == 0 || values[i - 1].rows.cardinality() >= values[i].rows.cardinality());
            postings += values[i].rows.cardinality();
        }
        quint64 listed = 0;
        for (Row row = 0; row < corpus->eventCount(); ++row) {
            const auto indices = corpus->facetIndices(kind, row);
            QVERIFY(std::is_sorted(indices.begin(), indices.end()));
            for (const quint32 index : indices)
                QVERIFY(values[index].rows.contains(row));
            listed += indices.size();
        }
        QCOMPARE(listed, postings);
        const bool everyRowHasOne = kind == FacetKind::Type || kind == FacetKind::Quad || kind == FacetKind::Status;
        if (everyRowHasOne)
            QCOMPARE(postings, quint64(corpus->eventCount()));
    }
}

void TestSnapshot::articlesQuotesAndEventsPointAtEachOther()
{
    CorpusBuilder builder;
    for (int id = 1; id <= 12; ++id) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id % 3), id % 4 == 0 ? QDate() : QDate(2025, 4, 20 - id));
        const EntityIndex rubio = maker.person(u"Marco Rubio"_s, "US", u"Secretary of State"_s);
        maker.event(u"Says number %1"_s.arg(id), {.type = EventType::Statement, .actors = {rubio}, .date = ArticleMaker::on(2025, 4, id)});
        maker.quoteBesideLastEvent(u"Words number %1"_s.arg(id), rubio, {2025, 4, id});
        maker.quote(u"Other words number %1"_s.arg(id), std::nullopt, {});
        builder.add(maker.made.article, maker.made.annotations);
    }
    const auto corpus = builder.build();
    QCOMPARE(corpus->articles().size(), 12u);
    QCOMPARE(corpus->quotes().size(), 24u);
    bool undatedSeen = false;
    for (const ArticleInfo &article : corpus->articles()) {
        QVERIFY(!undatedSeen || !article.published.isDay());
        undatedSeen = undatedSeen || !article.published.isDay();
        QCOMPARE(corpus->article(article.id), &article);
        QCOMPARE(corpus->eventsOf(article.id).size(), size_t(article.events));
        QCOMPARE(corpus->quotesOf(article.id).size(), size_t(article.quotes));
        for (const Row row : corpus->eventsOf(article.id))
            QCOMPARE(corpus->firstArticle(row), article.id);
    }
    int dated = 0;
    for (const QuoteInfo &quote : corpus->quotes()) {
        QCOMPARE(corpus->quote(quote.id), &quote);
        if (!quote.date.isValid())
            continue;
        ++dated;
        QCOMPARE(quote.speakerName, u"Marco Rubio"_s);
        QCOMPARE(quote.speakerRole, u"Secretary of State"_s);
        QVERIFY(quote.speakerCountry == CountryCode('U', 'S'));
        QCOMPARE(quote.events.size(), 1u);
        QCOMPARE(corpus->firstArticle(*corpus->row(quote.events.front())), quote.article);
        QVERIFY(corpus->entityOf(quote.article, EntityIndex(0)) == quote.speaker);
        QVERIFY(!corpus->entityOf(quote.article, EntityIndex(1)));
        QVERIFY(!corpus->entityOf(quote.article, EntityIndex(-1)));
    }
    QCOMPARE(dated, 12);
    QVERIFY(!corpus->article(ArticleId(99)));
    QVERIFY(!corpus->entityOf(ArticleId(99), EntityIndex(0)));
    QVERIFY(corpus->eventsOf(ArticleId(99)).empty());
    QVERIFY(!corpus->quote(QuoteId(99)));
}

// What was taken from a snapshot's own order goes in again without being moved, and comes out the same.
void TestSnapshot::readyOrderIsKept()
{
    ColumnsInput shuffled = randomColumns(500, 8);
    const auto first = assemble(ColumnsInput(shuffled));
    ColumnsInput ordered;
    ordered.entities = shuffled.entities;
    ordered.articles = shuffled.articles;
    for (Row row = 0; row < first->eventCount(); ++row) {
        const size_t i = size_t(first->eventId(row)) - 1;
        ordered.ids.push_back(shuffled.ids[i]);
        ordered.begins.push_back(shuffled.begins[i]);
        ordered.ends.push_back(shuffled.ends[i]);
        ordered.traits.push_back(shuffled.traits[i]);
        ordered.labels.append(shuffled.labels.at(i));
        ordered.actors.append(shuffled.actors.at(i));
        ordered.recipients.append(shuffled.recipients.at(i));
        for (quint32 e = shuffled.evidenceStarts[i]; e < shuffled.evidenceStarts[i + 1]; ++e)
            ordered.evidence.push_back(shuffled.evidence[e]);
        ordered.evidenceStarts.push_back(quint32(ordered.evidence.size()));
    }
    const auto second = assemble(std::move(ordered));
    for (Row row = 0; row < first->eventCount(); ++row) {
        QCOMPARE(second->eventId(row), first->eventId(row));
        QCOMPARE(second->label(row), first->label(row));
        QCOMPARE(second->firstArticle(row), first->firstArticle(row));
        QCOMPARE(second->details(row).placeName, QString()); // columns that were left out
        QCOMPARE(second->independentSources(row), quint16(1));
    }
}

void TestSnapshot::emptySnapshot()
{
    const auto corpus = Corpus::empty();
    QCOMPARE(corpus->eventCount(), 0u);
    QCOMPARE(corpus->datedCount(), 0u);
    QVERIFY(corpus->all().isEmpty());
    QVERIFY(corpus->articles().empty());
    QVERIFY(corpus->publishedInstants().empty());
    for (int k = 0; k < facetKindCount; ++k)
        QVERIFY(corpus->facet(FacetKind(k)).empty());
    QVERIFY(!corpus->find(facetKey(EventType::Consult)));
    QCOMPARE(CorpusBuilder().build()->eventCount(), 0u);
}

void TestSnapshot::articlesCanBeReplacedAndRemoved()
{
    CorpusBuilder builder;
    ArticleMaker one(1, u"Alpha"_s, {2025, 4, 1});
    one.event(u"First telling"_s, {.actors = {one.person(u"Marco Rubio"_s, "US")}, .date = ArticleMaker::on(2025, 4, 1)});
    ArticleMaker again(1, u"Alpha"_s, {2025, 4, 1});
    builder.add(one.made.article, one.made.annotations);
    const auto before = builder.build();
    builder.add(again.made.article, again.made.annotations);
    const auto after = builder.build();
    builder.remove(ArticleId(1));
    QCOMPARE(before->eventCount(), 1u); // a snapshot never changes
    QCOMPARE(after->eventCount(), 0u);
    QCOMPARE(after->articles().size(), 1u);
    QCOMPARE(builder.build()->articles().size(), 0u);
}

void TestSnapshot::listsComeBack()
{
    QRandomGenerator random(5);
    std::vector<std::vector<quint32>> expected;
    ValueLists lists;
    for (int i = 0; i < 3000; ++i) {
        std::vector<quint32> list;
        for (int n = random.bounded(5); n > 0; --n)
            list.push_back(quint32(random.bounded(12)));
        lists.append(list);
        expected.push_back(std::move(list));
    }
    lists.finish();
    for (size_t i = 0; i < expected.size(); ++i) {
        const auto list = lists.at(i);
        QCOMPARE(std::vector<quint32>(list.begin(), list.end()), expected[i]);
    }
}

void TestSnapshot::titleIsNeverEmpty()
{
    CorpusBuilder builder;
    Article bare;
    bare.id = ArticleId(1);
    Article words;
    words.id = ArticleId(2);
    words.text = u"  The delegations arrived late in the evening and were driven straight to the palace, where they stayed until dawn. Then they left."_s;
    Annotations furniture;
    furniture.furniture = {};
    builder.add(bare, {});
    builder.add(words, furniture);
    const auto corpus = builder.build();
    QVERIFY(!corpus->article(ArticleId(1))->title.isEmpty());
    const QString title = corpus->article(ArticleId(2))->title;
    QVERIFY(title.startsWith(u"The delegations arrived"));
    QVERIFY(title.size() <= 80 && title.endsWith(u'…'));
}

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
