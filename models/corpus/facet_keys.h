// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/country_code.h"
#include "core/entity.h"
#include "core/ids.h"
#include "core/plover.h"
#include "corpus/facet.h"

#include <optional>

namespace entente {

// The names of facet values across snapshots: see FacetKey.
FacetKey facetKey(CountryCode country);
FacetKey facetKey(EventType type);
FacetKey facetKey(QuadClass quad);
FacetKey facetKey(EventStatus status);
FacetKey sourceFacetKey(QStringView source); // an empty name is the unknown source
// A person, organisation or place. Countries are keyed by their code.
FacetKey entityFacetKey(EntityKind kind, EntityId id);

// The value of a snapshot that a user means by a name: case and diacritics do not count, a country's code does, and a surname
// where only one person bears it.
class Corpus;
std::optional<FacetKey> facetKeyByName(FacetKind kind, QStringView name, const Corpus &corpus);

} // namespace entente
