// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/synthetic_events.h"
#include "timeline/made_events.h"
#include "views/timeline/brush_panel.h"
#include "views/timeline/overview_strip.h"
#include "views/timeline/range_summary.h"
#include "views/timeline/row_packer.h"
#include "views/timeline/timeline_legend.h"
#include "views/timeline/timeline_view.h"

#include <QAccessible>
#include <QLabel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

struct Stage {
    Stage()
    {
        view.setAnimated(false);
        view.resize(1000, 500);
        strip.resize(1000, 62);
        events.replaceSnapshot(made::corpusOf(made::talksOfSpring2025()));
        window.show({startOf(QDate(2020, 1, 1)), startOf(QDate(2024, 1, 1))});
    }
    // Where an instant stands on the overview, whose ends are the extent with a hundredth on each side.
    int x(Instant instant) const
    {
        const TimeScale scale(padded(view.index().extent(0), 0.01), 8, strip.width() - 16);
        return int(scale.x(instant));
    }
    void drag(int from, int to)
    {
        QTest::mousePress(&strip, Qt::LeftButton, {}, QPoint(from, 30));
        // QTest's own moves carry no buttons.
        for (int step = 1; step <= 4; ++step) {
            const QPointF place(from + (to - from) * step / 4, 30);
            QMouseEvent move(QEvent::MouseMove, place, strip.mapToGlobal(place), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&strip, &move);
        }
        QTest::mouseRelease(&strip, Qt::LeftButton, {}, QPoint(to, 30));
    }

    QUndoStack undo;
    FilterState filter{undo};
    ShownEvents events{filter};
    Selection selection;
    TimeWindow window;
    TimelineView view{events, selection, window, Theme::light(), [] { return QDate(2025, 5, 20); }, QLocale(QLocale::English)};
    OverviewStrip strip{view, window, Theme::light(), QLocale(QLocale::English)};
};

} // namespace

class TimelinePartsTest : public QObject
{
    Q_OBJECT
private slots:
    void theOverviewsWindowIsDragged()
    {
        Stage stage;
        const TimeRange before = stage.window.range();
        const int middle = (stage.x(before.begin) + stage.x(before.end)) / 2;
        stage.drag(middle, middle + 50);
        QCOMPARE(stage.window.range().length(), before.length());
        QVERIFY(std::abs(stage.x(stage.window.range().begin) - stage.x(before.begin) - 50) <= 1);
    }

    void theOverviewsEdgesStretchTheWindow()
    {
        Stage stage;
        const TimeRange before = stage.window.range();
        stage.drag(stage.x(before.end), stage.x(before.end) + 80);
        QCOMPARE(stage.window.range().begin, before.begin);
        QVERIFY(std::abs(stage.x(stage.window.range().end) - stage.x(before.end) - 80) <= 2);
        stage.drag(stage.x(before.begin), stage.x(before.begin) - 30);
        QVERIFY(stage.window.range().begin < before.begin);
    }

    void aClickBesideTheWindowBringsItThere()
    {
        Stage stage;
        const Instant there = startOf(QDate(2016, 1, 1));
        QTest::mouseClick(&stage.strip, Qt::LeftButton, {}, QPoint(stage.x(there), 30));
        QVERIFY(stage.window.range().begin < there && stage.window.range().end > there);
    }

    void hitsAndWindowsOfAnySizeArePainted()
    {
        Stage stage;
        stage.strip.setHits(stage.events.corpus().all());
        stage.window.show({startOf(QDate(2025, 4, 1)), startOf(QDate(2025, 4, 1)) + 3'600'000});
        const QImage image = stage.strip.grab().toImage();
        const Theme theme = Theme::light();
        bool hasHit = false;
        for (int x = 0; x < image.width(); ++x)
            hasHit = hasHit || image.pixelColor(x, 1) == theme.today;
        QVERIFY(hasHit);
    }

    void theLegendHidesAClassAndBringsItBack()
    {
        Stage stage;
        TimelineLegend legend(stage.filter, Theme::light());
        const auto items = legend.findChildren<LegendItem *>();
        LegendItem *conflict = nullptr;
        for (LegendItem *item : items) {
            if (item->isCheckable() && item->style().quad == QuadClass::MaterialConflict && item->style().status == EventStatus::Occurred)
                conflict = item;
        }
        QVERIFY(conflict && conflict->isChecked());
        const quint64 all = stage.view.statusCounts().total;
        conflict->click();
        QVERIFY(!conflict->isChecked());
        const quint64 without = stage.view.statusCounts().total;
        QVERIFY(without < all);
        stage.undo.undo();
        QVERIFY(conflict->isChecked());
        QCOMPARE(stage.view.statusCounts().total, all);
        stage.undo.redo();
        conflict->click();
        QCOMPARE(stage.view.statusCounts().total, all);
        QVERIFY(stage.filter.filter().isDefault());
    }

