// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace entente {

// A table whose rows are all of one height (that of the vertical header's default section, which itself stays hidden), and which therefore keeps
// nothing a row: QTableView's header takes eight bytes a row and some milliseconds a million whenever the model is reset.
// No spans, no hidden or moved rows; columns are as in QTableView.
class FlatTable : public QTableView
{
    Q_OBJECT
public:
    explicit FlatTable(QWidget *parent = nullptr);
    ~FlatTable() override;

    void setModel(QAbstractItemModel *model) override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &place) const override;
    void reset() override;

protected:
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    int rowHeight() const;
    int rows() const;
    int rowOf(int y) const; // the nearest; -1 of no rows

    class NoRows;
    NoRows *m_noRows; // what the vertical header is given
    bool m_isUpdating = false;
};

} // namespace entente
