// SPDX-License-Identifier: GPL-3.0-or-later
// What the hit test returns is what stands there, and nothing in view is dropped, however lanes are filtered, grouped, folded, pinned and moved.
#include "bench/synthetic_events.h"
#include "corpus/filter.h"
#include "timeline/layout_stage.h"

#include <QTest>

using namespace entente;
using namespace entente::staged;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Corpus> corpusOf(int events)
{
    return events == 0 ? made::corpusOf(made::talksOfSpring2025()) : bench::syntheticCorpus(size_t(events));
}

// Another filter, grouping, arrangement of lanes, scroll position and stretch of time.
void shuffle(Stage &stage, QRandomGenerator &random)
{
    Filter filter;
    for (const FacetKind kind : {FacetKind::Country, FacetKind::Quad, FacetKind::Person}) {
        const auto values = stage.corpus->facet(kind);
        if (!values.empty() && random.bounded(4) == 0)
            filter.keys.insert(values[size_t(random.bounded(int(values.size())))].key);
    }
    const FacetKind grouping = std::array{FacetKind::Country, FacetKind::Person, FacetKind::Quad, FacetKind::Source}[size_t(random.bounded(4))];
    stage.memory.forget();
    stage.input.index = TimelineIndex::build(stage.corpus, apply(filter, *stage.corpus), TimeAxis::Happened, grouping);
    stage.input.arrangement = {};
    for (const TimelineIndex::Lane &lane : stage.input.index->lanes()) {
        for (std::set<LaneId> *some : {&stage.input.arrangement.pinned, &stage.input.arrangement.collapsed, &stage.input.arrangement.expanded}) {
            if (random.bounded(6) == 0)
                some->insert(lane.id);
        }
        if (random.bounded(3) == 0)
            stage.input.arrangement.order.insert(stage.input.arrangement.order.begin() + random.bounded(int(stage.input.arrangement.order.size()) + 1), lane.id);
    }
    stage.input.scroll = random.bounded(2) * random.bounded(400);
    stage.input.size = {random.bounded(500, 1600), random.bounded(250, 900)};
    stage.input.window = randomWindow(random, stage.input.index->core(0));
    stage.input.selected.reset();
    if (!stage.input.index->rows().isEmpty() && random.bounded(2) == 0)
        stage.input.selected = Row(random.bounded(int(stage.corpus->eventCount())));
}

// Where a lane's parts can be seen: lanes that scroll go under the pinned ones.
QRect visibleOf(const Layout &layout, int lane)
{
    const LaneItem &item = layout.lanes[size_t(lane)];
    const int top = item.isFixed ? layout.plot.top() : layout.pinnedBottom;
    return QRect(layout.plot.left(), top, layout.plot.width(), layout.plot.bottom() + 1 - top).intersected(item.box);
}

void verifyHits(const Layout &layout)
{
    for (const MarkItem &mark : layout.marks) {
        const QPoint place = mark.box.intersected(visibleOf(layout, mark.lane)).center();
        if (!visibleOf(layout, mark.lane).contains(place) || !mark.box.contains(place))
            continue;
        const Hit hit = hitTest(layout, place);
        QCOMPARE(hit.kind, Hit::Kind::Event);
        // Marks may lie on one another where a forced one does: the topmost is found.
        QVERIFY(layout.marks[size_t(hit.item)].box.contains(place));
        QCOMPARE(layout.marks[size_t(hit.item)].lane, mark.lane);
        QCOMPARE(*hit.row, layout.marks[size_t(hit.item)].row);
    }
    for (const LabelItem &label : layout.labels) {
        const int lane = layout.marks[size_t(label.mark)].lane;
        const QPoint place = seen(label).intersected(visibleOf(layout, lane)).center();
        if (visibleOf(layout, lane).contains(place) && seen(label).contains(place))
            QCOMPARE(hitTest(layout, place).row, std::optional(label.row));
    }
    for (size_t c = 0; c < layout.counts.size(); ++c) {
        const QRect visible = visibleOf(layout, layout.counts[c].lane);
        const QPoint place = layout.counts[c].box.intersected(visible).center();
        if (!visible.contains(place) || !layout.counts[c].box.contains(place))
            continue;
        const Hit hit = hitTest(layout, place);
        // A selected event stands out of its crowd, and then over the count.
        QVERIFY(hit.kind == Hit::Kind::Event || (hit.kind == Hit::Kind::Count && size_t(hit.item) == c));
    }
}

