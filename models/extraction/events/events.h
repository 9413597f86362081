// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "extraction/events/event_lexicon.h"
#include "language/document.h"

#include <vector>

namespace entente {

struct EventsContext {
    const std::vector<Entity> &entities;
    const std::vector<DateMention> &dates;
    const std::vector<Quote> &quotes;
    const std::vector<TextSpan> &furniture;
    PublicationDate published;
};

// The main happenings that the article tells, coded with PLOVER types from its dependency trees, dated, labelled, and merged where the
// article tells one happening twice. In text order of their first evidence; never filler.
std::vector<EventMention> codeEvents(const Document &document, const EventLexicon &lexicon, const EventsContext &context);

} // namespace entente
