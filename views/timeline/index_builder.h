// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timeline_index.h"

#include <QObject>

#include <list>

namespace entente {

// Makes timeline indexes: small ones at once, large ones in the background, and keeps the last few, so that taking a filter back is immediate.
class IndexBuilder : public QObject
{
    Q_OBJECT
public:
    explicit IndexBuilder(QObject *parent = nullptr);
    ~IndexBuilder() override;

    // The index if it is known or small; null while it is being built, and then ready() follows. A later request drops an earlier one.
    std::shared_ptr<const TimelineIndex> request(std::shared_ptr<const Corpus> corpus, const RowSet &rows, TimeAxis axis, FacetKind grouping);
    bool isBusy() const { return m_job != nullptr; }
    // Rows up to which an index is built while the caller waits.
    void setImmediateRows(quint64 rows) { m_immediateRows = rows; }

signals:
    void ready(std::shared_ptr<const entente::TimelineIndex> index);

private:
    struct Job;
    void cancel();
    void keep(std::shared_ptr<const TimelineIndex> index);

    quint64 m_immediateRows = 400'000;
    std::list<std::shared_ptr<const TimelineIndex>> m_kept; // latest first
    std::shared_ptr<Job> m_job;
};

} // namespace entente
