// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"
#include "extraction/names/reading.h"

#include <map>

namespace entente {

// Which country each name of the article lies in or belongs to, by what stands beside it and by the countries that the article speaks of.
class PlaceCountries
{
public:
    // `taken` marks the words of people and organisations that are found already; these tell nothing.
    PlaceCountries(const Reading &reading, const Gazetteer &gazetteer, const std::vector<bool> &taken);

    // A state that the article shortens behind a comma: "Ky.", "Ont."
    struct State {
        size_t word = 0;
        QString name;
        CountryCode country;
    };
    const std::vector<State> &states() const { return m_found; }

    CountryCode countryOf(const Gazetteer::Name &name) const;
    bool isTaken(const NameUse &use) const;
    // Settlers took their towns' names with them: an Edmonton in an article on Australia alone is not Canada's.
    CountryCode settled(const NameUse &use, CountryCode usual) const;
    // The likeliest of a name's readings.
    const Gazetteer::Name *choose(const NameUse &use) const;
    // Whose it is: the country right in front, else that of an article that never speaks of the United States otherwise.
    CountryCode countryOfOrgan(const NameUse &use, CountryCode usual) const;
    CountryCode placedIn(const NameUse &use) const;
    // A girl called Georgia
    bool isMostlyPerson(const NameUse &use) const;

private:
    // How often the article names each country by a name that can mean no other, and what it says of names that recur in the world.
    void countCountries();
    // A name that the article places once ("Edmonton, Ky.") lies there in all of it.
    void noteQualified();
    // "Laurel County, Ky.", "Hamilton, Ont.": states as agencies shorten them, behind a comma only.
    void takeStateAbbreviations();
    // The region or country behind a comma: "Paris, Texas", "Hamilton, Ontario".
    CountryCode countryBehind(const NameUse &use, bool regionsOnly) const;

    const Reading &m_reading;
    const Gazetteer &m_gazetteer;
    const std::vector<bool> &m_taken;
    std::vector<State> m_found;
    std::map<quint16, int> m_counts;
    std::map<quint64, int> m_ownCounts; // by name: its share in m_counts
    std::map<quint64, int> m_personVotes; // by name: mentions that the recogniser takes for people, less the others
    std::map<quint64, CountryCode> m_qualified; // by name: where the article says that it lies
    std::map<size_t, CountryCode> m_states; // by word: shortened states
};

} // namespace entente
