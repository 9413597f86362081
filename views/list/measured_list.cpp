// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/list/measured_list.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace entente {

namespace {

constexpr int sampledRows = 8; // whose mean height is the estimate for all others

} // namespace

MeasuredList::MeasuredList(QWidget *parent) : QListView(parent)
{
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QStyleOptionViewItem MeasuredList::optionFor(const QRect &rect) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = rect;
    return option;
}

void MeasuredList::forget() { m_width = -1; }

void MeasuredList::measure(int row)
{
    if (m_heights.isMeasured(row))
        return;
    const QModelIndex index = model()->index(row, 0, rootIndex());
    m_heights.set(row, itemDelegateForIndex(index)->sizeHint(optionFor(QRect(0, 0, viewport()->width(), 0)), index).height());
}

void MeasuredList::measureView()
{
    if (m_isMeasuring)
        return;
    const QScopedValueRollback guard(m_isMeasuring, true);
    measurePages();
    // A scroll bar that came or went has changed the width that the heights depend on.
    if (m_width != viewport()->width())
        measurePages();
}

void MeasuredList::measurePages()
{
    QScrollBar *bar = verticalScrollBar();
    const int page = viewport()->height();
    const int rows = model() ? model()->rowCount(rootIndex()) : 0;
    int anchor = m_heights.count() > 0 ? m_heights.rowAt(bar->value()) : 0;
    int inside = m_heights.count() > 0 ? bar->value() - m_heights.topOf(anchor) : 0;
    if (m_width != viewport()->width() || m_heights.count() != rows) {
        m_width = viewport()->width();
        m_heights.reset(rows, 1);
        int sum = 0;
        const int samples = std::min(rows, sampledRows);
        for (int row = 0; row < samples; ++row) {
            measure(row);
            sum += m_heights.at(row);
        }
        m_heights.reset(rows, samples > 0 ? sum / samples : 1);
        anchor = std::min(anchor, std::max(0, rows - 1));
    }
    if (rows > 0) {
        int row = anchor;
        for (int room = 2 * page + inside; row < rows && room > 0; ++row) {
            measure(row);
            room -= m_heights.at(row);
        }
        // At the end of the list there may be more to see above.
        int above = page + (row == rows ? page : 0);
        for (row = anchor - 1; row >= 0 && above > 0; --row) {
            measure(row);
            above -= m_heights.at(row);
        }
        inside = std::min(inside, m_heights.at(anchor) - 1);
    }
    const bool wasAtEnd = bar->value() > 0 && bar->value() == bar->maximum();
    bar->setPageStep(page);
    bar->setSingleStep(fontMetrics().height());
    bar->setRange(0, std::max(0, m_heights.total() - page));
    bar->setValue(wasAtEnd ? bar->maximum() : rows > 0 ? m_heights.topOf(anchor) + inside : 0);
}

void MeasuredList::updateGeometries()
{
    measureView();
    QAbstractItemView::updateGeometries();
}

void MeasuredList::reset()
{
    forget();
    QListView::reset();
    verticalScrollBar()->setValue(0);
}

void MeasuredList::doItemsLayout()
{
    // Called when the model, the font or the style may have changed.
    forget();
    QAbstractItemView::doItemsLayout();
}

void MeasuredList::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(first, last, roles);
    scheduleDelayedItemsLayout();
}

void MeasuredList::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QAbstractItemView::rowsInserted(parent, first, last);
    scheduleDelayedItemsLayout();
}

void MeasuredList::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
    scheduleDelayedItemsLayout();
}

void MeasuredList::resizeEvent(QResizeEvent *event) { QAbstractItemView::resizeEvent(event); }

void MeasuredList::scrollContentsBy(int, int)
{
    measureView();
    viewport()->update();
}

int MeasuredList::verticalOffset() const { return verticalScrollBar()->value(); }

QRect MeasuredList::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return {};
    return {0, m_heights.topOf(index.row()) - verticalOffset(), viewport()->width(), m_heights.at(index.row())};
}

QModelIndex MeasuredList::indexAt(const QPoint &place) const
{
    const int y = place.y() + verticalOffset();
    const bool isOutside = !model() || m_heights.count() == 0 || place.x() < 0 || place.x() >= viewport()->width() || y < 0 || y >= m_heights.total();
    return isOutside ? QModelIndex() : model()->index(m_heights.rowAt(y), 0, rootIndex());
}

void MeasuredList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    executeDelayedItemsLayout();
    if (index.row() >= m_heights.count())
        return;
    measure(index.row());
    // Its neighbours are measured on arriving, which may move it: a second look corrects that.
    for (int look = 0; look < 2; ++look) {
        const QRect rect = visualRect(index);
        const int page = viewport()->height();
        int by = 0;
        if (hint == PositionAtCenter)
            by = rect.center().y() - page / 2;
        else if (hint == PositionAtTop || (hint == EnsureVisible && (rect.top() < 0 || rect.height() > page)))
            by = rect.top();
        else if (hint == PositionAtBottom || (hint == EnsureVisible && rect.bottom() >= page))
            by = rect.bottom() + 1 - page;
        verticalScrollBar()->setMaximum(std::max(0, m_heights.total() - page));
        verticalScrollBar()->setValue(verticalOffset() + by);
    }
}

QModelIndex MeasuredList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    executeDelayedItemsLayout();
    const int rows = m_heights.count();
    if (rows == 0)
        return {};
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    const auto pageFrom = [&](int by) {
        const int to = m_heights.rowAt(m_heights.topOf(std::max(0, row)) + by);
        return to == row ? row + (by > 0 ? 1 : -1) : to;
    };
    int to = row;
    switch (action) {
    case MoveUp:
    case MovePrevious:
    case MoveLeft: to = row - 1; break;
    case MoveDown:
    case MoveNext:
    case MoveRight: to = row + 1; break;
    case MovePageUp: to = pageFrom(-viewport()->height()); break;
    case MovePageDown: to = pageFrom(viewport()->height()); break;
    case MoveHome: to = 0; break;
    case MoveEnd: to = rows - 1; break;
    }
    return model()->index(std::clamp(to, 0, rows - 1), 0, rootIndex());
}

void MeasuredList::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    if (m_heights.count() == 0)
        return;
    const QRect area = rect.normalized().translated(0, verticalOffset());
    const QModelIndex first = model()->index(m_heights.rowAt(area.top()), 0, rootIndex());
    const QModelIndex last = model()->index(m_heights.rowAt(area.bottom()), 0, rootIndex());
    selectionModel()->select(QItemSelection(first, last), flags);
}

QRegion MeasuredList::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += visualRect(range.topLeft()).united(visualRect(range.bottomRight()));
    return region & viewport()->rect();
}

void MeasuredList::paintEvent(QPaintEvent *event)
{
    executeDelayedItemsLayout();
    if (m_heights.count() == 0)
        return;
    QPainter painter(viewport());
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const int offset = verticalOffset();
    const int end = event->rect().bottom() + offset;
    int row = m_heights.rowAt(event->rect().top() + offset);
    int top = m_heights.topOf(row);
    for (; row < m_heights.count() && top <= end; top += m_heights.at(row), ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        QStyleOptionViewItem option = optionFor(QRect(0, top - offset, viewport()->width(), m_heights.at(row)));
        if (selectionModel() && selectionModel()->isSelected(index))
            option.state |= QStyle::State_Selected;
        if (hasFocus() && index == currentIndex())
            option.state |= QStyle::State_HasFocus;
        option.state.setFlag(QStyle::State_MouseOver, viewport()->underMouse() && option.rect.contains(pointer));
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

} // namespace entente
