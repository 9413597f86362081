// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "extraction/events/event_lexicon.h"
#include "language/document.h"

#include <vector>

namespace entente {

// What is known about the words of an article beside their tree, in text order.
struct KnownSpans {
    std::vector<TextSpan> dates;  // dates and times that hang on a verb
    std::vector<TextSpan> people; // names of people, not pronouns or roles
};

KnownSpans knownSpans(const std::vector<Entity> &entities, const std::vector<DateMention> &dates);

// The sentence with what the parser commonly gets wrong put right by knowing which words are dates and people:
// "met Saturday with Zelensky" has no object, "the White House this week could decide" no subject "week", and a person joined to a group
// ("Zelensky and NATO leaders") is no part of the group's name.
// `text` is the document's.
Sentence repaired(const Sentence &sentence, QStringView text, const KnownSpans &known, const EventLexicon &lexicon);

} // namespace entente
