// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/row_set.h"

#include <vector>

namespace entente {

// A set of rows (or of articles, by index) while it is put together in no order: a bit a row. A million rows in any order are marked in a few milliseconds, where a RowSet
// would look for each one's place.
class RowMarks
{
public:
    explicit RowMarks(Row count) : m_count(count), m_bits((count + 63) / 64) {}

    bool contains(Row row) const { return m_bits[row / 64] >> (row % 64) & 1; }
    void mark(Row row) { m_bits[row / 64] |= quint64(1) << (row % 64); }
    void mark(const RowSet &rows)
    {
        rows.iterate(
            [](quint32 row, void *marks) {
                static_cast<RowMarks *>(marks)->mark(row);
                return true;
            },
            this);
    }
    // Keeps only what the other set, of as many rows, has too.
    void intersect(const RowMarks &other)
    {
        for (size_t i = 0; i < m_bits.size(); ++i)
            m_bits[i] &= other.m_bits[i];
    }
    RowSet toRowSet() const;

private:
    Row m_count;
    std::vector<quint64> m_bits;
};

} // namespace entente
