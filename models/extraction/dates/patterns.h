// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/dates/expression.h"
#include "extraction/dates/lexer.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

// The lexemes of a paragraph. Positions beyond its ends are answered by an empty mark, so that patterns may look around freely.
class Lexemes
{
public:
    Lexemes(QStringView text, TextSpan range, const TimeLexicon &lexicon) : m_text(text), m_lexemes(lexemesOf(text, range, lexicon)) {}

    std::size_t size() const { return m_lexemes.size(); }
    const Lexeme &operator[](std::size_t index) const { return index < m_lexemes.size() ? m_lexemes[index] : m_none; }
    bool is(std::size_t index, TimeWord word) const { return (*this)[index].word == word; }
    bool isMark(std::size_t index, char16_t mark) const { return (*this)[index].shape == Lexeme::Shape::Mark && (*this)[index].mark == mark; }
    bool isNumber(std::size_t index) const { return (*this)[index].shape == Lexeme::Shape::Number; }
    bool isUnit(std::size_t index) const { return is(index, TimeWord::Unit) || is(index, TimeWord::PluralUnit); }
    // "This Week", "USA Today", "High Noon": a capital inside a title or name, not at a sentence's begin.
    bool isInName(std::size_t index) const
    {
        const Lexeme &before = (*this)[index - 1];
        return (*this)[index].capital && index > 0 && before.shape == Lexeme::Shape::Word && before.capital && before.word != TimeWord::Weekday && before.word != TimeWord::Month;
    }
    bool says(std::size_t index, QStringView word) const { return textOf(index).compare(word, Qt::CaseInsensitive) == 0; }
    QStringView textOf(std::size_t index) const { return index < m_lexemes.size() ? m_lexemes[index].span.in(m_text) : QStringView(); }
    TextSpan spanOf(std::size_t begin, std::size_t end) const { return {m_lexemes[begin].span.begin, m_lexemes[end - 1].span.end}; }

private:
    QStringView m_text;
    std::vector<Lexeme> m_lexemes;
    Lexeme m_none{.shape = Lexeme::Shape::Mark};
};

// A pattern's find: from the lexeme where it was asked for to `end`, exclusive.
struct Match {
    Expression expression;
    std::size_t end = 0;
};
using Found = std::optional<Match>;

// Each looks for expressions that begin exactly at `at`; `Expression::span` is set by findExpression only.
Found findNumericDate(const Lexemes &lexemes, std::size_t at);  // 2025-04-27, 27/04/2025, 11-02-89; day first or month first by `monthFirst`
Found findCalendarDate(const Lexemes &lexemes, std::size_t at); // 27 April 2025, Friday, Oct. 13, last November, the 27th
Found findYear(const Lexemes &lexemes, std::size_t at);         // 2025, '98, fiscal 1989, nineteen ninety-six
Found findWeekday(const Lexemes &lexemes, std::size_t at);      // Friday, last Friday, the following Friday
Found findHoliday(const Lexemes &lexemes, std::size_t at);      // Christmas, last Thanksgiving, New Year's Eve 1999
Found findDeictic(const Lexemes &lexemes, std::size_t at);      // today, last week, the coming year, this morning
Found findShifted(const Lexemes &lexemes, std::size_t at);      // two years ago, three days later, a week before
Found findYearPart(const Lexemes &lexemes, std::size_t at);     // the third quarter, last spring, the second half of 1989
Found findDecade(const Lexemes &lexemes, std::size_t at);       // the 1990s, the '80s, the 20th century
Found findDuration(const Lexemes &lexemes, std::size_t at);     // two weeks, a decade, 30-day, the past three months
Found findRecurrence(const Lexemes &lexemes, std::size_t at);   // every year, daily, each Thursday, twice a week
Found findReference(const Lexemes &lexemes, std::size_t at);    // now, recently, the future
Found findClock(const Lexemes &lexemes, std::size_t at);        // 10:35 a.m., noon Thursday, 9 a.m. EST Tuesday

// The longest expression that begins at `at`, with its modifiers ("early", "the end of", "nearly") and the part of the day behind it.
Found findExpression(const Lexemes &lexemes, std::size_t at);

// Building blocks of several patterns.

// "two", "twenty-one", "2 1/2", "a", "several": negative for "some".
struct Amount {
    double value = 1;
    std::size_t end = 0;
    bool isArticle = false; // "a", "another"
};
std::optional<Amount> readAmount(const Lexemes &lexemes, std::size_t at);

// "two more weeks", "a minute and a half", "half an hour".
struct ReadLength {
    Length length;
    std::size_t end = 0;
    bool isArticle = false;
    bool isPlural = false;
};
std::optional<ReadLength> readLength(const Lexemes &lexemes, std::size_t at);

// A year in figures or words, as it may stand behind a month or alone.
struct ReadYear {
    int year = 0;
    std::size_t end = 0;
};
std::optional<ReadYear> readYear(const Lexemes &lexemes, std::size_t at);

// "last", "this", "the coming", "that same": the words that pick one of a kind.
struct ReadWhich {
    Which which = Which::Unsaid;
    std::size_t end = 0;
    bool hasArticle = false;
};
std::optional<ReadWhich> readWhich(const Lexemes &lexemes, std::size_t at);

// What may say the year behind a month or a quarter: ", 1999", "of 1999", "last year", "this year", "of that year".
struct ReadYearHint {
    YearHint hint;
    std::size_t end = 0;
};
std::optional<ReadYearHint> readYearHint(const Lexemes &lexemes, std::size_t at);

} // namespace entente
