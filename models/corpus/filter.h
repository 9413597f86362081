// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "corpus/facet.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace entente {

class Corpus;
struct FoundArticles;

// Which events are shown. Values of one kind are alternatives, kinds restrict each other. Zoom is no part of it.
struct Filter {
    std::set<FacetKey> keys;
    std::optional<QDate> from; // inclusive; an event stays when any day that it may lie on is inside
    std::optional<QDate> to;   // inclusive
    QString text;              // words, as SearchWords takes them; passes are the events of the articles that it finds (corpus/found_articles.h)
    bool showHypothetical = false;
    // What a search of the texts answered to `text`. No part of what the filter means; without it texts are not searched.
    std::shared_ptr<const FoundArticles> found = nullptr;

    bool isDefault() const { return *this == Filter{}; }
    bool has(FacetKey key) const { return keys.contains(key); }
    bool hasText() const; // `text` asks for a word
    friend bool operator==(const Filter &a, const Filter &b)
    {
        return a.keys == b.keys && a.from == b.from && a.to == b.to && a.text == b.text && a.showHypothetical == b.showHypothetical;
    }
};

// The rows that pass. Costs bitmap operations on posting lists; a text that was not answered is looked up in the snapshot's word index.
RowSet apply(const Filter &filter, const Corpus &corpus);

// The rows that would pass if `kind` were not filtered: what the facet's own counts are taken from, so that alternatives stay visible.
RowSet applyWithout(FacetKind kind, const Filter &filter, const Corpus &corpus);

} // namespace entente
