// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"
#include "corpus/facet_keys.h"
#include "corpus/snapshot_bytes.h"
#include "support/article_maker.h"
#include "support/random_columns.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <span>
#include <thread>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

// Everything that a view can see of a snapshot, as text.
QStringList seen(const Corpus &corpus)
{
    QStringList lines;
    for (Row row = 0; row < corpus.eventCount(); ++row) {
        const EventDetails details = corpus.details(row);
        QStringList parts{QString::number(qint64(details.id)), details.label, details.mode, corpus.dateText(row), details.placeName, details.placeCountry.toString(),
                          QString::number(details.independentSources), QString::number(details.outcome ? qint64(*details.outcome) : -1),
                          QString::number(details.traits.disputed), toString(details.traits.type), toString(details.traits.status)};
        for (const auto &ids : {details.actors, details.recipients}) {
            for (const EntityId id : ids)
                parts += corpus.entity(id)->name;
        }
        for (const Evidence &each : details.evidence)
            parts += u"%1:%2-%3 %4 %5"_s.arg(qint64(each.article)).arg(each.span.begin).arg(each.span.end).arg(each.claimedDate.value, each.claimedPlace);
        lines += parts.join(u'|');
    }
    for (int kind = 0; kind < facetKindCount; ++kind) {
        for (const FacetValue &value : corpus.facet(FacetKind(kind)))
            lines += u"%1 %2 %3"_s.arg(kind).arg(value.name).arg(value.rows.cardinality());
    }
    for (const ArticleInfo &article : corpus.articles())
        lines += u"%1 %2 %3 %4 %5 %6"_s.arg(qint64(article.id)).arg(article.title, article.source, article.warnings.join(u',')).arg(article.events).arg(article.quotes);
    for (const QuoteInfo &quote : corpus.quotes())
        lines += u"%1 %2 %3 %4 %5 %6"_s.arg(qint64(quote.id)).arg(quote.text.toString(), quote.speakerName, quote.speakerRole, quote.speakerCountry.toString()).arg(quote.events.size());
    return lines;
}

std::shared_ptr<const Corpus> builtCorpus()
{
    CorpusBuilder builder;
    for (int id = 1; id <= 9; ++id) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id % 4), id == 5 ? QDate() : QDate(2025, 2, 19));
        const EntityIndex rubio = maker.person(id % 2 ? u"Marco Rubio"_s : u"Rubio"_s, "US", u"Secretary of State"_s);
        const EntityIndex lavrov = maker.person(u"Sergey Lavrov"_s, "RU");
        maker.event(u"Talks %1"_s.arg(id), {.actors = {rubio}, .recipients = {lavrov}, .date = ArticleMaker::on(2025, 2, 17 + id % 2), .place = maker.place(u"Riyadh"_s, "SA"),
                                            .status = id == 7 ? EventStatus::Planned : EventStatus::Occurred, .mode = u"visit"_s});
        maker.quoteBesideLastEvent(u"Words %1"_s.arg(id), lavrov, {2025, 2, 18});
        maker.made.article.warnings = {u"warning"_s};
        builder.add(maker.made.article, maker.made.annotations);
    }
    return builder.build();
}

} // namespace

class TestSnapshotBytes : public QObject
{
    Q_OBJECT

private slots:
    void theSameBytesHoweverItWasAdded();
    void comesBackTheSame();
    void oldNamesAreStillKnown();
    void damagedBytesAreRefused();
    void builtLaterIsBuiltFromThen();
};

void TestSnapshotBytes::comesBackTheSame()
{
    for (const auto &corpus : {Corpus::empty(), builtCorpus(), assemble(randomColumns(700, 4))}) {
        const auto again = snapshotFromBytes(snapshotBytes(*corpus));
        QVERIFY(again);
        QCOMPARE(seen(**again), seen(*corpus));
    }
}

void TestSnapshotBytes::oldNamesAreStillKnown()
{
    ArticleMaker maker(1, u"Alpha"_s, {2025, 2, 19});
    maker.event(u"Speaks"_s, {.type = EventType::Statement, .actors = {maker.person(u"Rubio"_s)}, .date = ArticleMaker::on(2025, 2, 18)});
    CorpusBuilder builder;
    builder.add(maker.made.article, maker.made.annotations);
    const FacetKey old = builder.build()->facet(FacetKind::Person)[0].key;
    const auto again = snapshotFromBytes(snapshotBytes(*builtCorpus()));
    QVERIFY(again);
    QVERIFY((*again)->find(old));
    QCOMPARE((*again)->find(old)->name, u"Marco Rubio"_s);
}

