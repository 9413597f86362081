// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <cstring>
#include <span>

namespace entente {

// From the hashes of words and of their features to rows in the embedding table, over bytes of the weights file.
class Vocabulary
{
public:
    static constexpr std::size_t entrySize = 8;

    // False where an entry names a row that is not below `rowCount`, or no entry is empty.
    static bool open(std::span<const std::byte> bytes, quint32 rowCount, Vocabulary *vocabulary)
    {
        bool hasEmpty = false; // else a search would never end
        for (std::size_t at = 0; at + entrySize <= bytes.size(); at += entrySize) {
            hasEmpty |= load(bytes.data() + at) == 0;
            if (load(bytes.data() + at + 4) >= rowCount)
                return false;
        }
        vocabulary->m_entries = bytes.data();
        vocabulary->m_count = bytes.size() / entrySize;
        return hasEmpty && bytes.size() % entrySize == 0;
    }

    // 0 for an unknown word.
    quint32 find(quint64 word) const
    {
        for (std::size_t at = place(word, m_count);; at = at + 1 == m_count ? 0 : at + 1) {
            const std::byte *entry = m_entries + at * entrySize;
            const quint32 found = load(entry);
            if (found == 0)
                return 0;
            if (found == key(word))
                return load(entry + 4);
        }
    }

    static constexpr quint32 key(quint64 word) { return quint32(word) | 1u; }
    static constexpr std::size_t place(quint64 word, std::size_t count) { return std::size_t(((word >> 32) * count) >> 32); }

private:
    static quint32 load(const std::byte *at)
    {
        quint32 value;
        std::memcpy(&value, at, 4);
        return value;
    }

    const std::byte *m_entries = nullptr;
    std::size_t m_count = 0;
};

} // namespace entente
