// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundled_time_words.h"

#include "extraction/dates/calendar.h"
#include "extraction/dates/dates.h"
#include "language/tokenise.h"

#include <QLocale>
#include <QTest>

#include <algorithm>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

const QString article = u"The envoys met in Oslo on Friday, April 25, and will meet again on Monday. The truce of 2022 broke two years ago.\n\n"_s
                        u"They spoke for two hours at 10:30 a.m., the ministry said last week. Every year they meet in early May.\n"_s;

DateContext on(QDate day)
{
    return {.published = PublicationDate::stated(day, {}), .outlet = {}, .furniture = {}};
}

std::vector<DateMention> datesOf(const QString &text, const DateContext &context)
{
    return findDates(tokenise(text), test::bundledTimeWords(), context);
}

QStringList valuesOf(const std::vector<DateMention> &mentions)
{
    QStringList values;
    for (const DateMention &mention : mentions)
        values << mention.value;
    return values;
}

} // namespace

class TestDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundsHoldTheDaysOfTheValue()
    {
        const auto dates = datesOf(u"It began in February 2022, on Monday, in the 1990s, in the second quarter of 2024 and last week."_s, on(QDate(2025, 4, 30)));
        QCOMPARE(dates.size(), std::size_t(5));
        const auto bounds = [&](std::size_t i) { return std::pair(dates[i].earliest, dates[i].latest); };
        QCOMPARE(bounds(0), std::pair(QDate(2022, 2, 1), QDate(2022, 2, 28)));
        QCOMPARE(bounds(1), std::pair(QDate(2025, 4, 28), QDate(2025, 4, 28)));
        QCOMPARE(bounds(2), std::pair(QDate(1990, 1, 1), QDate(1999, 12, 31)));
        QCOMPARE(bounds(3), std::pair(QDate(2024, 4, 1), QDate(2024, 6, 30)));
        QCOMPARE(bounds(4), std::pair(QDate(2025, 4, 21), QDate(2025, 4, 27)));
    }

    void durationsSetsAndReferencesHaveNoDays()
    {
        for (const DateMention &date : datesOf(u"They currently talk for two weeks every year."_s, on(QDate(2025, 4, 30)))) {
            QVERIFY(!date.earliest.isValid());
            QVERIFY(!date.latest.isValid());
        }
    }

    void typesFollowTheGuidelines()
    {
        const auto dates = datesOf(u"On Friday night they talked for two hours, as they do every week, and on Sunday they signed."_s, on(QDate(2025, 4, 30)));
        QCOMPARE(dates.size(), std::size_t(4));
        QVERIFY(dates[0].type == TimexType::Time);
        QVERIFY(dates[1].type == TimexType::Duration);
        QVERIFY(dates[2].type == TimexType::Set);
        QVERIFY(dates[3].type == TimexType::Date);
    }

    void withoutPublicationNothingIsInvented()
    {
        const auto dates = datesOf(u"On Friday they met; last year and on April 5 they had not. In 2022 they had."_s, {});
        QCOMPARE(valuesOf(dates), (QStringList{u"XXXX-WXX-5"_s, u"XXXX"_s, u"XXXX-04-05"_s, u"2022"_s}));
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(!dates[i].earliest.isValid());
        QCOMPARE(dates[3].earliest, QDate(2022, 1, 1));
    }

    void everyRelativeExpressionHasAValueWithoutPublication()
    {
        const auto dates = datesOf(article + u"Yesterday, today, tomorrow, tonight, two days later, the next day, last spring, this quarter, the weekend, a year ago, the '80s, Christmas."_s, {});
        QVERIFY(dates.size() > 15);
        for (const DateMention &date : dates)
            QVERIFY2(!date.value.isEmpty(), qPrintable(QString::number(date.span.begin)));
    }

    void onSundayThisWeekOfAPlanBegins()
    {
        QCOMPARE(valuesOf(datesOf(u"They could decide this week."_s, on(QDate(2025, 4, 27)))), QStringList{u"2025-W18"_s});
        QCOMPARE(valuesOf(datesOf(u"They decided this week."_s, on(QDate(2025, 4, 27)))), QStringList{u"2025-W17"_s});
    }

    void theOutletDecidesTheOrderOfDayAndMonth()
    {
        DateContext context = on(QDate(2025, 6, 1));
        const QString text = u"It happened on 04/05/2025 and on 04/27/2025."_s;
        QCOMPARE(valuesOf(datesOf(text, context)), (QStringList{u"2025-05-04"_s, u"2025-04-27"_s}));
        context.outlet = CountryCode('U', 'S');
        QCOMPARE(valuesOf(datesOf(text, context)), (QStringList{u"2025-04-05"_s, u"2025-04-27"_s}));
    }

    void furnitureHasNoDates()
    {
        DateContext context = on(QDate(2025, 4, 27));
        context.furniture = {{0, 15}};
        QCOMPARE(valuesOf(datesOf(u"date 2025-04-27 They met on Friday."_s, context)), QStringList{u"2025-04-25"_s});
    }

    void spansAreOrderedDisjointAndTight()
    {
        const auto dates = datesOf(article, on(QDate(2025, 4, 30)));
        QVERIFY(dates.size() >= 8);
        qsizetype last = 0;
        for (const DateMention &date : dates) {
            QVERIFY(date.span.begin >= last);
            QVERIFY(!date.span.isEmpty());
            QVERIFY(!article[date.span.begin].isSpace() && !article[date.span.end - 1].isSpace());
            last = date.span.end;
        }
    }

    void aParagraphInFrontShiftsEverySpan()
    {
        const QString front = u"Nobody had expected it, and nobody was there to see it.\n\n"_s;
        const auto before = datesOf(article, on(QDate(2025, 4, 30)));
        const auto after = datesOf(front + article, on(QDate(2025, 4, 30)));
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            DateMention shifted = before[i];
            shifted.span = {shifted.span.begin + front.size(), shifted.span.end + front.size()};
            QCOMPARE(after[i].value, shifted.value);
            QVERIFY(after[i] == shifted);
        }
    }

    void localeAndTimeZoneDoNotMatter()
    {
        const auto before = datesOf(article, on(QDate(2025, 4, 30)));
        const QLocale locale;
        const QByteArray zone = qgetenv("TZ");
        QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
        qputenv("TZ", "Pacific/Kiritimati");
        const auto after = datesOf(article, on(QDate(2025, 4, 30)));
        QLocale::setDefault(locale);
        if (zone.isNull())
            qunsetenv("TZ");
        else
            qputenv("TZ", zone);
        QVERIFY(before == after);
    }

    void anyTextIsAccepted()
    {
        QVERIFY(datesOf({}, on(QDate(2025, 4, 30))).empty());
        const QString lone = QString(QChar(0xd800)) + u" 99999999999999999999-99-99 '' 10: 31st 0000 ½ half a and a half of of last last the the \u2013\u2013 1/2/3/4 2.3.4.5 "_s;
        QVERIFY(datesOf(lone + QString(1000, u'-') + QString(1000, u'9'), on(QDate(2025, 4, 30))).size() < 10);
        QVERIFY(datesOf(u"five billion years ago; 99999999 days ago; 3000 centuries later; in the year 1"_s, on(QDate(2025, 4, 30))).size() < 10);
    }

    void easterFallsOnItsSundays()
    {
        QCOMPARE(easterSunday(1954), QDate(1954, 4, 18));
        QCOMPARE(easterSunday(2000), QDate(2000, 4, 23));
        QCOMPARE(easterSunday(2025), QDate(2025, 4, 20));
    }
};

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
