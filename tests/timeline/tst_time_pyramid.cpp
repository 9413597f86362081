// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/synthetic_events.h"
#include "corpus/time_pyramid.h"
#include "timeline/made_events.h"

#include <QRandomGenerator>
#include <QTest>

using namespace entente;

namespace {

TimePyramid pyramidOf(const Corpus &corpus, const EventTimes &times)
{
    TimePyramid pyramid;
    for (Row row = 0; row < corpus.eventCount(); ++row) {
        if (times.isDated(row))
            pyramid.add(row, times, corpus.traits()[row].quad());
    }
    pyramid.finish();
    return pyramid;
}

} // namespace

// What the pyramid says of any stretch of time is what counting every event says.
class TimePyramidTest : public QObject
{
    Q_OBJECT
private slots:
    void countsAgreeWithCountingAll_data()
    {
        QTest::addColumn<int>("axis");
        QTest::newRow("happened") << int(TimeAxis::Happened);
        QTest::newRow("published") << int(TimeAxis::Published);
    }
    void countsAgreeWithCountingAll()
    {
        QFETCH(int, axis);
        const auto corpus = bench::syntheticCorpus(5000);
        const EventTimes times(*corpus, TimeAxis(axis));
        const TimePyramid pyramid = pyramidOf(*corpus, times);
        QCOMPARE(pyramid.count(), size_t(5000));

        QRandomGenerator random(7);
        for (int i = 0; i < 300; ++i) {
            const auto draw = [&] {
                const Instant instant = bench::syntheticBegin + Instant(random.generateDouble() * double(bench::syntheticEnd - bench::syntheticBegin));
                return instant - instant % 60'000;
            };
            const Instant a = draw();
            const Instant b = draw();
            const Instant begin = std::min(a, b);
            const Instant end = std::max(a, b);
            ClassCounts expected{};
            size_t across = 0;
            for (Row row = 0; row < corpus->eventCount(); ++row) {
                const auto minute = [](Instant instant) { return instant - instant % 60'000; };
                if (times.isSpan(row))
                    across += minute(times.begin(row)) < end && minute(times.end(row)) > begin;
                else if (minute(times.centre(row)) >= begin && minute(times.centre(row)) < end)
                    ++expected[size_t(corpus->traits()[row].quad())];
            }
            QCOMPARE(pyramid.pointsBetween(pyramid.position(begin), pyramid.position(end)), expected);
            QCOMPARE(pyramid.spansAcross(begin, end), across);
            size_t visited = 0;
            pyramid.forEachSpan(begin, end, [&](Row) { ++visited; });
            QCOMPARE(visited, across);
        }
    }

    void hintsChangeNoAnswer()
    {
        const auto corpus = bench::syntheticCorpus(8000);
        const EventTimes times(*corpus, TimeAxis::Happened);
        const TimePyramid pyramid = pyramidOf(*corpus, times);
        size_t begun = 0;
        size_t ended = 0;
        for (Instant t = bench::syntheticBegin; t < bench::syntheticEnd; t += 3 * msPerDay) {
            begun = pyramid.spansBegunBefore(t, begun);
            ended = pyramid.spansEndedBy(t, ended);
            QCOMPARE(begun, pyramid.spansBegunBefore(t));
            QCOMPARE(ended, pyramid.spansEndedBy(t));
        }
    }

    void neighbouringStretchesShareNothingAndLoseNothing()
    {
        const auto corpus = bench::syntheticCorpus(20'000);
        const EventTimes times(*corpus, TimeAxis::Happened);
        const TimePyramid pyramid = pyramidOf(*corpus, times);
        for (const Instant step : {msPerDay / 3, 2 * msPerDay, 40 * msPerDay}) {
            quint32 sum = 0;
            for (Instant t = bench::syntheticBegin - step; t < bench::syntheticEnd + step; t += step)
                sum += total(pyramid.pointsAbout(t, t + step));
            QCOMPARE(size_t(sum), pyramid.pointCount());
        }
    }

    void noStretchHoldsMoreThanItsPeak()
    {
        const auto corpus = bench::syntheticCorpus(20'000);
        const EventTimes times(*corpus, TimeAxis::Happened);
        const TimePyramid pyramid = pyramidOf(*corpus, times);
        QVERIFY(pyramid.peak(msPerDay) >= 1);
        QVERIFY(pyramid.peak(30 * msPerDay) >= pyramid.peak(3 * msPerDay));
        QCOMPARE(pyramid.peak(bench::syntheticEnd - bench::syntheticBegin), quint32(pyramid.pointCount()));
    }

    void nothingIsSaidOfNothing()
    {
        TimePyramid pyramid;
        pyramid.finish();
        QVERIFY(pyramid.isEmpty());
        QCOMPARE(pyramid.position(0), size_t(0));
        QCOMPARE(pyramid.spansAcross(0, msPerDay), size_t(0));
        QCOMPARE(total(pyramid.pointsAbout(0, msPerDay)), 0u);
        QCOMPARE(pyramid.peak(msPerDay), 0u);
    }
};

QTEST_APPLESS_MAIN(TimePyramidTest)
#include "tst_time_pyramid.moc"
