// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/event_table.h"

#include "items/event_table_model.h"
#include "views/list/empty_note.h"
#include "views/list/selection_follower.h"
#include "views/list/table_style.h"

#include <QHeaderView>

namespace entente {

using namespace Qt::StringLiterals;

EventTable::EventTable(ShownEvents &events, Selection &selection, QWidget *parent)
    : FlatTable(parent), m_events(events), m_model(new EventTableModel(this))
{
    setModel(m_model);
    styleTable(*this);
    horizontalHeader()->setSectionResizeMode(EventTableModel::LabelColumn, QHeaderView::Stretch);
    // What happened has all the room that the other columns can spare.
    const auto fit = [this](EventTableModel::Column column, const QString &widest) {
        horizontalHeader()->resizeSection(column, fontMetrics().horizontalAdvance(widest) + 22);
    };
    fit(EventTableModel::DateColumn, u"0000-00-00/00"_s);
    fit(EventTableModel::TypeColumn, tr("Cooperate"));
    fit(EventTableModel::StatusColumn, tr("Hypothetical"));
    fit(EventTableModel::ActorsColumn, tr("United States, Russia"));
    fit(EventTableModel::PlaceColumn, tr("Washington"));
    fit(EventTableModel::SourcesColumn, tr("Sources"));
    setAccessibleName(tr("Events"));
    refresh();
    new SelectionFollower(*this, selection,
        {.itemAt = [this](const QModelIndex &index) { return SelectedItem{m_model->eventAt(index.row()), 0}; },
            .indexOf =
                [this](const SelectedItem &item) {
                    const auto event = item.event();
                    return event ? m_model->indexOf(*event) : QModelIndex();
                }},
        this);
    connect(&m_events, &ShownEvents::rowsChanged, this, &EventTable::refresh);
}

int EventTable::count() const
{
    return m_model->rowCount();
}

void EventTable::refresh()
{
    m_model->show(m_events.snapshot(), m_events.rows());
    // At once: laid out later, the table would be painted twice.
    executeDelayedItemsLayout();
    emit countChanged(m_model->rowCount());
}

void EventTable::paintEvent(QPaintEvent *event)
{
    FlatTable::paintEvent(event);
    if (m_model->rowCount() == 0)
        paintEmptyNote(*this, m_events.corpus().eventCount() == 0 ? tr("No events yet.") : tr("The filter hides every event."));
}

} // namespace entente
