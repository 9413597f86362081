// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/string_pool.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace entente {

// Many short texts of much the same words, at about a third of their size: each word that comes often is one or two bytes. Any one of them can
// be read by itself, in a fraction of a microsecond. Never changes; any bytes come back as they were.
class PackedStrings
{
public:
    // What it is made of, to be stored.
    struct Parts {
        StringPool words;            // by code, the most frequent first
        std::vector<quint8> bytes;   // of each text: how many bytes follow, as a variable number; then its words
        std::vector<quint32> blocks; // where each blockSize texts begin
        quint64 count = 0;
    };

    PackedStrings() = default;
    explicit PackedStrings(const StringPool &pool); // some 300 ms a million labels
    // Nothing where the parts are not such as parts() gives: they may come from a damaged file.
    static std::optional<PackedStrings> from(Parts &&parts);
    const Parts &parts() const { return m_parts; }

    size_t size() const { return m_parts.count; }
    QByteArray at(size_t i) const; // i < size()
    StringPool unpacked() const;
    size_t byteCount() const;

private:
    class Packer;
    void decode(const quint8 *from, const quint8 *end, QByteArray &to) const;

    static constexpr size_t blockSize = 16;
    Parts m_parts;
};

} // namespace entente
