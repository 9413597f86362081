// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/same_happening.h"

#include <atomic>
#include <span>
#include <vector>

namespace entente {

// Tellings that are of one happening: indices into the tellings, the most telling one first.
using Happening = std::vector<quint32>;

// Groups the tellings. `copyGroups` says by index of the article which text it copies: one sentence copied is one happening, dated or not.
// Greedy with complete linkage, in an order that hangs on the tellings alone: the most specific first, each to the happening that it agrees
// with best and contradicts in no part; where two fit equally it stays alone. Candidates are found by type, status, day and who must be common,
// so that the cost is near-linear.
std::vector<Happening> mergeEvents(std::span<const Telling> tellings, std::span<const quint32> copyGroups, const std::atomic<bool> &stop = false);

} // namespace entente
