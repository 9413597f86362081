// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/shown_events.h"

#include "workspace/filter_state.h"

namespace entente {

ShownEvents::ShownEvents(FilterState &filter, QObject *parent) : QObject(parent), m_filter(filter), m_corpus(Corpus::empty())
{
    connect(&m_filter, &FilterState::changed, this, &ShownEvents::refilter);
}

bool ShownEvents::shows(EventId id) const
{
    const auto row = m_corpus->row(id);
    return row && m_rows.contains(*row);
}

void ShownEvents::replaceSnapshot(std::shared_ptr<const Corpus> corpus)
{
    Q_ASSERT(corpus);
    m_corpus = std::move(corpus);
    // Rows of the old snapshot mean nothing now: whoever listens to snapshotChanged must already see the new ones.
    m_rows = entente::apply(m_filter.filter(), *m_corpus);
    emit snapshotChanged();
    emit rowsChanged();
}

void ShownEvents::refilter()
{
    m_rows = entente::apply(m_filter.filter(), *m_corpus);
    emit rowsChanged();
}

} // namespace entente
