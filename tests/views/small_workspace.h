// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/facet_keys.h"
#include "support/small_corpus.h"
#include "workspace/filter_state.h"
#include "workspace/selection.h"
#include "workspace/shown_events.h"

#include <QLocale>
#include <QUndoStack>

namespace entente {

// What every view of the small corpus is made over.
struct SmallWorkspace {
    SmallCorpus small;
    QUndoStack undo;
    FilterState filter{undo};
    ShownEvents events{filter};
    Selection selection;
    QLocale locale{QLocale::English, QLocale::UnitedKingdom};

    SmallWorkspace() { events.replaceSnapshot(small.corpus()); }

    FacetKey person(QStringView name) const { return entityFacetKey(EntityKind::Person, small.entity(name).id); }
    void filterBy(FacetKey key) { filter.toggle(key, QStringLiteral("a value")); }
    void filterBy(QStringView personName) { filterBy(person(personName)); }
};

} // namespace entente
