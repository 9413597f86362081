// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text_span.h"

#include <QDate>
#include <QString>

#include <optional>

namespace entente {

// A full date as mastheads, by-lines and datelines write it: 2025-04-27, 2025-04-27T14:05Z, 27 April 2025, Sunday, Apr. 27, 2025, 27/04/2025 14:05 GMT.
struct WrittenDate {
    TextSpan span;   // with the weekday before it and the time behind it
    QDate date;      // invalid where it does not exist or no newspaper can bear it
    QString warning; // why the date is invalid, else empty
};

// The date that begins exactly at `from`, if there is one. 04/05/2025 is read as the day first, unless that is impossible.
std::optional<WrittenDate> readWrittenDate(QStringView text, qsizetype from);

// A month and a day without a year: "April 27", "27 Apr.".
struct WrittenDay {
    TextSpan span;
    int month = 0;
    int day = 0;
};
std::optional<WrittenDay> readWrittenDay(QStringView text, qsizetype from);

} // namespace entente
