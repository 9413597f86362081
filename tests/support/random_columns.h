// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/assemble.h"

namespace entente {

// Seeded columns for tests and measurements: `events` over five years in rising id order but not in time order, two hundred people of
// forty countries, ten organisations, ten places, twenty sources; one event in ten a range, one in fifty undated.
ColumnsInput randomColumns(size_t events, quint32 seed);

} // namespace entente
