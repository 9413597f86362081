// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/data_rows.h"

namespace entente {

// RFC 4180 in UTF-8. Text that a spreadsheet would run as a formula (= + - @) gets an apostrophe before it.
QByteArray toCsv(const DataTable &table);

// A list of objects, and one object a line.
QByteArray toJson(const DataTable &table);
QByteArray toJsonLines(const DataTable &table);

// A page with one plain table.
QByteArray toHtml(const DataTable &table);

} // namespace entente
