// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/gazetteer/gazetteer.h"

#include "extraction/gazetteer/folding.h"
#include "extraction/gazetteer/person_name.h"

namespace entente {

namespace {

template <typename Value>
std::span<const quint32> listAt(const std::unordered_map<quint64, Value> &map, quint64 key)
{
    const auto found = map.find(key);
    return found == map.end() ? std::span<const quint32>() : std::span<const quint32>(found->second);
}

} // namespace

void Gazetteer::namesAt(QStringView text, qsizetype begin, std::vector<Name> &names) const
{
    std::vector<PhraseIndex::Match> matches;
    m_nameIndex.find(text, begin, matches);
    for (const auto &match : matches)
        names.push_back({NameKind(match.value >> 24), match.value & 0xffffff, match.end});
}

const Gazetteer::Country *Gazetteer::countryByCode(CountryCode code) const
{
    const auto found = m_countryByCode.find(code.value());
    return found == m_countryByCode.end() ? nullptr : &m_countries[found->second];
}

std::span<const quint32> Gazetteer::peopleBySurname(QStringView surname) const
{
    return listAt(m_bySurname, foldedHash(spellingKey(surname)));
}

std::span<const quint32> Gazetteer::peopleByName(QStringView name) const
{
    const auto exact = listAt(m_byName, foldedHash(spellingKey(name)));
    if (!exact.empty())
        return exact;
    const PersonName parts = splitPersonName(name);
    const qsizetype cut = parts.given.indexOf(u' ');
    if (cut < 0)
        return {};
    return listAt(m_byName, foldedHash(spellingKey(QString(parts.given.first(cut) + u' ' + parts.surname))));
}

bool Gazetteer::isGivenName(QStringView word) const
{
    return m_givenNames.contains(foldedHash(word));
}

Gender Gazetteer::genderOf(QStringView givenName) const
{
    const auto found = m_givenNames.find(foldedHash(givenName));
    return found == m_givenNames.end() ? Gender::Unknown : found->second;
}

} // namespace entente
