// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/same_happening.h"

#include <optional>
#include <span>
#include <vector>

namespace entente {

// For each happening (represented by its most telling mention, dated as the merged event is) the index of the one that fulfils it:
// for a planned one, an occurred one of the same type with the same sides, not elsewhere, from a day before to a few days after the plan.
// Nothing where there is none or where two fit equally well.
struct DatedHappening {
    const Telling *telling = nullptr;
    EventTime time;
};
std::vector<std::optional<quint32>> findOutcomes(std::span<const DatedHappening> happenings);

} // namespace entente
