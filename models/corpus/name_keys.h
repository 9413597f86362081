// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace entente {

// The words of a person's name such that the usual ways of writing one name in Latin letters come out the same:
// Zelensky, Zelenskyy, Zelenskiy; Sergey, Sergei; Dmytro, Dmitry; J.D., JD. Empty for a name without letters.
QStringList personNameKey(QStringView name);

// The same for organisations, places and countries: case, diacritics, punctuation and a leading article do not count.
QString properNameKey(QStringView name);

} // namespace entente
