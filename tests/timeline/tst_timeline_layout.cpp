// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/synthetic_events.h"
#include "timeline/layout_stage.h"

#include <QTest>

#include <map>

using namespace entente;
using namespace entente::staged;
using namespace Qt::StringLiterals;

namespace {

void verifyNothingOverlaps(const Layout &layout)
{
    for (size_t i = 0; i < layout.labels.size(); ++i) {
        const QRect label = seen(layout.labels[i]);
        for (size_t j = i + 1; j < layout.labels.size(); ++j)
            QVERIFY2(!label.intersects(seen(layout.labels[j])), "two labels");
        const int lane = layout.marks[size_t(layout.labels[i].mark)].lane;
        for (size_t mark = 0; mark < layout.marks.size(); ++mark) {
            if (int(mark) != layout.labels[i].mark)
                QVERIFY2(!label.intersects(layout.marks[mark].box), "a label and another's mark");
        }
        for (const CountItem &count : layout.counts)
            QVERIFY2(!label.intersects(count.box), "a label and a count");
        for (const DensityItem &density : layout.density)
            QVERIFY2(!label.intersects(density.box), "a label and density");
        QVERIFY2(layout.lanes[size_t(lane)].box.contains(QPoint(layout.lanes[size_t(lane)].box.left(), label.center().y())), "a label outside its lane");
    }
    for (size_t i = 0; i < layout.counts.size(); ++i) {
        for (size_t j = i + 1; j < layout.counts.size(); ++j)
            QVERIFY2(!layout.counts[i].box.intersects(layout.counts[j].box), "two counts");
    }
}

} // namespace

class TimelineLayoutTest : public QObject
{
    Q_OBJECT
private slots:
    void aFewEventsStandWhereTheirDaysAre()
    {
        Stage stage(made::corpusOf({day(4, 2, "first"), day(4, 12, "second"), day(4, 22, "third")}));
        // 978 pixels for 30 days.
        const Layout layout = stage.layOut(QDate(2025, 4, 1), QDate(2025, 5, 1));
        QCOMPARE(layout.plot, QRect(132, 44, 978, 756));
        QCOMPARE(layout.lanes.size(), size_t(1));
        QCOMPARE(layout.lanes.front().box.top(), 44);
        QCOMPARE(layout.marks.size(), size_t(3));
        for (const auto &[label, middle] : {std::pair(u"first"_s, 1.5), {u"second"_s, 11.5}, {u"third"_s, 21.5}}) {
            const MarkItem *mark = markOf(layout, stage.row(label));
            QVERIFY(mark);
            QCOMPARE(mark->style.form, MarkForm::Point);
            QVERIFY(std::abs(mark->box.center().x() - (132 + middle * 978 / 30)) <= 1);
            QCOMPARE(mark->box.center().y(), 44 + 6 + 12); // all on the first line
            QVERIFY(mark->label >= 0);
            const LabelItem &text = layout.labels[size_t(mark->label)];
            QCOMPARE(text.side, LabelSide::Right);
            QCOMPARE(text.box.left(), mark->box.center().x() + layout.metrics.labelGap);
            QCOMPARE(text.box.width(), stage.labels.width(mark->row));
        }
        QVERIFY(layout.counts.empty() && layout.density.empty() && layout.strips.empty());
        QCOMPARE(layout.lanes.front().moreCount, 0u);
    }

    void labelsGoLeftWhereTheRightHasNoRoom()
    {
        Stage stage(made::corpusOf({day(4, 29, "near the end of the view")}));
        const Layout layout = stage.layOut(QDate(2025, 4, 1), QDate(2025, 5, 1));
        QCOMPARE(layout.labels.size(), size_t(1));
        QCOMPARE(layout.labels.front().side, LabelSide::Left);
        QVERIFY(layout.labels.front().box.right() < layout.marks.front().box.left());
    }

    void oneDaysEventsTakeOneLineEach()
    {
        Stage stage(made::corpusOf({day(4, 10, "one"), day(4, 10, "two"), day(4, 10, "three"), day(4, 14, "four")}));
        const Layout layout = stage.layOut(QDate(2025, 4, 1), QDate(2025, 6, 1));
        std::set<int> lines;
        for (const LabelItem &label : layout.labels)
            lines.insert(label.box.top());
        QCOMPARE(layout.labels.size(), size_t(4));
        QCOMPARE(lines.size(), size_t(3));
        verifyNothingOverlaps(layout);
    }

