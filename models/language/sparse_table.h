// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <cstring>
#include <span>

namespace entente {

// A map from feature hashes to rows of (class, weight) pairs over bytes of the weights file, which need not be aligned.
// A feature is known by 18 bits of its hash besides its place, so that one unseen feature in some 100,000 reads a foreign row.
//
// Bytes: quint32 slotCount, quint32 rowBytes, slotCount x quint32 slots, rowBytes of rows.
// Slot: 0 if empty, else fingerprint << 22 | the row's place / 2 + 1. Row: quint8 pairs, quint8 fingerprint, pairs x (quint8, qint8).
class SparseTable
{
public:
    SparseTable() = default;

    // Checks that every row lies inside and names only classes below `classCount`; nothing if it does not hold.
    static bool open(std::span<const std::byte> bytes, int classCount, SparseTable *table);

    // Adds the feature's weights to `scores`.
    void add(quint64 feature, qint32 *scores) const
    {
        quint32 at = place(feature, m_slotCount);
        for (quint32 slot = load(at); slot != 0; slot = load(at)) {
            if (slot >> 22 == firstFingerprint(feature)) {
                const std::byte *row = m_rows + std::size_t((slot & 0x3fffffu) - 1) * 2;
                if (quint8(row[1]) == secondFingerprint(feature)) {
                    const int pairs = int(row[0]);
                    for (int i = 1; i <= pairs; ++i)
                        scores[quint8(row[2 * i])] += qint8(row[2 * i + 1]);
                    return;
                }
            }
            if (++at == m_slotCount)
                at = 0;
        }
    }

    void prefetch(quint64 feature) const { __builtin_prefetch(m_slots + std::size_t(place(feature, m_slotCount)) * 4); }

    static constexpr quint32 place(quint64 feature, quint32 slotCount) { return quint32(((feature >> 32) * slotCount) >> 32); }
    static constexpr quint32 firstFingerprint(quint64 feature) { return quint32(feature) & 0x3ffu; }
    static constexpr quint8 secondFingerprint(quint64 feature) { return quint8(feature >> 10); }

private:
    quint32 load(quint32 at) const
    {
        quint32 slot;
        std::memcpy(&slot, m_slots + std::size_t(at) * 4, 4);
        return slot;
    }

    const std::byte *m_slots = nullptr;
    const std::byte *m_rows = nullptr;
    quint32 m_slotCount = 0;
};

// The same for three classes at once in the slot itself: what the second and third class get more than the first.
//
// Bytes: quint32 slotCount, slotCount x quint32 slots. Slot: 0 if empty, else fingerprint (1..4095) << 20 | two 10-bit weights + 512.
class TernaryTable
{
public:
    TernaryTable() = default;

    static bool open(std::span<const std::byte> bytes, TernaryTable *table);

    void add(quint64 feature, qint32 &second, qint32 &third) const
    {
        quint32 at = SparseTable::place(feature, m_slotCount);
        const quint32 wanted = fingerprint(feature);
        for (quint32 slot = load(at); slot != 0; slot = load(at)) {
            if (slot >> 20 == wanted) {
                second += qint32(slot >> 10 & 0x3ffu) - 512;
                third += qint32(slot & 0x3ffu) - 512;
                return;
            }
            if (++at == m_slotCount)
                at = 0;
        }
    }

    void prefetch(quint64 feature) const { __builtin_prefetch(m_slots + std::size_t(SparseTable::place(feature, m_slotCount)) * 4); }

    static constexpr quint32 fingerprint(quint64 feature)
    {
        const quint32 bits = quint32(feature) & 0xfffu;
        return bits == 0 ? 1 : bits;
    }

private:
    quint32 load(quint32 at) const
    {
        quint32 slot;
        std::memcpy(&slot, m_slots + std::size_t(at) * 4, 4);
        return slot;
    }

    const std::byte *m_slots = nullptr;
    quint32 m_slotCount = 0;
};

} // namespace entente
