// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/event.h"
#include "extraction/events/happening.h"
#include "extraction/events/participants.h"

#include <vector>

namespace entente {

// Who takes part in the events of one sentence, by the rules that hold whatever the verb. Tree and participants must outlive it.
class EventArguments
{
public:
    EventArguments(const SentenceTree &tree, const Participants &participants) : m_tree(tree), m_participants(participants) {}

    void nameActors(const Happening &happening, EventMention &event) const;
    // After the actors: who is one of them is no recipient; of two who meet the second becomes one.
    void nameRecipients(const Happening &happening, EventMention &event) const;
    // A place acts for its country or not at all, and is not met.
    void keepPlacesOut(const Happening &happening, EventMention &event) const;
    // The types that depend on who acts: governments object where crowds protest, politicians attack each other with words.
    void retype(const Happening &happening, EventMention &event) const;

private:
    bool isAttackByWords(const Happening &happening, const EventMention &event) const;
    bool isSpokesman(const std::vector<int> &heads) const;
    std::vector<int> blamed(const Happening &happening) const;
    bool isReciprocal(int head) const;
    void dropCountriesOfPeople(std::vector<EntityIndex> &all) const;
    void addListedPeople(const std::vector<int> &heads, std::vector<EntityIndex> &actors) const;
    void standForTheirCountry(const std::vector<int> &heads, std::vector<EntityIndex> &actors) const;
    void dropPlacesBesidePeople(const std::vector<int> &heads, std::vector<EntityIndex> &recipients) const;
    void shareOut(const Happening &happening, EventMention &event) const;

    const SentenceTree &m_tree;
    const Participants &m_participants;
};

} // namespace entente
