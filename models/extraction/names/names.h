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

// People, countries, organisations and places with all of their mentions: full names, surnames, titles and roles, demonyms, metonyms,
// pronouns and definite descriptions resolved by agreement, recency and role. Each span of text belongs to one mention of the innermost name;
// role mentions ("the French foreign minister") may contain the demonym's.
std::vector<Entity> findEntities(const Document &document, const Gazetteer &gazetteer, const NamesContext &context);

// The interval in which all office-holders named by their office held it together; kind None where it is empty or unbounded, with the reason.
PublicationDate estimatePublished(const Document &document, const std::vector<Entity> &entities, const Gazetteer &gazetteer);

} // namespace entente
