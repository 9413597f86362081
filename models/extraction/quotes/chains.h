// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/quotes/reading.h"

#include <vector>

namespace entente {

// Gives speakers to quotes that stand alone: those that go on from a quote beside them, follow a sentence that announces them, or
// carry on the paragraph before. Pronouns that coreference left open take the last speaker.
void chainSpeakers(const Scene &scene, const std::vector<FrameReading> &frames, std::vector<MarkedReading> &quotes);

} // namespace entente
