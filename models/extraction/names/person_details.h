// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/people.h"

namespace entente {

// Sorts the uses and fills in the name (the fullest form of the article, else the gazetteer's), and from the office-holders' table the
// country, sector, role and gender that the article leaves open.
void completeDetails(PersonDraft &person, const PeopleContext &context);

} // namespace entente
