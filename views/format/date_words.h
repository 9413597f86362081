// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"

#include <QLocale>
#include <QString>

namespace entente {

// Dates in the reader's language, never more certain than they are.

// "26 April 2025"; with the weekday in front where asked.
QString dayWords(QDate day, const QLocale &locale, bool withWeekday = false);
// "Saturday 26 April 2025", "in April 2025", "31 March to 6 April 2025", "unknown".
QString dateWords(const PartialDate &date, const QLocale &locale);
// "stated", "as told before", "day of publication", "set by you".
QString basisWords(DateBasis basis);
// "27 April 2025 · date stated in the text", "between 21 January and 6 May 2025 · estimated", "no date".
QString publishedWords(const PublicationDate &date, const QLocale &locale);

} // namespace entente
