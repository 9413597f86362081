// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/assemble.h"

namespace entente::bench {

inline constexpr Instant syntheticBegin = 1'609'459'200'000; // 2021-01-01
inline constexpr Instant syntheticEnd = syntheticBegin + Instant(5 * 365.25 * double(msPerDay));
inline constexpr int syntheticLanes = 12;
inline constexpr int syntheticPeople = 200;

// The seeded work that all programs of the comparison are given: `count` events over five years, a tenth of them ranges of up to thirty days,
// each in one of twelve countries and of one of 200 people (some of whom act far more often than others), with labels of some forty letters.
// One article tells of ten events and quotes one of their people.
std::shared_ptr<const Corpus> syntheticCorpus(size_t count);

} // namespace entente::bench
