// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/assemble.h"
#include "corpus/snapshot_bytes.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

struct Made {
    qint64 id;
    Instant begin;
    Instant end;
    int evidence = 1;
};

// One quote, which belongs to all of them.
std::shared_ptr<const Corpus> corpusOf(const std::vector<Made> &events)
{
    ColumnsInput input;
    ArticleInfo article;
    article.id = ArticleId(1);
    article.title = u"Title"_s;
    input.articles.push_back(article);
    QuoteInfo quote;
    quote.id = QuoteId(1);
    quote.article = article.id;
    quote.text = u"Zażółć \U0001F642 so it is"_s;
    for (const Made &event : events) {
        input.ids.push_back(EventId(event.id));
        input.begins.push_back(event.begin);
        input.ends.push_back(event.end);
        EventTraits traits;
        traits.type = EventType::Assault;
        traits.status = EventStatus::Hypothetical;
        traits.basis = DateBasis::Set;
        traits.estimated = true;
        input.traits.push_back(traits);
        input.labels.append(QStringView(u"label"));
        input.actors.append({});
        input.recipients.append({});
        for (int i = 0; i < event.evidence; ++i)
            input.evidence.push_back({0, quint32(i), quint32(i) + 1});
        input.evidenceStarts.push_back(quint32(input.evidence.size()));
        quote.events.push_back(EventId(event.id));
    }
    input.quotes.push_back(quote);
    return assemble(std::move(input));
}

// As assembled, and as read back from the bytes of that.
std::vector<std::shared_ptr<const Corpus>> bothOf(const std::vector<Made> &events)
{
    std::vector<std::shared_ptr<const Corpus>> both{corpusOf(events)};
    if (const auto read = snapshotFromBytes(snapshotBytes(*both.front())))
        both.push_back(*read);
    return both;
}

} // namespace

// What the columns keep in less room comes back as it was.
class TestColumns : public QObject
{
    Q_OBJECT

private slots:
    void endsOfAnyLength()
    {
        const Instant first = startOf({2025, 1, 1});
        const std::vector<Made> events{{1, first, first + 1}, {2, first, first + 30 * msPerDay}, {3, first + 1, first + 49 * msPerDay},
            {4, first + 2, first + 50 * msPerDay}, {5, first + 3, first + 36'500 * msPerDay}, {6, first + 4, first + msPerDay}};
        const auto both = bothOf(events);
        QCOMPARE(both.size(), 2u);
        for (const auto &corpus : both) {
            QCOMPARE(corpus->ends().size(), events.size());
            for (size_t row = 0; row < events.size(); ++row)
                QCOMPARE(corpus->ends()[row], events[row].end);
        }
    }

    void idsAnyDistanceApart()
    {
        const Instant first = startOf({2025, 1, 1});
        for (const qint64 distance : {qint64(1), qint64(0xffffffff), qint64(0x100000000), std::numeric_limits<qint64>::max() / 2}) {
            const std::vector<Made> events{{-distance / 2, first, first + 1}, {distance - distance / 2, first + 1, first + 2}};
            for (const auto &corpus : bothOf(events)) {
                for (Row row = 0; row < 2; ++row) {
                    QCOMPARE(qint64(corpus->eventId(row)), events[row].id);
                    QCOMPARE(corpus->row(EventId(events[row].id)).value_or(9), row);
                }
                QVERIFY(!corpus->row(EventId(distance + 1)));
            }
        }
    }

    void evidenceInAnyNumber()
    {
        const Instant first = startOf({2025, 1, 1});
        for (const int most : {3, 70'000}) {
            std::vector<Made> events;
            for (int i = 0; i < 600; ++i)
                events.push_back({i, first + i, first + i + 1, i % 100 == 7 ? most : i % 2});
            for (const auto &corpus : bothOf(events)) {
                for (Row row = 0; row < corpus->eventCount(); row += 3)
                    QCOMPARE(corpus->details(row).evidence.size(), size_t(events[row].evidence));
                QCOMPARE(corpus->firstArticle(0), ArticleId(0)); // of an event that nothing tells of
                QCOMPARE(corpus->firstArticle(1), ArticleId(1));
            }
        }
    }

    void quotesWithTheirWordsAndEvents()
    {
        const Instant first = startOf({2025, 1, 1});
        for (qint64 count = 0; count < 4; ++count) {
            std::vector<Made> events;
            for (qint64 id = 1; id <= count; ++id)
                events.push_back({id, first + id, first + id + 1});
            const auto both = bothOf(events);
            QCOMPARE(both.size(), 2u);
            for (const auto &corpus : both) {
                const QuoteInfo quote = corpus->quotes().front(); // a copy is as good
                QCOMPARE(quote.text.toString(), u"Zażółć \U0001F642 so it is"_s);
                QCOMPARE(quote.events.size(), size_t(count));
                QCOMPARE(quote.events.empty(), count == 0);
                qint64 expected = 0;
                for (const EventId event : quote.events)
                    QCOMPARE(qint64(event), ++expected);
            }
        }
    }

    void equalTextsShareMemory()
    {
        ColumnsInput input;
        for (int i = 1; i <= 3; ++i) {
            ArticleInfo article;
            article.id = ArticleId(i);
            article.title = u"Title %1"_s.arg(i);
            article.source = i == 3 ? u"The Other"_s : u"The %1"_s.arg(u"Outlet"_s);
            input.articles.push_back(article);
            QuoteInfo quote;
            quote.id = QuoteId(i);
            quote.article = article.id;
            quote.speakerRole = u"Minister of %1"_s.arg(u"War"_s);
            input.quotes.push_back(quote);
        }
        QVERIFY(input.articles[0].source.constData() != input.articles[1].source.constData());
        const auto corpus = assemble(std::move(input));
        const auto articles = corpus->articles();
        const auto quotes = corpus->quotes();
        QCOMPARE(articles[1].source, u"The Outlet"_s);
        QCOMPARE(articles[2].source, u"The Other"_s);
        QCOMPARE(articles[0].source.constData(), articles[1].source.constData());
        QCOMPARE(quotes[2].speakerRole, u"Minister of War"_s);
        QCOMPARE(quotes[0].speakerRole.constData(), quotes[2].speakerRole.constData());
    }

    void traitsOfRows()
    {
        const Instant first = startOf({2025, 1, 1});
        for (const auto &corpus : bothOf({{1, first, first + 1}})) {
            const EventTraits traits = corpus->traits().front();
            QVERIFY(traits.type == EventType::Assault && traits.quad() == QuadClass::MaterialConflict);
            QVERIFY(traits.status == EventStatus::Hypothetical && traits.precision == DatePrecision::Unknown && traits.basis == DateBasis::Set);
            QVERIFY(!traits.isRange && traits.estimated && !traits.disputed);
        }
    }
};

QTEST_APPLESS_MAIN(TestColumns)
#include "tst_columns.moc"
