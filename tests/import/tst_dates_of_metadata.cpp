// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/visible_date.h"
#include "import/published_date.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class TestDatesOfMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void days_data()
    {
        QTest::addColumn<QDate>("day");
        const QDate day(2025, 4, 7);
        for (const char *text : {"2025-04-07", "2025-04-07T23:30:00Z", "2025-04-07T23:30:00-05:00", "2025-04-07 08:00", "2025/04/07", "20250407",
                 "7 April 2025", "07 Apr 2025", "April 7, 2025", "Apr. 7, 2025", "April 7th 2025", "Mon, 07 Apr 2025 10:00:00 +0000", "07.04.2025", "7.4.2025",
                 "  2025-04-07  "})
            QTest::newRow(text) << day;
    }
    void days()
    {
        QFETCH(QDate, day);
        const auto parsed = parsePublished(QString::fromLatin1(QTest::currentDataTag()));
        const QString *reason = std::get_if<QString>(&parsed);
        QVERIFY2(!reason, reason ? qPrintable(*reason) : "");
        QCOMPARE(std::get<QDate>(parsed), day);
    }

    void noDays_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("2025-02-31") << u"does not exist"_s;
        QTest::newRow("2023-02-29") << u"does not exist"_s;
        QTest::newRow("31 June 2025") << u"does not exist"_s;
        QTest::newRow("2025-13-01") << u"does not exist"_s;
        QTest::newRow("9999-01-01") << u"cannot be true"_s;
        QTest::newRow("1066-10-14") << u"cannot be true"_s;
        QTest::newRow("yesterday") << u"not a date"_s;
        QTest::newRow("7 Floréal 2025") << u"not a date"_s;
        QTest::newRow("12345") << u"not a date"_s;
    }
    void noDays()
    {
        QFETCH(QString, reason);
        const auto parsed = parsePublished(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(std::holds_alternative<QString>(parsed));
        QVERIFY2(std::get<QString>(parsed).contains(reason), qPrintable(std::get<QString>(parsed)));
    }

    // Where the order of day and month is unknown, only what leaves no choice is a date.
    void slashedDates()
    {
        QVERIFY(!firstVisibleDate(u"05/04/2025"_s, SlashOrder::Unknown));
        QCOMPARE(firstVisibleDate(u"13/04/2025"_s, SlashOrder::Unknown), QDate(2025, 4, 13));
        QCOMPARE(firstVisibleDate(u"05/04/2025"_s, SlashOrder::DayFirst), QDate(2025, 4, 5));
        QCOMPARE(firstVisibleDate(u"05/04/2025"_s, SlashOrder::MonthFirst), QDate(2025, 5, 4));
        QCOMPARE(firstVisibleDate(u"05/14/2025"_s, SlashOrder::DayFirst), QDate(2025, 5, 14));
    }

    void visibleDatesHaveTheirSpans()
    {
        const QString text = u"Von 3. März 2024 bis 2025-04-27, nicht 31. Juni 2025, 4.5.6 oder 1.234.567"_s;
        const auto found = visibleDates(text, SlashOrder::Unknown);
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(text.sliced(found[0].begin, found[0].end - found[0].begin), u"3. März 2024"_s);
        QCOMPARE(text.sliced(found[1].begin, found[1].end - found[1].begin), u"2025-04-27"_s);
        QCOMPARE(found[1].day, QDate(2025, 4, 27));
    }
};

QTEST_GUILESS_MAIN(TestDatesOfMetadata)
#include "tst_dates_of_metadata.moc"
