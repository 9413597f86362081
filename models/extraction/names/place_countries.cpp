// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/place_countries.h"

#include "extraction/gazetteer/folding.h"
#include "extraction/gazetteer/word_set.h"
#include "extraction/names/organs.h"
#include "extraction/names/place_words.h"

#include <algorithm>
#include <array>

namespace entente {

using Shape = ReadWord::Shape;
using NameKind = Gazetteer::NameKind;

PlaceCountries::PlaceCountries(const Reading &reading, const Gazetteer &gazetteer, const std::vector<bool> &taken)
    : m_reading(reading),
      m_gazetteer(gazetteer),
      m_taken(taken)
{
    countCountries();
    takeStateAbbreviations();
    noteQualified();
}

CountryCode PlaceCountries::countryOf(const Gazetteer::Name &name) const
{
    switch (name.kind) {
    case NameKind::Country:
    case NameKind::Demonym:
    case NameKind::Capital: return m_gazetteer.country(name.index).code;
    case NameKind::Place: return m_gazetteer.place(name.index).country;
    case NameKind::Seat:
    case NameKind::Organization: return m_gazetteer.organization(name.index).country;
    case NameKind::Person: break;
    }
    return {};
}

bool PlaceCountries::isTaken(const NameUse &use) const
{
    for (size_t i = use.first; i < use.last; ++i) {
        if (m_taken[i])
            return true;
    }
    return false;
}

// How often the article names each country by a name that can mean no other, and what it says of names that recur in the world.
void PlaceCountries::countCountries()
{
    for (const NameUse &use : m_reading.names) {
        if (isTaken(use))
            continue;
        const quint64 key = foldedHash(m_reading.phrase(use.first, use.last));
        const NameTag tag = m_reading.words[use.first].token->name;
        if (use.last - use.first == 1 && tag != NameTag::O)
            m_personVotes[key] += tag == NameTag::BPerson || tag == NameTag::IPerson ? 1 : -1;
        const CountryCode first = countryOf(use.readings.front());
        const bool clear = std::all_of(
            use.readings.begin(), use.readings.end(), [&](const Gazetteer::Name &name) { return countryOf(name) == first; });
        const bool generic = use.has(NameKind::Organization) && isGenericOrgan(m_reading.phrase(use.first, use.last));
        if (clear && first.isValid() && !generic && !isPartOfPeople(m_reading, use)) {
            ++m_counts[first.value()];
            ++m_ownCounts[key];
        }
    }
}

// A name that the article places once ("Edmonton, Ky.") lies there in all of it.
void PlaceCountries::noteQualified()
{
    for (const NameUse &use : m_reading.names) {
        const CountryCode behind = countryBehind(use, true);
        if (behind.isValid() && (use.has(NameKind::Place) || use.has(NameKind::Capital)))
            m_qualified.emplace(foldedHash(m_reading.phrase(use.first, use.last)), behind);
    }
}

// Settlers took their towns' names with them: an Edmonton in an article on Australia alone is not Canada's.
CountryCode PlaceCountries::settled(const NameUse &use, CountryCode usual) const
{
    static const WordSet repeated(
        u"edmonton kingston georgetown hamilton victoria perth newcastle windsor halifax richmond cambridge plymouth worcester boston durham lancaster "
        "bristol wellington christchurch launceston ipswich gloucester bedford lincoln salisbury brighton chester york preston sunderland stratford "
        "guelph london peterborough dover darwin orange albany auburn camden lexington concord salem springfield burlington");
    static const std::array<CountryCode, 5> settlers{
        CountryCode('A', 'U'), CountryCode('N', 'Z'), CountryCode('G', 'B'), CountryCode('C', 'A'), CountryCode('U', 'S')};
    const QString name = m_reading.phrase(use.first, use.last);
    if (use.has(NameKind::Capital) || !repeated.contains(name))
        return {};
    const auto count = [&](CountryCode country) {
        const auto found = m_counts.find(country.value());
        return found == m_counts.end() ? 0 : found->second;
    };
    const auto own = m_ownCounts.find(foldedHash(name));
    if (count(usual) > (own == m_ownCounts.end() ? 0 : own->second))
        return {};
    CountryCode only;
    for (const CountryCode country : settlers) {
        if (country == usual || count(country) < 2 || (usual == CountryCode('G', 'B') && country == CountryCode('U', 'S')))
            continue;
        if (only.isValid())
            return {};
        only = country;
    }
    return only;
}

// "Laurel County, Ky.", "Hamilton, Ont.": states as agencies shorten them, behind a comma only.
void PlaceCountries::takeStateAbbreviations()
{
    static const WordSet us(
        u"ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. kans. ky. la. md. mich. minn. miss. mo. mont. neb. nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa. "
        "r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wyo. d.c.");
    static const WordSet canada(u"ont. que. alta. sask. b.c. n.s. n.b. p.e.i.");
    for (size_t i = 1; i < m_reading.words.size(); ++i) {
        const ReadWord &word = m_reading.words[i];
        if (word.furniture || word.shape == Shape::Lower || word.shape == Shape::Mark || m_reading.word(i - 1) != u","
            || !m_reading.sameSentence(i - 1, i))
            continue;
        QString text = m_reading.word(i).toString();
        if (!text.endsWith(u'.') && i + 1 < m_reading.words.size() && m_reading.word(i + 1) == u"."
            && !m_reading.words[i + 1].blankBefore)
            text += u'.';
        const CountryCode country = us.contains(text)     ? CountryCode('U', 'S')
                                  : canada.contains(text) ? CountryCode('C', 'A')
                                                          : CountryCode();
        if (!country.isValid() || word.name >= 0)
            continue;
        m_found.push_back({i, text, country});
        ++m_counts[country.value()];
        m_states[i] = country;
    }
}

// The region or country behind a comma: "Paris, Texas", "Hamilton, Ontario".
CountryCode PlaceCountries::countryBehind(const NameUse &use, bool regionsOnly) const
{
    if (use.last + 1 >= m_reading.words.size() || m_reading.word(use.last) != u"," || !m_reading.sameSentence(use.last + 1, use.first))
        return {};
    if (const auto state = m_states.find(use.last + 1); state != m_states.end())
        return state->second;
    const int index = m_reading.words[use.last + 1].name;
    if (index < 0)
        return {};
    for (const Gazetteer::Name &name : m_reading.names[size_t(index)].readings) {
        if ((name.kind == NameKind::Place && m_gazetteer.place(name.index).isRegion)
            || (!regionsOnly && name.kind == NameKind::Country))
            return countryOf(name);
    }
    return {};
}

// The likeliest of a name's readings.
const Gazetteer::Name *PlaceCountries::choose(const NameUse &use) const
{
    const Gazetteer::Name *best = nullptr;
    double bestWeight = -1000;
    const bool isDefinite = use.first > 0 && m_reading.isWord(use.first - 1, use.first, u"the");
    const CountryCode behind = countryBehind(use, !(use.readings.size() > 1 || use.has(NameKind::Place)));
    for (const Gazetteer::Name &name : use.readings) {
        const CountryCode country = countryOf(name);
        double weight = 0;
        switch (name.kind) {
        case NameKind::Country: weight = 6; break;
        case NameKind::Demonym: weight = 5.5; break;
        case NameKind::Seat: weight = 5; break;
        case NameKind::Organization: weight = m_gazetteer.organization(name.index).sector == Sector::Bus && isDefinite ? 2 : 4.5; break; // "the Amazon"
        case NameKind::Capital: weight = 5.5; break;
        case NameKind::Place: weight = 4.5 - m_gazetteer.place(name.index).populationClass; break;
        case NameKind::Person: continue;
        }
        if (behind.isValid() && country == behind)
            weight += 6;
        else if (behind.isValid() && name.kind == NameKind::Place)
            weight -= 3;
        if (const auto count = m_counts.find(country.value()); count != m_counts.end())
            weight += std::min(4, count->second);
        if (weight > bestWeight) {
            best = &name;
            bestWeight = weight;
        }
    }
    return best;
}

// Whose it is: the country right in front, else that of an article that never speaks of the United States otherwise.
CountryCode PlaceCountries::countryOfOrgan(const NameUse &use, CountryCode usual) const
{
    const size_t first = use.first;
    for (size_t back = 1; back <= 2 && first >= back && m_reading.sameSentence(first - back, first); ++back) {
        const QStringView word = m_reading.word(first - back);
        if (m_reading.words[first - back].name >= 0) {
            const NameUse &owner = m_reading.names[size_t(m_reading.words[first - back].name)];
            if (owner.has(NameKind::Country) || owner.has(NameKind::Demonym))
                return countryOf(owner.readings.front());
            break;
        }
        if (word != u"'s" && word != u"’s")
            break;
    }
    if (m_reading.isWord(use.last, first, u"of")) { // "the National Assembly of the Republic of Korea"
        const size_t at = m_reading.isWord(use.last + 1, first, u"the") ? use.last + 2 : use.last + 1;
        if (at < m_reading.words.size() && m_reading.sameSentence(at, first) && m_reading.words[at].name >= 0) {
            const NameUse &owner = m_reading.names[size_t(m_reading.words[at].name)];
            if (owner.has(NameKind::Country))
                return countryOf(owner.readings.front());
        }
    }
    const auto count = [&](CountryCode country) {
        const auto found = m_counts.find(country.value());
        return found == m_counts.end() ? 0 : found->second;
    };
    if (count(usual) > 0 && usual == CountryCode('U', 'S'))
        return usual;
    if (usual != CountryCode('U', 'S') && count(usual) == 0 && m_counts.size() > 1)
        return {}; // nothing says whose "presidential office"
    CountryCode only = usual;
    int most = count(usual);
    int next = 0;
    for (const auto &[code, times] : m_counts) {
        if (code == usual.value())
            continue;
        if (times > most) {
            next = most;
            most = times;
            only = CountryCode(char(code >> 8), char(code & 0xff));
        } else {
            next = std::max(next, times);
        }
    }
    return next * 2 > most && only != usual ? CountryCode() : only;
}

CountryCode PlaceCountries::placedIn(const NameUse &use) const
{
    const CountryCode behind = countryBehind(use, true);
    if (behind.isValid())
        return behind;
    const auto elsewhere = m_qualified.find(foldedHash(m_reading.phrase(use.first, use.last)));
    return elsewhere == m_qualified.end() ? CountryCode() : elsewhere->second;
}

// A girl called Georgia
bool PlaceCountries::isMostlyPerson(const NameUse &use) const
{
    const auto votes = m_personVotes.find(foldedHash(m_reading.word(use.first)));
    return votes != m_personVotes.end() && votes->second > 0;
}

} // namespace entente
