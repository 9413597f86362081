// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <variant>

namespace entente {

// The day that a metadata field ("date", "datePublished") states: ISO 8601 with or without time, RFC 2822, "27 April 2025", "April 27, 2025",
// "27.04.2025". A time in a zone keeps the day that it is written with. Otherwise the reason why it is no day ("the date 2025-02-31 does not exist").
std::variant<QDate, QString> parsePublished(const QString &text);

} // namespace entente
