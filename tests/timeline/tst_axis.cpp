// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/axis.h"

#include <QTest>

#include <cmath>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

Axis axisOf(QDate from, QDate to, int width = 1400, const QLocale &locale = english)
{
    return axisFor(TimeScale({startOf(from), startOf(to)}, 0, width), locale);
}

QStringList labels(const std::vector<Tick> &ticks)
{
    QStringList list;
    for (const Tick &tick : ticks)
        list << tick.label;
    return list;
}

} // namespace

class AxisTest : public QObject
{
    Q_OBJECT
private slots:
    void levelFollowsTheZoom_data()
    {
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<int>("unit");
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("major");
        const qint64 day = 24 * 60;
        QTest::newRow("an hour") << qint64(60) << int(TickUnit::Minute) << 5 << int(TickUnit::Day);
        QTest::newRow("half a day") << day / 2 << int(TickUnit::Minute) << 30 << int(TickUnit::Day);
        QTest::newRow("a day") << day << int(TickUnit::Hour) << 1 << int(TickUnit::Day);
        QTest::newRow("a week") << 7 * day << int(TickUnit::Hour) << 12 << int(TickUnit::Day);
        QTest::newRow("a month") << 30 * day << int(TickUnit::Day) << 1 << int(TickUnit::Month);
        QTest::newRow("two months") << 60 * day << int(TickUnit::Week) << 1 << int(TickUnit::Month);
        QTest::newRow("a year") << 365 * day << int(TickUnit::Month) << 1 << int(TickUnit::Year);
        QTest::newRow("five years") << 5 * 365 * day << int(TickUnit::Month) << 3 << int(TickUnit::Year);
        QTest::newRow("twenty years") << 20 * 365 * day << int(TickUnit::Year) << 1 << int(TickUnit::Year);
        QTest::newRow("a century") << 100 * 365 * day << int(TickUnit::Year) << 5 << int(TickUnit::Year);
        QTest::newRow("a millennium") << 1000 * 365 * day << int(TickUnit::Year) << 50 << int(TickUnit::Year);
    }
    void levelFollowsTheZoom()
    {
        QFETCH(qint64, minutes);
        QFETCH(int, unit);
        QFETCH(int, step);
        QFETCH(int, major);
        const TickLevel level = minorLevelFor(1400.0 / (double(minutes) * 60'000));
        QCOMPARE(int(level.unit), unit);
        QCOMPARE(level.step, step);
        QCOMPARE(int(majorLevelFor(level).unit), major);
    }

    void weeksBeginOnMondaysUnderTheirMonths()
    {
        const Axis axis = axisOf(QDate(2025, 3, 30), QDate(2025, 5, 21), 850);
        QCOMPARE(labels(axis.minor), QStringList({u"31"_s, u"7"_s, u"14"_s, u"21"_s, u"28"_s, u"5"_s, u"12"_s, u"19"_s}));
        QCOMPARE(axis.minor.front().detail, u"W14"_s);
        QCOMPARE(labels(axis.major), QStringList({u"March 2025"_s, u"April 2025"_s, u"May 2025"_s}));
        QCOMPARE(axis.major.front().x, 0); // began before the view: stands at its edge
    }

    void weekendsAreShadedWhereDaysAreWide()
    {
        const Axis near = axisOf(QDate(2025, 4, 7), QDate(2025, 4, 21), 1400);
        QCOMPARE(near.weekends.size(), size_t(2));
        QCOMPARE(near.weekends[0], std::pair(500, 700)); // 12 and 13 April
        QVERIFY(axisOf(QDate(2024, 1, 1), QDate(2025, 1, 1), 1400).weekends.empty());
    }

    void namesAreTheLocales()
    {
        const Axis axis = axisOf(QDate(2025, 1, 1), QDate(2026, 1, 1), 1400, QLocale(QLocale::German));
        QVERIFY(labels(axis.minor).contains(u"März"_s));
        QCOMPARE(axis.major.front().label, u"2025"_s); // no thousands separator
    }

    void ticksRiseAndKeepTheirDistance()
    {
        for (double days = 1.0 / 24; days < 400'000; days *= 1.37) {
            const Instant middle = startOf(QDate(2024, 2, 29));
            const auto half = Instant(days * double(msPerDay) / 2);
            const TimeScale scale({middle - half, middle + half}, 132, 1268);
            const Axis axis = axisFor(scale, english);
            QVERIFY(axis.minor.size() >= 2 && axis.minor.size() <= 80);
            // Twice the font, twice the distance.
            const Axis large = axisFor(scale, english, 2);
            for (size_t i = 1; i < large.minor.size(); ++i)
                QVERIFY(large.minor[i].x - large.minor[i - 1].x >= 44);
            for (size_t i = 1; i < axis.minor.size(); ++i) {
                QVERIFY(axis.minor[i].instant > axis.minor[i - 1].instant);
                QVERIFY2(axis.minor[i].x - axis.minor[i - 1].x >= 22, qPrintable(QString::number(days)));
            }
            for (const Tick &tick : axis.minor)
                QVERIFY(tick.x >= 132 && tick.x <= 1400);
        }
    }

    void monthTicksStandOnFirsts()
    {
        Instant tick = tickAtOrBefore({TickUnit::Month, 1}, startOf(QDate(2024, 2, 29)));
        QCOMPARE(dayOf(tick), QDate(2024, 2, 1));
        tick = tickAfter({TickUnit::Month, 1}, tick);
        QCOMPARE(dayOf(tick), QDate(2024, 3, 1));
        QCOMPARE(dayOf(tickAtOrBefore({TickUnit::Month, 3}, startOf(QDate(2024, 6, 30)))), QDate(2024, 4, 1));
        QCOMPARE(dayOf(tickAtOrBefore({TickUnit::Year, 100}, startOf(QDate(1987, 6, 30)))), QDate(1900, 1, 1));
        QCOMPARE(dayOf(tickAtOrBefore({TickUnit::Week, 1}, startOf(QDate(2025, 4, 6)))), QDate(2025, 3, 31)); // a Sunday
    }

    void wordsAreNoMoreExactThanAPixel()
    {
        const Instant instant = startOf(QDate(2025, 4, 26)) + 14 * 3'600'000 + 35 * 60'000;
        const auto perDay = [](double pixels) { return pixels / double(msPerDay); };
        QCOMPARE(instantWords(instant, perDay(0.01), english), u"2025"_s);
        QCOMPARE(instantWords(instant, perDay(0.5), english), u"April 2025"_s);
        QCOMPARE(instantWords(instant, perDay(14), english), u"Sat 26 April 2025"_s);
        QCOMPARE(instantWords(instant, perDay(1400), english), u"Sat 26 April 2025, 14:35"_s);
    }

    void rangesAreSaidShortly()
    {
        const auto words = [](QDate from, QDate to) { return rangeWords({startOf(from), startOf(to) + msPerDay}, english); };
        QCOMPARE(words(QDate(2025, 4, 3), QDate(2025, 4, 3)), u"3 April 2025"_s);
        QCOMPARE(words(QDate(2025, 4, 3), QDate(2025, 4, 9)), u"3–9 April 2025"_s);
        QCOMPARE(words(QDate(2025, 3, 30), QDate(2025, 4, 2)), u"30 March – 2 April 2025"_s);
        QCOMPARE(words(QDate(2024, 12, 30), QDate(2025, 1, 2)), u"30 December 2024 – 2 January 2025"_s);
        QCOMPARE(words(QDate(2021, 1, 1), QDate(2025, 5, 1)), u"January 2021 – May 2025"_s);
    }
};

QTEST_APPLESS_MAIN(AxisTest)
#include "tst_axis.moc"
