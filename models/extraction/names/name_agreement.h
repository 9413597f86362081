// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/people.h"

namespace entente {

// A hash that is the same for the usual spellings of one name.
quint64 keyOf(QStringView name);

// Sets the keys by which a shorter name is joined to this full one.
void setKeys(PersonDraft &person);

// Whether both given names may be one person's: one is missing, an initial of the other, its short form, or spelt like it.
bool givenNamesAgree(const QString &left, const QString &right);

// Whether one letter more, less or other turns one into the other: "Basoum" and "Bazoum". Folded; short words never agree so.
bool isMisspelling(QStringView left, QStringView right);

// Whether they differ in vowels or in letters that transliterations mix (s, z, c, k …) only: "Laurenço" and "Lourenço", but not "Johnson" and "Johnston".
bool isSpellingVariant(QStringView left, QStringView right);

} // namespace entente
