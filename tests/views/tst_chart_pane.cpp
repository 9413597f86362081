// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"
#include "items/event_table_model.h"
#include "small_workspace.h"
#include "support/article_maker.h"
#include "views/charts/chart_pane.h"
#include "views/charts/counted_list.h"
#include "views/charts/dyad_view.h"
#include "views/list/flat_table.h"

#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

struct Charts {
    SmallWorkspace work;
    ChartPane pane{work.events, work.filter, work.selection, Theme::light(), work.locale};

    explicit Charts(ChartPage page)
    {
        pane.resize(900, 500);
        pane.setPage(page);
        pane.show();
    }
    bool isListed() { return pane.findChild<CountedList *>()->isVisible(); }
    QAbstractItemModel &events() { return *pane.findChild<CountedList *>()->findChild<EventTableModel *>(); }
    QAbstractItemModel &quotes() { return *pane.findChild<CountedList *>()->findChild<QListView *>()->model(); }
};

} // namespace

// Each bar lists what it counts, no more and no less.
class TestChartPane : public QObject
{
    Q_OBJECT

private slots:
    void barsOverTimeListWhatTheyCount();
    void barsOfActorsListWhatTheyCount();
    void cellsListWhatTheyCount();
    void aLowMatrixNamesFewerCountriesWhole();
    void aLowChartKeepsTheLabelsOfItsAxes();
    void barsOfToneListTheEventsTheyWeigh();
    void barsOfSpeakersListTheirQuotes();
    void aListedEventCanBeSelected();
    void anotherFilterPutsTheListAway();
    void countsOnlyWhatIsSeen();
    void emptyChartsSaySo();
};

void TestChartPane::barsOverTimeListWhatTheyCount()
{
    Charts charts(ChartPage::Activity);
    const Activity &activity = charts.pane.data()->activity;
    int listed = 0;
    for (size_t bar = 0; bar < activity.bars.size(); ++bar) {
        for (int quad = 0; quad <= quadClassCount; ++quad) {
            charts.pane.showBar(int(bar), quad);
            const int expected = quad < quadClassCount ? activity.bars[bar].events[size_t(quad)] : activity.bars[bar].coarse;
            QCOMPARE(charts.events().rowCount(), expected);
            listed += expected;
        }
    }
    QVERIFY(charts.isListed());
    QCOMPARE(listed + activity.undated, int(charts.work.events.rows().cardinality()));
}

void TestChartPane::aLowChartKeepsTheLabelsOfItsAxes()
{
    for (const ChartPage page : {ChartPage::Activity, ChartPage::Actors, ChartPage::Tone, ChartPage::Speakers}) {
        Charts charts(page);
        charts.pane.resize(740, 160);
        const auto labels = [&] {
            QStringList all;
            const auto views = charts.pane.findChildren<QGraphicsView *>();
            for (const QGraphicsView *view : views) {
                if (!view->isVisible())
                    continue;
                const auto items = view->scene()->items();
                for (const QGraphicsItem *item : items) {
                    if (const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item); text && text->isVisible())
                        all += text->toPlainText();
                }
            }
            return all;
        };
        QTRY_VERIFY2(!labels().isEmpty() && labels().filter(u"..."_s).isEmpty(), qPrintable(labels().join(u'|')));
    }
}

void TestChartPane::barsOfActorsListWhatTheyCount()
{
    Charts charts(ChartPage::Actors);
    const ChartData &data = *charts.pane.data();
    QVERIFY(!data.people.empty() && !data.countries.empty());
    for (int quad = 0; quad < quadClassCount; ++quad) {
        for (size_t bar = 0; bar < data.people.size(); ++bar) {
            charts.pane.showBar(int(bar), quad);
            QCOMPARE(charts.events().rowCount(), data.people[bar].events[size_t(quad)]);
        }
        for (size_t bar = 0; bar < data.countries.size(); ++bar) {
            charts.pane.showCountryBar(int(bar), quad);
            QCOMPARE(charts.events().rowCount(), data.countries[bar].events[size_t(quad)]);
        }
    }
}

void TestChartPane::cellsListWhatTheyCount()
{
    Charts charts(ChartPage::Dyads);
    const DyadCounts &dyads = charts.pane.data()->dyads;
    auto *view = charts.pane.findChild<DyadView *>();
    QVERIFY(view && dyads.countries.size() > 1);
    QCoreApplication::processEvents(); // gives it its size
    int clicked = 0;
    for (qsizetype actor = 0; actor < dyads.countries.size(); ++actor) {
        for (qsizetype recipient = 0; recipient < dyads.countries.size(); ++recipient) {
            charts.pane.findChild<CountedList *>()->hide();
            QTest::mouseClick(view, Qt::LeftButton, {}, view->cellRect(actor, recipient).center().toPoint());
            QCOMPARE(charts.isListed(), dyads.at(actor, recipient) > 0);
            if (charts.isListed()) {
                QCOMPARE(charts.events().rowCount(), dyads.at(actor, recipient));
                ++clicked;
            }
            QCoreApplication::processEvents();
        }
    }
    QVERIFY(clicked > 0);
}

