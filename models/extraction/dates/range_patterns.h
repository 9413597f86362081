// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/dates/patterns.h"

#include <vector>

namespace entente {

// The ends (and what lies between them) of a range or list of days or years that share their month, year or century.
struct RangeMatch {
    std::vector<Expression> expressions; // with their spans; empty where there is no range
    std::size_t end = 0;
};

// "May 3-5, 2025", "24 and 25 April", "1988-89": the range that begins exactly at `at`.
RangeMatch findRange(const Lexemes &lexemes, std::size_t at);

// Two expressions with nothing but "to", "and" or a dash between them: "between March and May 2022" gives its year to both,
// "from Friday to Monday" its order. `before` ends at lexeme `beforeEnd`, `expression` begins at `begin`.
void joinNeighbours(const Lexemes &lexemes, Expression &before, std::size_t beforeEnd, Expression &expression, std::size_t begin);

} // namespace entente
