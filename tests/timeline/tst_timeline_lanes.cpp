// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/made_events.h"
#include "views/timeline/arrangement_text.h"
#include "views/timeline/lanes.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const TimelineIndex> talks(FacetKind grouping = FacetKind::Country)
{
    const auto corpus = made::corpusOf(made::talksOfSpring2025());
    return TimelineIndex::build(corpus, corpus->all(), TimeAxis::Happened, grouping);
}

QStringList names(const TimelineIndex &index, const std::vector<LaneBox> &boxes)
{
    QStringList list;
    for (const LaneBox &box : boxes)
        list << index.lanes()[size_t(box.lane)].name;
    return list;
}

LaneId idOf(const TimelineIndex &index, const QString &name)
{
    for (const TimelineIndex::Lane &lane : index.lanes()) {
        if (lane.name == name)
            return lane.id;
    }
    return {};
}

} // namespace

class TimelineLanesTest : public QObject
{
    Q_OBJECT
private slots:
    void everyDatedEventStandsInSomeLane()
    {
        for (const FacetKind kind : {FacetKind::Country, FacetKind::Person, FacetKind::Organization, FacetKind::Type, FacetKind::Quad, FacetKind::Source}) {
            const auto index = talks(kind);
            std::set<Row> seen;
            for (const TimelineIndex::Lane &lane : index->lanes()) {
                for (size_t i = 0; i < lane.events.pointCount(); ++i)
                    seen.insert(lane.events.rowAt(i));
                for (size_t i = 0; i < lane.events.spanCount(); ++i)
                    seen.insert(lane.events.spanRow(i));
            }
            QCOMPARE(seen.size(), index->all().count());
            QCOMPARE(index->all().count() + index->undatedCount(), size_t(index->rows().cardinality()));
        }
    }

    void anEventStandsInAllOfItsLanesAndIsCountedOnce()
    {
        const auto index = talks();
        const Row rome = *index->corpus().row(EventId(34)); // Trump and Zelenskyy meet in Rome: three countries
        QCOMPARE(index->lanesOf(rome).size(), size_t(3));
        size_t inLanes = 0;
        for (const TimelineIndex::Lane &lane : index->lanes())
            inLanes += lane.events.count();
        QVERIFY(inLanes > index->all().count());
    }

    void eventsWithoutAValueHaveTheirOwnLane()
    {
        std::vector<made::MadeEvent> events{{QDate(2025, 1, 1), {}, EventType::Consult, u"with a country"_s, {u"France"_s}},
                                            {QDate(2025, 1, 2), {}, EventType::Consult, u"without"_s, {}}};
        const auto corpus = made::corpusOf(events);
        const auto index = TimelineIndex::build(corpus, corpus->all(), TimeAxis::Happened, FacetKind::Country);
        QCOMPARE(index->lanes().size(), size_t(2));
        QVERIFY(index->lanes().back().id.kind == LaneKind::None);
    }

    void classesKeepTheirOwnOrder()
    {
        const auto index = talks(FacetKind::Quad);
        for (size_t i = 1; i < index->lanes().size(); ++i)
            QVERIFY(index->lanes()[i - 1].id < index->lanes()[i].id);
    }

    void lanesLieBelowOneAnotherWithoutGaps()
    {
        const auto index = talks();
        const Metrics metrics;
        for (const int height : {100, 500, 900, 3000}) {
            int y = 0;
            for (const LaneBox &box : arrange(*index, {}, metrics, height)) {
                QCOMPARE(box.y, y);
                QVERIFY(box.height >= metrics.minLaneHeight);
                QVERIFY(box.rows * metrics.rowHeight <= box.height);
                y = box.bottom();
            }
        }
    }

    void heightsFollowTheNumberOfEvents()
    {
        const auto index = talks();
        const auto boxes = arrange(*index, {}, Metrics(), 100'000);
        QVERIFY(boxes.front().height > boxes.back().height); // the facet's order is by falling count
        for (const LaneBox &box : boxes) {
            const TimePyramid &events = index->lanes()[size_t(box.lane)].events;
            QVERIFY(size_t(box.rows) <= std::max<size_t>(1, events.count()));
            QVERIFY(box.rows >= int(std::min(10u, events.busiestDay())));
        }
    }

    void pinnedLanesStandOnTopAndCollapsedOnesAreLow()
    {
        const auto index = talks();
        LaneArrangement arrangement;
        arrangement.pinned.insert(idOf(*index, u"Poland"_s));
        arrangement.collapsed.insert(idOf(*index, u"Ukraine"_s));
        const Metrics metrics;
        const auto boxes = arrange(*index, arrangement, metrics, 900);
        QCOMPARE(names(*index, boxes).front(), u"Poland"_s);
        QVERIFY(boxes.front().pinned);
        const auto position = names(*index, boxes).indexOf(u"Ukraine"_s);
        QCOMPARE(boxes[size_t(position)].height, metrics.collapsedHeight);
    }

    void movedLanesStayWhereTheyWerePut()
    {
        const auto index = talks();
        const auto boxes = arrange(*index, {}, Metrics(), 900);
        const QStringList before = names(*index, boxes);
        const LaneArrangement changed = moved({}, *index, boxes, idOf(*index, before[4]), 1);
        QStringList expected = before;
        expected.move(4, 1);
        QCOMPARE(names(*index, arrange(*index, changed, Metrics(), 900)), expected);
        // And at the very end.
        const LaneArrangement last = moved({}, *index, boxes, idOf(*index, before[0]), boxes.size());
        QCOMPARE(names(*index, arrange(*index, last, Metrics(), 900)).last(), before[0]);
    }

    void arrangementsSurviveAsText()
    {
        LaneArrangement arrangement;
        const LaneId large{LaneKind::Value, {FacetKind::Person, std::numeric_limits<qint64>::max() - 1}};
        const LaneId source{LaneKind::Value, {FacetKind::Source, -7}};
        const LaneId none{LaneKind::None, {FacetKind::Person, 0}};
        arrangement.order = {none, large, source};
        arrangement.pinned = {large};
        arrangement.collapsed = {none, source};
        arrangement.expanded = {source};
        QVERIFY(arrangementFrom(arrangementText(arrangement)) == arrangement);
        QCOMPARE(arrangementText({}), QString());
        // Settings may be edited, cut off or of another version.
        for (const QString &damaged : {u""_s, u"{"_s, u"[]"_s, u"{\"order\":5,\"pinned\":[1,\"9:9:9\",\"0:1\",\"0:x:1\"]}"_s})
            QVERIFY(arrangementFrom(damaged) == LaneArrangement());
        QCOMPARE(arrangementFrom(u"{\"order\":[\"0:1:5\",\"0:1:5\"]}"_s).order.size(), size_t(1));
    }

    void theCoreLeavesFarBackgroundOut()
    {
        const auto index = talks();
        QCOMPARE(dayOf(index->extent(0).begin), QDate(2014, 9, 5));
        QVERIFY(dayOf(index->core(0).begin) > QDate(2024, 12, 1));
        QVERIFY(dayOf(index->core(0).end) > QDate(2025, 5, 15));
    }

    void anEmptyIndexHasAnExtentAroundToday()
    {
        const auto index = TimelineIndex::build(Corpus::empty(), {}, TimeAxis::Happened, FacetKind::Country);
        const Instant today = startOf(QDate(2025, 5, 20));
        QVERIFY(index->extent(today).begin < today && index->extent(today).end > today);
        QVERIFY(arrange(*index, {}, Metrics(), 500).empty());
    }
};

QTEST_APPLESS_MAIN(TimelineLanesTest)
#include "tst_timeline_lanes.moc"
