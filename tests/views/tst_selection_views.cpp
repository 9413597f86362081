// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/article_list_model.h"
#include "items/event_table_model.h"
#include "items/quote_list_model.h"
#include "small_workspace.h"
#include "views/articles/article_table.h"
#include "views/events/event_table.h"
#include "views/list/selection_follower.h"
#include "views/quotes/quote_list.h"

#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

// One of the three lists with the selection that it shares.
struct Bench {
    SmallWorkspace work;
    std::unique_ptr<QAbstractItemView> view;
    int idRole = 0;

    explicit Bench(const QString &kind)
    {
        if (kind == u"events") {
            view = std::make_unique<EventTable>(work.events, work.selection);
            idRole = EventTableModel::EventIdRole;
        } else if (kind == u"quotes") {
            view = std::make_unique<QuoteList>(work.events, work.filter, work.selection, Theme::light(), work.locale);
            idRole = QuoteListModel::QuoteIdRole;
        } else {
            view = std::make_unique<ArticleTable>(work.events, work.filter, work.selection);
            idRole = ArticleListModel::ArticleIdRole;
        }
        view->resize(700, 500);
        view->show();
    }

    SelectedItem itemAt(const QModelIndex &index) const
    {
        const qint64 id = index.data(idRole).toLongLong();
        if (idRole == EventTableModel::EventIdRole && qobject_cast<EventTable *>(view.get()))
            return {EventId(id), 0};
        if (qobject_cast<QuoteList *>(view.get()))
            return {QuoteId(id), 0};
        return {ArticleId(id), 0};
    }

    QModelIndex indexOf(const SelectedItem &item) const
    {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (itemAt(view->model()->index(row, 0)) == item)
                return view->model()->index(row, 0);
        }
        return {};
    }

    // The rows that the view shows as selected.
    std::vector<SelectedItem> selected() const
    {
        std::vector<SelectedItem> items;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->selectionModel()->isRowSelected(row))
                items.push_back(itemAt(view->model()->index(row, 0)));
        }
        return items;
    }

    void click(const QModelIndex &index) { QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center()); }

    // What only the first article tells of (Sybiha's quote, Ukraine's refusal) and a filter that hides it.
    SelectedItem hideable() const
    {
        if (qobject_cast<EventTable *>(view.get()))
            return {work.small.event(u"Ukraine refuses"), 0};
        if (qobject_cast<QuoteList *>(view.get()))
            return {work.small.quote(u"Nobody signs"), 0};
        return {SmallCorpus::alpine, 0};
    }
    void hide() { work.filterBy(u"Emmanuel Macron"); }
};

} // namespace

class TestSelectionViews : public QObject
{
    Q_OBJECT

private slots:
    void showsAllRows_data() { lists(); }
    void showsAllRows();
    void selectingARowPushes_data() { lists(); }
    void selectingARowPushes();
    void arrowKeysPush_data() { lists(); }
    void arrowKeysPush();
    void selectionSelectsTheRow_data() { lists(); }
    void selectionSelectsTheRow();
    void hiddenSelectionIsKept_data() { lists(); }
    void hiddenSelectionIsKept();
    void newSnapshotKeepsTheRow_data() { lists(); }
    void newSnapshotKeepsTheRow();
    void eventSelectsItsQuoteWithoutPushing();
    void quoteOfTheSelectedEventCanBeClicked();
    void listThatDoesNotFollowStaysAndStillPushes();
    void removedRowPushesNothing();
    void emptyListsSayWhy();

private:
    static void lists()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"events", "quotes", "articles"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
};

void TestSelectionViews::showsAllRows()
{
    QFETCH(QString, kind);
    const Bench bench(kind);
    QCOMPARE(bench.view->model()->rowCount(), kind == u"events" ? 5 : kind == u"quotes" ? 4 : 3);
    QVERIFY(bench.selected().empty());
}

