// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/furniture/furniture.h"
#include "extraction/furniture/lines.h"

#include <vector>

namespace entente {

// Reads what stands in front of the body: dates, headline, by-line, dateline, agency. Appends to `spans` what is no prose of the article
// (the headline and the dateline stay). `lines` are the text's lines.
Header readHeader(QStringView text, const std::vector<Line> &lines, std::vector<TextSpan> &spans);

} // namespace entente
