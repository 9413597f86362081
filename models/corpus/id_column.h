// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace entente {

// The events' ids by row. Those of one project lie close together: then four bytes hold one.
class IdColumn
{
public:
    void assign(std::vector<EventId> &&ids)
    {
        const auto [least, greatest] = std::minmax_element(ids.begin(), ids.end());
        m_least = ids.empty() ? 0 : quint64(*least);
        if (!ids.empty() && quint64(*greatest) - m_least > std::numeric_limits<quint32>::max()) {
            m_far = std::move(ids);
            return;
        }
        m_near.reserve(ids.size());
        for (const EventId id : ids)
            m_near.push_back(quint32(quint64(id) - m_least));
        std::vector<EventId>().swap(ids);
    }
    EventId operator[](size_t row) const { return m_far.empty() ? EventId(qint64(m_least + m_near[row])) : m_far[row]; }
    size_t size() const { return m_far.empty() ? m_near.size() : m_far.size(); }
    std::vector<EventId> all() const
    {
        if (!m_far.empty())
            return m_far;
        std::vector<EventId> ids;
        ids.reserve(m_near.size());
        for (size_t row = 0; row < m_near.size(); ++row)
            ids.push_back((*this)[row]);
        return ids;
    }

private:
    quint64 m_least = 0;         // the smallest id; what lies beyond the sign wraps around and back
    std::vector<quint32> m_near; // each id less the smallest
    std::vector<EventId> m_far;  // else all of them, and m_near is empty
};

} // namespace entente
