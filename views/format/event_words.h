// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plover.h"

#include <QString>

namespace entente {

// Classes, types and statuses in the reader's words.
QString quadWords(QuadClass quadClass);    // "verbal cooperation"
QString typeWords(EventType type);         // "CONSULT": PLOVER's own names are what its readers know
QString statusWords(EventStatus status);   // "planned"

} // namespace entente
