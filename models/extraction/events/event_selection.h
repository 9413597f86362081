// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"

#include <vector>

namespace entente {

// An event as one sentence tells it, before the article's tellings are joined.
struct EventDraft {
    EventMention mention;
    QString placePhrase; // "in Rome"
    QString thing; // what "it" in the next sentences may stand for
    int sentence = 0; // index in Document::sentences, of the last telling
    bool standsAlone = true; // else it counts only as another telling of what somebody known took part in
    bool occasion = false; // a statement on a named occasion
    bool inPassing = false; // no group met there that "they" or "both sides" refer to
    bool earlier = false; // told to have come before what its sentence tells: "came a week after they met"
    bool definite = false; // "the attack": refers back
};

// Joins tellings of one happening (same type and status, participants and days that can be the same) into one event with further evidence,
// and lets a statement stand only where no richer event says what was stated. In text order.
std::vector<EventMention> selectEvents(std::vector<EventDraft> drafts, const std::vector<Entity> &entities);

} // namespace entente
