// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/list/row_heights.h"

#include <QListView>

namespace entente {

// A list whose rows have heights of their own and that opens at once however long it is: only rows in and around the view are measured,
// where QListView asks the delegate about every row before, or while, the reader does something else. The delegate's sizeHint() is given
// the view's width in `option.rect`. Rows in view stay where they are when rows above them turn out to be higher than was thought.
// For models of one column; a model that changes is measured anew.
class MeasuredList : public QListView
{
    Q_OBJECT
public:
    explicit MeasuredList(QWidget *parent = nullptr);

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &place) const override;
    void reset() override;
    void doItemsLayout() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles = {}) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    void forget();
    void measure(int row);
    void measureView(); // and about a page on both sides of it
    void measurePages();
    QStyleOptionViewItem optionFor(const QRect &rect) const;

    RowHeights m_heights;
    int m_width = -1; // that the heights hold for; -1: they hold no more
    bool m_isMeasuring = false;
};

} // namespace entente
