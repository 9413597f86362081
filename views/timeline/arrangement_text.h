// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/lanes.h"

#include <QString>

namespace entente {

// An arrangement of lanes as text, for settings. Reading back what was written gives the same; anything else gives what of it can be read.
QString arrangementText(const LaneArrangement &arrangement);
LaneArrangement arrangementFrom(const QString &text);

} // namespace entente
