// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"
#include "support/article_maker.h"
#include "support/random_columns.h"
#include "support/small_corpus.h"
#include "views/charts/activity.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

int inside(const ActivityBar &bar)
{
    return std::accumulate(bar.events.begin(), bar.events.end(), 0);
}

// Events of the given dates, each of its own kind of people so that none are merged.
std::shared_ptr<const Corpus> corpusOf(const std::vector<PartialDate> &dates)
{
    CorpusBuilder builder;
    ArticleMaker maker(1, u"Post"_s, {2025, 6, 1});
    for (size_t i = 0; i < dates.size(); ++i) {
        const auto who = maker.organization(u"Party %1"_s.arg(i));
        maker.event(u"Event %1 happens"_s.arg(i), {.type = EventType::Protest, .actors = {who}, .recipients = {}, .date = dates[i]});
    }
    builder.add(maker.made.article, maker.made.annotations);
    return builder.build();
}

PartialDate day(int year, int month, int dayOfMonth)
{
    return ArticleMaker::on(year, month, dayOfMonth);
}

} // namespace

class TestActivity : public QObject
{
    Q_OBJECT

private slots:
    void everyEventIsCountedOnce_data();
    void everyEventIsCountedOnce();
    void binsFitTheStretch_data();
    void binsFitTheStretch();
    void coarseDatesClaimNoDay();
    void coarseDatesFitCoarserBars();
    void rangeOverAnEdgeIsCoarse();
    void smallCorpus();
    void nothingToCount();
};

void TestActivity::everyEventIsCountedOnce_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("mostBars");
    for (quint32 seed = 1; seed <= 4; ++seed) {
        for (const int mostBars : {7, 60, 61, 200, 261, 1826, 3000})
            QTest::addRow("%u, %d bars", seed, mostBars) << seed << mostBars;
    }
}

void TestActivity::everyEventIsCountedOnce()
{
    QFETCH(quint32, seed);
    QFETCH(int, mostBars);
    const auto corpus = assemble(randomColumns(700, seed));
    QRandomGenerator random(seed);
    RowSet some;
    for (Row row = 0; row < corpus->eventCount(); ++row) {
        if (random.bounded(3) == 0)
            some.add(row);
    }
    for (const RowSet &rows : {corpus->all(), some}) {
        const Activity activity = activityOf(*corpus, rows, mostBars);
        QVERIFY2(int(activity.bars.size()) <= mostBars || activity.bin == ActivityBin::Year, qPrintable(QString::number(activity.bars.size())));
        int counted = activity.undated;
        int undated = 0;
        for (const Row row : rows)
            undated += row >= corpus->datedCount() ? 1 : 0;
        QCOMPARE(activity.undated, undated);
        for (size_t i = 0; i < activity.bars.size(); ++i) {
            const ActivityBar &bar = activity.bars[i];
            counted += inside(bar) + bar.coarse;
            QVERIFY(bar.first <= bar.last);
            if (i > 0)
                QCOMPARE(bar.first, activity.bars[i - 1].last.addDays(1));
            // Counted anew, the slow way: what lies inside the bar by class, nothing else.
            std::array<int, quadClassCount> expected{};
            for (const Row row : rows) {
                if (row < corpus->datedCount() && corpus->begins()[row] >= startOf(bar.first) && corpus->ends()[row] <= startOf(bar.last.addDays(1)))
                    ++expected[size_t(corpus->traits()[row].quad())];
            }
            QVERIFY(bar.events == expected);
        }
        QCOMPARE(counted, int(rows.cardinality()));
        // No empty bar at either end.
        QVERIFY(startOf(activity.bars.front().last.addDays(1)) > corpus->begins()[rows.minimum()]);
    }
}

void TestActivity::binsFitTheStretch_data()
{
    QTest::addColumn<QDate>("last");
    QTest::addColumn<int>("bin");
    const auto row = [](const char *name, QDate last, ActivityBin bin) { QTest::newRow(name) << last << int(bin); };
    row("a day", {2021, 1, 6}, ActivityBin::Day);
    row("200 days", QDate(2021, 1, 6).addDays(199), ActivityBin::Day);
    row("201 days", QDate(2021, 1, 6).addDays(200), ActivityBin::Week);
    row("three years", {2024, 1, 6}, ActivityBin::Week);
    row("200 weeks and a bit", QDate(2021, 1, 6).addDays(200 * 7 + 3), ActivityBin::Month);
    row("ten years", {2031, 1, 6}, ActivityBin::Month);
    row("a century", {2121, 1, 6}, ActivityBin::Year);
}

