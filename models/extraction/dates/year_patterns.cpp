// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/patterns.h"

#include "language/characters.h"

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr int firstYear = 1000;
constexpr int lastYear = 2100;
constexpr int firstLikelyYear = 1900;

template<std::size_t count>
bool isOneOf(QStringView word, const std::array<QStringView, count> &words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
}

// "in 1989", "since 1989": a number of four figures behind these is a year.
bool announcesYear(const Lexemes &lexemes, std::size_t at)
{
    constexpr std::array words{QStringView(u"in"), QStringView(u"since"), QStringView(u"by"), QStringView(u"until"), QStringView(u"till"), QStringView(u"during"), QStringView(u"before"),
        QStringView(u"after"), QStringView(u"from"), QStringView(u"early"), QStringView(u"late"), QStringView(u"mid"), QStringView(u"circa"), QStringView(u"through"),
        QStringView(u"between"), QStringView(u"year"), QStringView(u"years"), QStringView(u"spring"), QStringView(u"summer"), QStringView(u"autumn"), QStringView(u"winter"),
        QStringView(u"throughout"), QStringView(u"post"), QStringView(u"pre"), QStringView(u"fiscal")};
    return at > 0 && (isOneOf(lexemes.textOf(at - 1), words) || lexemes.isMark(at - 1, u'('));
}

// "Resolution 1973", "No. 2000", "Boeing 1900", "Flight 1549": numbers as names.
bool isNumbered(const Lexemes &lexemes, std::size_t at)
{
    constexpr std::array words{QStringView(u"resolution"), QStringView(u"resolutions"), QStringView(u"no"), QStringView(u"number"), QStringView(u"nos"), QStringView(u"flight"),
        QStringView(u"article"), QStringView(u"section"), QStringView(u"paragraph"), QStringView(u"clause"), QStringView(u"decree"), QStringView(u"regulation"), QStringView(u"room"), QStringView(u"route"), QStringView(u"order"), QStringView(u"directive"), QStringView(u"rule"),
        QStringView(u"page"), QStringView(u"boeing"), QStringView(u"airbus"), QStringView(u"protocol"), QStringView(u"channel"), QStringView(u"unit"), QStringView(u"convention"),
        QStringView(u"index"), QStringView(u"level"), QStringView(u"about"), QStringView(u"nearly"), QStringView(u"almost"), QStringView(u"some"), QStringView(u"over"), QStringView(u"least"),
        QStringView(u"than"), QStringView(u"approximately"), QStringView(u"roughly")};
    if (at == 0)
        return false;
    const std::size_t before = lexemes.isMark(at - 1, u'.') && at > 1 ? at - 2 : at - 1;
    if (lexemes[at].hyphenBefore && !lexemes[at - 1].capital && lexemes[at - 1].shape == Lexeme::Shape::Word)
        return false; // "post-1959", "mid-1996"
    if (lexemes[at].hyphenBefore && lexemes[at - 1].shape == Lexeme::Shape::Word)
        return !lexemes.is(at - 1, TimeWord::Mid); // "F-1999"
    return isOneOf(lexemes.textOf(before), words) || lexemes.isMark(at - 1, u'#') || lexemes.isMark(at - 1, u'+');
}

