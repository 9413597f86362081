// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/gazetteer/word_set.h"
#include "extraction/names/name_agreement.h"
#include "extraction/names/name_evidence.h"
#include "extraction/names/people_finder.h"

namespace entente {

// "Tovri Belasko, better known as Zubrek": what the article calls them from then on.
void PeopleFinder::noteByNames()
{
    const auto opensByName = [&](size_t at) {
        static const WordSet words(u"nicknamed alias aka a.k.a. dubbed");
        return words.contains(m_reading.word(at - 1)) || (at >= 2 && m_reading.word(at - 1) == u"as" && m_reading.word(at - 2) == u"known");
    };
    for (size_t i = 1; i < m_chunks.size(); ++i) {
        const NameChunk &chunk = m_chunks[i];
        const NameChunk &before = m_chunks[i - 1];
        constexpr size_t farthest = 5; // ", also better known as"
        if (m_used[i] || chunk.capitals || chunk.parts.size() != 1 || !m_used[i - 1] || !m_reading.sameSentence(before.last, chunk.first)
            || chunk.first - before.last > farthest || !opensByName(chunk.first))
            continue;
        for (size_t k = 0; k < m_people.size(); ++k) {
            if (m_people[k].uses.empty() || m_people[k].uses.back().first != before.first)
                continue;
            m_people[k].surnameKeys.push_back(keyOf(chunk.parts.front()));
            addUse(k, chunk, MentionForm::ShortName);
            m_used[i] = true;
            break;
        }
    }
}

// The only person of the article whose surname the chunk writes otherwise: "Goncalves" of Ralph Gonsalves.
std::optional<size_t> PeopleFinder::misspelt(const NameChunk &chunk) const
{
    std::optional<size_t> only;
    for (size_t i = 0; i < m_people.size() && chunk.parts.size() == 1; ++i) {
        if (!isMisspelling(m_people[i].surname, chunk.parts.front()) || !isSpellingVariant(m_people[i].surname, chunk.parts.front()))
            continue;
        if (only)
            return {};
        only = i;
    }
    return only;
}

void PeopleFinder::takeMisspeltSurnames()
{
    for (size_t i = 0; i < m_chunks.size(); ++i) {
        const NameChunk &chunk = m_chunks[i];
        if (m_used[i] || chunk.capitals || chunk.parts.size() != 1 || m_reading.isCommon(chunk.parts.front()) || !isPlainSurname(chunk, m_context))
            continue;
        const auto only = misspelt(chunk);
        if (!only)
            continue;
        addUse(*only, chunk, MentionForm::ShortName);
        m_used[i] = true;
        takeRolesBeside(m_people[*only], chunk);
    }
}

} // namespace entente
