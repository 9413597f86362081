// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace entente {

// The heights in pixels of the rows of a long list. Rows that nobody has measured yet count with an estimate, so that a list of a million
// rows has a length at once. Two bytes a row; finding a place costs a few microseconds.
class RowHeights
{
public:
    // Forgets everything; `estimate` is at least 1.
    void reset(int rows, int estimate);

    int count() const { return int(m_heights.size()); }
    bool isMeasured(int row) const { return m_heights[size_t(row)] != 0; }
    int at(int row) const { return isMeasured(row) ? m_heights[size_t(row)] : m_estimate; }
    // Between 1 and 65535.
    void set(int row, int height);
    int total() const { return m_total; }
    int topOf(int row) const; // row may be count()
    // The row that covers `y`; the first or last one where y lies outside. -1 of no rows.
    int rowAt(int y) const;

private:
    static constexpr int blockSize = 256;
    std::vector<quint16> m_heights; // 0: not measured
    std::vector<int> m_blocks;      // sums of blockSize rows
    int m_estimate = 1;
    int m_total = 0;
};

} // namespace entente
