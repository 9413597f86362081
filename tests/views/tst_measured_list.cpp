// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/list/measured_list.h"

#include <QAbstractItemModelTester>
#include <QAbstractListModel>
#include <QPainter>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTest>

#include <numeric>
#include <set>

using namespace entente;

namespace {

class NumberModel : public QAbstractListModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    QVariant data(const QModelIndex &index, int role) const override { return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant(); }
    void setRows(int rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

private:
    int m_rows = 0;
};

// Rows of very different heights, which grow where the view is narrow.
class HeightDelegate : public QStyledItemDelegate
{
public:
    static int heightOf(int row, int width) { return 20 + row * 37 % 90 + (width < 200 ? 40 : 0); }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        measured.insert(index.row());
        return {100, heightOf(index.row(), option.rect.width())};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painted[index.row()] = option;
        painter->fillRect(option.rect, Qt::gray);
    }
    mutable std::set<int> measured;
    mutable std::map<int, QStyleOptionViewItem> painted;
};

struct Stage {
    explicit Stage(int rows)
    {
        model.setRows(rows);
        list.setItemDelegate(&delegate);
        list.setModel(&model);
        list.setFrameShape(QFrame::NoFrame);
        list.resize(300, 400);
        list.show();
        paint();
    }
    void paint()
    {
        delegate.painted.clear();
        QCoreApplication::processEvents();
        list.viewport()->repaint();
    }
    QModelIndex index(int row) const { return model.index(row, 0); }

    NumberModel model;
    HeightDelegate delegate;
    MeasuredList list;
};

} // namespace

