// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/quotes/cues.h"

#include <optional>
#include <vector>

namespace entente {

// Who said one marked span, and how its frame tells.
struct Attribution {
    enum class Ground : quint8 {
        None,
        Clause, // the subject of the clause around it, without a verb of saying
        Claim,  // "believes that the talks are “…”"
        Cue,    // a verb, noun or phrase of saying
        Chain,  // the quote goes on from another one
    };
    Ground ground = Ground::None;
    std::optional<Subject> speaker; // may be empty with a cue: said, but nobody tells by whom
    TextSpan cue;
};

// The attribution of the quote at `item` by the words of its own frame alone.
Attribution attribute(const Scene &scene, const Frame &frame, const Subjects &subjects, const std::vector<Cue> &cues, size_t item);

} // namespace entente
