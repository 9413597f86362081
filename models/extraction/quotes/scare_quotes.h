// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/quotes/reading.h"

namespace entente {

// Whether a marked span is speech: not a title (“Meet the Press”), a nickname or a term in scare quotes. One or two words are speech only
// when a verb of saying attributes them.
bool isSpeech(const Scene &scene, const MarkedReading &reading);

} // namespace entente
