// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text_span.h"

#include <vector>

namespace entente {

// Converts between UTF-16 positions (inside the program) and Unicode code points (the JSON contract) of one text.
// A surrogate without its partner counts as one code point. Holds no reference to the text.
class CodePoints
{
public:
    explicit CodePoints(QStringView text);

    qsizetype fromUtf16(qsizetype position) const;
    qsizetype toUtf16(qsizetype codePoint) const;
    TextSpan fromUtf16(TextSpan span) const { return {fromUtf16(span.begin), fromUtf16(span.end)}; }
    TextSpan toUtf16(TextSpan span) const { return {toUtf16(span.begin), toUtf16(span.end)}; }

private:
    std::vector<qsizetype> m_pairs; // UTF-16 positions of the surrogate pairs' second halves: few or none in news
};

} // namespace entente
