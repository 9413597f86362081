// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/tagset.h"

#include <QString>

namespace entente {

// The dictionary form of an English word, in lower case: ("Attacked", VERB) -> "attack", ("countries", NOUN) -> "country",
// ("n't", PART) -> "not". By rules and a table of irregular words; words of closed classes and names are only lower-cased.
QString lemma(QStringView word, Upos upos);

} // namespace entente
