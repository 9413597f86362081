// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/frame.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace entente {

// Numbers for words, from 1. Every word of every article is looked up, most of them in vain: a short hash of our own is several times as
// quick as QHash's, which is made for keys that an enemy chose.
class WordIds
{
public:
    // The word's number, a new one where it has none yet.
    WordId add(const QString &word)
    {
        if (const WordId known = find(word))
            return known;
        m_words.push_back(word);
        if (m_words.size() * 3 > m_slots.size()) {
            m_slots.assign(std::max<size_t>(64, m_slots.size() * 2), 0);
            for (size_t i = 0; i < m_words.size(); ++i)
                place(WordId(i + 1));
        } else {
            place(WordId(m_words.size()));
        }
        return WordId(m_words.size());
    }

    // 0 for a word without a number.
    WordId find(QStringView word) const
    {
        if (m_slots.empty())
            return 0;
        for (size_t slot = hash(word) & (m_slots.size() - 1); m_slots[slot]; slot = (slot + 1) & (m_slots.size() - 1)) {
            if (m_words[size_t(m_slots[slot]) - 1] == word)
                return m_slots[slot];
        }
        return 0;
    }

private:
    static size_t hash(QStringView word)
    {
        quint64 sum = quint64(word.size());
        for (const QChar c : word)
            sum = (sum ^ c.unicode()) * 0x9fb21c651e98df25u;
        return size_t(sum >> 32);
    }

    void place(WordId id)
    {
        size_t slot = hash(m_words[size_t(id) - 1]) & (m_slots.size() - 1);
        while (m_slots[slot])
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = id;
    }

    std::vector<QString> m_words; // by number
    std::vector<WordId> m_slots; // open addressing, a power of two; at most a third taken
};

} // namespace entente
