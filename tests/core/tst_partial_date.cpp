// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partial_date.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

// A date is shown as wide as its source has it: the bounds and the precision of every TIMEX3 value that the pipeline writes.
class TestPartialDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calendarValue_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QDate>("earliest");
        QTest::addColumn<QDate>("latest");
        QTest::addColumn<DatePrecision>("precision");
        const auto row = [](const char *value, QDate earliest, QDate latest, DatePrecision precision) {
            QTest::newRow(value) << QString::fromLatin1(value) << earliest << latest << precision;
        };
        using enum DatePrecision;
        row("2025-04-26", {2025, 4, 26}, {2025, 4, 26}, Day);
        row("2024-02-29", {2024, 2, 29}, {2024, 2, 29}, Day);
        row("2025-04-26TEV", {2025, 4, 26}, {2025, 4, 26}, Day);
        row("2025-04-26TMO", {2025, 4, 26}, {2025, 4, 26}, Day);
        row("2025-04-26T14:05", {2025, 4, 26}, {2025, 4, 26}, Day);
        row("2025-04", {2025, 4, 1}, {2025, 4, 30}, Month);
        row("2024-02", {2024, 2, 1}, {2024, 2, 29}, Month);
        row("2025-12", {2025, 12, 1}, {2025, 12, 31}, Month);
        row("2025", {2025, 1, 1}, {2025, 12, 31}, Year);
        row("1914", {1914, 1, 1}, {1914, 12, 31}, Year);
        row("199", {1990, 1, 1}, {1999, 12, 31}, Year);
        // ISO 8601 weeks begin on Monday; week 1 holds 4 January and may begin in the old year.
        row("2025-W18", {2025, 4, 28}, {2025, 5, 4}, Week);
        row("2025-W01", {2024, 12, 30}, {2025, 1, 5}, Week);
        row("2020-W53", {2020, 12, 28}, {2021, 1, 3}, Week);
        row("2025-W18-WE", {2025, 5, 3}, {2025, 5, 4}, Week);
        row("2025-Q1", {2025, 1, 1}, {2025, 3, 31}, Quarter);
        row("2025-Q4", {2025, 10, 1}, {2025, 12, 31}, Quarter);
        row("2025-H1", {2025, 1, 1}, {2025, 6, 30}, Year);
        row("2025-H2", {2025, 7, 1}, {2025, 12, 31}, Year);
        row("2022-SP", {2022, 3, 1}, {2022, 5, 31}, Quarter);
        row("2022-SU", {2022, 6, 1}, {2022, 8, 31}, Quarter);
        row("2022-FA", {2022, 9, 1}, {2022, 11, 30}, Quarter);
        row("2022-WI", {2022, 12, 1}, {2023, 2, 28}, Quarter);
    }
    void calendarValue()
    {
        QFETCH(QString, value);
        const PartialDate date = PartialDate::fromTimex(value, DateBasis::Inherited);
        QVERIFY(date.isKnown());
        QTEST(date.earliest, "earliest");
        QTEST(date.latest, "latest");
        QFETCH(DatePrecision, precision);
        QCOMPARE(toString(date.precision), toString(precision));
        QCOMPARE(date.value, value);
        QVERIFY(date.basis == DateBasis::Inherited);
        QVERIFY(!date.isRange);
        QVERIFY(date.endValue.isEmpty());
    }

    void noCalendarValue_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value : {"", "P30D", "PT2H", "PRESENT_REF", "PAST_REF", "FUTURE_REF", "XXXX-WXX-5", "XXXX-04-26", "2025-02-29", "2025-02-31",
                 "2025-04-31", "2025-13", "2025-00", "2025-04-00", "2025-Q0", "2025-Q5", "2025-H3", "2025-W00", "2025-W54", "2025-W53", "0000", "20",
                 "-044", "2025-", "2025-4", "2025-04-2X", "2025-04-26x", "2025/04/26", "20250426", "next"})
            QTest::newRow(value) << QString::fromLatin1(value);
    }
    void noCalendarValue()
    {
        QFETCH(QString, value);
        const PartialDate date = PartialDate::fromTimex(value, DateBasis::Stated);
        QVERIFY2(!date.isKnown(), qPrintable(date.earliest.toString(Qt::ISODate)));
        QCOMPARE(date, PartialDate());
    }

    void everyDayOfFourYearsIsItself()
    {
        for (QDate day(2023, 1, 1); day.year() < 2027; day = day.addDays(1)) {
            const PartialDate date = PartialDate::fromTimex(day.toString(Qt::ISODate), DateBasis::Stated);
            QCOMPARE(date, PartialDate::day(day, DateBasis::Stated));
        }
    }

    void everyWeekHoldsItsOwnDays()
    {
        for (QDate day(2015, 1, 1); day.year() < 2030; day = day.addDays(1)) {
            int year = 0;
            const int week = day.weekNumber(&year);
            const PartialDate date = PartialDate::fromTimex(u"%1-W%2"_s.arg(year).arg(week, 2, 10, QChar(u'0')), DateBasis::Stated);
            QVERIFY2(date.earliest <= day && day <= date.latest, qPrintable(day.toString(Qt::ISODate)));
            QCOMPARE(date.earliest.daysTo(date.latest), 6);
        }
    }

    void publication()
    {
        const PublicationDate stated = PublicationDate::stated({2025, 4, 26}, u"stated in the text"_s);
        QVERIFY(stated.isDay());
        QCOMPARE(stated.earliest, stated.day);
        QCOMPARE(stated.latest, stated.day);
        QCOMPARE(stated.reasons, QStringList{u"stated in the text"_s});
        QVERIFY(PublicationDate::set({2025, 4, 26}).kind == PublicationKind::Set);
        QVERIFY(!PublicationDate().isDay());
    }

    void wordsOfTheContract()
    {
        QCOMPARE(toString(DatePrecision::Day), u"day"_s);
        QCOMPARE(toString(DatePrecision::Quarter), u"quarter"_s);
        QCOMPARE(toString(DatePrecision::Unknown), u"unknown"_s);
        QCOMPARE(toString(DateBasis::Stated), u"stated"_s);
        QCOMPARE(toString(DateBasis::Inherited), u"inherited"_s);
        QCOMPARE(toString(DateBasis::Published), u"published"_s);
        QCOMPARE(toString(DateBasis::None), QString());
        QCOMPARE(toString(PublicationKind::None), u"none"_s);
        QCOMPARE(toString(PublicationKind::Estimated), u"estimated"_s);
        QCOMPARE(toString(PublicationKind::Set), u"set"_s);
    }
};

QTEST_GUILESS_MAIN(TestPartialDate)
#include "tst_partial_date.moc"
