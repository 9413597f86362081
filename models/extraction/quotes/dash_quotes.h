// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/quotes/reading.h"

#include "core/annotations.h"

#include <optional>
#include <vector>

namespace entente {

// Speech without marks: a paragraph that a dash and its attribution close ("We will wait - said the minister."), and dialogue in which
// dashes open and close the speech ("– We will wait, – said the minister. – Not for long.").
struct DashQuote {
    TextSpan span;
    std::optional<Subject> speaker;
    TextSpan cue;
};
std::vector<DashQuote> findDashQuotes(const Scene &scene, const std::vector<FrameReading> &frames);

} // namespace entente
