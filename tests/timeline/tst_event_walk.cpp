// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/synthetic_events.h"
#include "timeline/made_events.h"
#include "views/timeline/event_walk.h"

#include <QTest>

#include <set>

using namespace entente;

class EventWalkTest : public QObject
{
    Q_OBJECT
private slots:
    // Stepping on from the first event reaches every event of the lane once, in time order; stepping back retraces it.
    void everyEventIsReached_data()
    {
        QTest::addColumn<int>("axis");
        QTest::addColumn<int>("grouping");
        QTest::newRow("happened, countries") << int(TimeAxis::Happened) << int(FacetKind::Country);
        QTest::newRow("happened, classes") << int(TimeAxis::Happened) << int(FacetKind::Quad);
        QTest::newRow("published, countries") << int(TimeAxis::Published) << int(FacetKind::Country);
    }
    void everyEventIsReached()
    {
        QFETCH(int, axis);
        QFETCH(int, grouping);
        for (const auto &corpus : {made::corpusOf(made::talksOfSpring2025()), bench::syntheticCorpus(3000)}) {
            const auto index = TimelineIndex::build(corpus, corpus->all(), TimeAxis(axis), FacetKind(grouping));
            for (int lane = 0; lane < int(index->lanes().size()); ++lane) {
                const EventWalk walk(*index, lane);
                std::vector<Row> path;
                for (std::optional<Row> row = walk.first(); row; row = walk.after(*row)) {
                    path.push_back(*row);
                    QVERIFY(path.size() <= index->lanes()[size_t(lane)].events.count());
                }
                QCOMPARE(path.size(), index->lanes()[size_t(lane)].events.count());
                QCOMPARE(std::set<Row>(path.begin(), path.end()).size(), path.size());
                for (size_t i = 1; i < path.size(); ++i)
                    QVERIFY(walk.timeOf(path[i - 1]) / 60'000 <= walk.timeOf(path[i]) / 60'000);
                QCOMPARE(walk.last(), std::optional(path.back()));
                for (size_t i = path.size() - 1; i > 0; --i)
                    QCOMPARE(walk.before(path[i]), std::optional(path[i - 1]));
                QVERIFY(!walk.before(path.front()));
            }
        }
    }

    void theNearestIsFoundOnBothSides()
    {
        const std::vector<made::MadeEvent> events{{QDate(2025, 4, 1), {}, EventType::Consult, QStringLiteral("first"), {}},
                                                  {QDate(2025, 4, 11), {}, EventType::Consult, QStringLiteral("second"), {}}};
        const auto corpus = made::corpusOf(events);
        const auto index = TimelineIndex::build(corpus, corpus->all(), TimeAxis::Happened, FacetKind::Country);
        const EventWalk walk(*index, 0);
        QCOMPARE(walk.nearest(startOf(QDate(2020, 1, 1))), std::optional<Row>(0));
        QCOMPARE(walk.nearest(startOf(QDate(2025, 4, 5))), std::optional<Row>(0));
        QCOMPARE(walk.nearest(startOf(QDate(2025, 4, 8))), std::optional<Row>(1));
        QCOMPARE(walk.nearest(startOf(QDate(2030, 1, 1))), std::optional<Row>(1));
    }

    void aRowOfAnotherLaneLeadsNowhere()
    {
        const std::vector<made::MadeEvent> events{{QDate(2025, 4, 1), {}, EventType::Consult, QStringLiteral("here"), {QStringLiteral("France")}},
                                                  {QDate(2025, 4, 1), {}, EventType::Consult, QStringLiteral("there"), {QStringLiteral("Poland")}}};
        const auto corpus = made::corpusOf(events);
        const auto index = TimelineIndex::build(corpus, corpus->all(), TimeAxis::Happened, FacetKind::Country);
        const EventWalk walk(*index, 0);
        const Row own = *walk.first();
        QVERIFY(!walk.after(1 - own));
        QVERIFY(!walk.before(1 - own));
    }
};

QTEST_APPLESS_MAIN(EventWalkTest)
#include "tst_event_walk.moc"
