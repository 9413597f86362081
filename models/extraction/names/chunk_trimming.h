// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/capital_words.h"
#include "extraction/names/name_chunks.h"

namespace entente {

// What a run of capitals loses before it may be a person's name, and which run is none.
class ChunkTrimming
{
public:
    ChunkTrimming(const Reading &reading, const Gazetteer &gazetteer) : m_reading(reading), m_gazetteer(gazetteer), m_words(reading, gazetteer) { }

    // "Hillary Clinton Wins Missouri": the gazetteer's person and no more.
    void cutToKnown(NameChunk &chunk) const;
    // Drops what a name does not begin or end with, and notes a noun that takes the name up.
    void trim(NameChunk &chunk) const;
    bool isNoPerson(const NameChunk &chunk) const;

private:
    void dropFront(NameChunk &chunk) const;
    // "Boris Johnson Foundation"
    bool organizationFollows(const NameChunk &chunk) const;

    const Reading &m_reading;
    const Gazetteer &m_gazetteer;
    CapitalWords m_words;
};

} // namespace entente
