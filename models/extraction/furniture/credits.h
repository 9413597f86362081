// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text_span.h"
#include "extraction/furniture/lines.h"

#include <vector>

namespace entente {

// Appends to `spans` the captions and photo credits of one line, also those that stand in running text without a blank around them:
// "…invasion.View image in fullscreenThe minister in Brussels. Photograph: Jane Doe/APRussia has…".
void findCredits(QStringView text, const Line &line, std::vector<TextSpan> &spans);

// The end of an agency's name that begins at `from` ("AP", "AFP/Getty Images"), glued to the next sentence or not; `from` where there is none.
qsizetype agencyEnd(QStringView text, qsizetype from, qsizetype limit);

// "Reuters" for "REUTERS", "Associated Press" for "AP": how the agency is called as a source; empty for what is none.
QString agencyName(QStringView written);

} // namespace entente
