// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/quotes/marks.h"

#include <optional>

namespace entente {

// The span that the single mark at `position` opens, if one stands there and is closed in the region; an opening ‘ at the region's
// begin may stay unclosed. Apostrophes open nothing.
std::optional<MarkedSpan> singleMarkedSpanAt(QStringView text, TextSpan region, qsizetype position);

// Whether the single mark at `position` stands for left-out letters or digits: ’90s, ’em, ’til.
bool isElision(QStringView text, TextSpan region, qsizetype position);

} // namespace entente