void TestSelectionViews::selectingARowPushes()
{
    QFETCH(QString, kind);
    Bench bench(kind);
    QVERIFY(QTest::qWaitForWindowExposed(bench.view.get()));
    QSignalSpy changed(&bench.work.selection, &Selection::changed);
    for (int row = bench.view->model()->rowCount() - 1; row >= 0; --row) {
        const QModelIndex index = bench.view->model()->index(row, 0);
        bench.click(index);
        QVERIFY(bench.work.selection.current() == bench.itemAt(index));
        QCOMPARE(bench.selected().size(), size_t(1));
    }
    QCOMPARE(changed.count(), bench.view->model()->rowCount());
}

void TestSelectionViews::arrowKeysPush()
{
    QFETCH(QString, kind);
    Bench bench(kind);
    bench.click(bench.view->model()->index(0, 0));
    QTest::keyClick(bench.view.get(), Qt::Key_Down);
    QVERIFY(bench.work.selection.current() == bench.itemAt(bench.view->model()->index(1, 0)));
}

void TestSelectionViews::selectionSelectsTheRow()
{
    QFETCH(QString, kind);
    Bench bench(kind);
    QSignalSpy changed(&bench.work.selection, &Selection::changed);
    for (int row = 0; row < bench.view->model()->rowCount(); ++row) {
        const SelectedItem item = bench.itemAt(bench.view->model()->index(row, 0));
        bench.work.selection.select(item);
        QVERIFY(bench.selected() == std::vector{item});
        QVERIFY(bench.view->currentIndex().row() == row);
    }
    // Nothing came back from the view.
    QCOMPARE(changed.count(), bench.view->model()->rowCount());
    bench.work.selection.clear();
    QVERIFY(bench.selected().empty());
}

void TestSelectionViews::hiddenSelectionIsKept()
{
    QFETCH(QString, kind);
    Bench bench(kind);
    const SelectedItem item = bench.hideable();
    bench.click(bench.indexOf(item));
    QVERIFY(bench.work.selection.current() == item);

    QSignalSpy changed(&bench.work.selection, &Selection::changed);
    const int all = bench.view->model()->rowCount();
    bench.hide();
    QVERIFY(!bench.indexOf(item).isValid());
    QVERIFY(bench.view->model()->rowCount() > 0);
    QTest::qWait(0); // whatever Qt puts off until the event loop runs
    QCOMPARE(changed.count(), 0);
    QVERIFY(bench.work.selection.current() == item);
    QVERIFY(bench.selected().empty());

    bench.work.filter.clear();
    QCOMPARE(bench.view->model()->rowCount(), all);
    QVERIFY(bench.selected() == std::vector{item});
    QCOMPARE(changed.count(), 0);
}

void TestSelectionViews::newSnapshotKeepsTheRow()
{
    QFETCH(QString, kind);
    Bench bench(kind);
    const SelectedItem item = bench.hideable();
    bench.work.selection.select(item);
    QSignalSpy changed(&bench.work.selection, &Selection::changed);
    bench.work.events.replaceSnapshot(bench.work.small.withDateSet(SmallCorpus::undated, {2025, 4, 1}));
    QVERIFY(bench.selected() == std::vector{item});
    QCOMPARE(changed.count(), 0);
}

void TestSelectionViews::eventSelectsItsQuoteWithoutPushing()
{
    Bench bench(u"quotes"_s);
    const EventId event = bench.work.small.event(u"Ukraine refuses");
    QSignalSpy changed(&bench.work.selection, &Selection::changed);
    bench.work.selection.select(event);
    QVERIFY((bench.selected() == std::vector{SelectedItem{bench.work.small.quote(u"Nobody signs"), 0}}));
    QCOMPARE(changed.count(), 1);
    QVERIFY(bench.work.selection.current().event() == event);
    // An event without a quote leaves none selected.
    bench.work.selection.select(bench.work.small.event(u"Russia shells"));
    QVERIFY(bench.selected().empty());
}