class TestMeasuredList : public QObject
{
    Q_OBJECT

private slots:
    void heightsAddUp()
    {
        RowHeights heights;
        heights.reset(1000, 30);
        std::vector<int> expected(1000, 30);
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            const int row = random.bounded(1000);
            expected[size_t(row)] = 1 + random.bounded(200);
            heights.set(row, expected[size_t(row)]);
            const int asked = random.bounded(1000);
            const int top = std::accumulate(expected.begin(), expected.begin() + asked, 0);
            QCOMPARE(heights.topOf(asked), top);
            QCOMPARE(heights.rowAt(top), asked);
            QCOMPARE(heights.rowAt(top + expected[size_t(asked)] - 1), asked);
        }
        QCOMPARE(heights.total(), std::accumulate(expected.begin(), expected.end(), 0));
        QCOMPARE(heights.rowAt(-5), 0);
        QCOMPARE(heights.rowAt(heights.total() + 5), 999);
        heights.reset(0, 30);
        QCOMPARE(heights.rowAt(0), -1);
    }

    void onlyWhatIsNearIsMeasured()
    {
        Stage stage(100'000);
        QVERIFY(stage.delegate.measured.size() < 100);
        stage.list.scrollTo(stage.index(50'000));
        stage.paint();
        QVERIFY(stage.delegate.measured.size() < 200);
        QVERIFY(stage.delegate.painted.contains(50'000));
    }

    void rowsFillTheViewWithoutGaps()
    {
        Stage stage(2000);
        QRandomGenerator random(3);
        for (int round = 0; round < 30; ++round) {
            stage.list.verticalScrollBar()->setValue(random.bounded(stage.list.verticalScrollBar()->maximum() + 1));
            stage.paint();
            int bottom = 0;
            for (const auto &[row, option] : stage.delegate.painted) {
                QCOMPARE(option.rect.height(), HeightDelegate::heightOf(row, 300));
                QCOMPARE(stage.list.visualRect(stage.index(row)), option.rect);
                QVERIFY(bottom == 0 || option.rect.top() == bottom);
                if (stage.list.viewport()->rect().contains(option.rect.center()))
                    QCOMPARE(stage.list.indexAt(option.rect.center()).row(), row);
                bottom = option.rect.bottom() + 1;
            }
            QVERIFY(stage.delegate.painted.begin()->second.rect.top() <= 0);
            QVERIFY(bottom >= stage.list.viewport()->height());
        }
    }

    void scrollingUpMovesRowsByWhatWasScrolled()
    {
        Stage stage(5000);
        stage.list.scrollTo(stage.index(4000), QAbstractItemView::PositionAtTop);
        stage.paint();
        for (int step = 0; step < 60; ++step) {
            const QModelIndex top = stage.list.indexAt({5, 5});
            const int before = stage.list.visualRect(top).top();
            QScrollBar *bar = stage.list.verticalScrollBar();
            bar->setValue(bar->value() - 60);
            stage.paint();
            QCOMPARE(stage.list.visualRect(top).top(), before + 60);
        }
    }

    void keysWalkAllRowsAndTheViewFollows()
    {
        Stage stage(300);
        stage.list.setCurrentIndex(stage.index(0));
        for (int row = 1; row < 300; ++row) {
            QTest::keyClick(&stage.list, Qt::Key_Down);
            QCOMPARE(stage.list.currentIndex().row(), row);
            QVERIFY(stage.list.viewport()->rect().contains(stage.list.visualRect(stage.index(row))));
        }
        QTest::keyClick(&stage.list, Qt::Key_Home);
        QCOMPARE(stage.list.currentIndex().row(), 0);
        QCOMPARE(stage.list.verticalScrollBar()->value(), 0);
        QTest::keyClick(&stage.list, Qt::Key_End);
        QCOMPARE(stage.list.currentIndex().row(), 299);
        QCOMPARE(stage.list.visualRect(stage.index(299)).bottom(), stage.list.viewport()->height() - 1);
        int pages = 0;
        for (; stage.list.currentIndex().row() > 0; ++pages)
            QTest::keyClick(&stage.list, Qt::Key_PageUp);
        QVERIFY(pages > 10 && pages < 120);
    }

    void aClickSelectsTheRowUnderIt()
    {
        Stage stage(5000);
        stage.list.scrollTo(stage.index(3000), QAbstractItemView::PositionAtCenter);
        stage.paint();
        QTest::mouseClick(stage.list.viewport(), Qt::LeftButton, {}, stage.list.visualRect(stage.index(3000)).center());
        QCOMPARE(stage.list.currentIndex().row(), 3000);
        QVERIFY(stage.list.selectionModel()->isSelected(stage.index(3000)));
        stage.paint();
        QVERIFY(stage.delegate.painted[3000].state & QStyle::State_Selected);
    }

    void aNarrowerViewMeasuresAnew()
    {
        Stage stage(200);
        stage.list.resize(150, 400);
        stage.paint();
        for (const auto &[row, option] : stage.delegate.painted)
            QCOMPARE(option.rect.height(), HeightDelegate::heightOf(row, 150));
    }

    void shortListsHaveNothingToScrollAndEmptyOnesTakeAnyKey()
    {
        Stage stage(3);
        QCOMPARE(stage.list.verticalScrollBar()->maximum(), 0);
        QCOMPARE(stage.list.indexAt({5, 390}), QModelIndex());
        stage.model.setRows(0);
        stage.paint();
        QVERIFY(stage.delegate.painted.empty());
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_PageUp, Qt::Key_Space})
            QTest::keyClick(&stage.list, key);
        QCOMPARE(stage.list.indexAt({5, 5}), QModelIndex());
        stage.model.setRows(50);
        stage.paint();
        QVERIFY(stage.delegate.painted.contains(0));
    }

    void aResetBeginsAtTheTop()
    {
        Stage stage(5000);
        stage.list.verticalScrollBar()->setValue(100'000);
        stage.model.setRows(4000);
        stage.paint();
        QCOMPARE(stage.list.verticalScrollBar()->value(), 0);
        QVERIFY(stage.delegate.painted.contains(0));
    }
};

QTEST_MAIN(TestMeasuredList)
#include "tst_measured_list.moc"
