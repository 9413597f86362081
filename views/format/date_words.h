// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"

#include <QLocale>
#include <QString>

namespace entente {

// Dates in the reader's language, never more certain than they are.

// "26 April 2025", "April 26, 2025", in the locale's own order; with the weekday where asked.
enum class Weekday { None, Short, Long };
QString dayWords(QDate day, const QLocale &locale, Weekday weekday = Weekday::None);
// "Saturday 26 April 2025", "in April 2025", "31 March to 6 April 2025", "unknown".
QString dateWords(const PartialDate &date, const QLocale &locale);
// "stated", "as told before", "day of publication", "set by you".
QString basisWords(DateBasis basis);
// "27 April 2025 · date stated in the text", "between 21 January and 6 May 2025 · estimated", "no date".
QString publishedWords(const PublicationDate &date, const QLocale &locale);

// "26 April 2025", "3–9 April 2025", "30 April – 2 May 2025".
QString daysWords(QDate first, QDate last, const QLocale &locale);
// For cells of a table, the longest form first, each true and less exact than the one before it: "≈ 28 Dec 2024 – 3 Jan 2025",
// "≈ Dec 2024 – Jan 2025", "≈ 2024–2025". `isOneOf`: some day of these, which "≈" says where the words themselves do not ("May 2025").
QStringList shortDateForms(QDate first, QDate last, bool isOneOf, const QLocale &locale);

} // namespace entente
