// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace entente {

// A short list of numbers for every member of a sequence, at four bytes each: most lists are empty or hold one number, and longer ones
// ("Russia and Ukraine") come back so often that each is stored once.
class ValueLists
{
public:
    // Stores a list, if it is new; equal lists have equal references. Each number below 2^31 - 1.
    quint32 referenceOf(std::span<const quint32> list);
    void append(quint32 reference) { m_references.push_back(reference); }
    void append(std::span<const quint32> list) { append(referenceOf(list)); }
    void finish(); // frees what only append() needs; must be called before at()
    // Empty beyond the last that was appended.
    std::span<const quint32> at(size_t i) const
    {
        if (i >= m_references.size())
            return {};
        const quint32 reference = m_references[i];
        if (reference == emptyList)
            return {};
        if (!(reference & pooled))
            return {&m_numbers[reference], 1};
        const quint32 *list = &m_pool[reference & ~pooled];
        return {list + 1, *list};
    }
    size_t size() const { return m_references.size(); }
    size_t byteCount() const;

private:
    static constexpr quint32 pooled = 0x80000000;
    static constexpr quint32 emptyList = 0x7fffffff;
    quint32 pool(std::span<const quint32> list);
    void growTable();

    std::vector<quint32> m_references; // a number, emptyList, or a position in the pool
    std::vector<quint32> m_numbers;    // 0, 1, 2 …: what lists of one number point into
    std::vector<quint32> m_pool;       // length, then the numbers
    std::vector<quint32> m_table;      // open addressing: positions in the pool plus one; 0 is free
    size_t m_pooledLists = 0;
    quint32 m_largest = 0;
};

} // namespace entente
