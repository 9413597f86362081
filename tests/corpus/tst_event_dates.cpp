// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"
#include "corpus/event_dates.h"
#include "support/article_maker.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class TestEventDates : public QObject
{
    Q_OBJECT

private slots:
    void daysAndInstants();
    void valuesOfDays_data();
    void valuesOfDays();
    void estimatedPublicationSpreadsItsEvents();
    void noDateIsUndated();
    void impossibleDaysAreUndated();
    void severalDaysAreNeverOneKnownDay();
    void minutesOrderOneDay();
    void publishedAxisNeedsADay();
};

void TestEventDates::daysAndInstants()
{
    QCOMPARE(startOf({1970, 1, 1}), 0);
    QCOMPARE(startOf({1970, 1, 2}), msPerDay);
    for (const QDate day : {QDate(1600, 1, 1), QDate(1969, 12, 31), QDate(1970, 1, 1), QDate(2024, 2, 29), QDate(2199, 12, 31)}) {
        QCOMPARE(dayOf(startOf(day)), day);
        QCOMPARE(dayOf(startOf(day) + msPerDay - 1), day);
        QCOMPARE(dayOf(startOf(day) - 1), day.addDays(-1));
    }
}

void TestEventDates::valuesOfDays_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"2025-04-26", "2025-04", "2025-Q2", "2025", "2025-W18", "2020-W53", "1999-12", "2024-02"})
        QTest::newRow(value) << QString::fromLatin1(value);
}

// What a TIMEX3 value means comes back as that value.
void TestEventDates::valuesOfDays()
{
    QFETCH(QString, value);
    const PartialDate date = PartialDate::fromTimex(value, DateBasis::Stated);
    QVERIFY(date.isKnown());
    QCOMPARE(partialDate(date.earliest, date.latest, date.precision, date.basis, false), date);
}

void TestEventDates::estimatedPublicationSpreadsItsEvents()
{
    ArticleMaker maker(1, u"Alpha"_s, {});
    maker.made.annotations.published.kind = PublicationKind::Estimated;
    maker.made.annotations.published.earliest = QDate(2025, 2, 1);
    maker.made.annotations.published.latest = QDate(2025, 5, 6);
    const EntityIndex rubio = maker.person(u"Marco Rubio"_s, "US");
    PartialDate published;
    published.basis = DateBasis::Published;
    PartialDate inherited = ArticleMaker::on(2025, 4, 4);
    inherited.basis = DateBasis::Inherited;
    maker.event(u"Published"_s, {.type = EventType::Statement, .actors = {rubio}, .date = published});
    maker.event(u"Inherited"_s, {.type = EventType::Statement, .actors = {rubio}, .date = inherited});
    maker.event(u"Stated"_s, {.type = EventType::Statement, .actors = {rubio}, .date = ArticleMaker::on(2022, 2, 24)});
    CorpusBuilder builder;
    builder.add(maker.made.article, maker.made.annotations);
    const auto corpus = builder.build();
    QCOMPARE(corpus->datedCount(), 3u);
    QCOMPARE(corpus->label(0), u"Stated"_s);
    QVERIFY(!corpus->traits()[0].estimated);
    QCOMPARE(corpus->label(1), u"Published"_s);
    QVERIFY(corpus->traits()[1].estimated);
    QCOMPARE(dayOf(corpus->begins()[1]), QDate(2025, 2, 1));
    QCOMPARE(dayOf(corpus->ends()[1] - 1), QDate(2025, 5, 6));
    QVERIFY(corpus->traits()[1].precision != DatePrecision::Day);
    QCOMPARE(corpus->dateText(1), u"2025-02-01/2025-05-06"_s);
    QCOMPARE(corpus->label(2), u"Inherited"_s);
    QVERIFY(corpus->traits()[2].estimated);
    QCOMPARE(corpus->publishedInstants()[0], Corpus::noInstant);
}

void TestEventDates::noDateIsUndated()
{
    ArticleMaker maker(1, u"Alpha"_s, {});
    const EntityIndex rubio = maker.person(u"Marco Rubio"_s, "US");
    PartialDate published;
    published.basis = DateBasis::Published;
    maker.event(u"When?"_s, {.type = EventType::Statement, .actors = {rubio}, .date = published});
    maker.event(u"Whenever"_s, {.type = EventType::Statement, .actors = {rubio}, .date = {}});
    CorpusBuilder builder;
    builder.add(maker.made.article, maker.made.annotations);
    const auto corpus = builder.build();
    QCOMPARE(corpus->eventCount(), 2u);
    QCOMPARE(corpus->datedCount(), 0u);
    QCOMPARE(corpus->dateText(0), QString());
    QVERIFY(!corpus->details(1).date.isKnown());

    // A date set by the reader dates what hangs on it at once.
    maker.made.article.published = PublicationDate::set({2025, 4, 5});
    builder.add(maker.made.article, maker.made.annotations);
    const auto dated = builder.build();
    QCOMPARE(dated->datedCount(), 1u);
    QCOMPARE(dated->dateText(0), u"2025-04-05"_s);
}

void TestEventDates::impossibleDaysAreUndated()
{
    PartialDate farOff = PartialDate::day({9999, 1, 1}, DateBasis::Stated);
    QVERIFY(!eventTime(farOff, {}).isDated());
    PartialDate backwards = ArticleMaker::on(2025, 4, 4);
    backwards.latest = QDate(2025, 4, 1);
    QVERIFY(!eventTime(backwards, {}).isDated());
}

void TestEventDates::severalDaysAreNeverOneKnownDay()
{
    PartialDate date = ArticleMaker::on(2025, 4, 4);
    date.latest = QDate(2025, 4, 20);
    QVERIFY(eventTime(date, {}).precision == DatePrecision::Month);
    date.isRange = true;
    QVERIFY(eventTime(date, {}).precision == DatePrecision::Day);
    QVERIFY(eventTime(date, {}).isRange);
}

void TestEventDates::minutesOrderOneDay()
{
    const EventTime time = eventTime(PartialDate::fromTimex(u"2025-04-26T15:30", DateBasis::Stated), {});
    QCOMPARE(time.begin, startOf({2025, 4, 26}) + (15 * 60 + 30) * 60'000);
    QCOMPARE(time.end, startOf({2025, 4, 27}));
    QCOMPARE(eventTime(PartialDate::fromTimex(u"2025-04-26TEV", DateBasis::Stated), {}).begin, startOf({2025, 4, 26}));
}

void TestEventDates::publishedAxisNeedsADay()
{
    CorpusBuilder builder;
    ArticleMaker maker(1, u"Alpha"_s, {2025, 4, 5});
    maker.event(u"Says"_s, {.type = EventType::Statement, .actors = {maker.person(u"Marco Rubio"_s, "US")}, .date = ArticleMaker::on(2025, 4, 4)});
    builder.add(maker.made.article, maker.made.annotations);
    QCOMPARE(builder.build()->publishedInstants()[0], startOf({2025, 4, 5}));
}

QTEST_GUILESS_MAIN(TestEventDates)
#include "tst_event_dates.moc"
