// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/event_lexicon.h"
#include "extraction/events/token_edit.h"

namespace entente::tree {

// "Secretary of State A, adviser B and envoy C met minister D and aide E": parsers lose members of such lists and titles within them. Each list of people
// becomes one phrase, subject of the verb behind it or object of the verb before it. `people` and `dates` are in text order.
void rebuildNameLists(Tokens &tokens, QStringView text, const EventLexicon &lexicon, const std::vector<TokenRange> &people, const std::vector<TokenRange> &dates);

} // namespace entente::tree
