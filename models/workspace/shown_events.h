// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"
#include "corpus/filter.h"

#include <QObject>

#include <memory>

namespace entente {

class FilterState;

// The current snapshot and the rows of it that pass the filter: worked out once for all views.
class ShownEvents : public QObject
{
    Q_OBJECT
public:
    // `filter` must outlive this object.
    explicit ShownEvents(FilterState &filter, QObject *parent = nullptr);

    const Corpus &corpus() const { return *m_corpus; }
    std::shared_ptr<const Corpus> snapshot() const { return m_corpus; }
    const RowSet &rows() const { return m_rows; }
    FilterState &filter() const { return m_filter; }
    bool shows(EventId id) const;

    // Takes a new snapshot; the filter stays.
    void replaceSnapshot(std::shared_ptr<const Corpus> corpus);

signals:
    void snapshotChanged(); // followed by rowsChanged
    void rowsChanged();

private:
    void refilter();
    FilterState &m_filter;
    std::shared_ptr<const Corpus> m_corpus;
    RowSet m_rows;
};

} // namespace entente
