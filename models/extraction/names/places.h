// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"
#include "extraction/names/reading.h"

namespace entente {

// Countries, places and the gazetteer's organisations. `taken[word]` is true for words of people's names and of organisations found by
// pattern. A capital that acts ("Moscow rejected", "talks with Ankara") is a metonym of its country; one where something happens is a place.
// Demonyms are mentions of their country unless they name a language.
void findPlaces(const Reading &reading, const Gazetteer &gazetteer, const std::vector<bool> &taken, std::vector<Entity> &entities);

// Organisations by their form: "Emergencies Ministry", "University of Oxford", "Justice and Development Party", and acronyms that the text
// defines in brackets. Marks their words in `taken`, except a demonym in front, which gives the organisation its country.
void findOrganizations(const Reading &reading, const Gazetteer &gazetteer, std::vector<bool> &taken, std::vector<Entity> &entities);

// Adds a mention to the entity of that kind, name and country, which is made where there is none.
void addMention(std::vector<Entity> &entities, const Entity &which, EntityMention mention);

} // namespace entente
