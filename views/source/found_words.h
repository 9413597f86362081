// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text_span.h"

#include <QString>

#include <vector>

namespace entente {

// Where a text has any of the words that are looked for, in text order. As the search itself reads them: in any case, without accents, the last
// word of `wanted` also as the beginning of a longer one, from its second letter on.
std::vector<TextSpan> foundWords(QStringView text, QStringView wanted);

} // namespace entente
