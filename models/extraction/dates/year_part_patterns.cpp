// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/patterns.h"

#include <algorithm>
#include <array>

namespace entente {

namespace {

// "Q1 2025", "Q3 of last year".
Found shortQuarter(const Lexemes &lexemes, std::size_t at)
{
    const Lexeme &number = lexemes[at + 1];
    const bool isQuarter = lexemes.textOf(at) == u"Q" && lexemes.isNumber(at + 1) && !number.blankBefore && !number.hyphenBefore && number.digits == 1 && number.value >= 1 && number.value <= 4;
    if (!isQuarter)
        return std::nullopt;
    YearPart part{.kind = PeriodKind::Quarter, .number = number.value};
    std::size_t end = at + 2;
    if (const auto hint = readYearHint(lexemes, end)) {
        part.year = hint->hint;
        end = hint->end;
    }
    return Match{{.meaning = part}, end};
}

// "the last quarter of 2024", "the final half of last year": the last one of the year that is named.
Found lastPartOfYear(const Lexemes &lexemes, std::size_t at)
{
    const std::size_t last = lexemes.is(at, TimeWord::The) ? at + 1 : at;
    const bool isLast = lexemes.is(last, TimeWord::Last) || lexemes.says(last, u"final");
    const bool isQuarter = lexemes.says(last + 1, u"quarter");
    if (!isLast || !(isQuarter || lexemes.is(last + 1, TimeWord::HalfOf)) || !lexemes.is(last + 2, TimeWord::Of))
        return std::nullopt;
    const auto hint = readYearHint(lexemes, last + 2);
    if (!hint)
        return std::nullopt;
    return Match{{.meaning = YearPart{.kind = isQuarter ? PeriodKind::Quarter : PeriodKind::Half, .number = isQuarter ? 4 : 2, .year = hint->hint}}, hint->end};
}

} // namespace

Found findYearPart(const Lexemes &lexemes, std::size_t at)
{
    if (auto found = shortQuarter(lexemes, at))
        return found;
    if (auto found = lastPartOfYear(lexemes, at))
        return found;
    std::size_t place = at;
    YearPart part;
    // "this year's third quarter", "last year's quarter", "1990's first half", "the 1988 second quarter".
    if (lexemes.is(place, TimeWord::The) || lexemes.is(place, TimeWord::Its))
        ++place;
    bool hasYear = false;
    if (const auto which = readWhich(lexemes, place); which && lexemes.says(which->end, u"year") && lexemes[which->end].possessive) {
        part.year.which = which->which;
        place = which->end + 1;
        hasYear = true;
    } else if (const auto year = readYear(lexemes, place); year && lexemes.isNumber(place)) {
        part.year.year = year->year;
        place = year->end;
        hasYear = true;
    } else if (const auto picked = readWhich(lexemes, place)) {
        part.which = picked->which;
        place = picked->end;
    } else if (lexemes.is(place, TimeWord::Latest)) {
        part.which = Which::Last;
        ++place;
    }
    if (lexemes.is(place, TimeWord::Early) || lexemes.is(place, TimeWord::Late))
        ++place;
    if (lexemes.is(place, TimeWord::Fiscal))
        ++place;
    const bool isOrdinal = lexemes.is(place, TimeWord::Ordinal) && lexemes[place].value <= 4;
    if (isOrdinal || (lexemes.is(place, TimeWord::Last) && lexemes.is(place + 1, TimeWord::HalfOf))) {
        part.number = lexemes.is(place, TimeWord::Last) ? 2 : lexemes[place].value;
        ++place;
        if (lexemes.is(place, TimeWord::Fiscal))
            ++place;
    }
    std::size_t end = place + 1;
    if (lexemes.is(place, TimeWord::SeasonName) && !isOrdinal) {
        part.kind = PeriodKind::SeasonOfYear;
        part.number = lexemes[place].value;
        const bool isPicked = part.which != Which::Unsaid || hasYear;
        const auto hint = isPicked ? std::nullopt : readYearHint(lexemes, end);
        constexpr std::array prepositions{QStringView(u"in"), QStringView(u"by"), QStringView(u"since"), QStringView(u"during"), QStringView(u"until"), QStringView(u"into"),
            QStringView(u"over"), QStringView(u"of"), QStringView(u"through"), QStringView(u"throughout"), QStringView(u"for")};
        const bool isAdverb = std::any_of(prepositions.begin(), prepositions.end(), [&](QStringView each) { return lexemes.says(at - 1, each); }) && place > at;
        // "fall" and "spring" are verbs as well: the word needs "last", a year, or "in the".
        // "They meet in spring."
        const bool isBare = place == at && at > 0 && (lexemes.is(at - 1, TimeWord::In) || lexemes.says(at - 1, u"by")) && !lexemes.says(at, u"fall") && !lexemes[at].capital
            && lexemes[end].shape == Lexeme::Shape::Mark;
        if (!isPicked && !(hint && (hint->hint.isStated() || place > at)) && !(isAdverb && at > 0) && !isBare)
            return std::nullopt;
        if (hint) {
            part.year = hint->hint;
            end = hint->end;
        }
        return Match{{.meaning = part}, end};
    }
    const bool isQuarter = lexemes.says(place, u"quarter") || (lexemes.is(place, TimeWord::Period) && (part.which == Which::Last || hasYear) && !isOrdinal);
    const bool isHalf = lexemes.is(place, TimeWord::HalfOf) && part.number > 0 && part.number <= 2;
    if (!isQuarter && !isHalf)
        return std::nullopt;
    if (isQuarter && part.number == 0 && (lexemes.is(place - 1, TimeWord::A) || lexemes.is(end, TimeWord::Of) || lexemes.is(end, TimeWord::Ordinal)))
        return std::nullopt; // "a quarter of"
    if (isQuarter && part.number == 0 && part.which == Which::Unsaid && !hasYear && !lexemes.is(at, TimeWord::The))
        return std::nullopt;
    part.kind = isQuarter ? PeriodKind::Quarter : PeriodKind::Half;
    if (!hasYear && part.which == Which::Unsaid) {
        if (const auto hint = readYearHint(lexemes, end)) {
            part.year = hint->hint;
            end = hint->end;
        } else if (isHalf && lexemes.is(end, TimeWord::Of) && !(lexemes.is(end + 1, TimeWord::The) && lexemes.says(end + 2, u"year"))) {
            return std::nullopt; // "the first half of the match"
        } else if (isHalf) {
            return std::nullopt;
        } else if (lexemes.is(end, TimeWord::A) && lexemes.says(end + 1, u"year") && (lexemes.is(end + 2, TimeWord::Ago) || lexemes.is(end + 2, TimeWord::Earlier))) {
            part.year = {.which = Which::This, .offset = -1};
            end += 3;
        }
    }
    return Match{{.meaning = part}, end};
}

Found findDecade(const Lexemes &lexemes, std::size_t at)
{
    std::size_t place = at;
    if (lexemes.is(place, TimeWord::The))
        ++place;
    const bool isModified = lexemes.is(place, TimeWord::Early) || lexemes.is(place, TimeWord::Late) || lexemes.is(place, TimeWord::Mid);
    if (isModified)
        ++place;
    const Lexeme &lexeme = lexemes[place];
    if (lexeme.shape == Lexeme::Shape::Decade && !lexeme.money) {
        const bool twoDigits = lexeme.digits == 2;
        if (twoDigits && !lexeme.apostrophe && place == at)
            return std::nullopt; // "in their 30s", "temperatures in the 80s" need the article's company at least
        if (twoDigits && !lexeme.apostrophe && (lexemes.says(at - 1, u"their") || lexemes.says(at - 1, u"his") || lexemes.says(at - 1, u"her")))
            return std::nullopt;
        return Match{{.meaning = DecadeDate{.decade = lexeme.value / 10, .twoDigits = twoDigits}}, place + 1};
    }
    constexpr std::array names{QStringView(u"twenties"), QStringView(u"thirties"), QStringView(u"forties"), QStringView(u"fifties"), QStringView(u"sixties"), QStringView(u"seventies"),
        QStringView(u"eighties"), QStringView(u"nineties")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (lexemes.says(place, names[i]) && place > at)
            return Match{{.meaning = DecadeDate{.decade = int(i) + 2, .twoDigits = true}}, place + 1};
    }
    const bool isCentury = lexemes.is(place, TimeWord::Ordinal) && lexemes.says(place + 1, u"century") && !(lexemes[place + 1].capital && lexemes.says(place + 2, u"Fox"));
    if (isCentury && lexeme.value <= 30)
        return Match{{.meaning = CenturyDate{lexeme.value}}, place + 2};
    return std::nullopt;
}

} // namespace entente
