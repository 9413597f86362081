// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/document.h"

namespace entente {

enum class Tense : quint8 { Unknown, Past, Present, Future };

// The tense of the clause that the words at `span` belong to: by the tree where the document has one, else by the nearest
// auxiliary or past form in the sentence. Plans and obligations ("is due to", "may", "expected to") count as Future.
Tense tenseAt(const Document &document, const Sentence &sentence, TextSpan span);

} // namespace entente
