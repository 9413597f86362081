// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/sparse_table.h"

namespace entente {

namespace {

quint32 readU32(std::span<const std::byte> bytes, std::size_t at)
{
    quint32 value;
    std::memcpy(&value, bytes.data() + at, 4);
    return value;
}

} // namespace

bool SparseTable::open(std::span<const std::byte> bytes, int classCount, SparseTable *table)
{
    if (bytes.size() < 8)
        return false;
    const std::size_t slotCount = readU32(bytes, 0);
    const std::size_t rowBytes = readU32(bytes, 4);
    if (slotCount == 0 || slotCount > bytes.size() / 4 || bytes.size() != 8 + slotCount * 4 + rowBytes)
        return false;
    const auto rows = bytes.subspan(8 + slotCount * 4);
    bool hasEmpty = false; // else a search would never end
    for (std::size_t i = 0; i < slotCount; ++i) {
        const quint32 slot = readU32(bytes, 8 + i * 4);
        hasEmpty |= slot == 0;
        if (slot == 0)
            continue;
        if ((slot & 0x3fffffu) == 0)
            return false;
        const std::size_t row = std::size_t((slot & 0x3fffffu) - 1) * 2;
        if (row + 2 > rowBytes || row + 2 + std::size_t(rows[row]) * 2 > rowBytes)
            return false;
        for (std::size_t k = 1; k <= std::size_t(rows[row]); ++k) {
            if (int(rows[row + 2 * k]) >= classCount)
                return false;
        }
    }
    table->m_slots = bytes.data() + 8;
    table->m_rows = rows.data();
    table->m_slotCount = quint32(slotCount);
    return hasEmpty;
}

bool TernaryTable::open(std::span<const std::byte> bytes, TernaryTable *table)
{
    if (bytes.size() < 8)
        return false;
    const std::size_t slotCount = readU32(bytes, 0);
    if (slotCount == 0 || bytes.size() != 4 + slotCount * 4)
        return false;
    bool hasEmpty = false;
    for (std::size_t i = 0; i < slotCount; ++i)
        hasEmpty |= readU32(bytes, 4 + i * 4) == 0;
    table->m_slots = bytes.data() + 4;
    table->m_slotCount = quint32(slotCount);
    return hasEmpty;
}

} // namespace entente