// The other way round: whatever a place answers, it stands there and in the lane that is seen there.
void verifyAnswers(const Layout &layout, QRandomGenerator &random)
{
    for (int i = 0; i < 200; ++i) {
        const QPoint place(random.bounded(layout.size.width()), random.bounded(layout.size.height()));
        const Hit hit = hitTest(layout, place);
        if (hit.lane >= 0) {
            const LaneItem &lane = layout.lanes[size_t(hit.lane)];
            QVERIFY(lane.box.contains(place) && (lane.isFixed || place.y() >= layout.pinnedBottom));
        }
        const auto isHere = [&](const auto &items) { return items[size_t(hit.item)].lane == hit.lane && items[size_t(hit.item)].box.adjusted(-3, -3, 3, 3).contains(place); };
        switch (hit.kind) {
        case Hit::Kind::Event: {
            const MarkItem &mark = layout.marks[size_t(hit.item)];
            QVERIFY(isHere(layout.marks) || layout.labels[size_t(mark.label)].box.contains(place));
            QCOMPARE(hit.row, std::optional(mark.row));
            break;
        }
        case Hit::Kind::Count: QVERIFY(isHere(layout.counts)); break;
        case Hit::Kind::Density: QVERIFY(isHere(layout.density)); break;
        case Hit::Kind::Strip: QVERIFY(isHere(layout.strips)); break;
        case Hit::Kind::More: QVERIFY(layout.lanes[size_t(hit.lane)].more.contains(place)); break;
        default: break;
        }
    }
}

// What a lane has in view is there as a mark with a label, or counted as without one.
void verifyNothingIsDropped(const Layout &layout, const TimelineIndex &index)
{
    for (size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        const LaneItem &item = layout.lanes[lane];
        const TimePyramid &content = index.lanes()[size_t(index.laneOf(item.id))].events;
        QCOMPARE(item.count, content.count());
        const size_t points = content.position(layout.scale.instantAt(layout.plot.right())) - content.position(layout.scale.instantAt(layout.plot.left()));
        if (item.collapsed) {
            // All of it is density, at most a slot at each edge beyond the view.
            size_t counted = 0;
            for (const DensityItem &density : layout.density)
                counted += density.lane == int(lane) ? total(density.counts) : 0;
            QVERIFY(counted >= points);
            continue;
        }
        size_t labelled = 0;
        for (const MarkItem &mark : layout.marks)
            labelled += mark.lane == int(lane) && mark.label >= 0;
        // Slots at the edges reach a little beyond the view.
        QVERIFY(labelled + item.moreCount + 1 >= points);
    }
}

} // namespace

class TimelineHitsTest : public QObject
{
    Q_OBJECT
private slots:
    void hitsAreTrueInAnyArrangement_data()
    {
        QTest::addColumn<int>("events");
        QTest::newRow("written by hand") << 0;
        QTest::newRow("a thousand") << 1000;
        QTest::newRow("many") << 20'000;
    }
    void hitsAreTrueInAnyArrangement()
    {
        QFETCH(int, events);
        Stage stage(corpusOf(events));
        QRandomGenerator random(8);
        for (int i = 0; i < 60; ++i) {
            shuffle(stage, random);
            const Layout layout = stage.layOut();
            verifyHits(layout);
            verifyAnswers(layout, random);
            verifyNothingIsDropped(layout, *stage.input.index);
            if (QTest::currentTestFailed()) {
                qWarning("round %d", i);
                return;
            }
        }
    }

    // Lanes stand below one another without gaps, each once, whatever was done to them.
    void everyLaneStandsOnce()
    {
        Stage stage(corpusOf(0));
        QRandomGenerator random(13);
        for (int i = 0; i < 100; ++i) {
            shuffle(stage, random);
            const Layout layout = stage.layOut();
            std::set<int> lanes;
            int y = 0;
            for (const LaneBox &box : layout.boxes) {
                QVERIFY(lanes.insert(box.lane).second);
                QCOMPARE(box.y, y);
                y = box.bottom();
            }
            QCOMPARE(lanes.size(), stage.input.index->lanes().size());
            QCOMPARE(layout.contentHeight, y);
        }
    }

    void pinnedLanesStayWhileOthersScroll()
    {
        Stage stage(made::corpusOf(made::talksOfSpring2025()));
        stage.input.size = {1000, 400};
        const Layout before = stage.layOut();
        const LaneId last = stage.input.index->lanes().back().id;
        stage.input.arrangement.pinned.insert(last);
        stage.input.scroll = 200;
        const Layout after = stage.layOut();
        QCOMPARE(after.lanes.front().id, last);
        QCOMPARE(after.lanes.front().box.top(), after.plot.top());
        QVERIFY(after.pinnedBottom > after.plot.top());
        // Nothing that scrolled below it can be hit through it.
        for (int y = after.plot.top(); y < after.pinnedBottom; ++y) {
            const Hit hit = hitTest(after, QPoint(600, y));
            if (hit.lane >= 0)
                QCOMPARE(after.lanes[size_t(hit.lane)].id, last);
        }
    }


    void panningDoesNotMoveLanes()
    {
        Stage stage(bench::syntheticCorpus(3000));
        const Layout far = stage.layOut();
        stage.input.window = {bench::syntheticBegin + 500 * msPerDay, bench::syntheticBegin + 510 * msPerDay};
        const Layout near = stage.layOut();
        QCOMPARE(far.boxes.size(), near.boxes.size());
        for (size_t i = 0; i < far.boxes.size(); ++i)
            QCOMPARE(far.boxes[i].y, near.boxes[i].y);
    }
};

QTEST_MAIN(TimelineHitsTest)
#include "tst_timeline_hits.moc"
