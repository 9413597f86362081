// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/value_lists.h"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

size_t hashOf(std::span<const quint32> list)
{
    quint64 hash = list.size();
    for (const quint32 value : list)
        hash = (hash ^ value) * 0x9e3779b97f4a7c15ULL;
    return size_t(hash >> 20);
}

} // namespace

quint32 ValueLists::referenceOf(std::span<const quint32> list)
{
    if (list.empty())
        return emptyList;
    if (list.size() > 1)
        return pool(list) | pooled;
    Q_ASSERT(list.front() < emptyList);
    m_largest = std::max(m_largest, list.front());
    return list.front();
}

quint32 ValueLists::pool(std::span<const quint32> list)
{
    if (m_pooledLists * 2 >= m_table.size())
        growTable();
    const size_t mask = m_table.size() - 1;
    for (size_t slot = hashOf(list) & mask;; slot = (slot + 1) & mask) {
        if (m_table[slot] == 0) {
            const auto position = quint32(m_pool.size());
            m_pool.push_back(quint32(list.size()));
            m_pool.insert(m_pool.end(), list.begin(), list.end());
            m_table[slot] = position + 1;
            ++m_pooledLists;
            return position;
        }
        const quint32 *stored = &m_pool[m_table[slot] - 1];
        if (*stored == list.size() && std::equal(list.begin(), list.end(), stored + 1))
            return m_table[slot] - 1;
    }
}

void ValueLists::growTable()
{
    m_table.assign(std::max<size_t>(64, m_table.size() * 2), 0);
    const size_t mask = m_table.size() - 1;
    for (size_t position = 0; position < m_pool.size(); position += m_pool[position] + 1) {
        size_t slot = hashOf(std::span(m_pool).subspan(position + 1, m_pool[position])) & mask;
        while (m_table[slot] != 0)
            slot = (slot + 1) & mask;
        m_table[slot] = quint32(position) + 1;
    }
}

void ValueLists::finish()
{
    m_numbers.resize(size_t(m_largest) + 1);
    std::iota(m_numbers.begin(), m_numbers.end(), 0u);
    m_table = std::vector<quint32>(); // assigning {} would keep its room
    m_pool.shrink_to_fit();
    m_references.shrink_to_fit();
}

size_t ValueLists::byteCount() const
{
    return sizeof(quint32) * (m_references.capacity() + m_numbers.capacity() + m_pool.capacity());
}

} // namespace entente
