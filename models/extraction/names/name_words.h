// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/gazetteer/word_set.h"

namespace entente {

// Closed classes of words that decide what a run of capitals is. Each is built once and never changes.

const WordSet &
functionWords(); // articles, prepositions, conjunctions, pronouns, adverbs: never part of a name though a sentence may open with them
const WordSet &calendarWords(); // weekdays, months, holidays
const WordSet &organizationWords(); // Ministry, University, Party: a name that holds one names an organisation
const WordSet &bodyWords(); // Staff, Election: behind "General" they name no person
const WordSet &placeWords(); // Street, River, Province, Airport: a name that holds one names a place
const WordSet &neverSurnames(); // Street, Airport: the place words that end no person's name
const WordSet &thingWords(); // Act, Prize, Agreement: a name that holds one names neither person nor place
const WordSet &followerNouns(); // Administration, regime: a person's name may stand before one without being part of it
const WordSet &premodifiers(); // Republican, Democrat, Former: capitals that may stand right before a person's name
const WordSet &roleAdjectives(); // former, senior, acting: between a determiner and a role
const WordSet &speechVerbs(); // said, told, added: who does it is mostly a person
const WordSet &personVerbs(); // met, visited, flew: a person, or a country's name used for its government
const WordSet &locativePrepositions();
const WordSet &portfolioWords(); // Finance, Energy, Foreign Affairs: what a minister is minister of
const WordSet &wordSurnames(); // Hunt, Brown, May: surnames that are common words, not to be taken alone

} // namespace entente