// "2000 soldiers", "1500 people", "1990 megawatts": a lower-case plural behind it makes the number a quantity.
bool countsSomething(const Lexemes &lexemes, std::size_t at)
{
    constexpr std::array plurals{QStringView(u"people"), QStringView(u"men"), QStringView(u"women"), QStringView(u"children"), QStringView(u"police"), QStringView(u"staff"),
        QStringView(u"personnel"), QStringView(u"percent"), QStringView(u"per"), QStringView(u"km"), QStringView(u"kg"), QStringView(u"feet"), QStringView(u"million"),
        QStringView(u"billion"), QStringView(u"sq"), QStringView(u"square"), QStringView(u"meters"), QStringView(u"troops"), QStringView(u"dlrs"), QStringView(u"pct")};
    constexpr std::array noNouns{QStringView(u"this"), QStringView(u"does"), QStringView(u"says"), QStringView(u"versus"), QStringView(u"perhaps")};
    const Lexeme &next = lexemes[at + 1];
    const QStringView word = lexemes.textOf(at + 1);
    if (next.shape != Lexeme::Shape::Word || next.capital || next.hyphenBefore || !next.blankBefore)
        return false;
    if (lexemes.is(at + 1, TimeWord::PluralUnit) || isOneOf(word, plurals))
        return true;
    const bool isDescribed = at > 0 && (lexemes.is(at - 1, TimeWord::The) || lexemes.is(at - 1, TimeWord::Its) || lexemes[at - 1].possessive);
    return !isDescribed && word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss") && !isOneOf(word, noNouns); // "the 2014 elections"
}

// "nineteen ninety-six", "two thousand and five".
std::optional<ReadYear> readYearInWords(const Lexemes &lexemes, std::size_t at)
{
    const Lexeme &first = lexemes[at];
    if (first.shape != Lexeme::Shape::Word || first.word != TimeWord::Number)
        return std::nullopt;
    if (first.value >= 11 && first.value <= 20) {
        const auto rest = readAmount(lexemes, at + 1);
        if (rest && !rest->isArticle && lexemes[at + 1].shape == Lexeme::Shape::Word && lexemes.is(at + 1, TimeWord::Number) && rest->value >= 10 && rest->value < 100
            && !lexemes[at + 1].hyphenBefore)
            return ReadYear{first.value * 100 + int(rest->value), rest->end};
    }
    if (first.value == 2 && lexemes.is(at + 1, TimeWord::Thousand)) {
        const auto whole = readAmount(lexemes, at);
        if (whole && whole->value < 2100 && !lexemes.isUnit(whole->end))
            return ReadYear{int(whole->value), whole->end};
    }
    return std::nullopt;
}

bool isFigureYear(const Lexeme &number)
{
    return number.shape == Lexeme::Shape::Number && number.word == TimeWord::Number && number.digits == 4 && !number.grouped && !number.money && !number.percent
        && number.value >= firstYear && number.value <= lastYear && !number.stopBefore;
}

} // namespace

std::optional<ReadYear> readYear(const Lexemes &lexemes, std::size_t at)
{
    const Lexeme &number = lexemes[at];
    if (isFigureYear(number))
        return ReadYear{number.value, at + 1};
    if (number.shape == Lexeme::Shape::Number && number.apostrophe && number.digits == 2)
        return ReadYear{number.value + (number.value < 50 ? 2000 : 1900), at + 1};
    return readYearInWords(lexemes, at);
}

Found findYear(const Lexemes &lexemes, std::size_t at)
{
    std::size_t begin = at;
    bool isNamed = false;
    if (lexemes.is(begin, TimeWord::The) && (lexemes.says(begin + 1, u"year") || lexemes.is(begin + 1, TimeWord::Fiscal)))
        ++begin;
    if (lexemes.is(begin, TimeWord::Fiscal)) {
        ++begin;
        isNamed = true;
    }
    if (lexemes.says(begin, u"year") && begin + 1 < lexemes.size()) {
        ++begin;
        isNamed = true;
    }
    if (begin > at && !isNamed)
        return std::nullopt;
    const auto year = readYear(lexemes, begin);
    if (!year)
        return std::nullopt;
    const Lexeme &number = lexemes[begin];
    const bool inWords = number.shape == Lexeme::Shape::Word;
    if (!isNamed && inWords && year->year % 1000 == 0 && !announcesYear(lexemes, at))
        return std::nullopt; // "two thousand" is an amount first
    if (!isNamed && !inWords) {
        const bool announced = announcesYear(lexemes, at);
        const bool likely = number.value >= firstLikelyYear || number.apostrophe;
        if (number.slashBefore || lexemes[begin + 1].slashBefore || isNumbered(lexemes, at) || (number.hyphenBefore && lexemes.isNumber(at - 1) && lexemes[at - 1].digits != 4))
            return std::nullopt;
        if ((!announced && countsSomething(lexemes, begin)) || (!likely && (!announced || countsSomething(lexemes, begin))) || lexemes.isUnit(begin + 1) || lexemes.is(begin + 1, TimeWord::Zone))
            return std::nullopt;
        if (lexemes[begin + 1].hyphenBefore && lexemes.isNumber(begin + 1) && lexemes[begin + 1].digits != 4 && lexemes[begin + 1].digits != 2)
            return std::nullopt; // a telephone number
        if (lexemes[begin + 1].hyphenBefore && lexemes[begin + 2].hyphenBefore && lexemes.isNumber(begin + 2))
            return std::nullopt; // 2025-02-31
    }
    // "the 1988 period" belongs to the year.
    std::size_t end = year->end;
    if (lexemes.is(end, TimeWord::Period))
        ++end;
    return Match{{.meaning = CalendarDate{.year = {.year = year->year}}}, end};
}

