// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/patterns.h"

#include <algorithm>
#include <array>

namespace entente {

namespace {

// "the next day" follows what was told; "next week" and "the coming week" follow today.
bool isNextOfNarrative(const Lexemes &lexemes, const ReadWhich &which)
{
    return which.hasArticle && which.which == Which::Next && lexemes.is(which.end - 1, TimeWord::Next);
}

// "on the same day" goes on with the story; "that day" points to the day just named.
bool isSameOfStory(const Lexemes &lexemes, std::size_t at)
{
    return lexemes.is(at, TimeWord::The) && lexemes.is(at + 1, TimeWord::Same);
}

Match shifted(ShiftedDate date, std::size_t end, DayPart part = DayPart::None)
{
    return {{.meaning = date, .part = part}, end};
}

// "yesterday", "today", "the day before yesterday", "the day after tomorrow".
Found namedDay(const Lexemes &lexemes, std::size_t at)
{
    const Lexeme &lexeme = lexemes[at];
    if (lexeme.word == TimeWord::Today || lexeme.word == TimeWord::Yesterday || lexeme.word == TimeWord::Tomorrow) {
        if (lexemes.isInName(at))
            return std::nullopt;
        return shifted({.unit = TimeUnit::Day, .count = lexeme.value}, at + 1);
    }
    if (lexeme.word == TimeWord::Tonight)
        return Match{{.meaning = DayOfNarrative{.isPublication = true}, .part = DayPart::Night}, at + 1};
    if (lexeme.word == TimeWord::Overnight && (!lexeme.capital || at == 0 || lexemes.isMark(at - 1, u'.')))
        return Match{{.meaning = DayOfNarrative{}, .part = DayPart::Night}, at + 1};
    const std::size_t day = lexemes.is(at, TimeWord::The) ? at + 1 : at;
    if (!lexemes.says(day, u"day"))
        return std::nullopt;
    if (lexemes.is(day + 1, TimeWord::Before) && lexemes.is(day + 2, TimeWord::Yesterday))
        return shifted({.unit = TimeUnit::Day, .count = -2}, day + 3);
    if (lexemes.is(day + 1, TimeWord::After) && lexemes.is(day + 2, TimeWord::Tomorrow))
        return shifted({.unit = TimeUnit::Day, .count = 2}, day + 3);
    // "the day before" something is not known from here; alone it is the day before the one talked of.
    const bool isAlone = lexemes[day + 2].shape == Lexeme::Shape::Mark;
    if (day > at && isAlone && (lexemes.is(day + 1, TimeWord::Earlier) || lexemes.is(day + 1, TimeWord::Before)))
        return shifted({.unit = TimeUnit::Day, .count = -1, .fromNarrative = true}, day + 2);
    if (day > at && isAlone && lexemes.is(day + 1, TimeWord::After))
        return shifted({.unit = TimeUnit::Day, .count = 1, .fromNarrative = true}, day + 2);
    return std::nullopt;
}

// "this morning", "last night", "the next morning", "Friday's evening" is the weekday's business.
Found partOfSomeDay(const Lexemes &lexemes, std::size_t at)
{
    if (const auto which = readWhich(lexemes, at); which && lexemes.is(which->end, TimeWord::PartOfDay)) {
        const auto part = DayPart(lexemes[which->end].value);
        if (isNarrative(which->which) || isNextOfNarrative(lexemes, *which))
            return shifted({.unit = TimeUnit::Day, .count = countOf(which->which), .fromNarrative = true, .ofStory = isSameOfStory(lexemes, at)}, which->end + 1, part);
        return Match{{.meaning = DayOfNarrative{.isPublication = true, .shift = countOf(which->which)}, .part = part}, which->end + 1};
    }
    const bool announced = lexemes.is(at - 1, TimeWord::In) || lexemes.says(at - 1, u"during") || lexemes.is(at - 1, TimeWord::Early) || lexemes.is(at - 1, TimeWord::Late);
    if (lexemes.is(at, TimeWord::The) && lexemes.is(at + 1, TimeWord::PartOfDay) && announced && at > 0 && !lexemes.is(at + 2, TimeWord::Of))
        return Match{{.meaning = DayOfNarrative{}, .part = DayPart(lexemes[at + 1].value)}, at + 2};
    return std::nullopt;
}

// "the week of March 6" is a week; the day in it is read by the calendar's patterns.
Found weekOf(const Lexemes &lexemes, std::size_t at)
{
    const std::size_t week = lexemes.is(at, TimeWord::The) ? at + 1 : at;
    if (!lexemes.says(week, u"week") || !(lexemes.is(week + 1, TimeWord::Of) || lexemes.says(week + 1, u"ending") || lexemes.says(week + 1, u"ended")))
        return std::nullopt;
    auto day = findCalendarDate(lexemes, week + 2);
    if (!day || std::get<CalendarDate>(day->expression.meaning).day == 0)
        return std::nullopt;
    std::get<CalendarDate>(day->expression.meaning).isWeek = true;
    return day;
}

// "the second week of April", "the last week of March".
Found weekOfMonth(const Lexemes &lexemes, std::size_t at)
{
    const std::size_t which = lexemes.is(at, TimeWord::The) ? at + 1 : at;
    const bool isLast = lexemes.is(which, TimeWord::Last) || lexemes.says(which, u"final");
    const int number = isLast ? 5 : lexemes.is(which, TimeWord::Ordinal) ? lexemes[which].value : 0;
    if (number < 1 || number > 5 || !lexemes.says(which + 1, u"week") || !(lexemes.is(which + 2, TimeWord::Of) || lexemes.is(which + 2, TimeWord::In)))
        return std::nullopt;
    auto month = findCalendarDate(lexemes, which + 3);
    auto *date = month ? std::get_if<CalendarDate>(&month->expression.meaning) : nullptr;
    if (!date || date->month == 0 || date->day > 0)
        return std::nullopt;
    constexpr int middleOfLast = 25; // in every month
    date->day = isLast ? middleOfLast : 7 * number - 3;
    date->isWeek = true;
    return month;
}

// "last week", "the coming year", "this month", "that same day", "the current quarter".
Found pickedUnit(const Lexemes &lexemes, std::size_t at)
{
    auto which = readWhich(lexemes, at);
    if (!which && lexemes.is(at, TimeWord::The) && lexemes.is(at + 1, TimeWord::Latest) && lexemes.is(at + 2, TimeWord::Fiscal))
        which = ReadWhich{Which::Last, at + 2, true};
    if (which && lexemes.is(which->end, TimeWord::Fiscal))
        ++which->end;
    if (!which || !lexemes.is(which->end, TimeWord::Unit))
        return std::nullopt;
    const auto unit = TimeUnit(lexemes[which->end].value);
    std::size_t end = which->end + 1;
    const bool isModifier = lexemes[end].hyphenBefore && !lexemes[which->end].possessive && lexemes[end].word != TimeWord::End; // "last minute-by-minute"
    if (isModifier || unit == TimeUnit::Minute || unit == TimeUnit::Hour || lexemes.isInName(which->end))
        return std::nullopt;
    const bool isStretch = which->hasArticle && which->which == Which::Last && lexemes.is(which->end - 1, TimeWord::Past);
    if (isStretch || (lexemes.is(at, TimeWord::Past) && unit >= TimeUnit::Year)) // "the past year" is the stretch that ends now
        return Match{{.meaning = Length{1, unit}}, end};
    if (unit == TimeUnit::Decade && !isNarrative(which->which))
        return Match{{.meaning = DecadeDate{.shift = countOf(which->which), .isShifted = true}}, end};
    const bool fromNarrative = isNarrative(which->which) || (unit == TimeUnit::Day && isNextOfNarrative(lexemes, *which));
    return shifted({.unit = unit, .count = countOf(which->which), .fromNarrative = fromNarrative, .ofStory = isSameOfStory(lexemes, at)}, end);
}

// "the quarter", "the year-earlier quarter", "the year-ago period": what a report compares with.
Found comparedPeriod(const Lexemes &lexemes, std::size_t at)
{
    std::size_t year = at;
    if (lexemes.is(year, TimeWord::The))
        ++year;
    const bool compared = lexemes.is(year, TimeWord::Compared) || lexemes.is(year, TimeWord::Same);
    if (compared)
        ++year;
    if (lexemes.says(year, u"year") && lexemes[year + 1].hyphenBefore && (lexemes.is(year + 1, TimeWord::Ago) || lexemes.is(year + 1, TimeWord::Earlier))) {
        std::size_t end = year + 2;
        YearPart part{.kind = PeriodKind::Quarter, .year = {.which = Which::This, .offset = -1}};
        if (lexemes.is(end, TimeWord::Ordinal) && lexemes.says(end + 1, u"quarter")) {
            part.number = lexemes[end].value;
            end += 2;
        } else if (lexemes.is(end, TimeWord::Period) || lexemes.says(end, u"quarter")) {
            ++end;
        }
        return Match{{.meaning = part}, end};
    }
    if ((lexemes.is(year, TimeWord::Period) || lexemes.says(year, u"quarter")) && compared) {
        std::size_t end = year + 1;
        YearPart part{.kind = PeriodKind::Quarter, .year = {.which = Which::This}};
        const bool isQuarter = lexemes.says(year, u"quarter");
        if (const auto hint = readYearHint(lexemes, end)) {
            part.year = hint->hint;
            end = hint->end;
        } else if (lexemes.is(end, TimeWord::A) && lexemes.says(end + 1, u"year") && (lexemes.is(end + 2, TimeWord::Ago) || lexemes.is(end + 2, TimeWord::Earlier))) {
            part.year.offset = -1;
            end += 3;
        } else if (!isQuarter) {
            return std::nullopt; // "over the same period"
        }
        return Match{{.meaning = part}, end};
    }
    return std::nullopt;
}

// "year-end", "year's end": the last days of this year.
Found yearEnd(const Lexemes &lexemes, std::size_t at)
{
    const std::size_t year = lexemes.is(at, TimeWord::The) ? at + 1 : at;
    if (!lexemes.says(year, u"year") || !lexemes.is(year + 1, TimeWord::End) || !lexemes.says(year + 1, u"end") || lexemes.is(year + 2, TimeWord::Of))
        return std::nullopt;
    return Match{{.meaning = HolidayDate{.holiday = Holiday::NewYearEve}}, year + 2};
}

// "the summit of 9 May", "the attacks of Sept. 11, 2001": an event that names its day before the clause goes on.
bool hasDayOfEvent(const Lexemes &lexemes, std::size_t at)
{
    constexpr std::size_t longestName = 7;
    for (std::size_t i = at; i < at + longestName && i < lexemes.size(); ++i) {
        if (lexemes[i].shape == Lexeme::Shape::Mark || lexemes.isUnit(i))
            return false;
        const auto found = findCalendarDate(lexemes, i);
        if (const auto *date = found ? std::get_if<CalendarDate>(&found->expression.meaning) : nullptr)
            return date->day > 0 && !date->isWeek;
    }
    return false;
}

} // namespace

Found findDeictic(const Lexemes &lexemes, std::size_t at)
{
    for (const auto pattern : {namedDay, partOfSomeDay, weekOf, weekOfMonth, comparedPeriod, yearEnd, pickedUnit}) {
        if (auto found = pattern(lexemes, at))
            return found;
    }
    return std::nullopt;
}

Found findShifted(const Lexemes &lexemes, std::size_t at)
{
    auto length = readLength(lexemes, at);
    std::size_t end = length ? length->end : at;
    // "a year or so ago".
    if (length && lexemes.is(end, TimeWord::Or) && lexemes.says(end + 1, u"so"))
        end += 2;
    if (!length || length->length.amount == 0)
        return std::nullopt;
    const TimeWord behind = lexemes[end].word;
    int direction = 0;
    bool fromNarrative = false;
    switch (behind) {
    case TimeWord::Ago:
        direction = -1;
        break;
    case TimeWord::Hence:
        direction = 1;
        break;
    case TimeWord::Earlier:
        direction = -1;
        fromNarrative = true;
        break;
    case TimeWord::Later:
        direction = 1;
        fromNarrative = true;
        break;
    case TimeWord::From:
        if (!lexemes.says(end + 1, u"now") && !lexemes.is(end + 1, TimeWord::Today))
            return std::nullopt;
        direction = 1;
        ++end;
        break;
    case TimeWord::Before:
    case TimeWord::After: {
        // "two weeks before the vote" is an amount; "two weeks before." and "two days after" point to a day.
        direction = behind == TimeWord::Before ? -1 : 1;
        const bool isWhole = length->length.amount > 0 && length->length.amount < 10'000 && length->length.amount == int(length->length.amount) && length->length.unit >= TimeUnit::Day;
        if (isWhole && hasDayOfEvent(lexemes, end + 1))
            return Match{{.meaning = AnchoredDate{length->length.unit, int(length->length.amount) * direction}}, end};
        if (lexemes[end + 1].shape != Lexeme::Shape::Mark || length->isArticle)
            return std::nullopt;
        fromNarrative = true;
        break;
    }
    default:
        return std::nullopt;
    }
    ++end;
    const Length amount = length->length;
    constexpr double mostUnits = 10'000; // beyond, it is geology
    if (amount.amount > mostUnits)
        return Match{{.meaning = direction > 0 ? Reference::Future : Reference::Past}, end};
    if (amount.amount < 0) {
        if (fromNarrative)
            return Match{{.meaning = amount}, end};
        return Match{{.meaning = direction > 0 ? Reference::Future : Reference::Past}, end};
    }
    const bool isLong = amount.unit >= TimeUnit::Day;
    if (!isLong) // hours and minutes: the day is the narrative's own
        return Match{{.meaning = ShiftedDate{.unit = TimeUnit::Hour, .count = 0, .fromNarrative = fromNarrative}}, end};
    int count = int(amount.amount) * direction;
    TimeUnit unit = amount.unit;
    if (amount.amount != int(amount.amount)) {
        if (unit == TimeUnit::Year) {
            unit = TimeUnit::Month;
            count = int(amount.amount * 12) * direction;
        }
    } else if (unit == TimeUnit::Decade || unit == TimeUnit::Century) {
        count *= unit == TimeUnit::Decade ? 10 : 100;
        unit = TimeUnit::Year;
    }
    const bool comparesYears = length->isArticle && unit == TimeUnit::Year && direction < 0;
    return shifted({.unit = unit, .count = count, .fromNarrative = fromNarrative, .fromQuarter = comparesYears}, end);
}

} // namespace entente
