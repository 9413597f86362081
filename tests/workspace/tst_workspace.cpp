// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"
#include "corpus/facet_keys.h"
#include "support/article_maker.h"
#include "support/random_columns.h"
#include "workspace/filter_state.h"
#include "workspace/selection.h"
#include "workspace/shown_events.h"
#include "workspace/time_window.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace entente;
using namespace Qt::StringLiterals;

class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void selectionSpeaksOnlyOfChanges();
    void filterChangesCanBeUndone();
    void restoringHasNoPlaceInTheHistory();
    void shownEventsFollowFilterAndSnapshot();
    void listenersNeverSeeRowsOfAnotherSnapshot();
    void timeWindowIsClamped();
    void timeWindowWalksItsHistory();
    void randomUndoAndRedoEndWhereTheyBegan();
};

void TestWorkspace::selectionSpeaksOnlyOfChanges()
{
    Selection selection;
    QSignalSpy changed(&selection, &Selection::changed);
    selection.clear();
    QCOMPARE(changed.count(), 0);
    selection.select(EventId(7));
    selection.select(EventId(7));
    QCOMPARE(changed.count(), 1);
    selection.select(EventId(7), 1); // the next place that tells of it
    QCOMPARE(changed.count(), 2);
    selection.select(ArticleId(7)); // the same number, another thing
    QCOMPARE(changed.count(), 3);
    QVERIFY(selection.current().article() == ArticleId(7));
    QVERIFY(!selection.current().event());
    selection.clear();
    QVERIFY(selection.current().isNothing());
    QCOMPARE(changed.count(), 4);
}

void TestWorkspace::filterChangesCanBeUndone()
{
    QUndoStack undo;
    FilterState state(undo);
    QSignalSpy changed(&state, &FilterState::changed);
    const FacetKey person{FacetKind::Person, 5};
    state.toggle(person, u"Marco Rubio"_s);
    QVERIFY(state.filter().has(person));
    QVERIFY(undo.undoText().contains(u"Marco Rubio"_s));
    state.toggle(person, u"Marco Rubio"_s);
    QVERIFY(state.filter().isDefault());
    undo.undo();
    QVERIFY(state.filter().has(person));
    undo.undo();
    QVERIFY(state.filter().isDefault());
    undo.redo();
    QVERIFY(state.filter().has(person));
    QCOMPARE(changed.count(), 5);
    state.setFilter(state.filter(), u"nothing new"_s);
    QCOMPARE(changed.count(), 5);
    state.clear();
    QVERIFY(state.filter().isDefault());
    const int steps = undo.count();
    state.clear();
    QCOMPARE(undo.count(), steps);
}

void TestWorkspace::restoringHasNoPlaceInTheHistory()
{
    QUndoStack undo;
    FilterState state(undo);
    state.restore({.text = u"ceasefire"_s});
    QCOMPARE(state.filter().text, u"ceasefire"_s);
    QVERIFY(!undo.canUndo());
}

void TestWorkspace::shownEventsFollowFilterAndSnapshot()
{
    QUndoStack undo;
    FilterState filter(undo);
    ShownEvents shown(filter);
    QVERIFY(shown.rows().isEmpty());
    QSignalSpy rows(&shown, &ShownEvents::rowsChanged);
    QSignalSpy snapshots(&shown, &ShownEvents::snapshotChanged);

    const auto corpus = assemble(randomColumns(500, 1));
    shown.replaceSnapshot(corpus);
    QCOMPARE(snapshots.count(), 1);
    QCOMPARE(rows.count(), 1);
    QCOMPARE(shown.rows(), apply({}, *corpus));

    const FacetKey person = corpus->facet(FacetKind::Person)[0].key;
    filter.toggle(person, u"P"_s);
    QCOMPARE(rows.count(), 2);
    QCOMPARE(shown.rows(), apply({.keys = {person}}, *corpus));
    for (Row row = 0; row < corpus->eventCount(); ++row)
        QCOMPARE(shown.shows(corpus->eventId(row)), shown.rows().contains(row));
    QVERIFY(!shown.shows(EventId(999999)));

    // The filter stays when the snapshot changes.
    const auto larger = assemble(randomColumns(800, 1));
    shown.replaceSnapshot(larger);
    QCOMPARE(shown.rows(), apply({.keys = {person}}, *larger));
}

