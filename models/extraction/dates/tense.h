// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/document.h"

namespace entente {

enum class Tense : quint8 { Unknown, Past, Present, Future };

// The tense of the clause that the words at `span` belong to, from the preposition before them and the verb groups around them: by tags
// where the document has them, else by the spelling of the commonest forms. Plans, demands and obligations ("is due to", "may", "expected
// to", "until", "a truce from") count as Future.
Tense tenseAt(const Document &document, const Sentence &sentence, TextSpan span);

// The tense for a month that modifies a noun: "the November election" lies ahead unless a past verb tells of it; Unknown for all that has
// no appointed time ("a June agreement"), of which the clause's tense says nothing.
Tense tenseOfModifier(const Document &document, const Sentence &sentence, TextSpan span);

// Whether the clause tells of a plan of the past ("was to meet in June", "had been due in June", "the planned round in June was called off"), which may
// lie behind or ahead: a month there is the nearest of its name.
bool isPastPlan(const Document &document, const Sentence &sentence, TextSpan span);

// Whether the date is where the story then stands: it says when a main clause's deed was done ("met on Friday", "said Moscow attacked on
// Friday"), not when something before or beside it was ("had met on Friday", "who met on Friday", "Friday's talks", "since Friday").
bool tellsStory(const Document &document, const Sentence &sentence, TextSpan span);

} // namespace entente
