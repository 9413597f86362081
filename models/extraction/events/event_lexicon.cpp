// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/event_lexicon.h"

namespace entente {

Result<EventLexicon> EventLexicon::load(const Table &, const Table &)
{
    return EventLexicon();
}

} // namespace entente
