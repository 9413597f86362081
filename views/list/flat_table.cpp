// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/list/flat_table.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace entente {

class FlatTable::NoRows : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex & = {}) const override { return 0; }
    int columnCount(const QModelIndex & = {}) const override { return 0; }
    QVariant data(const QModelIndex &, int) const override { return {}; }
};

FlatTable::FlatTable(QWidget *parent) : QTableView(parent), m_noRows(new NoRows(this))
{
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    verticalHeader()->hide();
}

FlatTable::~FlatTable() = default;

void FlatTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    verticalHeader()->setModel(m_noRows);
}

int FlatTable::rowHeight() const { return std::max(1, verticalHeader()->defaultSectionSize()); }

int FlatTable::rows() const { return model() ? model()->rowCount(rootIndex()) : 0; }

int FlatTable::rowOf(int y) const { return std::min(std::max(0, y) / rowHeight(), rows() - 1); }

int FlatTable::verticalOffset() const { return verticalScrollBar()->value(); }

QRect FlatTable::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {columnViewportPosition(index.column()), index.row() * rowHeight() - verticalOffset(), columnWidth(index.column()), rowHeight()};
}

QModelIndex FlatTable::indexAt(const QPoint &place) const
{
    const int y = place.y() + verticalOffset();
    const int column = columnAt(place.x());
    if (column < 0 || y < 0 || y / rowHeight() >= rows())
        return {};
    return model()->index(y / rowHeight(), column, rootIndex());
}

void FlatTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    executeDelayedItemsLayout();
    const QRect rect = visualRect(index);
    const int page = viewport()->height();
    int by = 0;
    if (hint == PositionAtCenter)
        by = rect.center().y() - page / 2;
    else if (hint == PositionAtTop || (hint == EnsureVisible && rect.top() < 0))
        by = rect.top();
    else if (hint == PositionAtBottom || (hint == EnsureVisible && rect.bottom() >= page))
        by = rect.bottom() + 1 - page;
    verticalScrollBar()->setValue(verticalOffset() + by);
    // Sideways only where the whole cell is out of view: a row is found by any of its cells.
    if (rect.right() < 0 || rect.left() >= viewport()->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rect.left());
}

// The vertical header would have told of other rows.
void FlatTable::reset()
{
    QTableView::reset();
    scheduleDelayedItemsLayout();
}

void FlatTable::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTableView::rowsInserted(parent, first, last);
    scheduleDelayedItemsLayout();
}

void FlatTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    QTableView::rowsAboutToBeRemoved(parent, first, last);
    scheduleDelayedItemsLayout();
}

void FlatTable::updateGeometries()
{
    if (m_isUpdating)
        return;
    const QScopedValueRollback guard(m_isUpdating, true);
    QScrollBar *bar = verticalScrollBar();
    const int value = bar->value();
    const int maximum = bar->maximum();
    // Places the header, and takes the table to be empty, which nobody is to hear of.
    bar->blockSignals(true);
    QTableView::updateGeometries();
    bar->setRange(0, maximum);
    bar->setValue(value);
    bar->blockSignals(false);
    const int page = viewport()->height();
    const qint64 height = qint64(rows()) * rowHeight();
    bar->setPageStep(page);
    bar->setSingleStep(rowHeight());
    bar->setRange(0, int(std::clamp<qint64>(height - page, 0, std::numeric_limits<int>::max())));
}

void FlatTable::scrollContentsBy(int dx, int dy)
{
    if (dx != 0)
        QTableView::scrollContentsBy(dx, 0);
    if (dy != 0)
        viewport()->update();
}

QModelIndex FlatTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    executeDelayedItemsLayout();
    const int last = rows() - 1;
    if (last < 0)
        return {};
    const QModelIndex current = currentIndex();
    const int columns = model()->columnCount(rootIndex());
    const int page = std::max(1, viewport()->height() / rowHeight() - 1);
    int row = current.isValid() ? current.row() : -1;
    int column = current.isValid() ? current.column() : 0;
    const bool isRow = selectionBehavior() == SelectRows;
    switch (action) {
    case MoveUp: --row; break;
    case MoveDown: ++row; break;
    case MovePrevious:
    case MoveLeft: column = isRow ? column : column - 1; break;
    case MoveNext:
    case MoveRight: column = isRow ? column : column + 1; break;
    case MovePageUp: row -= page; break;
    case MovePageDown: row += page; break;
    case MoveHome: (isRow || modifiers & Qt::ControlModifier) ? row = 0 : column = 0; break;
    case MoveEnd: (isRow || modifiers & Qt::ControlModifier) ? row = last : column = columns - 1; break;
    }
    return model()->index(std::clamp(row, 0, last), std::clamp(column, 0, columns - 1), rootIndex());
}

void FlatTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    if (rows() == 0 || !selectionModel())
        return;
    const QRect area = rect.normalized();
    const int columns = model()->columnCount(rootIndex());
    const int left = columnAt(area.left());
    const int right = columnAt(area.right());
    const QModelIndex first = model()->index(rowOf(area.top() + verticalOffset()), std::max(0, left), rootIndex());
    const QModelIndex last = model()->index(rowOf(area.bottom() + verticalOffset()), right < 0 ? columns - 1 : right, rootIndex());
    selectionModel()->select(QItemSelection(first, last), flags);
}

QRegion FlatTable::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += visualRect(range.topLeft()).united(visualRect(range.bottomRight()));
    return region & viewport()->rect();
}

void FlatTable::paintEvent(QPaintEvent *event)
{
    executeDelayedItemsLayout();
    const int count = rows();
    if (count == 0)
        return;
    QPainter painter(viewport());
    QStyleOptionViewItem usual;
    initViewItemOption(&usual);
    const int offset = verticalOffset();
    const QRect area = event->rect();
    const int end = std::min(count, (area.bottom() + offset) / rowHeight() + 1);
    const int columns = model()->columnCount(rootIndex());
    for (int row = std::max(0, area.top() + offset) / rowHeight(); row < end; ++row) {
        for (int column = 0; column < columns; ++column) {
            const QModelIndex index = model()->index(row, column, rootIndex());
            const QRect rect = visualRect(index);
            if (isColumnHidden(column) || !rect.intersects(area))
                continue;
            QStyleOptionViewItem option = usual;
            option.rect = rect;
            option.state.setFlag(QStyle::State_Selected, selectionModel() && selectionModel()->isSelected(index));
            option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
            itemDelegateForIndex(index)->paint(&painter, option, index);
        }
    }
}

} // namespace entente
