// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text_span.h"

#include <QStringView>

#include <vector>

namespace entente {

// A stretch of text between quotation marks, whatever it may be: speech, a title, a scare quote.
struct MarkedSpan {
    TextSpan inner; // without the marks
    TextSpan outer; // with them; equals `inner` at a side where the mark is missing
    bool closed = true; // false where the region ends before a closing mark
    friend bool operator==(const MarkedSpan &, const MarkedSpan &) = default;
};

// The outermost marked spans of `region`, in text order and disjoint; none crosses the region's bounds. Knows "…", “…”, „…“, «…»,
// ``…'' and single marks '…' and ‘…’, tells these from apostrophes, years ('90s) and feet and inches (6'2"), and keeps marks inside
// marks in the outer span. A mark that is never closed ends with the region or before the next opening mark.
std::vector<MarkedSpan> findMarkedSpans(QStringView text, TextSpan region);

// Whether the region begins with an opening mark: what a paragraph does that goes on quoting.
bool beginsWithMark(QStringView text, TextSpan region);

} // namespace entente
