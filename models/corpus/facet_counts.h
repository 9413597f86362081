// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"

#include <vector>

namespace entente {

// How many of `rows` each value of facet(kind) has, in that order.
std::vector<quint32> facetCounts(FacetKind kind, const RowSet &rows, const Corpus &corpus);

} // namespace entente
