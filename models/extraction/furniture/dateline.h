// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text_span.h"
#include "extraction/furniture/written_date.h"

#include <QString>

#include <functional>
#include <optional>

namespace entente {

// "NAIROBI, Kenya (AP) _", "WASHINGTON, April 27 (Reuters) -", "Brussels, 27 April 2025 –": the opening of an agency's report.
struct Dateline {
    TextSpan span;                   // up to and with its dash
    std::optional<WrittenDate> date; // a full date
    std::optional<WrittenDay> day;   // a date without its year
    QString source;                  // the agency in brackets; empty where none
};

// Whether the words name a town ("Brussels", "Warsaw, Poland").
using PlaceTest = std::function<bool(QStringView words)>;

// The dateline that begins at `from`, if there is one. Without `isPlace`, a place in mixed letters is one only beside a date or an agency.
std::optional<Dateline> readDateline(QStringView text, qsizetype from, qsizetype end, const PlaceTest &isPlace = {});

} // namespace entente
