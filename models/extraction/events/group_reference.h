// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/event_selection.h"
#include "extraction/events/participants.h"

#include <vector>

namespace entente {

// Whom "the two presidents", "both sides", "the delegations" or "they" stand for: the participants of the last meeting, call or agreement told
// within a few sentences, else the last two people or countries named that fit. Empty where nobody does, or where the noun is no such reference.
// `sentence` is the index of the tree's sentence; drafts are those told before it.
std::vector<EntityIndex> groupReferredTo(const SentenceTree &tree, int head, int sentence, const std::vector<EventDraft> &drafts, const Participants &participants);

// The country whose "government", "army" … acts, where the happening told last had one actor of that country; none where the words say
// themselves whose it is.
std::optional<EntityIndex> governmentReferredTo(const SentenceTree &tree, int head, int sentence, const std::vector<EventDraft> &drafts, const Participants &participants);

} // namespace entente
