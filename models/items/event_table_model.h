// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"

#include <QAbstractTableModel>

#include <memory>

namespace entente {

// The events that pass the filter as a table, in time order, the undated ones last. Cells are made on demand.
class EventTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { DateColumn, LabelColumn, TypeColumn, StatusColumn, ActorsColumn, PlaceColumn, SourcesColumn, ColumnCount };
    enum Role { EventIdRole = Qt::UserRole, QuadRole, StatusRole }; // EventId, QuadClass and EventStatus as their numbers

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const Corpus> corpus, const RowSet &rows);
    // An invalid index where the event is not shown.
    QModelIndex indexOf(EventId id) const;
    EventId eventAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const Corpus> m_corpus = Corpus::empty();
    Row rowAt(int position) const;
    RowSet m_rows; // as the filter gave it: a table of a million rows is shown at once and takes no room
    int m_count = 0;
};

} // namespace entente