    void crowdsAreCountedAndLargeOnesAreColumns()
    {
        std::vector<made::MadeEvent> events;
        for (int i = 0; i < 9; ++i)
            events.push_back(day(4, 10, "nine on a day"));
        for (int i = 0; i < 31; ++i)
            events.push_back(day(6, 10, "thirty-one on a day"));
        events.push_back(day(8, 10, "alone"));
        Stage stage(made::corpusOf(events));
        stage.input.size = {1200, 150}; // four lines
        const Layout layout = stage.layOut(QDate(2025, 1, 1), QDate(2026, 1, 1));
        QCOMPARE(layout.counts.size(), size_t(1));
        QCOMPARE(layout.counts.front().total, 9u);
        QVERIFY(layout.counts.front().range.begin <= startOf(QDate(2025, 4, 10)));
        QVERIFY(layout.counts.front().range.end >= startOf(QDate(2025, 4, 11)));
        QCOMPARE(layout.density.size(), size_t(1));
        QCOMPARE(total(layout.density.front().counts), 31u);
        QVERIFY(!layout.columns[size_t(QuadClass::VerbalCooperation)].empty());
        QCOMPARE(layout.marks.size(), size_t(1));
        QCOMPARE(layout.labels.size(), size_t(1));
        QCOMPARE(layout.lanes.front().moreCount, 40u); // nothing goes unsaid
    }

    void whatHasNoLabelIsCountedAtTheLanesEnd()
    {
        Stage stage(bench::syntheticCorpus(3000));
        QRandomGenerator random(12);
        bool isCounted = false;
        for (int i = 0; i < 20; ++i) {
            stage.input.window = randomWindow(random, stage.input.index->core(0));
            const Layout layout = stage.layOut();
            for (size_t lane = 0; lane < layout.lanes.size(); ++lane) {
                const LaneItem &item = layout.lanes[lane];
                QCOMPARE(item.more.isEmpty(), item.moreCount == 0);
                if (item.more.isEmpty())
                    continue;
                isCounted = true;
                QVERIFY(layout.end.left() > layout.plot.right() && layout.end.right() < stage.input.size.width());
                QVERIFY(item.more.left() >= layout.end.left() && item.more.right() <= layout.end.right());
                QVERIFY(item.more.top() >= item.box.top() && item.more.bottom() <= item.box.bottom());
                const Hit hit = hitTest(layout, item.more.center());
                if (item.more.center().y() < stage.input.size.height())
                    QCOMPARE(std::pair(hit.kind, hit.lane), std::pair(Hit::Kind::More, int(lane)));
            }
        }
        QVERIFY(isCounted);
    }

    void whatHasMoreSourcesHasItsLabel()
    {
        // Five near one another, room for fewer labels: the best attested has one, though it is not the most recent.
        std::vector<made::MadeEvent> events;
        for (int i = 0; i < 4; ++i)
            events.push_back(day(4, 2 + 5 * i, "a label that is long enough to need its whole line of the lane", 1));
        events.push_back(day(4, 9, "well attested, and long enough as well to need a line of its own", 5));
        Stage stage(made::corpusOf(events));
        stage.input.size = {790, 120};
        const Layout layout = stage.layOut(QDate(2025, 3, 20), QDate(2025, 5, 1));
        const MarkItem *best = markOf(layout, stage.row(events.back().label));
        QVERIFY(best && best->label >= 0);
    }

    void theSelectedEventIsLabelledInAnyCrowd()
    {
        std::vector<made::MadeEvent> events;
        for (int i = 0; i < 60; ++i)
            events.push_back(day(4, 10, "one of sixty"));
        events.push_back(day(4, 10, "the selected one"));
        Stage stage(made::corpusOf(events));
        const Row selected = stage.row(u"the selected one"_s);
        QVERIFY(!markOf(stage.layOut(QDate(2025, 1, 1), QDate(2026, 1, 1)), selected));
        stage.input.selected = selected;
        const Layout layout = stage.layOut();
        const MarkItem *mark = markOf(layout, selected);
        QVERIFY(mark && mark->selected && mark->label >= 0);
    }

