// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/event_table.h"

#include "items/event_table_model.h"
#include "views/format/date_words.h"
#include "views/list/empty_note.h"
#include "views/list/selection_follower.h"
#include "views/list/table_style.h"

#include <QHeaderView>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastLabel = 36; // characters of what happened

} // namespace

DateDelegate::Words eventDateWords(const Corpus &corpus, EventId event, const QLocale &locale)
{
    const auto tr = [](const char *text) { return EventTable::tr(text); };
    const auto place = corpus.row(event);
    if (!place)
        return {};
    const EventDetails details = corpus.details(*place);
    if (!details.date.isKnown())
        return {{tr("undated")}, tr("No date is known")};
    QStringList whole{dateWords(details.date, locale)};
    if (const QString basis = basisWords(details.date.basis); !basis.isEmpty())
        whole << basis;
    if (details.traits.estimated)
        whole << tr("hangs on an estimated day of publication");
    const PartialDate &date = details.date;
    return {shortDateForms(date.earliest, date.latest, !date.isRange, locale), whole.join(u" · "_s)};
}

EventTable::EventTable(ShownEvents &events, Selection &selection, QWidget *parent)
    : FlatTable(parent), m_events(events), m_model(new EventTableModel(this))
{
    setModel(m_model);
    styleTable(*this);
    horizontalHeader()->setSectionResizeMode(EventTableModel::LabelColumn, QHeaderView::Stretch);
    // What happened has all the room that the other columns can spare.
    const auto fit = [this](EventTableModel::Column column, const QString &widest) {
        m_widths[size_t(column)] = fontMetrics().horizontalAdvance(widest) + 22;
        horizontalHeader()->resizeSection(column, m_widths[size_t(column)]);
    };
    fit(EventTableModel::DateColumn, u"≈ 28 Mar – 30 Mar 0000"_s);
    fit(EventTableModel::TypeColumn, tr("Cooperate"));
    fit(EventTableModel::StatusColumn, tr("Hypothetical"));
    fit(EventTableModel::ActorsColumn, tr("United States, Russia"));
    fit(EventTableModel::PlaceColumn, tr("Washington"));
    fit(EventTableModel::SourcesColumn, tr("Sources"));
    const auto words = [this](const QModelIndex &index) { return eventDateWords(m_events.corpus(), m_model->eventAt(index.row()), locale()); };
    setItemDelegateForColumn(EventTableModel::DateColumn, new DateDelegate(words, this));
    setAccessibleName(tr("Events"));
    refresh();
    m_follower = new SelectionFollower(*this, selection,
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

// In a narrow table what happened keeps its room, and what matters least is left out; the inspector says all of it.
void EventTable::resizeEvent(QResizeEvent *event)
{
    constexpr EventTableModel::Column leastFirst[] = {EventTableModel::PlaceColumn, EventTableModel::SourcesColumn, EventTableModel::StatusColumn,
        EventTableModel::TypeColumn, EventTableModel::ActorsColumn};
    int others = 0;
    for (int column = 0; column < EventTableModel::ColumnCount; ++column)
        others += column == EventTableModel::LabelColumn ? 0 : m_widths[size_t(column)];
    const int wanted = fontMetrics().averageCharWidth() * leastLabel;
    for (const EventTableModel::Column column : leastFirst) {
        const bool isHidden = viewport()->width() - others < wanted;
        setColumnHidden(column, isHidden);
        if (isHidden)
            others -= m_widths[size_t(column)];
    }
    FlatTable::resizeEvent(event);
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
