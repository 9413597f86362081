// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/list/selection_follower.h"

#include <QAbstractItemModel>
#include <QItemSelectionModel>
#include <QScopedValueRollback>

namespace entente {

SelectionFollower::SelectionFollower(QAbstractItemView &view, Selection &selection, Mapping mapping, QObject *parent)
    : QObject(parent), m_view(view), m_selection(selection), m_mapping(std::move(mapping))
{
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &SelectionFollower::push);
    connect(&view, &QAbstractItemView::clicked, this, &SelectionFollower::choose);
    connect(&selection, &Selection::changed, this, &SelectionFollower::pull);
    connect(view.model(), &QAbstractItemModel::modelReset, this, &SelectionFollower::pull);
    connect(view.model(), &QAbstractItemModel::rowsInserted, this, &SelectionFollower::pull);
    connect(view.model(), &QAbstractItemModel::rowsRemoved, this, &SelectionFollower::pull);
    pull();
}

void SelectionFollower::setFollowing(bool following)
{
    m_following = following;
    if (following)
        pull();
}

void SelectionFollower::push(const QItemSelection &added)
{
    if (m_pulling || added.isEmpty())
        return;
    m_selection.select(m_mapping.itemAt(added.indexes().first()));
}

void SelectionFollower::choose(const QModelIndex &index)
{
    // Another place of the same event stays where the reader stepped to; a row that the click deselected is no choice.
    const SelectedItem item = m_mapping.itemAt(index);
    if (item.id != m_selection.current().id && m_view.selectionModel()->isSelected(index))
        m_selection.select(item);
}

void SelectionFollower::pull()
{
    if (!m_following)
        return;
    const QScopedValueRollback guard(m_pulling, true);
    const QModelIndex index = m_mapping.indexOf(m_selection.current());
    QItemSelectionModel *model = m_view.selectionModel();
    if (!index.isValid()) {
        model->clearSelection();
        return;
    }
    if (model->isSelected(index))
        return;
    model->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view.scrollTo(index);
}

} // namespace entente
