// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace entente {

// Lower case without diacritics, so that a search for "elysee" finds "Élysée". Independent of the locale.
QString folded(QStringView text);

// The folded words of a text: runs of letters and digits.
QStringList foldedWords(QStringView text);

} // namespace entente
