// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text_span.h"

#include <QStringView>

#include <vector>

namespace entente {

// A line of the text that is not blank.
struct Line {
    TextSpan span;            // without the white space around it
    bool blankBefore = false; // an empty line, or the text's begin, stands before it
    bool blankAfter = false;  // an empty line, or the text's end, stands behind it
};

// The lines of text[range], in order.
std::vector<Line> linesOf(QStringView text, TextSpan range);

} // namespace entente
