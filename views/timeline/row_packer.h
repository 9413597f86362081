// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace entente {

// What is taken of each line of a lane, as half-open stretches of pixels that never overlap within a line.
class RowPacker
{
public:
    explicit RowPacker(int lines = 1) : m_lines(size_t(lines)) {}

    int lines() const { return int(m_lines.size()); }
    bool isFree(int line, qint64 begin, qint64 end) const;
    // The topmost line where [begin, end) is free, or -1.
    int firstFree(qint64 begin, qint64 end) const;
    // Must be free.
    void take(int line, qint64 begin, qint64 end);
    // Takes what is left of [begin, end) on all lines.
    void block(qint64 begin, qint64 end);

private:
    using Stretch = std::pair<qint64, qint64>;
    std::vector<std::vector<Stretch>> m_lines; // sorted
};

} // namespace entente
