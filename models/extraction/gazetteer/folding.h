// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace entente {

// The letter without its diacritics, the straight apostrophe for every curly one, the hyphen for every dash; all else unchanged.
// One code unit for one code unit, so that positions stay. Case is kept.
char16_t foldCharacter(char16_t c);

// foldCharacter and lower case.
char16_t foldLower(char16_t c);

// `text` folded to lower case, white space made single.
QString foldedLower(QStringView text);

// A hash of the folded lower-case form.
quint64 foldedHash(QStringView text);

// Whether both are equal when folded to lower case.
bool equalFolded(QStringView left, QStringView right);

// One key for the spellings that newsrooms give one foreign name: Zelensky, Zelenskyy and Zelenskiy; Sergei and Sergey; Assad and Asad;
// Mohammed and Muhammad. Lower case without marks; different names may share a key, so it only joins names that agree in all their parts.
QString spellingKey(QStringView name);

} // namespace entente
