// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/data_export.h"

namespace entente {

// RFC 5545: all-day events over all the days that an event may lie on, with its precision; undated ones are counted in X-ENTENTE-UNDATED.
QByteArray toICalendar(const DataScene &scene);

// The JSON of Knight Lab's TimelineJS: dates no more precise than known; undated events are left out.
QByteArray toTimelineJs(const DataScene &scene);

// A graph of schema.org Events; `startDate` is absent where nothing is known.
QByteArray toJsonLd(const DataScene &scene);

// One event a line with the names of the PLOVER manual (Open Event Data Alliance).
QByteArray toPlover(const DataScene &scene);

} // namespace entente
