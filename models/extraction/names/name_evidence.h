// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/people.h"

namespace entente {

// How much speaks for a run of capitals being a person; names of two and more words are taken from personThreshold on, a lone word that
// nothing introduced from loneNameThreshold on.
inline constexpr double personThreshold = 2.0;
inline constexpr double loneNameThreshold = 3.6;

// Counts the lone capitals of the article into `context`.
void noteLoneWords(const std::vector<NameChunk> &chunks, PeopleContext &context);

// Whether the name is that of a ship, an airport or the like: "the carrier Anna Novak", "USS Anna Novak", "the Anna Novak".
bool isNamesake(const NameChunk &chunk, const Reading &reading);

double personEvidence(const NameChunk &chunk, const PeopleContext &context, const RolePhrase *title);

// Whether the capitals behind a title are a name: "President Obama", but not "General Assembly".
bool isTitledName(const NameChunk &chunk, const PeopleContext &context, const RolePhrase &title);

// Whether the word may be an office-holder's surname that needs no introduction, as far as its place in the sentence goes.
bool isPlainSurname(const NameChunk &chunk, const PeopleContext &context);

// Whether that office-holder is known widely enough to be meant by the surname alone.
// Whether somebody of the first rank holds office around the publication day, in a country that the article names.
bool isInTheNews(const Gazetteer::Person &person, const PeopleContext &context);

bool mayStandAlone(const NameChunk &chunk, const Gazetteer::Person &person, const PeopleContext &context);

} // namespace entente
