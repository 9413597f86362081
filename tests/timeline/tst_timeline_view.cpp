// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/synthetic_events.h"
#include "timeline/view_stage.h"
#include "views/timeline/arrangement_text.h"
#include "views/timeline/article_drag.h"

#include <QAccessible>
#include <QDropEvent>
#include <QScrollBar>
#include <QSignalSpy>

#include <set>

using namespace entente;
using namespace entente::shown;
using namespace Qt::StringLiterals;

class TimelineViewTest : public QObject
{
    Q_OBJECT
private slots:
    void aFirstLookShowsWhereMostHappened()
    {
        Stage stage;
        QVERIFY(dayOf(stage.window.range().begin) > QDate(2024, 10, 1));
        QVERIFY(stage.window.range().end > startOf(QDate(2025, 5, 20)));
    }

    void aWheelZoomsAtThePointer()
    {
        Stage stage;
        for (int i = 0; i < 12; ++i) {
            const QPoint place(300 + 60 * i, 300);
            const Instant before = stage.view.layout().scale.instantAt(place.x());
            stage.wheel(place, QPoint(0, i % 3 == 0 ? -120 : 240), Qt::ControlModifier);
            const qint64 x = stage.view.layout().scale.x(before);
            QVERIFY2(std::abs(x - place.x()) <= 1, qPrintable(QString::number(x - place.x())));
        }
    }

    void aCenturyIsAFewNotchesFromAnHour()
    {
        Stage stage;
        stage.window.show({startOf(QDate(1925, 1, 1)), startOf(QDate(2025, 1, 1))});
        int notches = 0;
        for (; stage.window.range().length() > 3'700'000 && notches < 100; ++notches)
            stage.wheel(QPoint(600, 300), QPoint(0, 120), Qt::ControlModifier);
        QVERIFY2(notches < 60, qPrintable(QString::number(notches)));
    }

    void draggingTheGroundPans()
    {
        Stage stage;
        stage.window.show({startOf(QDate(2025, 4, 1)), startOf(QDate(2025, 5, 1))});
        const QPoint ground(700, stage.view.layout().lanes[0].box.bottom() - 1);
        const Instant under = stage.view.layout().scale.instantAt(ground.x());
        stage.drag(ground, ground + QPoint(-250, 0));
        QVERIFY(std::abs(stage.view.layout().scale.x(under) - (ground.x() - 250)) <= 1);
    }

    void keysZoomPanAndFit()
    {
        Stage stage;
        const Instant length = stage.window.range().length();
        QTest::keyClick(&stage.view, Qt::Key_Plus);
        QVERIFY(stage.window.range().length() < length);
        QTest::keyClick(&stage.view, Qt::Key_Minus);
        QVERIFY(std::abs(stage.window.range().length() - length) < 10);
        const Instant begin = stage.window.range().begin;
        QTest::keyClick(&stage.view, Qt::Key_D);
        QVERIFY(stage.window.range().begin > begin);
        QTest::keyClick(&stage.view, Qt::Key_A);
        QVERIFY(std::abs(stage.window.range().begin - begin) < 10);
        QTest::keyClick(&stage.view, Qt::Key_0);
        QVERIFY(stage.window.range().begin < startOf(QDate(2014, 9, 5)));
        QCOMPARE(stage.view.statusCounts().left + stage.view.statusCounts().right, quint64(0));
        QTest::keyClick(&stage.view, Qt::Key_W);
        QTest::keyClick(&stage.view, Qt::Key_S);
        QTest::keyClick(&stage.view, Qt::Key_Left, Qt::AltModifier); // back to before "everything"
        QVERIFY(stage.window.range().begin > startOf(QDate(2020, 1, 1)));
        QTest::keyClick(&stage.view, Qt::Key_Right, Qt::AltModifier);
        QVERIFY(stage.window.range().begin < startOf(QDate(2014, 9, 5)));
    }

