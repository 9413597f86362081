// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/happening.h"
#include "extraction/events/participants.h"

#include <QString>

namespace entente {

inline constexpr qsizetype longestLabel = 80;

struct LabelContext {
    QString place;                  // "in Brussels", empty where none is known
    QString thing;                  // what "it" or "them" stands for: "demands"; empty where nothing is known
    std::vector<EntityIndex> group; // whom "they" or "the two presidents" stand for; empty where the actors name themselves
};

// What the timeline prints for a happening: a headline in the present tense from its own words and its entities' names, cut between phrases.
QString makeLabel(const SentenceTree &tree, const Happening &happening, const Participants &participants, const LabelContext &context);

// What the happening is about, as later sentences call it "it" or "them": its verb's object without what describes it, where that is a paper, a demand or
// an offer; else empty.
QString thingOf(const SentenceTree &tree, const Happening &happening, const Participants &participants, const EventLexicon &lexicon);

// The label with the place behind it, where it fits and is not there yet.
QString withPlace(const QString &label, const QString &place);

} // namespace entente