void TestSelectionViews::quoteOfTheSelectedEventCanBeClicked()
{
    Bench bench(u"quotes"_s);
    bench.work.selection.select(bench.work.small.event(u"Ukraine refuses"));
    const SelectedItem quote{bench.work.small.quote(u"Nobody signs"), 0};
    bench.click(bench.indexOf(quote)); // shown as selected already, but not what is selected
    QVERIFY(bench.work.selection.current() == quote);
}

void TestSelectionViews::listThatDoesNotFollowStaysAndStillPushes()
{
    Bench bench(u"quotes"_s);
    auto &list = static_cast<QuoteList &>(*bench.view);
    const SelectedItem mine{bench.work.small.quote(u"Peace needs"), 0};
    const SelectedItem others{bench.work.small.quote(u"Nobody signs"), 0};
    bench.work.selection.select(mine);
    list.follower().setFollowing(false);
    bench.work.selection.select(others);
    QVERIFY(bench.selected() == std::vector{mine});
    bench.click(bench.indexOf(mine));
    QVERIFY(bench.work.selection.current() == mine);
    bench.work.selection.select(others);
    list.follower().setFollowing(true);
    QVERIFY(bench.selected() == std::vector{others});
}

// Over a proxy that removes rows, where Qt 6.4 moves the current index to a neighbour by itself.
void TestSelectionViews::removedRowPushesNothing()
{
    QStandardItemModel model;
    for (qint64 i = 1; i <= 4; ++i) {
        auto *item = new QStandardItem(u"event %1"_s.arg(i));
        item->setData(i);
        model.appendRow(item);
    }
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    QTreeView view;
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setModel(&proxy);
    Selection selection;
    const SelectionFollower follower(view, selection,
        {.itemAt = [](const QModelIndex &index) { return SelectedItem{EventId(index.data(Qt::UserRole + 1).toLongLong()), 0}; },
            .indexOf =
                [&proxy](const SelectedItem &item) {
                    for (int row = 0; item.event() && row < proxy.rowCount(); ++row) {
                        if (EventId(proxy.index(row, 0).data(Qt::UserRole + 1).toLongLong()) == *item.event())
                            return proxy.index(row, 0);
                    }
                    return QModelIndex();
                }},
        nullptr);
    selection.select(EventId(2));
    QCOMPARE(view.selectionModel()->selectedRows().value(0).row(), 1);
    QSignalSpy changed(&selection, &Selection::changed);
    proxy.setFilterRegularExpression(u"[134]"_s);
    QCOMPARE(proxy.rowCount(), 3);
    QCOMPARE(changed.count(), 0);
    QVERIFY(selection.current().event() == EventId(2));
    QVERIFY(!view.selectionModel()->hasSelection());
    proxy.setFilterRegularExpression(QString());
    QCOMPARE(view.selectionModel()->selectedRows().value(0).row(), 1);
    QCOMPARE(changed.count(), 0);
}

void TestSelectionViews::emptyListsSayWhy()
{
    // The note is painted: the middle of the list is not empty then.
    Bench bench(u"events"_s);
    const auto isBlank = [&] {
        const QImage image = bench.view->viewport()->grab().toImage();
        const QRgb ground = image.pixel(2, image.height() - 3);
        for (int x = 0; x < image.width(); ++x) {
            for (int y = image.height() / 2 - 10; y < image.height() / 2 + 10; ++y) {
                if (image.pixel(x, y) != ground)
                    return false;
            }
        }
        return true;
    };
    QVERIFY(isBlank()); // five rows at the top
    bench.work.filter.setFilter({.text = u"nothing of that name"_s}, u"text"_s);
    QCOMPARE(bench.view->model()->rowCount(), 0);
    QVERIFY(!isBlank());
}

QTEST_MAIN(TestSelectionViews)
#include "tst_selection_views.moc"
