// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"
#include "corpus/facet_counts.h"
#include "corpus/quote_filter.h"
#include "support/article_maker.h"
#include "support/random_columns.h"
#include "support/small_corpus.h"
#include "views/charts/summary_charts.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <numeric>

using namespace entente;
using namespace Qt::StringLiterals;

class TestSummaryCounts : public QObject
{
    Q_OBJECT

private slots:
    void actorsKeepEveryEvent();
    void dyadsHaveADirection();
    void toneAddsUp();
    void speakers();
    void everySummaryPaints();
};

void TestSummaryCounts::actorsKeepEveryEvent()
{
    const auto corpus = assemble(randomColumns(400, 7));
    RowSet some;
    for (Row row = 0; row < corpus->eventCount(); row += 3)
        some.add(row);
    for (const FacetKind kind : {FacetKind::Person, FacetKind::Country}) {
        for (const RowSet &rows : {corpus->all(), some}) {
            const auto counts = facetCounts(kind, rows, *corpus);
            const auto all = countActors(kind, *corpus, rows, int(counts.size()));
            int counted = 0;
            for (size_t i = 0; i < all.size(); ++i) {
                counted += all[i].total();
                QVERIFY(i == 0 || all[i].total() <= all[i - 1].total());
            }
            QCOMPARE(counted, std::accumulate(counts.begin(), counts.end(), 0));
            const auto few = countActors(kind, *corpus, rows, 2);
            QCOMPARE(few.size(), std::min<size_t>(2, all.size()));
        }
    }
}

void TestSummaryCounts::dyadsHaveADirection()
{
    CorpusBuilder builder;
    ArticleMaker maker(1, u"Post"_s, {2025, 6, 1});
    const auto france = maker.country(u"France"_s, "FR");
    const auto japan = maker.country(u"Japan"_s, "JP");
    const auto kenya = maker.country(u"Kenya"_s, "KE");
    maker.event(u"France and Japan talk"_s, {.type = EventType::Consult, .actors = {france, japan}, .recipients = {}, .date = ArticleMaker::on(2025, 5, 1)});
    maker.event(u"Japan helps Kenya"_s, {.type = EventType::Aid, .actors = {japan}, .recipients = {kenya}, .date = ArticleMaker::on(2025, 5, 2)});
    builder.add(maker.made.article, maker.made.annotations);
    const auto corpus = builder.build();
    const DyadCounts dyads = countDyads(*corpus, corpus->all());
    QCOMPARE(dyads.countries.size(), 3);
    QCOMPARE(dyads.countries.first(), u"Japan"_s); // in both
    const auto at = [&dyads](const QString &actor, const QString &recipient) {
        return dyads.at(dyads.countries.indexOf(actor), dyads.countries.indexOf(recipient));
    };
    QCOMPARE(at(u"France"_s, u"Japan"_s), 1);
    QCOMPARE(at(u"Japan"_s, u"France"_s), 1);
    QCOMPARE(at(u"Japan"_s, u"Kenya"_s), 1);
    QCOMPARE(at(u"Kenya"_s, u"Japan"_s), 0);
    QCOMPARE(at(u"Japan"_s, u"Japan"_s), 0);
    QCOMPARE(std::accumulate(dyads.events.begin(), dyads.events.end(), 0), 3);
    QCOMPARE(countDyads(*corpus, corpus->all(), 2).events.size(), size_t(4));
}

void TestSummaryCounts::toneAddsUp()
{
    const auto corpus = assemble(randomColumns(400, 3));
    const Tone tone = countTone(*corpus, corpus->all());
    QCOMPARE(tone.bars.size(), tone.activity.bars.size());
    int counted = tone.coarse + tone.activity.undated;
    for (const ToneBar &bar : tone.bars) {
        counted += bar.events;
        QVERIFY(bar.cooperation + bar.conflict <= bar.events);
        QVERIFY(bar.balance() >= -1 && bar.balance() <= 1);
    }
    QCOMPARE(counted, int(corpus->eventCount()));
    QCOMPARE((ToneBar{.cooperation = 1, .conflict = 3, .events = 8}).balance(), -0.25);
    QCOMPARE(ToneBar().balance(), 0.0);
}

void TestSummaryCounts::speakers()
{
    const SmallCorpus small;
    const Corpus &corpus = *small.corpus();
    const auto all = countSpeakers(corpus, shownQuotes({}, corpus.all(), corpus));
    QCOMPARE(all.size(), size_t(4));
    int quotes = 0;
    for (const SpeakerCount &speaker : all)
        quotes += speaker.quotes;
    QCOMPARE(quotes, 4);
    QVERIFY(std::any_of(all.begin(), all.end(), [](const SpeakerCount &each) { return each.name == "Marco Rubio"_L1; }));
    QVERIFY(std::any_of(all.begin(), all.end(), [](const SpeakerCount &each) { return each.name == "an official"_L1; }));
    QCOMPARE(countSpeakers(corpus, shownQuotes({}, corpus.all(), corpus), 2).size(), size_t(2));
}

void TestSummaryCounts::everySummaryPaints()
{
    const SmallCorpus small;
    for (const SummaryKind kind : {SummaryKind::Actors, SummaryKind::Dyads, SummaryKind::Tone, SummaryKind::Speakers}) {
        for (const auto &corpus : {Corpus::empty(), small.corpus()}) {
            for (const QSize size : {QSize(200, 120), QSize(800, 450)}) {
                QImage image(size, QImage::Format_RGB32);
                QPainter painter(&image);
                paintSummary(painter, QRectF(image.rect()), kind, *corpus, corpus->all(), Theme::light(), QLocale::c(), u"caption"_s);
                QCOMPARE(image.pixelColor(1, 1), Theme::light().pane);
            }
        }
    }
}

QTEST_MAIN(TestSummaryCounts)
#include "tst_summary_counts.moc"
