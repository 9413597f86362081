// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/gazetteer/person_name.h"
#include "extraction/names/people.h"

namespace entente {

// Puts the people of an article together, pass by pass; findPeople is what others call.
class PeopleFinder
{
public:
    PeopleFinder(const PeopleContext &context, std::vector<bool> &rolesTaken)
        : m_context(context),
          m_reading(context.reading),
          m_gazetteer(context.gazetteer),
          m_rolesTaken(rolesTaken),
          m_chunks(findNameChunks(m_reading, m_gazetteer))
    {
    }

    std::vector<PersonDraft> run();

private:
    void takeFullNames(bool headlines);
    bool isOfElder(const PersonDraft &person, const NameChunk &chunk) const;
    bool endsInSurname(const NameChunk &chunk) const;
    bool isBareSurname(const NameChunk &chunk) const;
    void takeListed();
    void takeFullName(size_t index, std::optional<quint32> known);
    void cutToIntroduced(NameChunk &chunk) const;
    void noteByNames();
    void takeShortNames();
    void takeTitledNames();
    void takeKnownSurnames();
    std::optional<size_t> misspelt(const NameChunk &chunk) const;
    void takeMisspeltSurnames();
    void takePlaceLikeSurnames();

    size_t draftFor(const PersonName &parts, std::optional<quint32> known);
    std::optional<size_t> bySurname(const NameChunk &chunk, Gender gender) const;
    void addUse(size_t draft, const NameChunk &chunk, MentionForm form);
    static bool isVague(const Gazetteer::Role &role);
    Sector sectorOf(const RolePhrase &phrase) const;
    CountryCode countryBehind(const NameChunk &chunk) const;
    bool isBracketBetween(size_t last, size_t first) const;
    bool actsForAnother(const PersonDraft &person, const RolePhrase &phrase) const;
    void giveRole(PersonDraft &person, size_t role, size_t end = 0); // `end`: where its words end, if behind the phrase
    void takeRolesBeside(PersonDraft &person, const NameChunk &chunk);
    const RolePhrase *titleOf(const NameChunk &chunk) const;

    PeopleContext m_context;
    const Reading &m_reading;
    const Gazetteer &m_gazetteer;
    std::vector<bool> &m_rolesTaken;
    std::vector<NameChunk> m_chunks;
    std::vector<bool> m_used;
    std::vector<bool> m_chunkAt; // by word: a chunk begins here
    std::vector<PersonDraft> m_people;
};

} // namespace entente
