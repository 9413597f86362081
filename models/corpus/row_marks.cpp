// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/row_marks.h"

#include <bit>

namespace entente {

RowSet RowMarks::toRowSet() const
{
    size_t marked = 0;
    for (const quint64 word : m_bits)
        marked += size_t(std::popcount(word));
    // Whichever is fewer is listed, the marked or the others.
    const bool listsOthers = marked > m_count / 2;
    std::vector<Row> rows;
    rows.reserve(listsOthers ? m_count - marked : marked);
    for (size_t i = 0; i < m_bits.size(); ++i) {
        for (quint64 word = listsOthers ? ~m_bits[i] : m_bits[i]; word != 0; word &= word - 1) {
            const Row row = Row(i * 64) + Row(std::countr_zero(word));
            if (row < m_count)
                rows.push_back(row);
        }
    }
    RowSet set(rows.size(), rows.data());
    if (listsOthers)
        set.flip(0, m_count);
    return set;
}

} // namespace entente
