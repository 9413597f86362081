// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text_span.h"

#include <QStringView>

#include <vector>

namespace entente {

// A word or mark of a paragraph, with what the sentence splitter needs to know of its surroundings.
struct Word {
    TextSpan span;
    bool blankBefore = false; // white space, or the paragraph's begin, stands before it
    bool abbreviated = false; // its last unit is the full stop of an abbreviation
    bool endsForeignText = false; // a photo agency's name glued to the sentence after it
};

// Appends the words of text[paragraph] to `words`, cut as the English UD treebanks cut them:
// clitics and hyphenated words apart, numbers, addresses and abbreviations whole.
void findWords(QStringView text, TextSpan paragraph, std::vector<Word> &words);

} // namespace entente
