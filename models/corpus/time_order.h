// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"

#include <span>
#include <vector>

namespace entente {

// The order that a snapshot's rows have: by begin, undated (Corpus::noInstant) last, ties by id. Empty where the input already stands in it.
// Least-significant-digit radix sort: linear, stable, and the same on every machine.
std::vector<quint32> timeOrder(std::span<const Instant> begins, std::span<const EventId> ids);

// Indices into `ids` by rising id.
std::vector<quint32> idOrder(std::span<const EventId> ids);

} // namespace entente
