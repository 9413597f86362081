// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/gazetteer/word_set.h"
#include "extraction/names/known_people.h"
#include "extraction/names/people_finder.h"

#include <algorithm>

namespace entente {

using NameKind = Gazetteer::NameKind;

const RolePhrase *PeopleFinder::titleOf(const NameChunk &chunk) const
{
    const auto &roles = m_context.roles;
    auto it = std::upper_bound(roles.begin(), roles.end(), chunk.first, [](size_t at, const RolePhrase &role) { return at < role.last; });
    if (it == roles.begin())
        return nullptr;
    --it;
    return (it->last == chunk.first || isBracketBetween(it->last, chunk.first)) && !it->isCounterpart && m_reading.sameSentence(it->first, chunk.first) ? &*it : nullptr;
}

// "head", "director": nothing is said before the body is named.
bool PeopleFinder::isVague(const Gazetteer::Role &role)
{
    static const WordSet words(u"director head chief president official executive secretary deputy chair chairman chairwoman");
    return words.contains(role.words.section(u' ', -1));
}

// The head of a company is not of the government, the head of an unknown body of nothing known.
Sector PeopleFinder::sectorOf(const RolePhrase &phrase) const
{
    const Gazetteer::Role &role = m_gazetteer.role(phrase.role);
    if (role.sector == Sector::Bus && isVague(role) && phrase.organization < 0)
        return Sector::Unknown; // "its chairman": of what, nobody knows
    if (role.sector != Sector::Gov && !((isVague(role) || role.sector == Sector::Igo) && phrase.organization >= 0))
        return role.sector;
    if (phrase.organization >= 0) {
        const Sector sector = m_gazetteer.organization(quint32(phrase.organization)).sector;
        return sector == Sector::Unknown ? role.sector : sector; // "OSCE envoy"
    }
    if (!isVague(role))
        return role.sector;
    const bool plain = m_reading.words[phrase.headFirst].shape == ReadWord::Shape::Lower && !phrase.country.isValid();
    return plain && phrase.determiner != RolePhrase::Determiner::Definite ? Sector::Unknown : role.sector;
}

void PeopleFinder::giveRole(PersonDraft &person, size_t index, size_t end)
{
    const RolePhrase &phrase = m_context.roles[index];
    const Gazetteer::Role &role = m_gazetteer.role(phrase.role);
    m_rolesTaken[index] = true;
    if (person.gender == Gender::Unknown)
        person.gender = role.gender;
    if (role.kind == Gazetteer::RoleKind::Honorific)
        return;
    if (!phrase.isFormer) {
        person.abroad = person.roles.empty() ? phrase.countryStated : person.abroad && phrase.countryStated;
        person.roles.push_back(phrase.role);
        static const WordSet relative(u"predecessor successor counterpart incumbent"); // to somebody else's office
        if (person.role.isEmpty() && !relative.contains(role.words))
            person.role = m_reading.phrase(phrase.headFirst, end > 0 ? end : isVague(role) && phrase.organization >= 0 ? phrase.last : phrase.headLast);
        if (person.sector == Sector::Unknown)
            person.sector = sectorOf(phrase);
    }
    // An office that only one country's table knows ("vice-president") means that country's only where the article speaks of it.
    if (!person.country.isValid() && (phrase.countryStated || namesCountry(phrase.country, m_context)))
        person.country = phrase.country;
}

// "the House of Representatives (HoR) Anna Novak"
bool PeopleFinder::isBracketBetween(size_t last, size_t first) const
{
    return last + 3 == first && m_reading.word(last) == u"(" && m_reading.word(last + 2) == u")" && m_reading.sameSentence(last, first);
}

// Whether the phrase states a country that the person, as far as known, never acted for.
bool PeopleFinder::actsForAnother(const PersonDraft &person, const RolePhrase &phrase) const
{
    if (!phrase.countryStated || !phrase.country.isValid())
        return false;
    if (!person.known)
        return person.country.isValid() && person.country != phrase.country;
    const std::vector<quint32> &terms = m_gazetteer.person(*person.known).terms;
    const auto own = [&](quint32 term) { return m_gazetteer.term(term).country == phrase.country; };
    return !terms.empty() && std::none_of(terms.begin(), terms.end(), own)
        && std::any_of(terms.begin(), terms.end(), [&](quint32 term) { return m_gazetteer.term(term).country.isValid(); });
}

void PeopleFinder::takeRolesBeside(PersonDraft &person, const NameChunk &chunk)
{
    using Determiner = RolePhrase::Determiner;
    const auto &roles = m_context.roles;
    // "the undersecretary of foreign affairs, Anna Novak", but not "a minister of the government, Anna Novak"
    const std::optional<size_t> beforeComma = roleBeforeComma(m_reading, roles, chunk.first);
    // "the US special envoy, Ambassador Anna Novak"
    if (const RolePhrase *own = titleOf(chunk); own && own->determiner == Determiner::None) {
        const std::optional<size_t> above = roleBeforeComma(m_reading, roles, own->first);
        if (above && !m_rolesTaken[*above] && roles[*above].determiner == Determiner::Definite && roles[*above].countryStated)
            giveRole(person, *above);
    }
    if (beforeComma && !m_rolesTaken[*beforeComma] && roles[*beforeComma].determiner != Determiner::Indefinite && roles[*beforeComma].last + 1 < chunk.first)
        giveRole(person, *beforeComma, chunk.first - 1);
    const auto begin
        = std::lower_bound(roles.begin(), roles.end(), chunk.first, [](const RolePhrase &role, size_t at) { return role.last + 3 < at; });
    for (auto it = begin; it != roles.end() && it->first <= chunk.last + 2; ++it) {
        const size_t index = size_t(it - roles.begin());
        if (m_rolesTaken[index] || it->isCounterpart || !m_reading.sameSentence(it->first, chunk.first))
            continue;
        const bool title = it->last == chunk.first || isBracketBetween(it->last, chunk.first);
        const bool ofAnother = it->first >= 2 && m_reading.isWord(it->first - 1, it->first, u"to")
                            && m_reading.words[it->first - 2].shape == ReadWord::Shape::Capital; // "Keller, Assistant to the Secretary, Novak, …"
        const bool before = !ofAnother && it->last + 1 == chunk.first && m_reading.word(it->last) == u","
                         && (it->determiner != Determiner::None || it->countryStated || it->first == 0)
                         && it->determiner != Determiner::Indefinite;
        size_t next = it->last;
        while (next < m_reading.words.size() && m_reading.words[next].role >= 0 && m_reading.words[next].shape != ReadWord::Shape::Lower)
            ++next; // "Dr"
        const bool titlesNext = m_chunkAt.size() > next && m_chunkAt[next]; // "Zelenskyy, President of France Emmanuel Macron"
        const bool owns = it->last < m_reading.words.size() && m_reading.word(it->last).size() == 2
                       && m_reading.word(it->last).endsWith(u's') && !m_reading.words[it->last].blankBefore;
        const bool behind
            = it->first == chunk.last + 1 && m_reading.word(chunk.last) == u"," && !titlesNext && !owns; // not "Anna, the president's aunt"
        if (behind && actsForAnother(person, *it))
            continue; // "Before meeting Novak, the Chinese foreign minister left"
        const bool copular = it->first == chunk.last + 1 && (m_reading.word(chunk.last) == u"is" || m_reading.word(chunk.last) == u"was")
                          && it->determiner == Determiner::Definite;
        const bool stacked = it + 1 != roles.end() && it->last == (it + 1)->first && (it + 1)->last == chunk.first; // "coalition spokesman Colonel"
        if (title || before || behind || copular || stacked)
            giveRole(person, index);
        if (title && !person.country.isValid() && m_gazetteer.role(it->role).kind != Gazetteer::RoleKind::Honorific)
            person.country = countryBehind(chunk);
    }
}

// "President Anna Novak of the Philippines"
CountryCode PeopleFinder::countryBehind(const NameChunk &chunk) const
{
    if (!m_reading.isWord(chunk.last, chunk.first, u"of"))
        return {};
    const size_t at = m_reading.isWord(chunk.last + 1, chunk.first, u"the") ? chunk.last + 2 : chunk.last + 1;
    if (at >= m_reading.words.size() || !m_reading.sameSentence(at, chunk.first) || m_reading.words[at].name < 0)
        return {};
    const Gazetteer::Name *country = m_reading.names[size_t(m_reading.words[at].name)].of(NameKind::Country);
    return country ? m_gazetteer.country(country->index).code : CountryCode();
}

} // namespace entente
