// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/sentence_tree.h"

namespace entente {

// How a clause puts what it tells: as a fact or not, by its auxiliaries, negation and conjunction.
struct Mood {
    enum class Modal : quint8 { None, Future, Conditional, Possible, Obligation };
    Modal modal = Modal::None;
    bool negated = false;
    bool condition = false;   // the clause itself is one: "if", "unless", "whether"
    bool conditional = false; // holds under a condition: "will help if attacked"
    bool habitual = false;    // "often", "usually": told of many times at once
    bool pastPerfect = false; // "had rejected"
    bool perfect = false;     // "has rejected", "may have rejected"
};

Mood readMood(const SentenceTree &tree, int head);

} // namespace entente
