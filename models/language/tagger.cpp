// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/tagger.h"

namespace entente {

bool TagDictionary::open(std::span<const std::byte> bytes, int classCount, TagDictionary *dictionary)
{
    if (bytes.empty() || bytes.size() % entrySize != 0)
        return false;
    bool hasEmpty = false; // else a search would never end
    const auto names = [&](std::byte tagClass) { return int(tagClass) < classCount || quint8(tagClass) == WordTags::noClass; };
    for (std::size_t at = 0; at < bytes.size(); at += entrySize) {
        quint32 key;
        std::memcpy(&key, bytes.data() + at, 4);
        hasEmpty |= key == 0;
        if (!names(bytes[at + 4]) || !names(bytes[at + 5]))
            return false;
    }
    dictionary->m_entries = bytes.data();
    dictionary->m_count = bytes.size() / entrySize;
    return hasEmpty;
}

} // namespace entente
