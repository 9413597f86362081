// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/chunk_trimming.h"

#include "extraction/gazetteer/folding.h"
#include "extraction/gazetteer/person_name.h"
#include "extraction/names/name_words.h"

#include <algorithm>

namespace entente {

using Shape = ReadWord::Shape;
using NameKind = Gazetteer::NameKind;

// "Hillary Clinton Wins Missouri": the gazetteer's person and no more.
void ChunkTrimming::cutToKnown(NameChunk &chunk) const
{
    for (size_t i = chunk.first; i < chunk.last; ++i) {
        const NameUse *use = m_words.nameUse(i);
        if (!use || !m_words.isPerson(*use) || use->first != i || use->last > chunk.last
            || (use->first == chunk.first && use->last == chunk.last))
            continue;
        const size_t before = i - chunk.first;
        const size_t count = use->last - use->first;
        const NameTag behind = m_reading.words[chunk.last - 1].token->name;
        const bool goesOn = before == 0 && count + 1 == chunk.last - chunk.first && !m_reading.titleCase[m_reading.words[i].sentence]
                         && (behind == NameTag::IPerson || behind == NameTag::BPerson);
        if (goesOn)
            return; // somebody with one more name
        const bool plain = chunk.parts.size() == chunk.last - chunk.first && chunk.suffix.isEmpty();
        if (!plain || (before + count < chunk.parts.size() && isNameParticle(chunk.parts[before + count])))
            return;
        chunk.parts = {chunk.parts.begin() + qsizetype(before), chunk.parts.begin() + qsizetype(before + count)};
        chunk.first = use->first;
        chunk.last = use->last;
        return;
    }
}

// Drops what a name does not begin or end with, and notes a noun that takes the name up.
void ChunkTrimming::trim(NameChunk &chunk) const
{
    // "Prince Faisal bin Farhan", where the gazetteer has the title as part of a name
    if (chunk.parts.size() >= 3 && m_reading.words[chunk.first].role >= 0 && !m_gazetteer.isGivenName(chunk.parts.front())) {
        chunk.parts.erase(chunk.parts.begin());
        ++chunk.first;
    }
    size_t drop = 0;
    const auto isModifier = [](const QString &part) {
        return premodifiers().contains(part) || (part.contains(u'-') && part.endsWith(u'.') && premodifiers().contains(part.section(u'-', 0, 0))); // "Det.-Sgt."
    };
    const bool isName = chunk.parts.size() == 2 && m_gazetteer.isGivenName(chunk.parts.front()); // "Christian Estrosi"
    while (!isName && drop + 1 < chunk.parts.size() && isModifier(chunk.parts[drop]))
        ++drop;
    // "Condemn Donald Trump", "Pollster Ann Selzer"
    while (drop + 2 < chunk.parts.size() && !m_gazetteer.isGivenName(chunk.parts[drop])
           && m_gazetteer.isGivenName(chunk.parts[drop + 1]) && chunk.parts[drop].size() > 2 && !isNameParticle(chunk.parts[drop])
           && (m_reading.words[chunk.first].opensSentence || m_reading.isCommon(chunk.parts[drop])))
        ++drop;
    // "People's Committee Trần Sỹ Thanh": a body and who leads it
    if (drop + 2 < chunk.parts.size() && organizationWords().contains(chunk.parts[drop])) {
        const QString rest = QStringList(chunk.parts.begin() + qsizetype(drop) + 1, chunk.parts.end()).join(u' ');
        if (rest.count(u' ') <= 2 && equalFolded(splitPersonName(rest).surname, chunk.parts[drop + 1]))
            ++drop;
    }
    for (; drop > 0; --drop)
        dropFront(chunk);
    while (chunk.parts.size() > 1 && chunk.suffix.isEmpty() && followerNouns().contains(chunk.parts.back())
           && !(chunk.parts.size() == 2 && m_gazetteer.isGivenName(chunk.parts.front()) && !m_gazetteer.isGivenName(chunk.parts.back())
                && chunk.parts.back() == u"House")) {
        chunk.parts.pop_back();
        --chunk.last;
        chunk.followedByThing = true;
    }
    for (size_t i = chunk.first; i < chunk.last; ++i)
        chunk.inNames = chunk.inNames || (m_words.nameUse(i) && m_words.isPerson(*m_words.nameUse(i)) && m_words.nameUse(i)->last <= chunk.last);
}

void ChunkTrimming::dropFront(NameChunk &chunk) const
{
    const qsizetype end = m_reading.words[chunk.first].span.begin + chunk.parts.front().size();
    chunk.parts.erase(chunk.parts.begin());
    while (chunk.first < chunk.last && m_reading.words[chunk.first].span.begin < end)
        ++chunk.first;
}

bool ChunkTrimming::isNoPerson(const NameChunk &chunk) const
{
    const bool whole = chunk.inNames && chunk.parts.size() <= 3 && !organizationWords().contains(chunk.parts.back());
    if (whole && !organizationFollows(chunk))
        return false;
    const bool named = m_gazetteer.isGivenName(chunk.parts.front());
    static const WordSet creeds(u"catholic catholics protestant protestants orthodox muslim muslims christian christians republican democrat curia asian asians european europeans african africans");
    if (chunk.parts.size() > 1 && creeds.contains(chunk.parts.back()))
        return true; // "Roman Catholic"
    for (size_t i = 0; i < chunk.parts.size(); ++i) {
        const QString &part = chunk.parts[i];
        if (i == 0 && named && chunk.parts.size() > 1)
            continue; // "Bill Gates"
        const bool inside = named && i > 0 && i + 1 < chunk.parts.size() && chunk.parts.size() == chunk.last - chunk.first
                         && m_reading.words[chunk.first + i].token->name == NameTag::IPerson;
        if (inside)
            continue; // "Kathleen Hall Jamieson"
        const bool endsName = named && i > 0 && i + 1 == chunk.parts.size() && chunk.parts.size() <= 3;
        if (neverSurnames().contains(part))
            return true; // "Edward Street"
        if (organizationWords().contains(part) || thingWords().contains(part))
            return !(endsName && m_reading.words[chunk.first].role < 0 && (placeWords().contains(part) || wordSurnames().contains(part)));
        if (placeWords().contains(part) && !endsName)
            return true;
    }
    return organizationFollows(chunk);
}

// "Boris Johnson Foundation"
bool ChunkTrimming::organizationFollows(const NameChunk &chunk) const
{
    const size_t next = chunk.last;
    return m_words.inSentence(next, chunk.first) && m_reading.words[next].blankBefore && m_reading.words[next].shape == Shape::Capital
        && !chunk.followedByThing && organizationWords().contains(m_reading.word(next));
}

} // namespace entente
