// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text_span.h"
#include "extraction/dates/time_lexicon.h"

#include <QStringView>

#include <vector>

namespace entente {

// A word, number or mark as the date patterns see it: cut by their needs, not by syntax ("10:35", "1990s", "'98", "a.m.", "Oct." are one each).
struct Lexeme {
    enum class Shape : quint8 { Word, Number, Clock, Decade, Mark };

    TextSpan span;               // with an abbreviation's full stop, without a possessive 's
    Shape shape = Shape::Word;
    TimeWord word = TimeWord::None;
    int value = 0;               // of the word in the lexicon; of a number its whole part; of a clock 60 * hour + minute; of a decade its first year
    int tenths = 0;              // of "2.5"
    int hundredths = -1;         // of "3.20", where it has two decimals
    quint8 digits = 0;           // how many a number is written with
    bool grouped = false;        // "1,700"
    bool money = false;          // a currency sign stands before it
    bool percent = false;        // a per cent sign stands behind it
    bool apostrophe = false;     // "'98"
    bool blankBefore = true;
    bool hyphenBefore = false;   // glued to the lexeme before it by a hyphen or dash
    bool slashBefore = false;    // … by a slash
    bool stopBefore = false;     // … by a full stop, between numbers
    bool capital = false;
    bool possessive = false;     // "year's", "weeks'"
    bool abbreviated = false;    // its full stop was taken as an abbreviation's
    char16_t mark = 0;
};

// The lexemes of text[range].
std::vector<Lexeme> lexemesOf(QStringView text, TextSpan range, const TimeLexicon &lexicon);

} // namespace entente
