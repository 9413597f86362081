// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/reading.h"

namespace entente {

// Whether a capital's name means its government ("Moscow rejected", "talks with Ankara", "Washington's demands") and not the city
// ("in Moscow", "arrived in Ankara", "Moscow residents", a dateline). By the words around it, and by the tree where there is one.
bool standsForGovernment(const Reading &reading, const NameUse &use);

} // namespace entente
