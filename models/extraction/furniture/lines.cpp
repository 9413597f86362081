// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/furniture/lines.h"

#include "language/characters.h"

namespace entente {

namespace {

bool breaksLine(char16_t c)
{
    return c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029;
}

} // namespace

std::vector<Line> linesOf(QStringView text, TextSpan range)
{
    std::vector<Line> lines;
    bool blank = true;
    qsizetype at = range.begin;
    while (at < range.end) {
        qsizetype end = at;
        while (end < range.end && !breaksLine(text[end].unicode()))
            ++end;
        TextSpan span{at, end};
        at = end + (end + 1 < range.end && text[end] == u'\r' && text[end + 1] == u'\n' ? 2 : 1);
        while (span.begin < span.end && isBlank(text[span.begin].unicode()))
            ++span.begin;
        while (span.begin < span.end && isBlank(text[span.end - 1].unicode()))
            --span.end;
        if (!span.isEmpty())
            lines.push_back({.span = span, .blankBefore = blank});
        else if (!lines.empty())
            lines.back().blankAfter = true;
        blank = span.isEmpty();
    }
    if (!lines.empty())
        lines.back().blankAfter = true;
    return lines;
}

} // namespace entente
