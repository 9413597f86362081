// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/sentence_tree.h"

#include <vector>

namespace entente {

struct PrepositionalPhrase {
    WordId preposition = 0;
    int head = -1;
    bool ofObject = false; // hangs on the object in the tree: "imposed sanctions on Iran"
};

// The words around a predicate by what they do, with passives turned round: `subject` is who does it, `object` whom it is done to.
// All are token indices, -1 where there is none.
struct Predicate {
    int head = -1;
    int subject = -1;
    int object = -1;
    int indirectObject = -1;
    int objectComplement = -1; // "called him a genius"
    int infinitive = -1;       // the verb of "to withdraw"
    int gerund = -1;           // the verb of "stopped bombing"
    int clause = -1;           // the head of "that it would leave", of a quoted clause
    bool passive = false;
    bool objectIsNamed = false; // set by who knows the entities
    std::vector<PrepositionalPhrase> phrases;
    std::vector<PrepositionalPhrase> clauses; // "by calling": marker and verb
    std::vector<WordId> particles;
};

// `sharedSubject` and `sharedObject` come from a predicate that this one is joined to or governed by; -1 for none.
Predicate findPredicate(const SentenceTree &tree, int head, int sharedSubject = -1, int sharedObject = -1);

} // namespace entente
