// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/list/flat_table.h"

#include <QAbstractTableModel>
#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTest>

#include <map>

using namespace entente;

namespace {

class GridModel : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 4; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QStringLiteral("%1/%2").arg(index.row()).arg(index.column()) : QVariant();
    }
    void setRows(int rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

private:
    int m_rows = 0;
};

class NotingDelegate : public QStyledItemDelegate
{
public:
    void paint(QPainter *, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painted[{index.row(), index.column()}] = option;
    }
    mutable std::map<std::pair<int, int>, QStyleOptionViewItem> painted;
};

struct Stage {
    explicit Stage(int rows)
    {
        model.setRows(rows);
        table.setItemDelegate(&delegate);
        table.setModel(&model);
        table.setFrameShape(QFrame::NoFrame);
        table.verticalHeader()->setDefaultSectionSize(25);
        table.setSelectionBehavior(QAbstractItemView::SelectRows);
        table.setSelectionMode(QAbstractItemView::SingleSelection);
        table.resize(500, 400);
        table.show();
        paint();
    }
    void paint()
    {
        delegate.painted.clear();
        QCoreApplication::processEvents();
        table.viewport()->repaint();
    }
    bool isInView(int row) const { return table.viewport()->rect().contains(table.visualRect(model.index(row, 0))); }

    GridModel model;
    NotingDelegate delegate;
    FlatTable table;
};

} // namespace

class TestFlatTable : public QObject
{
    Q_OBJECT

private slots:
    void cellsStandBelowTheirHeaders()
    {
        Stage stage(1000);
        const QHeaderView *header = stage.table.horizontalHeader();
        QVERIFY(!stage.delegate.painted.empty());
        for (const auto &[cell, option] : stage.delegate.painted) {
            QCOMPARE(option.rect.left(), header->sectionViewportPosition(cell.second));
            QCOMPARE(option.rect.width(), header->sectionSize(cell.second));
            QCOMPARE(option.rect.top(), cell.first * 25);
            QCOMPARE(stage.table.indexAt(option.rect.topLeft()), stage.model.index(cell.first, cell.second));
        }
        QCOMPARE(stage.table.verticalScrollBar()->maximum(), 1000 * 25 - stage.table.viewport()->height());
    }

    void scrollingKeepsItsPlaceWhenTheTableIsResized()
    {
        Stage stage(1000);
        stage.table.verticalScrollBar()->setValue(5000);
        stage.paint();
        QCOMPARE(stage.delegate.painted.begin()->first.first, 200);
        stage.table.resize(600, 380);
        stage.paint();
        QCOMPARE(stage.table.verticalScrollBar()->value(), 5000);
        QCOMPARE(stage.delegate.painted.begin()->first.first, 200);
        stage.table.horizontalHeader()->resizeSection(0, 900);
        stage.paint();
        QVERIFY(stage.table.horizontalScrollBar()->maximum() > 0);
        stage.table.horizontalScrollBar()->setValue(stage.table.horizontalScrollBar()->maximum());
        stage.paint();
        QVERIFY(stage.delegate.painted.contains({200, 3}));
        QCOMPARE(stage.delegate.painted[std::pair(200, 3)].rect.left(), stage.table.horizontalHeader()->sectionViewportPosition(3));
    }

    void keysWalkRowsAndTheViewFollows()
    {
        Stage stage(200);
        stage.table.setCurrentIndex(stage.model.index(0, 1));
        for (int row = 1; row < 200; ++row) {
            QTest::keyClick(&stage.table, Qt::Key_Down);
            QCOMPARE(stage.table.currentIndex(), stage.model.index(row, 1));
            QVERIFY(stage.isInView(row));
            QVERIFY(stage.table.selectionModel()->isRowSelected(row));
        }
        QTest::keyClick(&stage.table, Qt::Key_Home);
        QCOMPARE(stage.table.currentIndex().row(), 0);
        QVERIFY(stage.isInView(0));
        QTest::keyClick(&stage.table, Qt::Key_PageDown);
        QVERIFY(stage.table.currentIndex().row() > 5 && stage.isInView(stage.table.currentIndex().row()));
        QTest::keyClick(&stage.table, Qt::Key_End);
        QCOMPARE(stage.table.currentIndex().row(), 199);
        QVERIFY(stage.isInView(199));
    }

    void aClickSelectsTheRowUnderIt()
    {
        Stage stage(5000);
        stage.table.scrollTo(stage.model.index(3000, 0), QAbstractItemView::PositionAtCenter);
        stage.paint();
        QSignalSpy clicked(&stage.table, &QAbstractItemView::clicked);
        QTest::mouseClick(stage.table.viewport(), Qt::LeftButton, {}, stage.table.visualRect(stage.model.index(3000, 2)).center());
        QCOMPARE(clicked.count(), 1);
        QVERIFY(stage.table.selectionModel()->isRowSelected(3000));
        QCOMPARE(stage.table.selectionModel()->selectedRows().size(), 1);
        stage.paint();
        for (int column = 0; column < 4; ++column)
            QVERIFY(stage.delegate.painted[std::pair(3000, column)].state & QStyle::State_Selected);
        QVERIFY(!(stage.delegate.painted[std::pair(3001, 0)].state & QStyle::State_Selected));
    }

    void aMillionRowsAreShownAtOnceAndReset()
    {
        Stage stage(1'000'000);
        QVERIFY(stage.delegate.painted.size() < 200);
        stage.table.scrollTo(stage.model.index(999'999, 0));
        stage.paint();
        QVERIFY(stage.isInView(999'999));
        stage.model.setRows(3);
        stage.paint();
        QCOMPARE(stage.table.verticalScrollBar()->maximum(), 0);
        QCOMPARE(stage.delegate.painted.size(), size_t(12));
        stage.model.setRows(0);
        stage.paint();
        QVERIFY(stage.delegate.painted.empty());
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_PageUp, Qt::Key_Space})
            QTest::keyClick(&stage.table, key);
        QCOMPARE(stage.table.indexAt({5, 5}), QModelIndex());
    }

    void screenReadersSeeATable()
    {
        Stage stage(50);
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&stage.table);
        QVERIFY(table);
        QCOMPARE(table->role(), QAccessible::Table);
        QVERIFY(table->tableInterface());
        QCOMPARE(table->tableInterface()->rowCount(), 50);
        QCOMPARE(table->tableInterface()->cellAt(7, 2)->text(QAccessible::Name), QStringLiteral("7/2"));
    }
};

QTEST_MAIN(TestFlatTable)
#include "tst_flat_table.moc"
