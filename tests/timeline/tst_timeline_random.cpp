// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is done to the timeline, in any order: the status line's sum holds, and every event can be reached by keyboard.
#include "bench/synthetic_events.h"
#include "timeline/view_stage.h"

#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>

#include <set>

using namespace entente;
using namespace entente::shown;

namespace {

constexpr std::array groupings{FacetKind::Country, FacetKind::Person, FacetKind::Organization, FacetKind::Quad, FacetKind::Type, FacetKind::Source};

class Player
{
public:
    Player(Stage &stage, quint32 seed) : m_stage(stage), m_random(seed) {}

    void playOn()
    {
        TimelineView &view = m_stage.view;
        const Layout &layout = view.layout();
        const QPoint place(m_random.bounded(layout.plot.left(), layout.plot.right()), m_random.bounded(layout.plot.top(), layout.plot.bottom()));
        const bool hasLanes = !layout.lanes.empty();
        const LaneId lane = hasLanes ? layout.lanes[size_t(m_random.bounded(int(layout.lanes.size())))].id : LaneId();
        switch (m_random.bounded(hasLanes ? 14 : 9)) {
        case 0: return m_stage.wheel(place, QPoint(0, 120), Qt::ControlModifier);
        case 1: return m_stage.wheel(place, QPoint(0, -120), Qt::ControlModifier);
        case 2: return m_stage.wheel(place, QPoint(0, m_random.bounded(2) ? 120 : -120), Qt::ShiftModifier);
        case 3: return m_stage.wheel(place, QPoint(0, m_random.bounded(2) ? 120 : -120));
        case 4: return view.setGrouping(groupings[size_t(m_random.bounded(int(groupings.size())))]);
        case 5: return view.setAxis(m_random.bounded(2) ? TimeAxis::Published : TimeAxis::Happened);
        case 6: return m_random.bounded(3) == 0 ? m_stage.filter.clear() : toggleSome();
        case 7: return m_stage.undo.undo();
        case 8: return QTest::keyClick(&view, keys[size_t(m_random.bounded(int(keys.size())))]);
        case 9: return view.toggleCollapsed(lane);
        case 10: return view.togglePinned(lane);
        case 11: return view.toggleExpanded(lane);
        case 12: return view.moveLane(lane, size_t(m_random.bounded(int(layout.boxes.size()) + 1)));
        default: return QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
        }
    }

private:
    static constexpr std::array keys{Qt::Key_Plus, Qt::Key_Minus, Qt::Key_0, Qt::Key_W, Qt::Key_S, Qt::Key_A, Qt::Key_D, Qt::Key_F, Qt::Key_Left,
        Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Space, Qt::Key_Escape, Qt::Key_Home, Qt::Key_End};

    void toggleSome()
    {
        const FacetKind kind = groupings[size_t(m_random.bounded(int(groupings.size())))];
        const auto values = m_stage.events.corpus().facet(kind);
        if (values.empty())
            return;
        const FacetValue &value = values[size_t(m_random.bounded(int(values.size())))];
        m_stage.filter.toggle(value.key, value.name);
    }

    Stage &m_stage;
    QRandomGenerator m_random;
};

void verifySums(Stage &stage)
{
    const StatusCounts counts = stage.view.statusCounts();
    QCOMPARE(counts.shown + counts.left + counts.right + counts.undated, counts.total);
    QCOMPARE(counts.total, quint64(stage.events.rows().cardinality()));
    // Each dated event stands in at least one lane.
    const TimelineIndex &index = stage.view.index();
    RowSet inLanes;
    for (size_t lane = 0; lane < index.lanes().size(); ++lane) {
        const TimePyramid &events = index.lanes()[lane].events;
        for (size_t i = 0; i < events.pointCount(); ++i)
            inLanes.add(events.rowAt(i));
        for (size_t i = 0; i < events.spanCount(); ++i)
            inLanes.add(events.spanRow(i));
    }
    QCOMPARE(inLanes.cardinality(), counts.total - counts.undated);
    QVERIFY(inLanes.isSubset(stage.events.rows()));
}

// Walks each lane from its first event to its last.
std::set<EventId> reachedByKeyboard(Stage &stage)
{
    std::set<EventId> reached;
    QTest::keyClick(&stage.view, Qt::Key_Right);
    if (!stage.view.focus())
        return reached;
    for (size_t i = 0; i < stage.view.layout().boxes.size(); ++i)
        QTest::keyClick(&stage.view, Qt::Key_Up);
    for (size_t lane = 0; lane < stage.view.layout().boxes.size(); ++lane) {
        QTest::keyClick(&stage.view, Qt::Key_Home);
        std::optional<LaneEvent> before;
        while (stage.view.focus() != before) {
            before = stage.view.focus();
            reached.insert(before->event);
            QTest::keyClick(&stage.view, Qt::Key_Right);
        }
        QTest::keyClick(&stage.view, Qt::Key_Down);
    }
    return reached;
}

} // namespace

class TimelineRandomTest : public QObject
{
    Q_OBJECT
private slots:
    void sumsHoldThroughAnything_data()
    {
        QTest::addColumn<int>("events");
        QTest::addColumn<quint32>("seed");
        QTest::newRow("written by hand") << 0 << 1u;
        QTest::newRow("written by hand, otherwise") << 0 << 2u;
        QTest::newRow("many") << 5000 << 3u;
    }
    void sumsHoldThroughAnything()
    {
        QFETCH(int, events);
        QFETCH(quint32, seed);
        Stage stage(events == 0 ? made::corpusOf(made::talksOfSpring2025()) : bench::syntheticCorpus(size_t(events)));
        Player player(stage, seed);
        for (int step = 0; step < 250; ++step) {
            player.playOn();
            verifySums(stage);
            if (QTest::currentTestFailed()) {
                qWarning("step %d", step);
                return;
            }
        }
        QVERIFY(!stage.view.grab().isNull());
    }

    void theKeyboardReachesEveryEventInAnyArrangement()
    {
        Stage stage;
        Player player(stage, 4);
        for (int round = 0; round < 6; ++round) {
            for (int step = 0; step < 25; ++step)
                player.playOn();
            QTest::keyClick(&stage.view, Qt::Key_Escape);
            const std::set<EventId> reached = reachedByKeyboard(stage);
            QCOMPARE(reached.size(), stage.view.index().all().count());
            for (const EventId event : reached)
                QVERIFY(stage.events.shows(event));
        }
    }
};

QTEST_MAIN(TimelineRandomTest)
#include "tst_timeline_random.moc"
