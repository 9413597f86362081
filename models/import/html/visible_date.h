// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringView>

#include <optional>
#include <vector>

namespace entente {

// A full date (day, month and year) as it is written for readers.
struct VisibleDate {
    QDate day;
    qsizetype begin = 0; // half-open span in the text
    qsizetype end = 0;
};

// In 03/04/2020 the month stands first in the United States, and the day nearly everywhere else. Where it is unknown which, that is no date.
enum class SlashOrder { DayFirst, MonthFirst, Unknown };

// All dates of a text in the order they stand: ISO, 27.04.2025, 27/04/2025, 2025年4月27日, and with the month's name in the languages of Europe,
// Turkish, Arabic, Indonesian and Vietnamese. Only days between 1990 and 2100.
std::vector<VisibleDate> visibleDates(QStringView text, SlashOrder order);

// The first of them.
std::optional<QDate> firstVisibleDate(QStringView text, SlashOrder order);

// The day that a machine-readable value gives (ISO 8601, RFC 2822, "20250427", seconds or milliseconds since 1970), else as written for readers.
std::optional<QDate> machineDate(const QString &value, SlashOrder order);

} // namespace entente
