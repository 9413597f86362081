// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <vector>

namespace entente {

// Where each row's evidence begins, and at last where all of it ends. Two bytes a row: the distance from the first start of its block.
class StartColumn
{
public:
    // Rising, not empty.
    void assign(std::vector<quint32> &&starts)
    {
        m_offsets.reserve(starts.size());
        for (size_t i = 0; i < starts.size(); ++i) {
            if (i % blockSize == 0)
                m_blocks.push_back(starts[i]);
            const quint32 offset = starts[i] - m_blocks.back();
            if (offset > std::numeric_limits<quint16>::max()) {
                m_offsets = std::vector<quint16>();
                m_wide = std::move(starts); // hundreds of reports of each of many events
                return;
            }
            m_offsets.push_back(quint16(offset));
        }
        std::vector<quint32>().swap(starts);
    }
    quint32 operator[](size_t i) const { return m_wide.empty() ? m_blocks[i / blockSize] + m_offsets[i] : m_wide[i]; }
    std::vector<quint32> all() const
    {
        if (!m_wide.empty())
            return m_wide;
        std::vector<quint32> starts;
        starts.reserve(m_offsets.size());
        for (size_t i = 0; i < m_offsets.size(); ++i)
            starts.push_back((*this)[i]);
        return starts;
    }

private:
    static constexpr size_t blockSize = 256;
    std::vector<quint16> m_offsets;
    std::vector<quint32> m_blocks;
    std::vector<quint32> m_wide; // else all of them
};

} // namespace entente
