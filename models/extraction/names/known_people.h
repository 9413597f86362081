// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/people.h"

namespace entente {

// The gazetteer's person of that full name; nobody for a Jr or Sr.
std::optional<quint32> knownByName(const NameChunk &chunk, const Gazetteer &gazetteer);

// The gazetteer's person whom a surname means: by the title in front and its country, else by rank and by the terms at the publication
// date. Nobody where two fit alike, or where a title's country or day speaks against all.
std::optional<quint32> knownBySurname(const NameChunk &chunk, const RolePhrase *title, const PeopleContext &context);

// Whether the article names the country, a place or an organisation of it.
bool namesCountry(CountryCode country, const PeopleContext &context);

// Whether the article names a country that the person acted for.
bool namesCountryOf(const Gazetteer::Person &person, const PeopleContext &context);

// Whether `person` holds (at `day`, where valid) an office that `role` may mean, in `country` where that is valid. The term, or nothing.
const Gazetteer::Term *termFor(const Gazetteer &gazetteer, quint32 person, const Gazetteer::Role &role, CountryCode country, QDate day);

} // namespace entente