    void theLegendLeavesNothingOutAtAnyWidth()
    {
        Stage stage;
        TimelineLegend legend(stage.filter, Theme::light());
        legend.show();
        const auto items = legend.findChildren<LegendItem *>();
        const auto means = [&](EventStatus status) {
            return std::ranges::any_of(items, [&](const LegendItem *item) { return item->style().status == status; });
        };
        QVERIFY(means(EventStatus::Planned) && means(EventStatus::Denied) && means(EventStatus::Hypothetical));
        QVERIFY(std::ranges::any_of(items, [](const LegendItem *item) { return item->style().estimated; }));
        QVERIFY(std::ranges::any_of(items, [](const LegendItem *item) { return item->style().disputed; }));
        for (const int width : {420, 600, 782, 1000, 1300, 2200}) {
            legend.resize(width, legend.heightForWidth(width));
            for (const LegendItem *item : items) {
                QVERIFY(item->isVisible());
                QVERIFY(legend.rect().contains(item->geometry()));
                for (const LegendItem *other : items)
                    QVERIFY(other == item || !other->geometry().intersects(item->geometry()));
            }
        }
        QVERIFY(legend.heightForWidth(2200) < legend.heightForWidth(600));
    }

    void theBrushPanelCountsWhatIsInside()
    {
        Stage stage;
        BrushPanel panel(stage.view, Theme::light(), QLocale(QLocale::English));
        stage.window.show({startOf(QDate(2025, 4, 1)), startOf(QDate(2025, 5, 1))});
        const TimeRange range{startOf(QDate(2025, 4, 26)), startOf(QDate(2025, 4, 28))};
        stage.view.setBrush(range);
        QVERIFY(!panel.isHidden());
        const auto isCounted = [&] {
            const auto labels = panel.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"events"_s); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isCounted(), 60'000);
        QSignalSpy wanted(&stage.view, &TimelineView::filterByRangeWanted);
        for (QToolButton *button : panel.findChildren<QToolButton *>()) {
            if (button->text().startsWith(u"Filter"_s) || button->text().startsWith(u"Zoom"_s))
                button->click();
        }
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(stage.window.range(), range);
        stage.view.setBrush(std::nullopt);
        QVERIFY(panel.isHidden());
    }

    void theBrushIsWorkedByKeysAndItsButtonsAreHeard()
    {
        Stage stage;
        BrushPanel panel(stage.view, Theme::light(), QLocale(QLocale::English));
        stage.window.show({startOf(QDate(2025, 4, 1)), startOf(QDate(2025, 5, 1))});
        QAccessibleInterface *timeline = QAccessible::queryAccessibleInterface(&stage.view);
        const int lanes = timeline->childCount();
        QTest::keyClick(&stage.view, Qt::Key_Right); // an event in focus
        const Row row = *stage.events.corpus().row(stage.view.focus()->event);
        const EventTimes &times = stage.view.index().times();
        QTest::keyClick(&stage.view, Qt::Key_BracketLeft);
        QCOMPARE(stage.view.brush()->begin, times.begin(row));
        QTest::keyClick(&stage.view, Qt::Key_BracketRight);
        QCOMPARE(*stage.view.brush(), (TimeRange{times.begin(row), times.end(row)}));
        QCOMPARE(timeline->childCount(), lanes + 1);
        QAccessibleInterface *heard = timeline->child(lanes);
        QVERIFY(heard);
        QStringList names;
        for (int i = 0; i < heard->childCount(); ++i)
            names << heard->child(i)->text(QAccessible::Name);
        QVERIFY(names.contains(u"Zoom to"_s) && names.contains(u"Filter to"_s) && names.contains(u"Close"_s));
        stage.view.setBrush(std::nullopt);
        QCOMPARE(timeline->childCount(), lanes);
    }

    void aRangeIsSummedUpAsCountingWould()
    {
        const auto corpus = bench::syntheticCorpus(3000);
        const auto index = TimelineIndex::build(corpus, corpus->all(), TimeAxis::Happened, FacetKind::Country);
        QRandomGenerator random(3);
        for (int i = 0; i < 30; ++i) {
            const Instant begin = startOf(QDate(2021, 1, 1).addDays(random.bounded(1800)));
            const TimeRange range{begin, begin + random.bounded(1, 200) * msPerDay};
            quint64 expected = 0;
            for (Row row = 0; row < corpus->eventCount(); ++row)
                expected += index->times().begin(row) < range.end && index->times().end(row) > range.begin;
            const RangeSummary summary = summarise(*index, range);
            QVERIFY(qAbs(qint64(summary.events) - qint64(expected)) <= 1); // spans are kept to the minute
            QVERIFY(summary.actors.size() <= 3);
            for (size_t a = 1; a < summary.actors.size(); ++a)
                QVERIFY(summary.actors[a].second <= summary.actors[a - 1].second);
        }
    }

    void packedStretchesNeverOverlap()
    {
        QRandomGenerator random(4);
        RowPacker packer(5);
        std::array<std::vector<std::pair<qint64, qint64>>, 5> taken;
        for (int i = 0; i < 400; ++i) {
            const qint64 begin = random.bounded(2000);
            const qint64 end = begin + random.bounded(1, 120);
            const int line = packer.firstFree(begin, end);
            for (int above = 0; above < (line < 0 ? 5 : line); ++above) {
                const auto &others = taken[size_t(above)];
                QVERIFY(std::ranges::any_of(others, [&](const auto &other) { return other.first < end && other.second > begin; }));
            }
            if (line < 0)
                continue;
            for (const auto &other : taken[size_t(line)])
                QVERIFY(other.first >= end || other.second <= begin);
            packer.take(line, begin, end);
            taken[size_t(line)].emplace_back(begin, end);
        }
        packer.block(0, 5000);
        QCOMPARE(packer.firstFree(100, 101), -1);
        QCOMPARE(packer.firstFree(5000, 5100), 0);
    }
};

QTEST_MAIN(TimelinePartsTest)
#include "tst_timeline_parts.moc"
