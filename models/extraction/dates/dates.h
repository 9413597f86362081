// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "extraction/dates/time_lexicon.h"
#include "language/document.h"

#include <vector>

namespace entente {

struct DateContext {
    PublicationDate published;    // anchors "on Friday"; without a day, relative expressions get no calendar value but keep their span
    CountryCode outlet;           // decides 04/05/2025; no country reads it as the day first unless that is impossible
    std::vector<TextSpan> furniture;
};

// TIMEX3 expressions with their values (ISO-TimeML annotation guidelines; TempEval-3), in text order, disjoint.
// Weekdays resolve by the tense of their clause and the publication date. Uses tags and trees where the document has them.
std::vector<DateMention> findDates(const Document &document, const TimeLexicon &lexicon, const DateContext &context);

} // namespace entente
