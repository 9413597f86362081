// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/quotes/reading.h"

#include <vector>

namespace entente {

// Reported speech without marks, as the words that tell what was said, without the words that tell who said it:
//   the clause of a verb of saying          Lind said | that the bridge would open      The bridge will open, | Lind said
//   of a noun of saying                     Lind's claim | that the bridge was open
//   what some verbs report without a clause Lind called for | a truce      Lind urged the army | to leave      Berg denied | having met him
//   the sentence around "according to"      The bridge is open, | according to Lind
// A clause of which a part stands between marks is given whole, marks and all, and the marked part is a quote of its own besides; one whose
// main verb stands between marks, and what reports something that was not said ("did not say whether"), is not given.
struct IndirectSpeech {
    TextSpan span;
    std::optional<Subject> speaker;
    TextSpan cue;
    bool byPhrase = false; // "according to"
};
// In text order. None contains or overlaps another. Needs dependency trees; finds nothing in a document without them.
std::vector<IndirectSpeech> findIndirectSpeech(const Scene &scene, const std::vector<FrameReading> &frames);

} // namespace entente