    void nothingOverlapsAtAnyZoom_data()
    {
        QTest::addColumn<int>("events");
        QTest::newRow("written by hand") << 0;
        QTest::newRow("a thousand") << 1000;
        QTest::newRow("twenty thousand") << 20'000;
    }
    void nothingOverlapsAtAnyZoom()
    {
        QFETCH(int, events);
        Stage stage(events == 0 ? made::corpusOf(made::talksOfSpring2025()) : bench::syntheticCorpus(size_t(events)));
        const TimeRange extent = events == 0 ? TimeRange{startOf(QDate(2025, 1, 1)), startOf(QDate(2025, 7, 1))} : stage.input.index->extent(0);
        QRandomGenerator random(5);
        for (int i = 0; i < 40; ++i) {
            stage.input.window = randomWindow(random, extent);
            stage.input.scroll = random.bounded(300);
            // And where a pan has brought it.
            for (int pan = 0; pan < 4; ++pan) {
                const Layout layout = stage.layOut();
                verifyNothingOverlaps(layout);
                if (QTest::currentTestFailed())
                    return;
                const Instant by = layout.scale.length(random.bounded(-500, 500));
                stage.input.window = {stage.input.window.begin + by, stage.input.window.end + by};
            }
        }
    }

    void labelsAreSteadyWhilePanning()
    {
        Stage stage(bench::syntheticCorpus(1500));
        stage.input.window = {bench::syntheticBegin + 400 * msPerDay, bench::syntheticBegin + 700 * msPerDay};
        std::map<Row, std::pair<int, int>> before; // label's place relative to the mark, line
        for (int step = 0; step < 40; ++step) {
            const Layout layout = stage.layOut();
            std::map<Row, std::pair<int, int>> now;
            for (const LabelItem &label : layout.labels) {
                if (label.side != LabelSide::Inside) // which keeps itself in view
                    now[label.row] = {label.box.left() - layout.marks[size_t(label.mark)].box.left(), label.box.top()};
            }
            for (const auto &[row, place] : now) {
                const auto found = before.find(row);
                if (found != before.end())
                    QCOMPARE(place, found->second);
            }
            before = std::move(now);
            const Instant by = layout.scale.length(23);
            stage.input.window = {stage.input.window.begin + by, stage.input.window.end + by};
        }
    }

    // Nothing of week, month, quarter or year precision, no estimate and no range is ever drawn as a day, at any zoom.
    void precisionIsNeverLost()
    {
        Stage stage(made::corpusOf(made::talksOfSpring2025()));
        QRandomGenerator random(6);
        const auto traits = stage.corpus->traits();
        for (int i = 0; i < 200; ++i) {
            stage.input.window = randomWindow(random, {startOf(QDate(2000, 1, 1)), startOf(QDate(2040, 1, 1))});
            for (const MarkItem &mark : stage.layOut().marks) {
                const EventTraits &event = traits[mark.row];
                if (event.precision != DatePrecision::Day || event.isRange || event.estimated)
                    QVERIFY(mark.style.form != MarkForm::Point);
                if (event.precision != DatePrecision::Day && mark.style.form == MarkForm::Range)
                    QFAIL("an imprecise date drawn as if it had filled its days");
                if (mark.style.form != MarkForm::Point)
                    QVERIFY(mark.end - mark.begin >= 15); // wider than any day's mark
                QVERIFY(mark.style.status == event.status);
            }
        }
    }

    // A bar lies over all the days that it may be.
    void barsCoverTheirDays()
    {
        made::MadeEvent april = day(4, 1, "in April");
        april.to = QDate(2025, 4, 30);
        april.precision = DatePrecision::Month;
        Stage stage(made::corpusOf({april}));
        const Layout layout = stage.layOut(QDate(2025, 3, 1), QDate(2025, 6, 1));
        QCOMPARE(layout.marks.size(), size_t(1));
        QCOMPARE(layout.marks.front().begin, layout.scale.x(startOf(QDate(2025, 4, 1))));
        QCOMPARE(layout.marks.front().end, layout.scale.x(startOf(QDate(2025, 5, 1))));
    }

