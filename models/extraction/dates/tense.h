// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/document.h"

namespace entente {

enum class Tense : quint8 { Unknown, Past, Present, Future };

// The tense of the clause that the words at `span` belong to, from the verb groups around it: by tags where the document has them, else by
// the spelling of the commonest forms. Plans and obligations ("is due to", "may", "expected to", "until") count as Future.
Tense tenseAt(const Document &document, const Sentence &sentence, TextSpan span);

} // namespace entente
