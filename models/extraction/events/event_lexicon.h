// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/table.h"

namespace entente {

// Verb frames and event nouns with their PLOVER types.
class EventLexicon
{
public:
    // Columns of lexicon/verbs.tsv and lexicon/nouns.tsv.
    static Result<EventLexicon> load(const Table &verbs, const Table &nouns);
};

} // namespace entente
