// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace entente {

// When each event ends, read as if it were a column of instants (milliseconds). Refers to the snapshot.
class EventEnds
{
public:
    EventEnds() = default;
    qint64 operator[](size_t row) const
    {
        const quint32 length = m_lengths[row];
        return length == isLong ? longEnd(row) : m_begins[row] + length;
    }
    size_t size() const { return m_lengths.size(); }
    bool empty() const { return m_lengths.empty(); }

private:
    friend class EndColumn;
    static constexpr quint32 isLong = std::numeric_limits<quint32>::max();
    using LongEnd = std::pair<quint32, qint64>; // row, end

    qint64 longEnd(size_t row) const
    {
        return std::lower_bound(m_long.begin(), m_long.end(), LongEnd(quint32(row), std::numeric_limits<qint64>::min()))->second;
    }

    std::span<const qint64> m_begins;
    std::span<const quint32> m_lengths;
    std::span<const LongEnd> m_long;
};

// Its storage: how long after its begin each event ends, in four bytes; the few of more than seven weeks stand apart.
class EndColumn
{
public:
    void assign(std::span<const qint64> begins, std::span<const qint64> ends)
    {
        m_lengths.reserve(begins.size());
        for (size_t row = 0; row < begins.size(); ++row) {
            const qint64 length = ends[row] - begins[row];
            const bool fits = length >= 0 && length < qint64(EventEnds::isLong);
            m_lengths.push_back(fits ? quint32(length) : EventEnds::isLong);
            if (!fits)
                m_long.emplace_back(quint32(row), ends[row]);
        }
        m_long.shrink_to_fit();
    }
    // `begins` are those that were assigned.
    EventEnds of(std::span<const qint64> begins) const
    {
        EventEnds ends;
        ends.m_begins = begins;
        ends.m_lengths = m_lengths;
        ends.m_long = m_long;
        return ends;
    }

private:
    std::vector<quint32> m_lengths;
    std::vector<EventEnds::LongEnd> m_long; // by row
};

} // namespace entente