void TestActivity::binsFitTheStretch()
{
    QFETCH(QDate, last);
    QFETCH(int, bin);
    const QDate first(2021, 1, 6); // a Wednesday: weeks and months begin before it
    const auto corpus = corpusOf({PartialDate::day(first, DateBasis::Stated), PartialDate::day(last, DateBasis::Stated)});
    const Activity activity = activityOf(*corpus, corpus->all());
    QCOMPARE(int(activity.bin), bin);
    QVERIFY(activity.bars.size() <= 200);
    QVERIFY(activity.bars.front().first <= first && first <= activity.bars.front().last);
    QVERIFY(activity.bars.back().first <= last && last <= activity.bars.back().last);
    QVERIFY(inside(activity.bars.front()) >= 1 && inside(activity.bars.back()) >= 1);
    if (activity.bin == ActivityBin::Week)
        QCOMPARE(activity.bars.front().first.dayOfWeek(), int(Qt::Monday));
}

void TestActivity::coarseDatesClaimNoDay()
{
    // "In April", "that week" and "in the second quarter" beside two events of known days.
    const auto corpus = corpusOf({day(2025, 4, 3), ArticleMaker::during(u"2025-04"), ArticleMaker::during(u"2025-W18"), ArticleMaker::during(u"2025-Q2"), day(2025, 5, 5)});
    QCOMPARE(corpus->eventCount(), 5u);
    const Activity activity = activityOf(*corpus, corpus->all());
    QCOMPARE(int(activity.bin), int(ActivityBin::Day));
    int coarse = 0;
    for (const ActivityBar &bar : activity.bars) {
        const bool isKnown = bar.first == QDate(2025, 4, 3) || bar.first == QDate(2025, 5, 5);
        QCOMPARE(inside(bar), isKnown ? 1 : 0);
        coarse += bar.coarse;
    }
    QCOMPARE(coarse, 3);
}

void TestActivity::coarseDatesFitCoarserBars()
{
    const auto corpus = corpusOf({day(2021, 1, 3), ArticleMaker::during(u"2025-04"), ArticleMaker::during(u"2025"), day(2030, 5, 5)});
    const Activity months = activityOf(*corpus, corpus->all());
    QCOMPARE(int(months.bin), int(ActivityBin::Month));
    for (const ActivityBar &bar : months.bars) {
        if (bar.first == QDate(2025, 4, 1))
            QCOMPARE(inside(bar), 1);
        QCOMPARE(bar.coarse, bar.first == QDate(2025, 7, 1) ? 1 : 0); // the middle of the year
    }
    const Activity years = activityOf(*corpus, corpus->all(), 10);
    QCOMPARE(int(years.bin), int(ActivityBin::Year));
    QCOMPARE(years.bars.size(), size_t(10));
    QCOMPARE(inside(years.bars[4]), 2);
    QCOMPARE(years.bars[4].coarse, 0);
}

void TestActivity::rangeOverAnEdgeIsCoarse()
{
    PartialDate talks = day(2025, 4, 2);
    talks.latest = {2025, 4, 4};
    talks.isRange = true;
    const auto corpus = corpusOf({talks});
    const Activity activity = activityOf(*corpus, corpus->all());
    QCOMPARE(activity.bars.size(), size_t(3));
    QCOMPARE(activity.bars[0].coarse + inside(activity.bars[0]), 0);
    QCOMPARE(activity.bars[1].coarse, 1);
    QCOMPARE(inside(activity.bars[1]), 0);
    QCOMPARE(activity.bars[2].coarse + inside(activity.bars[2]), 0);
}

void TestActivity::smallCorpus()
{
    const SmallCorpus small;
    const Activity activity = activityOf(*small.corpus(), small.corpus()->all());
    QCOMPARE(activity.undated, 1);
    QCOMPARE(activity.bars.front().first, QDate(2025, 3, 31));
    QCOMPARE(activity.bars.back().last, QDate(2025, 5, 6));
    QCOMPARE(activity.bars.front().events[size_t(QuadClass::Statement)], 1);
    QCOMPARE(activity.bars.back().events[size_t(QuadClass::MaterialCooperation)], 1);
    int verbalConflict = 0;
    int coarse = 0;
    for (const ActivityBar &bar : activity.bars) {
        verbalConflict += bar.events[size_t(QuadClass::VerbalConflict)];
        coarse += bar.coarse;
    }
    QCOMPARE(verbalConflict, 0); // the refusal of some day in April
    QVERIFY(coarse >= 1);
}

void TestActivity::nothingToCount()
{
    const Activity none = activityOf(*Corpus::empty(), {});
    QVERIFY(none.bars.empty());
    QCOMPARE(none.undated, 0);
    const auto corpus = corpusOf({{}, {}});
    const Activity undated = activityOf(*corpus, corpus->all());
    QVERIFY(undated.bars.empty());
    QCOMPARE(undated.undated, 2);
}

QTEST_APPLESS_MAIN(TestActivity)
#include "tst_activity.moc"
