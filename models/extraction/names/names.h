// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "extraction/gazetteer/gazetteer.h"
#include "language/document.h"

#include <vector>

namespace entente {

struct NamesContext {
    PublicationDate published; // decides who held an office
    std::vector<TextSpan> furniture; // names in photo credits are no people of the article
};

// People, countries, organisations and places with all of their mentions, sorted by first mention; nothing inside furniture is found.
// Tags and trees refine what words, capitals and the gazetteer tell; without them the rules still hold.
//
// People. A run of capitals (particles, initials, hyphens, "Jr.", "[Vladimir] Putin" included; titles, demonyms and party words left out)
// is a person when enough speaks for it: a known office-holder, a given name, a title in front, a role in apposition, a speech verb beside
// it, the recogniser; words that the article also writes in lower case speak against it. The name is the fullest form in the article,
// without its title; of a known office-holder named by the surname or a role alone, the usual English form. A surname joins the full name
// of the article in any usual spelling (Zelensky, Zelenskyy), the first of two surnames does ("Sierra" of Fernando Sierra Quesada), the
// last given name of Vietnamese people, and another name that the article introduces ("better known as …"); two people of one surname are
// told apart by suffix and by Mr or Mrs, else the surname means who rules. A
// surname that nothing introduces is a person only if it is an office-holder's, known widely or in office at the publication date.
// Country, sector and role come from the title or apposition ("Maltese Foreign Minister"), else from the table of office-holders.
//
// Mentions. Name and ShortName cover the name without title; Role covers the whole phrase with its determiner ("the French foreign
// minister", also in apposition); Pronoun is one of he, him, his, himself, she, her, hers, herself, inside quotations too ("I" and "we" are
// left to who reads quotes); of a country or organisation also "it" and "its" where the tree tells it. A role means the person of the article who bears it and whose country agrees, the nearest before it first;
// else the only holder at the publication date (stated or estimated), if the phrase states the country and no "former". Indefinite phrases ("a minister") mean
// nobody. Spans of names do not overlap each other, but that of an organisation may hold the country's ("Bank of England"); Role spans may
// hold the names and demonyms of what they speak of.
//
// Countries and places. Demonym mentions are adjectives and peoples, unless they name a language. A capital that acts or is acted upon
// ("Moscow rejected", "talks with Ankara") is a Metonym of its country; one that something happens in is a place. A place carries the
// country it lies in, by the region behind a comma ("London, Ky.") or the rest of the article where several share the name. Seats of
// government and organs of one state (Kremlin, Senate, Bundesbank) are organisations with their country, and a Metonym of it on the same
// span; there the country stands before the organisation in the list. A seat where something happens ("in the Oval Office") is a place.
std::vector<Entity> findEntities(const Document &document, const Gazetteer &gazetteer, const NamesContext &context);

// The interval in which all office-holders whom the article names by their office held it together, with a reason in words for each
// ("Annalena Baerbock is called German foreign minister (2021-12-08 to 2025-05-06)"); former and then-holders do not count. Where terms
// leave several intervals, the days from the first to the last. Kind None where it is empty or unbounded, with the reason.
PublicationDate estimatePublished(const Document &document, const std::vector<Entity> &entities, const Gazetteer &gazetteer);

} // namespace entente