void TestChartPane::aLowMatrixNamesFewerCountriesWhole()
{
    DyadCounts dyads;
    for (int i = 0; i < 12; ++i)
        dyads.countries << u"Country %1"_s.arg(i);
    dyads.events.assign(144, 1);
    for (const int height : {130, 180, 260, 400, 700}) {
        const DyadGrid grid = dyadGrid(QRectF(0, 0, 800, height), dyads, QFont());
        const QFontMetricsF metrics(grid.font);
        QVERIFY(grid.count >= 1 && grid.count <= 12);
        QVERIFY(grid.count == 1 || grid.cell.height() >= metrics.height()); // names in rows do not overlap
        QVERIFY(grid.name >= metrics.horizontalAdvance(u"Country 11"_s));
    }
    QCOMPARE(dyadGrid(QRectF(0, 0, 800, 700), dyads, QFont()).count, 12);
}

void TestChartPane::barsOfToneListTheEventsTheyWeigh()
{
    Charts charts(ChartPage::Tone);
    const Tone &tone = charts.pane.data()->tone;
    for (size_t bar = 0; bar < tone.bars.size(); ++bar) {
        charts.pane.showBar(int(bar), 0);
        QCOMPARE(charts.events().rowCount(), tone.bars[bar].events);
    }
}

void TestChartPane::barsOfSpeakersListTheirQuotes()
{
    Charts charts(ChartPage::Speakers);
    const auto &speakers = charts.pane.data()->speakers;
    QVERIFY(!speakers.empty());
    for (size_t bar = 0; bar < speakers.size(); ++bar) {
        charts.pane.showBar(int(bar), 0);
        QCOMPARE(charts.quotes().rowCount(), speakers[bar].quotes);
    }
}

void TestChartPane::aListedEventCanBeSelected()
{
    Charts charts(ChartPage::Actors);
    const auto &counts = charts.pane.data()->people.front().events;
    charts.pane.showBar(0, int(std::ranges::find_if(counts, [](int count) { return count > 0; }) - counts.begin()));
    QVERIFY(charts.events().rowCount() > 0);
    auto *table = charts.pane.findChild<CountedList *>()->findChild<FlatTable *>();
    table->selectRow(0);
    QCOMPARE(charts.work.selection.current().event(), std::optional(EventId(charts.events().index(0, 0).data(EventTableModel::EventIdRole).toLongLong())));
}

void TestChartPane::anotherFilterPutsTheListAway()
{
    Charts charts(ChartPage::Actors);
    charts.pane.showBar(0, 0);
    QVERIFY(charts.isListed());
    charts.work.filterBy(u"Emmanuel Macron");
    QVERIFY(!charts.isListed()); // it counted other events
    int total = 0;
    for (const ActorCount &person : charts.pane.data()->people)
        total = std::max(total, person.total());
    QVERIFY(total <= int(charts.work.events.rows().cardinality()));
}

void TestChartPane::countsOnlyWhatIsSeen()
{
    SmallWorkspace work;
    ChartPane pane(work.events, work.filter, work.selection, Theme::light(), work.locale);
    QSignalSpy drawn(&pane, &ChartPane::drawn);
    work.filterBy(u"Emmanuel Macron");
    QCOMPARE(drawn.count(), 0);
    pane.show();
    QCOMPARE(drawn.count(), 1);
    pane.setPage(ChartPage::Dyads);
    QCOMPARE(drawn.count(), 2);
    QCOMPARE(pane.data()->page, ChartPage::Dyads);
}

void TestChartPane::emptyChartsSaySo()
{
    Charts charts(ChartPage::Activity);
    Filter none;
    none.text = u"words that stand nowhere"_s;
    charts.work.filter.setFilter(none, u"nothing"_s);
    for (int page = 0; page < chartPageCount; ++page) {
        charts.pane.setPage(ChartPage(page));
        bool says = false;
        for (const QLabel *label : charts.pane.findChildren<QLabel *>())
            says = says || (!label->isHidden() && label->text().startsWith(u"Nothing to count"_s));
        QVERIFY2(says, qPrintable(u"page %1 of %2 events"_s.arg(page).arg(charts.work.events.rows().cardinality())));
    }
}

QTEST_MAIN(TestChartPane)
#include "tst_chart_pane.moc"
