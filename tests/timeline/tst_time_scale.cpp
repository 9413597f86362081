// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/time_scale.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace entente;

namespace {

constexpr Instant hour = 3'600'000;

TimeRange randomRange(QRandomGenerator &random)
{
    // From an hour to two hundred years, evenly by order of magnitude.
    const double length = std::exp(std::log(double(hour)) + random.generateDouble() * std::log(1'753'000.0));
    const auto begin = Instant((random.generateDouble() - 0.5) * 200 * 365.25 * double(msPerDay));
    return {begin, begin + Instant(length)};
}

} // namespace

class TimeScaleTest : public QObject
{
    Q_OBJECT
private slots:
    void pixelsAndInstantsRoundTrip()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 2000; ++i) {
            const TimeScale scale(randomRange(random), 132, random.bounded(50, 4000));
            const int x = scale.left() + random.bounded(scale.width());
            QVERIFY(std::abs(scale.x(scale.instantAt(x)) - x) <= 1);
        }
    }

    void edgesOfTheRangeAreEdgesOfTheView()
    {
        const TimeScale scale({startOf(QDate(2025, 4, 1)), startOf(QDate(2025, 5, 1))}, 100, 1500);
        QCOMPARE(scale.x(startOf(QDate(2025, 4, 1))), 100);
        QCOMPARE(scale.x(startOf(QDate(2025, 4, 2))), 150);
        QCOMPARE(scale.x(startOf(QDate(2025, 5, 1))), 1600);
        QCOMPARE(scale.clampedX(startOf(QDate(2026, 1, 1))), 1600);
        QCOMPARE(scale.clampedX(startOf(QDate(2024, 1, 1)), 10), 90);
    }

    void panningMovesEverythingByTheSamePixels()
    {
        QRandomGenerator random(2);
        for (int i = 0; i < 300; ++i) {
            const TimeRange range = randomRange(random);
            const TimeScale before(range, 0, 1400);
            const Instant by = before.length(random.bounded(400));
            const TimeScale after({range.begin + by, range.end + by}, 0, 1400);
            const qint64 shift = before.originX() - after.originX();
            for (int j = 0; j < 20; ++j) {
                const Instant instant = range.begin + Instant(random.generateDouble() * double(range.length()));
                QCOMPARE(after.x(instant), before.x(instant) + shift);
            }
        }
    }

    void zoomKeepsWhatIsUnderThePointer()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 2000; ++i) {
            const TimeRange range = randomRange(random);
            const Instant fixed = range.begin + Instant(random.generateDouble() * double(range.length()));
            const double factor = 0.3 + random.generateDouble() * 3;
            const TimeRange after = zoomed(range, fixed, factor);
            const double shareBefore = double(fixed - range.begin) / double(range.length());
            const double shareAfter = double(fixed - after.begin) / double(after.length());
            QVERIFY(std::abs(shareAfter - shareBefore) < 1e-3);
        }
    }

    void zoomStopsAtAnHourAndAtThreeThousandYears()
    {
        TimeRange range{startOf(QDate(2025, 1, 1)), startOf(QDate(2025, 2, 1))};
        for (int i = 0; i < 100; ++i)
            range = zoomed(range, range.begin, 0.5);
        QCOMPARE(range.length(), hour);
        for (int i = 0; i < 200; ++i)
            range = zoomed(range, range.begin + range.length() / 2, 2);
        QVERIFY(range.length() <= 3000 * Instant(366) * msPerDay);
        QVERIFY(range.length() > 2900 * Instant(365) * msPerDay);
    }

    void glidesBeginAndEndWhereTheyShould()
    {
        QRandomGenerator random(4);
        for (int i = 0; i < 200; ++i) {
            const TimeRange from = randomRange(random);
            const TimeRange to = randomRange(random);
            QVERIFY(std::abs(between(from, to, 0).begin - from.begin) <= 1);
            QCOMPARE(between(from, to, 1), to);
            // Between them, lengths lie between as well.
            const double half = double(between(from, to, 0.5).length());
            QVERIFY(half >= 0.99 * double(std::min(from.length(), to.length())) && half <= 1.01 * double(std::max(from.length(), to.length())));
        }
    }
};

QTEST_APPLESS_MAIN(TimeScaleTest)
#include "tst_time_scale.moc"
