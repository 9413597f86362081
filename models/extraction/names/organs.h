// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/reading.h"

namespace entente {

// Whether the organisation speaks for its state: the Kremlin, the Senate, the Bundesbank.
bool isOrganOfState(const Gazetteer::Organization &organization);

// Whether every state may have one of that name (Senate, Treasury), though the gazetteer's is that of one state.
bool isGenericOrgan(QStringView name);

// Whether a seat of government is where something happens: "in the Oval Office", not "the Kremlin answered".
bool isScene(const Reading &reading, const NameUse &use);

// Whether the word is a noun in lower case whose name follows and is that of a medium: "the newspaper Novaya", "news outlet Al Araby".
bool isOutletNoun(const Reading &reading, size_t at);

// Whether the organisation right behind a role in brackets only shortens it: "National Security Advisor (NSA)".
bool isAbbreviatedRole(const Reading &reading, const NameUse &use);

} // namespace entente
