// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/list/row_heights.h"

#include <algorithm>
#include <limits>

namespace entente {

void RowHeights::reset(int rows, int estimate)
{
    m_estimate = std::max(1, estimate);
    m_heights.assign(size_t(rows), 0);
    m_blocks.assign(size_t((rows + blockSize - 1) / blockSize), blockSize * m_estimate);
    if (rows % blockSize > 0)
        m_blocks.back() = rows % blockSize * m_estimate;
    m_total = rows * m_estimate;
}

void RowHeights::set(int row, int height)
{
    height = std::clamp(height, 1, int(std::numeric_limits<quint16>::max()));
    const int more = height - at(row);
    m_heights[size_t(row)] = quint16(height);
    m_blocks[size_t(row / blockSize)] += more;
    m_total += more;
}

int RowHeights::topOf(int row) const
{
    const int block = row / blockSize;
    int top = 0;
    for (int i = 0; i < block; ++i)
        top += m_blocks[size_t(i)];
    for (int i = block * blockSize; i < row; ++i)
        top += at(i);
    return top;
}

int RowHeights::rowAt(int y) const
{
    int top = 0;
    size_t block = 0;
    for (; block < m_blocks.size() && top + m_blocks[block] <= y; ++block)
        top += m_blocks[block];
    int row = int(block) * blockSize;
    for (; row < count() && top + at(row) <= y; ++row)
        top += at(row);
    return std::min(row, count() - 1);
}

} // namespace entente
