// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "corpus/facet.h"

#include <QDate>
#include <QString>

#include <optional>
#include <set>
#include <vector>

namespace entente {

class Corpus;

// Which events are shown. Values of one kind are alternatives, kinds restrict each other. Zoom is no part of it.
struct Filter {
    std::set<FacetKey> keys;
    std::optional<QDate> from; // inclusive; an event stays when any day that it may lie on is inside
    std::optional<QDate> to;   // inclusive
    QString text;              // words that all stand in the label, the place, a person's name or the evidence's article title; case-insensitive
    bool showHypothetical = false;

    bool isDefault() const { return *this == Filter{}; }
    bool has(FacetKey key) const { return keys.contains(key); }
    friend bool operator==(const Filter &, const Filter &) = default;
};

// The rows that pass. Costs bitmap operations on posting lists; text is looked up in the snapshot's word index.
RowSet apply(const Filter &filter, const Corpus &corpus);

// The rows that would pass if `kind` were not filtered: what the facet's own counts are taken from, so that alternatives stay visible.
RowSet applyWithout(FacetKind kind, const Filter &filter, const Corpus &corpus);

} // namespace entente
