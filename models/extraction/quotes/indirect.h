// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/quotes/reading.h"

#include <vector>

namespace entente {

// Reported speech without marks: the clause that is the complement of a verb of saying ("said | that the bridge would open"), or what
// a verb of saying behind a comma attributes ("The bridge will open, | the minister said").
struct IndirectSpeech {
    TextSpan span;
    std::optional<Subject> speaker;
    TextSpan cue;
};
// Needs dependency trees; finds nothing in a document without them, and nothing whose main verb stands between quotation marks.
std::vector<IndirectSpeech> findIndirectSpeech(const Scene &scene, const std::vector<FrameReading> &frames);

} // namespace entente
