// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/gazetteer/folding.h"

#include <QList>
#include <QStringView>

#include <algorithm>
#include <vector>

namespace entente {

// A small closed class of words, written with blanks between them; case and diacritics make no difference.
class WordSet
{
public:
    explicit WordSet(QStringView words)
    {
        const auto list = words.split(u' ', Qt::SkipEmptyParts);
        size_t size = 8;
        while (size < size_t(list.size()) * 3)
            size *= 2;
        m_slots.resize(size);
        for (const QStringView word : list) {
            size_t slot = foldedHash(word) & (size - 1);
            while (!m_slots[slot].isEmpty())
                slot = (slot + 1) & (size - 1);
            m_slots[slot] = word.toString();
            m_longest = std::max(m_longest, word.size());
        }
    }

    bool contains(QStringView word) const
    {
        if (word.isEmpty() || word.size() > m_longest)
            return false;
        for (size_t slot = foldedHash(word) & (m_slots.size() - 1); !m_slots[slot].isEmpty(); slot = (slot + 1) & (m_slots.size() - 1)) {
            if (equalFolded(m_slots[slot], word))
                return true;
        }
        return false;
    }

private:
    std::vector<QString> m_slots; // open addressing, a power of two
    qsizetype m_longest = 0;
};

} // namespace entente
