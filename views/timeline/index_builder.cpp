// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/index_builder.h"

#include <QThreadPool>

#include <mutex>

namespace entente {

namespace {

constexpr size_t keptIndexes = 4;

} // namespace

// Shared with the thread that works on it. `owner` is null once nobody waits for the result any more.
struct IndexBuilder::Job {
    std::atomic<bool> cancelled = false;
    std::mutex mutex;
    IndexBuilder *owner = nullptr;
};

IndexBuilder::IndexBuilder(QObject *parent)
    : QObject(parent)
{
    qRegisterMetaType<std::shared_ptr<const TimelineIndex>>();
}

IndexBuilder::~IndexBuilder() { cancel(); }

std::shared_ptr<const TimelineIndex> IndexBuilder::request(std::shared_ptr<const Corpus> corpus, const RowSet &rows, TimeAxis axis, FacetKind grouping)
{
    cancel();
    // Indexes of an older snapshot will not be asked for again, and would keep it in memory.
    std::erase_if(m_kept, [&](const auto &index) { return index->snapshot() != corpus; });
    for (auto it = m_kept.begin(); it != m_kept.end(); ++it) {
        const TimelineIndex &index = **it;
        if (index.times().axis() == axis && index.grouping() == grouping && index.rows() == rows) {
            m_kept.splice(m_kept.begin(), m_kept, it);
            return m_kept.front();
        }
    }
    const quint64 count = rows.cardinality();
    if (count <= m_immediateRows) {
        auto index = TimelineIndex::build(std::move(corpus), rows, axis, grouping);
        keep(index);
        return index;
    }
    const auto job = std::make_shared<Job>();
    job->owner = this;
    m_job = job;
    QThreadPool::globalInstance()->start([job, corpus = std::move(corpus), rows, axis, grouping] {
        auto index = TimelineIndex::build(corpus, rows, axis, grouping, &job->cancelled);
        const std::lock_guard lock(job->mutex);
        if (!index || !job->owner)
            return;
        QMetaObject::invokeMethod(
            job->owner,
            [job, index] {
                IndexBuilder *owner = job->owner;
                if (!owner || owner->m_job != job)
                    return;
                owner->m_job.reset();
                owner->keep(index);
                emit owner->ready(index);
            },
            Qt::QueuedConnection);
    });
    return nullptr;
}

void IndexBuilder::cancel()
{
    if (!m_job)
        return;
    m_job->cancelled = true;
    const std::lock_guard lock(m_job->mutex);
    m_job->owner = nullptr;
    m_job.reset();
}

void IndexBuilder::keep(std::shared_ptr<const TimelineIndex> index)
{
    m_kept.push_front(std::move(index));
    if (m_kept.size() > keptIndexes)
        m_kept.pop_back();
}

} // namespace entente
