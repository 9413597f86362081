// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/reading.h"

namespace entente {

// Uses of a country's or place's name that mean neither.

// "in English", "Russian-speaking"
bool isLanguage(const Reading &reading, const NameUse &use);
// "Latin American", "Native American"
bool isPartOfPeople(const Reading &reading, const NameUse &use);
// "FEELING THE BERN"
bool isHeadlineWord(const Reading &reading, const NameUse &use);
// A word like Time or Target at the beginning of a sentence.
bool isCommonWord(const Reading &reading, const NameUse &use);

} // namespace entente
