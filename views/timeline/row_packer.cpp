// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/row_packer.h"

#include <algorithm>

namespace entente {

namespace {

// The first stretch that ends after `begin`.
template<typename Line>
auto firstAfter(Line &line, qint64 begin)
{
    return std::ranges::upper_bound(line, begin, {}, &std::pair<qint64, qint64>::second);
}

} // namespace

bool RowPacker::isFree(int line, qint64 begin, qint64 end) const
{
    const auto &taken = m_lines[size_t(line)];
    const auto next = firstAfter(taken, begin);
    return next == taken.end() || next->first >= end;
}

int RowPacker::firstFree(qint64 begin, qint64 end) const
{
    for (int line = 0; line < lines(); ++line) {
        if (isFree(line, begin, end))
            return line;
    }
    return -1;
}

void RowPacker::take(int line, qint64 begin, qint64 end)
{
    auto &taken = m_lines[size_t(line)];
    taken.insert(firstAfter(taken, begin), {begin, end});
}

void RowPacker::block(qint64 begin, qint64 end)
{
    for (auto &taken : m_lines) {
        qint64 from = begin;
        auto next = firstAfter(taken, from);
        while (from < end) {
            const qint64 to = next == taken.end() ? end : std::min(end, next->first);
            if (to > from) {
                next = taken.insert(next, {from, to});
                ++next;
            }
            if (next == taken.end())
                break;
            from = std::max(from, next->second);
            ++next;
        }
    }
}

} // namespace entente