void TestSnapshotBytes::damagedBytesAreRefused()
{
    const QByteArray bytes = snapshotBytes(*builtCorpus());
    QVERIFY(!snapshotFromBytes({}));
    QVERIFY(!snapshotFromBytes("no snapshot at all, but long enough for a header"));
    for (qsizetype size = 0; size < bytes.size(); size += 7)
        QVERIFY(!snapshotFromBytes(QByteArrayView(bytes).first(size)));
    QRandomGenerator random(1);
    for (int i = 0; i < 400; ++i) {
        QByteArray damaged = bytes;
        damaged[random.bounded(int(bytes.size()))] ^= char(1 << random.bounded(8));
        QVERIFY(!snapshotFromBytes(damaged));
    }
    QVERIFY(!snapshotFromBytes(bytes + '\0'));
}

void TestSnapshotBytes::builtLaterIsBuiltFromThen()
{
    CorpusBuilder builder;
    const auto add = [&builder](int id) {
        ArticleMaker maker(id, u"Alpha"_s, {2025, 2, 19});
        maker.event(u"Speaks %1"_s.arg(id), {.type = EventType::Statement, .actors = {maker.person(u"Lavrov"_s)}, .date = ArticleMaker::on(2025, 2, 1 + id)});
        builder.add(maker.made.article, maker.made.annotations);
    };
    add(1);
    add(2);
    const auto later = builder.buildLater();
    std::shared_ptr<const Corpus> built;
    std::thread thread([&] { built = later(); });
    add(3);
    builder.remove(ArticleId(1));
    thread.join();
    QCOMPARE(built->eventCount(), 2u);
    QVERIFY(built->article(ArticleId(1)));
    QCOMPARE(builder.build()->eventCount(), 2u);
    QVERIFY(!builder.build()->article(ArticleId(1)));
}

// Who adds a batch to a project gets just what adding everything at once would have given, whatever the order and the seed of hashes.
void TestSnapshotBytes::theSameBytesHoweverItWasAdded()
{
    QRandomGenerator random(17);
    std::vector<AnnotatedArticle> articles;
    const QStringList people{u"Marco Rubio"_s, u"Rubio"_s, u"Sergey Lavrov"_s, u"Sergey Viktorovich Lavrov"_s, u"David Lammy"_s, u"Jean-Noël Barrot"_s};
    const std::array<const char *, 6> countries{"US", "US", "RU", "", "GB", "FR"};
    for (int id = 1; id <= 80; ++id) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(random.bounded(6)), id % 9 == 0 ? QDate() : QDate(2025, 2, 1).addDays(random.bounded(12)));
        const auto somebody = [&] {
            const auto who = size_t(random.bounded(int(countries.size())));
            return maker.person(people[qsizetype(who)], countries[who]);
        };
        for (int i = random.bounded(5); i >= 0; --i) {
            const std::array types{EventType::Consult, EventType::Accuse, EventType::Agree, EventType::Statement};
            const EntityIndex actor = somebody();
            maker.event(u"What was done about %1 on day %2"_s.arg(random.bounded(4)).arg(random.bounded(3)),
                {.type = types[size_t(random.bounded(4))], .actors = {actor}, .recipients = {somebody()}, .date = ArticleMaker::on(2025, 2, 1 + random.bounded(9)),
                    .place = random.bounded(2) ? std::optional(maker.place(random.bounded(2) ? u"Riyadh"_s : u"Paris"_s, "")) : std::nullopt,
                    .status = random.bounded(4) ? EventStatus::Occurred : EventStatus::Planned});
            if (random.bounded(2))
                maker.quoteBesideLastEvent(u"Words %1"_s.arg(random.bounded(50)), actor, {2025, 2, 3});
        }
        articles.push_back(maker.made);
    }
    const auto add = [](CorpusBuilder &builder, std::span<const AnnotatedArticle> some) {
        for (const AnnotatedArticle &each : some)
            builder.add(each.article, each.annotations);
    };
    CorpusBuilder whole;
    add(whole, articles);
    const auto corpus = whole.build();
    QVERIFY(corpus->eventCount() > 60);
    int merged = 0;
    for (Row row = 0; row < corpus->eventCount(); ++row)
        merged += corpus->independentSources(row) > 1 ? 1 : 0;
    QVERIFY2(merged > 5, qPrintable(QString::number(merged)));
    const QByteArray bytes = snapshotBytes(*corpus);

    for (const size_t first : {size_t(1), size_t(40), size_t(79)}) {
        CorpusBuilder batches;
        add(batches, std::span(articles).first(first));
        QVERIFY(snapshotBytes(*batches.build()) != bytes);
        add(batches, std::span(articles).subspan(first));
        QVERIFY(snapshotBytes(*batches.build()) == bytes);
    }
    std::vector<AnnotatedArticle> backwards(articles.rbegin(), articles.rend());
    CorpusBuilder other;
    add(other, backwards);
    other.remove(articles[5].article.id);
    QVERIFY(snapshotBytes(*other.build()) != bytes);
    add(other, std::span(articles).subspan(5, 1));
    QVERIFY(snapshotBytes(*other.build()) == bytes);
}

QTEST_GUILESS_MAIN(TestSnapshotBytes)
#include "tst_snapshot_bytes.moc"
