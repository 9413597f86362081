// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/quotes/attribution.h"

#include <vector>

namespace entente {

// A frame with what was read out of it.
struct FrameReading {
    std::vector<Cue> cues;
    std::optional<Subject> mainSubject; // of its main clause
    bool onlyQuotes = false; // nothing but quotes and punctuation
    bool endsWithColon = false;
};

// A marked span with its place and its speaker.
struct MarkedReading {
    size_t marked = 0; // index into Scene::marked
    size_t frame = 0;
    size_t item = 0;
    size_t region = 0;
    bool alone = false; // nothing but quotes in its frame
    Attribution attribution;
};

} // namespace entente
