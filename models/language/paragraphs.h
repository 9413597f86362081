// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text_span.h"

#include <QStringView>

#include <vector>

namespace entente {

// The paragraphs of `text`, without white space around them. An empty line always separates. A single line break does as well,
// unless the text is hard-wrapped (its lines are filled up to a common width and go on in mid-sentence); then a deeper
// indent, a bullet or a line that ends early does.
std::vector<TextSpan> findParagraphs(QStringView text);

} // namespace entente
