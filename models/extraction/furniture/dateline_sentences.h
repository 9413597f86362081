// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/furniture/dateline.h"
#include "language/document.h"

namespace entente {

// "KYIV, April 4 (Reuters) - A missile struck …": makes every dateline a sentence of its own, so that no parser takes its city for a subject.
// For documents before annotation.
void partDatelines(Document &document, const PlaceTest &isPlace);

} // namespace entente
