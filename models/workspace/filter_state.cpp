// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/filter_state.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <utility>

namespace entente {

class FilterState::Change : public QUndoCommand
{
public:
    Change(FilterState &state, const Filter &filter, const QString &what)
        : QUndoCommand(what), m_state(state), m_before(state.filter()), m_after(filter)
    {
        // Answers hold on to their snapshots, and would be out of date.
        m_before.found.reset();
        m_after.found.reset();
    }
    void redo() override { m_state.apply(m_after); }
    void undo() override { m_state.apply(m_before); }

private:
    FilterState &m_state;
    Filter m_before;
    Filter m_after;
};

FilterState::FilterState(QUndoStack &undo, QObject *parent) : QObject(parent), m_undo(undo) {}

void FilterState::setFilter(const Filter &filter, const QString &what)
{
    if (filter != m_filter)
        m_undo.push(new Change(*this, filter, what));
}

void FilterState::toggle(FacetKey key, const QString &name)
{
    Filter filter = m_filter;
    if (filter.keys.erase(key) > 0) {
        setFilter(filter, tr("Stop filtering by %1").arg(name));
    } else {
        filter.keys.insert(key);
        setFilter(filter, tr("Filter by %1").arg(name));
    }
}

void FilterState::clear()
{
    setFilter({}, tr("Clear all filters"));
}

void FilterState::restore(const Filter &filter)
{
    apply(filter);
}

void FilterState::apply(const Filter &filter)
{
    if (filter == m_filter)
        return;
    const bool isOtherText = filter.text.trimmed() != m_filter.text.trimmed();
    const auto known = std::exchange(m_filter, filter).found;
    m_filter.found = !isOtherText ? known : m_search && m_filter.hasText() ? m_search(m_filter.text.trimmed()) : nullptr;
    emit changed(m_filter);
}

void FilterState::answerText(const std::shared_ptr<const FoundArticles> &found)
{
    if (!m_filter.hasText() || found->text != m_filter.text.trimmed() || found == m_filter.found)
        return;
    m_filter.found = found;
    emit changed(m_filter);
}

} // namespace entente
