// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/sentence_tree.h"

#include <QString>

namespace entente {

// What labels ask of a sentence.

// All words below `head`, in order, without punctuation: for what the parser took for a clause ("on NBC's 'Meet the Press'").
QString clauseWords(const SentenceTree &tree, int head);
// Whether "not" or "never" stands right below.
bool isNegated(const SentenceTree &tree, int head);
// Whether the phrase says when, or in what circumstances ("after the talks", "despite the truce"): no part of a headline.
bool isTimeOrFrame(const SentenceTree &tree, int head);
// "condemned what he called a breach": where the tree gives the verb nothing, the words behind it up to the next mark; may be empty.
QString wordsBehind(const SentenceTree &tree, int verb);

} // namespace entente
