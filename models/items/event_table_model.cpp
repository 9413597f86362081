// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/event_table_model.h"

#include "corpus/facet_keys.h"
#include "corpus/same_happening.h"

#include <QStringList>

namespace entente {

namespace {

QString facetName(FacetKey key, const Corpus &corpus)
{
    const FacetValue *value = corpus.find(key);
    return value ? value->name : QString();
}

QString namesOf(const std::vector<EntityId> &ids, const Corpus &corpus)
{
    QStringList names;
    for (const EntityId id : ids) {
        if (const CorpusEntity *entity = corpus.entity(id))
            names += entity->name;
    }
    return names.join(QStringLiteral(", "));
}

QString participants(Row row, const Corpus &corpus)
{
    const EventDetails details = corpus.details(row);
    const QString actors = namesOf(details.actors, corpus);
    const QString recipients = namesOf(details.recipients, corpus);
    // Where nobody is known to have acted, an arrow from nowhere would say no more; talks have no direction.
    if (actors.isEmpty() || recipients.isEmpty())
        return actors + recipients;
    return actors + (isReciprocal(details.traits.type) ? QStringLiteral(" ↔ ") : QStringLiteral(" → ")) + recipients;
}

} // namespace

void EventTableModel::show(std::shared_ptr<const Corpus> corpus, const RowSet &rows)
{
    Q_ASSERT(corpus);
    beginResetModel();
    m_corpus = std::move(corpus);
    m_rows = rows;
    m_count = int(m_rows.cardinality());
    endResetModel();
}

Row EventTableModel::rowAt(int position) const
{
    Row row = 0;
    [[maybe_unused]] const bool isThere = m_rows.select(Row(position), &row);
    Q_ASSERT(isThere);
    return row;
}

QModelIndex EventTableModel::indexOf(EventId id) const
{
    const auto row = m_corpus->row(id);
    return row && m_rows.contains(*row) ? index(int(m_rows.rank(*row)) - 1, 0) : QModelIndex();
}

EventId EventTableModel::eventAt(int row) const
{
    return m_corpus->eventId(rowAt(row));
}

int EventTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int EventTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    // A cell is asked for eight roles each time that it is painted.
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role < EventIdRole)
        return {};
    const Row row = rowAt(index.row());
    const EventTraits &traits = m_corpus->traits()[row];
    switch (role) {
    case EventIdRole: return qint64(m_corpus->eventId(row));
    case QuadRole: return int(traits.quad());
    case StatusRole: return int(traits.status);
    case Qt::ToolTipRole: return m_corpus->label(row);
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (Column(index.column())) {
    case DateColumn: return row < m_corpus->datedCount() ? m_corpus->dateText(row) : tr("undated");
    case LabelColumn: return m_corpus->label(row);
    case TypeColumn: return facetName(facetKey(traits.type), *m_corpus);
    case StatusColumn: return facetName(facetKey(traits.status), *m_corpus);
    case ActorsColumn: return participants(row, *m_corpus);
    case PlaceColumn: return m_corpus->details(row).placeName;
    case SourcesColumn: return int(m_corpus->independentSources(row));
    case ColumnCount: break;
    }
    return {};
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case DateColumn: return tr("Date");
    case LabelColumn: return tr("Event");
    case TypeColumn: return tr("Type");
    case StatusColumn: return tr("Status");
    case ActorsColumn: return tr("Who");
    case PlaceColumn: return tr("Place");
    case SourcesColumn: return tr("Sources");
    case ColumnCount: break;
    }
    return {};
}

} // namespace entente