    void aClickSelectsAndEscapeClears()
    {
        Stage stage;
        stage.window.show({startOf(QDate(2025, 4, 20)), startOf(QDate(2025, 5, 5))});
        const TimeRange before = stage.window.range();
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.placeOf(rome));
        QCOMPARE(stage.selection.current().event(), std::optional(rome));
        QCOMPARE(stage.window.range(), before); // what was clicked is in view already
        QTest::keyClick(&stage.view, Qt::Key_Escape);
        QVERIFY(stage.selection.current().isNothing());
    }

    void aSelectionFromElsewhereComesIntoView()
    {
        Stage stage;
        stage.window.show({startOf(QDate(2022, 1, 1)), startOf(QDate(2022, 2, 1))});
        stage.selection.select(rome);
        const Layout &layout = stage.view.layout();
        const Row row = *stage.events.corpus().row(rome);
        QVERIFY(std::ranges::any_of(layout.marks, [&](const MarkItem &mark) { return mark.row == row && mark.selected && mark.label >= 0; }));
        stage.view.setFollowsSelection(false);
        stage.window.show({startOf(QDate(2022, 1, 1)), startOf(QDate(2022, 2, 1))});
        stage.selection.select(EventId(1));
        QCOMPARE(stage.window.range().begin, startOf(QDate(2022, 1, 1)));
    }

    void focusMovesByKeysWithoutSelecting()
    {
        Stage stage;
        QTest::keyClick(&stage.view, Qt::Key_Right);
        const auto first = stage.view.focus();
        QVERIFY(first);
        QTest::keyClick(&stage.view, Qt::Key_Right);
        QVERIFY(stage.view.focus() != first);
        QTest::keyClick(&stage.view, Qt::Key_Left);
        QCOMPARE(stage.view.focus()->event, first->event);
        QTest::keyClick(&stage.view, Qt::Key_Down);
        QVERIFY(stage.view.focus()->lane != first->lane);
        QVERIFY(stage.selection.current().isNothing());
        QTest::keyClick(&stage.view, Qt::Key_Space);
        QCOMPARE(stage.selection.current().event(), std::optional(stage.view.focus()->event));
        QSignalSpy opened(&stage.view, &TimelineView::opened);
        QTest::keyClick(&stage.view, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
    }

    void theKeyboardReachesEveryEvent()
    {
        Stage stage;
        std::set<EventId> reached;
        QTest::keyClick(&stage.view, Qt::Key_Right);
        for (size_t lane = 0; lane < stage.view.layout().boxes.size(); ++lane) {
            QTest::keyClick(&stage.view, Qt::Key_Home);
            for (int i = 0; i < 100; ++i) {
                reached.insert(stage.view.focus()->event);
                // Wherever the keyboard is, is in view.
                const Row row = *stage.events.corpus().row(stage.view.focus()->event);
                const EventTimes &times = stage.view.index().times();
                QVERIFY(times.begin(row) < stage.window.range().end && times.end(row) > stage.window.range().begin);
                QTest::keyClick(&stage.view, Qt::Key_Right);
            }
            QTest::keyClick(&stage.view, Qt::Key_Down);
        }
        QCOMPARE(reached.size(), stage.view.index().all().count());
    }

    void fCentresAndThenFits()
    {
        Stage stage;
        stage.selection.select(EventId(15)); // a week's precision
        stage.window.show({startOf(QDate(2025, 3, 1)), startOf(QDate(2025, 9, 1))});
        QTest::keyClick(&stage.view, Qt::Key_F);
        const TimeRange centred = stage.window.range();
        const Instant middle = startOf(QDate(2025, 4, 3)) + msPerDay / 2;
        QVERIFY(std::abs(centred.begin + centred.length() / 2 - middle) < centred.length() / 40);
        QTest::keyClick(&stage.view, Qt::Key_F);
        QVERIFY(stage.window.range().length() < 30 * msPerDay);
        QVERIFY(stage.window.range().begin <= startOf(QDate(2025, 3, 31)) && stage.window.range().end >= startOf(QDate(2025, 4, 7)));
    }

    void doubleClickOnACountLooksCloser()
    {
        Stage stage(bench::syntheticCorpus(2000));
        stage.view.fitAll();
        QVERIFY(!stage.view.layout().counts.empty());
        const CountItem count = stage.view.layout().counts.front();
        QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, {}, count.box.center());
        QVERIFY(stage.window.range().begin <= count.range.begin && stage.window.range().end >= count.range.end);
        QVERIFY(stage.window.range().length() < 3 * count.range.length());
    }

    void theRulerBrushesARangeWhoseEdgesCanBeDragged()
    {
        Stage stage;
        stage.window.show({startOf(QDate(2025, 4, 1)), startOf(QDate(2025, 5, 1))});
        const TimeScale scale = stage.view.layout().scale;
        const int y = stage.view.layout().ruler.center().y();
        const auto at = [&](int day) { return QPoint(int(scale.x(startOf(QDate(2025, 4, day)))), y); };
        QSignalSpy changed(&stage.view, &TimelineView::brushChanged);
        stage.drag(at(10), at(20));
        QVERIFY(changed.count() > 0);
        QCOMPARE(stage.view.brush(), std::optional(TimeRange{startOf(QDate(2025, 4, 10)), startOf(QDate(2025, 4, 20))}));
        stage.drag(at(20), at(25));
        QCOMPARE(stage.view.brush()->end, startOf(QDate(2025, 4, 25)));
        stage.drag(at(15), at(13)); // the whole, by two days
        QCOMPARE(stage.view.brush(), std::optional(TimeRange{startOf(QDate(2025, 4, 8)), startOf(QDate(2025, 4, 23))}));
        QCOMPARE(stage.window.range().begin, startOf(QDate(2025, 4, 1))); // brushing is no zoom
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, at(28));
        QVERIFY(!stage.view.brush());
    }

    void lanesCollapsePinAndMove()
    {
        Stage stage;
        QSignalSpy changed(&stage.view, &TimelineView::arrangementChanged);
        const LaneItem lane = stage.view.layout().lanes[0];
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, lane.triangle.center());
        QVERIFY(stage.view.layout().lanes[0].collapsed);
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.view.layout().lanes[1].pin.center());
        QVERIFY(stage.view.layout().lanes[0].pinned);
        QCOMPARE(changed.count(), 2);
        stage.view.setArrangement({});
        // By its name, below the lane after next.
        const LaneId first = stage.view.layout().lanes[0].id;
        const QRect third = stage.view.layout().lanes[2].box;
        stage.drag(stage.view.layout().lanes[0].box.topLeft() + QPoint(60, 20), QPoint(60, third.bottom() - 3));
        QCOMPARE(stage.view.layout().lanes[2].id, first);
        QVERIFY(stage.view.arrangement().pinned.empty());
    }

    void aPinnedEventKeepsItsLabelInAnyCrowd()
    {
        Stage stage(bench::syntheticCorpus(4000));
        stage.view.fitAll();
        QTest::keyClick(&stage.view, Qt::Key_Right);
        QTest::keyClick(&stage.view, Qt::Key_Home);
        const EventId first = stage.view.focus()->event;
        QTest::keyClick(&stage.view, Qt::Key_P);
        QVERIFY(stage.view.pinnedEvents() == std::set{first});
        stage.view.fitAll();
        const Row pinned = *stage.events.corpus().row(first);
        const auto &marks = stage.view.layout().marks;
        const auto mark = std::ranges::find(marks, pinned, &MarkItem::row);
        QVERIFY(mark != marks.end() && mark->pinned && mark->label >= 0);
        QTest::keyClick(&stage.view, Qt::Key_P);
        QVERIFY(stage.view.pinnedEvents().empty());
    }

    void savedArrangementsComeBack()
    {
        Stage stage;
        stage.view.moveLane(stage.view.layout().lanes[2].id, 0);
        stage.view.togglePinned(stage.view.layout().lanes[1].id);
        const QString saved = arrangementText(stage.view.arrangement());
        Stage other;
        QSignalSpy told(&other.view, &TimelineView::arrangementChanged);
        other.view.restoreArrangement(FacetKind::Country, arrangementFrom(saved));
        QCOMPARE(told.count(), 0);
        const auto ids = [](const Layout &layout) {
            std::vector<LaneId> all;
            for (const LaneItem &lane : layout.lanes)
                all.push_back(lane.id);
            return all;
        };
        QVERIFY(ids(other.view.layout()) == ids(stage.view.layout()));
        QVERIFY(other.view.layout().lanes[0].pinned);
    }

    void eachGroupingKeepsItsArrangement()
    {
        Stage stage;
        stage.view.toggleCollapsed(stage.view.layout().lanes[0].id);
        stage.view.setGrouping(FacetKind::Quad);
        QVERIFY(stage.view.arrangement() == LaneArrangement());
        stage.view.setGrouping(FacetKind::Country);
        QVERIFY(stage.view.layout().lanes[0].collapsed);
    }

    void theWheelScrollsLanesAndShiftPans()
    {
        Stage stage;
        stage.view.resize(1000, 300);
        stage.view.layout();
        QVERIFY(stage.view.verticalScrollBar()->maximum() > 0);
        stage.wheel(QPoint(600, 200), QPoint(0, -120));
        QVERIFY(stage.view.verticalScrollBar()->value() > 0);
        const TimeRange before = stage.window.range();
        stage.wheel(QPoint(600, 200), QPoint(0, -120), Qt::ShiftModifier);
        QVERIFY(stage.window.range().begin > before.begin);
        QCOMPARE(stage.window.range().length(), before.length());
    }

    void theAxisSwitchesBetweenHappenedAndPublished()
    {
        Stage stage;
        const quint64 undated = stage.view.statusCounts().undated;
        QCOMPARE(undated, quint64(1));
        stage.view.setAxis(TimeAxis::Published);
        QCOMPARE(stage.view.statusCounts().undated, quint64(0)); // its article has a date
        stage.view.setAxis(TimeAxis::Happened);
        QCOMPARE(stage.view.statusCounts().undated, undated);
    }

    void filtersChangeWhatIsShownAndComeBack()
    {
        Stage stage;
        const StatusCounts all = stage.view.statusCounts();
        stage.filter.toggle({FacetKind::Quad, qint64(QuadClass::MaterialConflict)}, u"conflict"_s);
        const StatusCounts some = stage.view.statusCounts();
        QVERIFY(some.total < all.total);
        QCOMPARE(some.shown + some.left + some.right + some.undated, some.total);
        stage.undo.undo();
        QVERIFY(stage.view.statusCounts() == all);
    }

    void anArticleDroppedOnADayIsDated()
    {
        Stage stage;
        stage.window.show({startOf(QDate(2025, 4, 1)), startOf(QDate(2025, 5, 1))});
        QSignalSpy dropped(&stage.view, &TimelineView::dateDropped);
        const auto data = dragOf(ArticleId(7), u"An article"_s);
        const QPoint place(int(stage.view.layout().scale.x(startOf(QDate(2025, 4, 17)) + msPerDay / 2)), 200);
        QDragEnterEvent enter(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.view.viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.view.viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent drop(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.view.viewport(), &drop);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.first().at(0).value<ArticleId>(), ArticleId(7));
        QCOMPARE(dropped.first().at(1).toDate(), QDate(2025, 4, 17));
    }

    void largeSetsAreSortedInTheBackground()
    {
        Stage stage(bench::syntheticCorpus(500'000));
        QTRY_VERIFY_WITH_TIMEOUT(!stage.view.isBuilding(), 120'000);
        QCOMPARE(stage.view.index().all().count(), size_t(500'000));
        stage.filter.toggle({FacetKind::Person, 1007}, u"Person 7"_s);
        QVERIFY(!stage.view.isBuilding()); // a person's events are few enough to wait for
        const quint64 some = stage.view.statusCounts().total;
        QVERIFY(some > 0 && some < 50'000);
        stage.filter.clear();
        QVERIFY(!stage.view.isBuilding()); // and going back needs no work
        QCOMPARE(stage.view.statusCounts().total, quint64(500'000));
    }

    void anEmptyTimelineSaysWhyAndTakesAnyKey()
    {
        Stage stage(Corpus::empty());
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_F, Qt::Key_0, Qt::Key_Return, Qt::Key_Home, Qt::Key_Escape, Qt::Key_Plus})
            QTest::keyClick(&stage.view, key);
        QVERIFY(!stage.view.grab().isNull());
    }

    void screenReadersWalkLanesAndEvents()
    {
        Stage stage;
        stage.window.show({startOf(QDate(2025, 4, 20)), startOf(QDate(2025, 5, 5))});
        QAccessibleInterface *timeline = QAccessible::queryAccessibleInterface(&stage.view);
        QVERIFY(timeline);
        QCOMPARE(timeline->text(QAccessible::Name), u"Timeline"_s);
        QCOMPARE(timeline->childCount(), int(stage.view.layout().lanes.size()));
        QAccessibleInterface *lane = timeline->child(1);
        QCOMPARE(lane->role(), QAccessible::List);
        QCOMPARE(lane->text(QAccessible::Name), stage.view.layout().lanes[1].name);
        QVERIFY(lane->text(QAccessible::Description).endsWith(u"events"_s));
        QCOMPARE(lane->parent(), timeline);
        bool isFound = false;
        for (int i = 0; i < lane->childCount(); ++i) {
            QAccessibleInterface *item = lane->child(i);
            QVERIFY(item && item->isValid() && item->parent() == lane);
            QVERIFY(!item->text(QAccessible::Name).isEmpty());
            if (item->text(QAccessible::Name) != u"Trump and Zelenskyy meet in Rome"_s)
                continue;
            isFound = true;
            QVERIFY(item->text(QAccessible::Value).contains(u"26 April 2025"_s));
            QVERIFY(item->rect().isValid());
            QCOMPARE(item->role(), QAccessible::ListItem);
            item->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
            QCOMPARE(stage.selection.current().event(), std::optional(rome));
            QVERIFY(item->state().selected);
            const QPoint centre = item->rect().center();
            QCOMPARE(timeline->childAt(centre.x(), centre.y())->childAt(centre.x(), centre.y()), item);
        }
        QVERIFY(isFound);
        lane->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(lane->state().collapsed);
    }
};

QTEST_MAIN(TimelineViewTest)
#include "tst_timeline_view.moc"
