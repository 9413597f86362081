// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "extraction/quotes/speech_lexicon.h"
#include "language/document.h"

#include <vector>

namespace entente {

struct QuotesContext {
    std::vector<TextSpan> furniture;
    bool indirect = false; // also reported speech without marks, as QuoteKind::Indirect
};

// Quotes with who said them, in text order. `entities` are those of findEntities for the same document; speakers are indices into them.
// Dates are left invalid: the pipeline gives them from the speech verb's date or the publication date.
std::vector<Quote> findQuotes(const Document &document, const std::vector<Entity> &entities, const SpeechLexicon &lexicon, const QuotesContext &context);

} // namespace entente