std::optional<ReadYearHint> readYearHint(const Lexemes &lexemes, std::size_t at)
{
    std::size_t begin = at;
    if (lexemes.isMark(begin, u',') || lexemes.is(begin, TimeWord::Of) || lexemes.is(begin, TimeWord::In))
        ++begin;
    if (lexemes.is(begin, TimeWord::Fiscal))
        ++begin;
    if (const auto year = readYear(lexemes, begin); year && lexemes[begin].shape != Lexeme::Shape::Mark) {
        const bool isQuantity = lexemes.isUnit(year->end) || lexemes[begin].hyphenBefore;
        if (!isQuantity)
            return ReadYearHint{{.year = year->year}, year->end};
    }
    if (lexemes.isMark(at, u','))
        return std::nullopt;
    if (const auto which = readWhich(lexemes, begin); which && lexemes.says(which->end, u"year") && !lexemes[which->end].possessive)
        return ReadYearHint{{.which = which->which}, which->end + 1};
    if (lexemes.is(begin, TimeWord::The) && lexemes.says(begin + 1, u"year") && begin > at)
        return ReadYearHint{{.which = Which::Same}, begin + 2};
    return std::nullopt;
}

std::optional<ReadWhich> readWhich(const Lexemes &lexemes, std::size_t at)
{
    std::size_t end = at;
    const bool hasArticle = lexemes.is(end, TimeWord::The) || lexemes.is(end, TimeWord::Its);
    if (hasArticle)
        ++end;
    switch (lexemes[end].word) {
    case TimeWord::This:
        if (hasArticle)
            return std::nullopt;
        ++end;
        if (lexemes.is(end, TimeWord::Past) || lexemes.is(end, TimeWord::Last)) // "this past spring"
            return ReadWhich{Which::Last, end + 1, false};
        if (lexemes.is(end, TimeWord::Coming) || lexemes.is(end, TimeWord::Next))
            return ReadWhich{Which::Next, end + 1, false};
        if (lexemes.is(end, TimeWord::Current))
            ++end;
        return ReadWhich{Which::This, end, false};
    case TimeWord::Current:
        return ReadWhich{Which::This, end + 1, hasArticle};
    case TimeWord::Last:
    case TimeWord::Past:
        return ReadWhich{Which::Last, end + 1, hasArticle};
    case TimeWord::Next:
    case TimeWord::Coming:
        return ReadWhich{Which::Next, end + 1, hasArticle};
    case TimeWord::Previous:
        return ReadWhich{Which::Previous, end + 1, hasArticle};
    case TimeWord::Following:
        return ReadWhich{Which::Following, end + 1, hasArticle};
    case TimeWord::That:
    case TimeWord::Same:
        ++end;
        if (lexemes.is(end, TimeWord::Same))
            ++end;
        return ReadWhich{Which::Same, end, hasArticle};
    default:
        return std::nullopt;
    }
}

} // namespace entente