    void spansWithoutABarAreCountedInTheStrip()
    {
        std::vector<made::MadeEvent> events;
        for (int i = 0; i < 40; ++i) {
            events.push_back(day(4, 1, "in April"));
            events.back().to = QDate(2025, 4, 30);
            events.back().precision = DatePrecision::Month;
        }
        Stage stage(made::corpusOf(events));
        const Layout layout = stage.layOut(QDate(2025, 3, 1), QDate(2025, 6, 1));
        quint32 most = 0;
        for (const StripItem &strip : layout.strips) {
            most = std::max(most, strip.count);
            QVERIFY(strip.box.left() >= layout.scale.x(startOf(QDate(2025, 4, 1))) - 4);
            QVERIFY(strip.box.right() <= layout.scale.x(startOf(QDate(2025, 5, 1))) + 4);
        }
        QCOMPARE(size_t(most) + layout.marks.size(), size_t(40));
    }

    void sourcesThatDifferHaveATickEach()
    {
        made::MadeEvent disputed = day(4, 10, "disputed");
        disputed.claims = {QDate(2025, 4, 12)};
        Stage stage(made::corpusOf({disputed}));
        const Layout layout = stage.layOut(QDate(2025, 4, 1), QDate(2025, 5, 1));
        QCOMPARE(layout.claims.size(), size_t(1));
        QCOMPARE(layout.claims.front().stretches.size(), size_t(2));
        QCOMPARE(layout.claims.front().stretches[1].first, int(layout.scale.x(startOf(QDate(2025, 4, 12)))));
    }

    void wideDaysShowThatTheHourIsNotKnown()
    {
        Stage stage(made::corpusOf({day(4, 10, "some time that day")}));
        const Layout layout = stage.layOut(QDate(2025, 4, 9), QDate(2025, 4, 12));
        QVERIFY(layout.marks.front().showsDay);
        QCOMPARE(layout.marks.front().begin, layout.scale.x(startOf(QDate(2025, 4, 10))));
        QCOMPARE(layout.marks.front().end, layout.scale.x(startOf(QDate(2025, 4, 11))));
    }

    // A crowd of one day claims no hour either: at any zoom where that could be read from it, a line says how long the day is.
    void crowdsOfWideDaysShowThatTheHourIsNotKnown()
    {
        for (const int count : {12, 200}) { // counted, and as columns
            std::vector<made::MadeEvent> events;
            for (int i = 0; i < count; ++i)
                events.push_back(day(4, 10, "one of many"));
            Stage stage(made::corpusOf(events));
            stage.input.arrangement = {};
            const Layout layout = stage.layOut(QDate(2025, 4, 9), QDate(2025, 4, 12));
            QVERIFY(layout.counts.size() + layout.density.size() > 0);
            QVERIFY(!layout.days.empty());
            for (const DayItem &each : layout.days) {
                QCOMPARE(each.begin, int(layout.scale.x(startOf(QDate(2025, 4, 10)))));
                QCOMPARE(each.end, int(layout.scale.x(startOf(QDate(2025, 4, 11)))));
            }
            QVERIFY(stage.layOut(QDate(2025, 3, 1), QDate(2025, 6, 1)).days.empty()); // narrow days need none
        }
    }

    void theOtherAxisHasDaysOnly()
    {
        Stage stage(made::corpusOf(made::talksOfSpring2025()), FacetKind::Country, TimeAxis::Published);
        stage.input.window = {startOf(QDate(2025, 5, 1)), startOf(QDate(2025, 6, 1))};
        const Layout layout = stage.layOut();
        for (const MarkItem &mark : layout.marks)
            QCOMPARE(mark.style.form, MarkForm::Point);
        QVERIFY(layout.counts.size() + layout.density.size() > 0); // all published on one day
    }

    void emptyAndTinyViewsAreLaidOutToo()
    {
        Stage empty(made::corpusOf({}));
        QVERIFY(empty.layOut().lanes.empty());
        Stage stage(made::corpusOf(made::talksOfSpring2025()));
        for (const QSize size : {QSize(0, 0), QSize(1, 1), QSize(140, 60), QSize(5000, 30)}) {
            stage.input.size = size;
            stage.layOut();
        }
    }
};

QTEST_MAIN(TimelineLayoutTest)
#include "tst_timeline_layout.moc"
