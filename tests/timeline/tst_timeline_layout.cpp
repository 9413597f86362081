// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/synthetic_events.h"
#include "timeline/made_events.h"
#include "views/timeline/layout.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <map>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

const QSize viewSize(1200, 800);

// A timeline without a widget.
struct Stage {
    explicit Stage(std::shared_ptr<const Corpus> events, FacetKind grouping = FacetKind::Country, TimeAxis axis = TimeAxis::Happened)
        : corpus(std::move(events))
        , labels(QFont(), Metrics().maxLabelWidth)
        , memory(labels)
    {
        labels.setCorpus(corpus);
        input.index = TimelineIndex::build(corpus, corpus->all(), axis, grouping);
        input.window = input.index->extent(0);
        input.size = viewSize;
        input.locale = QLocale(QLocale::English);
    }
    Layout layOut() { return entente::layOut(input, memory); }
    Layout layOut(QDate from, QDate to)
    {
        input.window = {startOf(from), startOf(to)};
        return layOut();
    }
    Row row(const QString &label) const
    {
        for (Row row = 0; row < corpus->eventCount(); ++row) {
            if (corpus->label(row) == label)
                return row;
        }
        return Row(-1);
    }

    std::shared_ptr<const Corpus> corpus;
    LabelCache labels;
    LayoutMemory memory;
    TimelineInput input;
};

made::MadeEvent day(int month, int dayOfMonth, const char *label, int sources = 1)
{
    made::MadeEvent event;
    event.from = QDate(2025, month, dayOfMonth);
    event.label = QString::fromLatin1(label);
    event.countries = {u"France"_s};
    event.sources = sources;
    return event;
}

const MarkItem *markOf(const Layout &layout, Row row)
{
    const auto found = std::ranges::find(layout.marks, row, &MarkItem::row);
    return found == layout.marks.end() ? nullptr : &*found;
}

// The visible part of a label.
QRect seen(const LabelItem &label) { return label.box.intersected(QRect(label.clipBegin, 0, label.clipEnd - label.clipBegin, 10'000)); }

TimeRange randomWindow(QRandomGenerator &random, TimeRange extent)
{
    const double shortest = 2.0 * double(msPerDay);
    const double length = shortest * std::pow(double(extent.length()) / shortest, random.generateDouble());
    const auto begin = extent.begin + Instant(random.generateDouble() * (double(extent.length()) - length));
    return {begin, begin + Instant(length)};
}

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
        // 1068 pixels for 30 days.
        const Layout layout = stage.layOut(QDate(2025, 4, 1), QDate(2025, 5, 1));
        QCOMPARE(layout.plot, QRect(132, 44, 1068, 756));
        QCOMPARE(layout.lanes.size(), size_t(1));
        QCOMPARE(layout.lanes.front().box.top(), 44);
        QCOMPARE(layout.marks.size(), size_t(3));
        for (const auto &[label, middle] : {std::pair(u"first"_s, 1.5), {u"second"_s, 11.5}, {u"third"_s, 21.5}}) {
            const MarkItem *mark = markOf(layout, stage.row(label));
            QVERIFY(mark);
            QCOMPARE(mark->style.form, MarkForm::Point);
            QVERIFY(std::abs(mark->box.center().x() - (132 + middle * 1068 / 30)) <= 1);
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

    void whatHasMoreSourcesHasItsLabel()
    {
        // Five near one another, room for fewer labels: the best attested has one, though it is not the most recent.
        std::vector<made::MadeEvent> events;
        for (int i = 0; i < 4; ++i)
            events.push_back(day(4, 2 + 5 * i, "a label that is long enough to need its whole line of the lane", 1));
        events.push_back(day(4, 9, "well attested, and long enough as well to need a line of its own", 5));
        Stage stage(made::corpusOf(events));
        stage.input.size = {700, 120};
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

    // What the hit test finds at a mark, a label or a counter is what stands there.
    void theHitTestFindsWhatIsThere()
    {
        for (const int events : {0, 3000}) {
            Stage stage(events == 0 ? made::corpusOf(made::talksOfSpring2025()) : bench::syntheticCorpus(size_t(events)));
            QRandomGenerator random(8);
            for (int i = 0; i < 30; ++i) {
                stage.input.window = randomWindow(random, stage.input.index->core(0));
                const Layout layout = stage.layOut();
                const QRect visible = layout.plot;
                for (size_t m = 0; m < layout.marks.size(); ++m) {
                    const QPoint place = layout.marks[m].box.intersected(visible).center();
                    if (!visible.contains(place))
                        continue;
                    const Hit hit = hitTest(layout, place);
                    QCOMPARE(hit.kind, Hit::Kind::Event);
                    // Marks may lie on one another where a forced one does: the topmost is found.
                    QVERIFY(layout.marks[size_t(hit.item)].box.contains(place));
                    QCOMPARE(*hit.row, layout.marks[size_t(hit.item)].row);
                }
                for (const LabelItem &label : layout.labels) {
                    const QPoint place = seen(label).intersected(visible).center();
                    if (visible.contains(place))
                        QCOMPARE(hitTest(layout, place).row, std::optional(label.row));
                }
                for (size_t c = 0; c < layout.counts.size(); ++c) {
                    const QPoint place = layout.counts[c].box.intersected(visible).center();
                    if (!visible.contains(place))
                        continue;
                    const Hit hit = hitTest(layout, place);
                    QCOMPARE(hit.kind, Hit::Kind::Count);
                    QCOMPARE(size_t(hit.item), c);
                }
            }
        }
    }

    // What a lane has in view is there as a mark, in a count, in a column, in a strip, or counted as without room.
    void nothingInViewIsDroppedSilently()
    {
        for (const int events : {0, 1000, 20'000}) {
            Stage stage(events == 0 ? made::corpusOf(made::talksOfSpring2025()) : bench::syntheticCorpus(size_t(events)));
            QRandomGenerator random(9);
            for (int i = 0; i < 25; ++i) {
                stage.input.window = randomWindow(random, stage.input.index->core(0));
                const Layout layout = stage.layOut();
                for (size_t lane = 0; lane < layout.lanes.size(); ++lane) {
                    const TimePyramid &content = stage.input.index->lanes()[size_t(stage.input.index->laneOf(layout.lanes[lane].id))].events;
                    const size_t points = content.position(layout.scale.instantAt(layout.plot.right())) - content.position(layout.scale.instantAt(layout.plot.left()));
                    size_t labelled = 0;
                    for (const MarkItem &mark : layout.marks)
                        labelled += mark.lane == int(lane) && mark.label >= 0;
                    // Slots at the edges reach a little beyond the view.
                    QVERIFY(labelled + layout.lanes[lane].moreCount + 1 >= points);
                }
            }
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