void TestWorkspace::listenersNeverSeeRowsOfAnotherSnapshot()
{
    QUndoStack undo;
    FilterState filter(undo);
    ShownEvents shown(filter);
    shown.replaceSnapshot(assemble(randomColumns(900, 1)));
    bool checked = false;
    connect(&shown, &ShownEvents::snapshotChanged, this, [&] {
        checked = true;
        QVERIFY(shown.rows().isEmpty() || shown.rows().maximum() < shown.corpus().eventCount());
    });
    shown.replaceSnapshot(assemble(randomColumns(50, 1)));
    QVERIFY(checked);
}

void TestWorkspace::timeWindowIsClamped()
{
    TimeWindow window;
    const Instant hour = 3'600'000;
    window.show({1000 * hour, 1000 * hour + 10});
    QCOMPARE(window.range().length(), hour);
    QVERIFY(window.range().begin <= 1000 * hour && 1000 * hour <= window.range().end);
    window.show({startOf({2025, 1, 1}) - 9000 * 365 * msPerDay, startOf({2025, 1, 1}) + 9000 * 365 * msPerDay});
    QVERIFY(window.range().length() <= 3001 * 366 * msPerDay);
    QVERIFY(window.range().begin < startOf({2025, 1, 1}) && startOf({2025, 1, 1}) < window.range().end);
    // Whatever comes, the range stays a range.
    window.show({std::numeric_limits<Instant>::max(), std::numeric_limits<Instant>::min()});
    QVERIFY(window.range().begin < window.range().end);
    window.show({std::numeric_limits<Instant>::min(), std::numeric_limits<Instant>::max()});
    QVERIFY(window.range().begin < window.range().end);
    QSignalSpy changed(&window, &TimeWindow::changed);
    window.show(window.range());
    QCOMPARE(changed.count(), 0);
}

void TestWorkspace::timeWindowWalksItsHistory()
{
    TimeWindow window;
    const auto day = [](int i) { return TimeRange{i * msPerDay, (i + 1) * msPerDay}; };
    QVERIFY(!window.canGoBack() && !window.canGoForward());
    for (int i = 1; i <= 3; ++i) {
        window.show(day(i));
        window.remember();
        window.remember(); // a gesture that changed nothing
    }
    QVERIFY(window.canGoBack() && !window.canGoForward());
    window.goBack();
    QCOMPARE(window.range(), day(2));
    window.goBack();
    QCOMPARE(window.range(), day(1));
    QVERIFY(!window.canGoBack() && window.canGoForward());
    window.goBack();
    QCOMPARE(window.range(), day(1));
    window.goForward();
    QCOMPARE(window.range(), day(2));
    // A new way forgets the old one.
    window.show(day(9));
    window.remember();
    QVERIFY(!window.canGoForward());
    window.goBack();
    QCOMPARE(window.range(), day(2));
    window.goForward();
    QCOMPARE(window.range(), day(9));
}

void TestWorkspace::randomUndoAndRedoEndWhereTheyBegan()
{
    QUndoStack undo;
    FilterState filter(undo);
    ShownEvents shown(filter);
    const auto corpus = assemble(randomColumns(300, 2));
    shown.replaceSnapshot(corpus);
    QRandomGenerator random(3);
    std::vector<Filter> history{filter.filter()};
    for (int i = 0; i < 60; ++i) {
        const auto values = corpus->facet(FacetKind(random.bounded(facetKindCount)));
        filter.toggle(values[size_t(random.bounded(int(values.size())))].key, u"value"_s);
        history.push_back(filter.filter());
    }
    for (size_t i = history.size() - 1; i-- > 0;) {
        undo.undo();
        QCOMPARE(filter.filter(), history[i]);
        QCOMPARE(shown.rows(), apply(history[i], *corpus));
    }
    QVERIFY(!undo.canUndo());
    for (size_t i = 1; i < history.size(); ++i) {
        undo.redo();
        QCOMPARE(filter.filter(), history[i]);
    }
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
