// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/predicate.h"

#include <optional>
#include <vector>

namespace entente {

// A verb frame that holds for a predicate, with the tokens that fill its slots (-1 or empty where a slot is not of the frame).
struct FrameMatch {
    const VerbFrame *frame = nullptr;
    int theme = -1;               // the noun of obj=, p:on= or subj=
    std::vector<int> recipients;  // heads of open slots
    int complement = -1;          // the verb of to, ing, that, or of "by calling"
};

// The frame with most conditions that holds; nothing where none does.
std::optional<FrameMatch> matchFrame(const SentenceTree &tree, const Predicate &predicate, const EventLexicon &lexicon);

// The noun's reading that fits the prepositions around it: those of `phrases` and those of phrases that hang on the noun.
const NounFrame *matchNoun(const SentenceTree &tree, int noun, const std::vector<PrepositionalPhrase> &phrases, const EventLexicon &lexicon);

} // namespace entente
