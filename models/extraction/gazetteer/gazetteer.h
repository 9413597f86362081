// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/table.h"

namespace entente {

struct GazetteerTables {
    Table isoCountries; // code name official_name, from iso-codes
    Table countries;
    Table organizations;
    Table offices;
    Table cities;
    Table givenNames;
    Table titles;
};

// Countries, organisations, offices with their holders, cities, given names and titles, with look-up by name.
class Gazetteer
{
public:
    static Result<Gazetteer> load(const GazetteerTables &tables);
};

} // namespace entente
