// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/dates/expression.h"

#include <QDate>
#include <QString>

namespace entente {

// Whether some year has this day; 29 February counts.
bool isPossibleDay(int month, int day);

// TIMEX3 values (ISO-TimeML): 2025-04-26, 2025-04, 2025-W18, 2025-Q2, 2025-H1, 2025-SP, 2025; XXXX for a year that is not known (0).
QString dayValue(QDate day);
QString monthValue(int year, int month);
QString weekValue(QDate day); // of the ISO week that `day` lies in
QString partValue(int year, PeriodKind kind, int number);
QString yearValue(int year);
QString partOfDayCode(DayPart part); // "TMO" …
QString durationValue(const Length &length); // "P3D", "PT5H30M", "PXW"

// `count` units from `day`, as the value of the unit that lies there: months give a month, years a year. Hours and less give the day.
QString shiftedValue(QDate day, TimeUnit unit, int count);

// Gregorian Easter Sunday (anonymous algorithm, Nature 1876).
QDate easterSunday(int year);
QDate holidayOf(Holiday holiday, int year);

} // namespace entente
