// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/selection.h"

#include <QAbstractItemView>
#include <QObject>

#include <functional>

namespace entente {

// Keeps an item view's selected row and the shared Selection together.
//
// Pushes only when the reader selects a row (a non-empty added set): when a filter hides the selected row, Qt moves currentIndex to a
// neighbour by itself, which is no choice of the reader's. Pulls on selection change, rows inserted or removed, and model reset.
// A click on a row that is selected already is a choice too where the row stands for something else that is selected (the quote of an event).
// In SingleSelection mode Qt 6.4 selects the neighbour of a removed row before anybody can know: such views take models that reset.
class SelectionFollower : public QObject
{
    Q_OBJECT
public:
    struct Mapping {
        std::function<SelectedItem(const QModelIndex &)> itemAt;   // what a row stands for
        std::function<QModelIndex(const SelectedItem &)> indexOf;  // invalid where the view does not show it
    };

    // The view must have its model; view and selection must outlive this object.
    SelectionFollower(QAbstractItemView &view, Selection &selection, Mapping mapping, QObject *parent);

    // While off, the view keeps its place and selection when others select.
    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }

private:
    void push(const QItemSelection &added);
    void choose(const QModelIndex &index);
    void pull();

    QAbstractItemView &m_view;
    Selection &m_selection;
    Mapping m_mapping;
    bool m_following = true;
    bool m_pulling = false;
};

} // namespace entente
