// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/row_set.h"

#include <QString>

#include <compare>
#include <vector>

namespace entente {

// What events can be filtered by and grouped into lanes by.
enum class FacetKind : quint8 { Person, Country, Organization, Place, Type, Quad, Status, Source };
inline constexpr int facetKindCount = 8;

// Names one facet value across snapshots: the EntityId of people, organisations and places; CountryCode::value(); the enumerator of
// type, quad class and status; the hash of a source's name.
struct FacetKey {
    FacetKind kind = FacetKind::Person;
    qint64 value = 0;
    friend auto operator<=>(const FacetKey &, const FacetKey &) = default;
};

// One facet value with its posting list.
struct FacetValue {
    FacetKey key;
    QString name;
    RowSet rows; // every event of the snapshot that has this value
};

} // namespace entente
