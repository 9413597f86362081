// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/range_patterns.h"

#include "extraction/dates/calendar.h"

namespace entente {

namespace {

// "-", "–", "to", "and", "through", ",": what joins the days of a range or list. `end` behind it, or `at` where there is none.
struct Joint {
    std::size_t end = 0;
    bool isRange = false; // "to", a dash: the second lies behind the first
};

std::optional<Joint> readJoint(const Lexemes &lexemes, std::size_t at)
{
    const Lexeme &lexeme = lexemes[at];
    if (lexeme.hyphenBefore || lexeme.slashBefore)
        return Joint{at, lexeme.hyphenBefore};
    if (lexeme.shape == Lexeme::Shape::Mark) {
        const bool isDash = lexeme.mark == u'-' || lexeme.mark == 0x2013 || lexeme.mark == 0x2014;
        if (isDash || lexeme.mark == u',')
            return Joint{at + 1, isDash};
        return std::nullopt;
    }
    const bool isRange = lexeme.word == TimeWord::To || lexeme.word == TimeWord::Through || lexeme.word == TimeWord::Until;
    if (isRange || lexeme.word == TimeWord::And || lexeme.word == TimeWord::Or)
        return Joint{at + 1, isRange};
    return std::nullopt;
}

int dayNumber(const Lexemes &lexemes, std::size_t at)
{
    const Lexeme &lexeme = lexemes[at];
    const bool isPlain = lexeme.shape == Lexeme::Shape::Number && lexeme.digits >= 1 && lexeme.digits <= 2 && !lexeme.money && !lexeme.percent && !lexeme.grouped && !lexeme.apostrophe;
    return isPlain && lexeme.value >= 1 && lexeme.value <= 31 ? lexeme.value : 0;
}

Expression dayOf(const Lexemes &lexemes, std::size_t at, const CalendarDate &month, int day)
{
    CalendarDate date = month;
    date.day = day;
    date.weekday = 0;
    return {.span = lexemes.spanOf(at, at + 1), .meaning = date};
}

// Behind "May 3": "-5, 2025", " and 4", ", 4 and 5". A number that counts something ("May 3 and 5 ships") is no day.
// "Between May 3 and 5 nothing moved" counts nothing either.
void readFurtherDays(const Lexemes &lexemes, RangeMatch &match, bool isBetween)
{
    const auto first = std::get<CalendarDate>(match.expressions.front().meaning);
    int last = first.day;
    while (const auto joint = readJoint(lexemes, match.end)) {
        const int day = dayNumber(lexemes, joint->end);
        const Lexeme &behind = lexemes[joint->end + 1];
        const bool isList = lexemes.isMark(match.end, u',');
        const bool counts = behind.shape == Lexeme::Shape::Word && behind.word != TimeWord::And && behind.word != TimeWord::In && behind.word != TimeWord::At
            && behind.word != TimeWord::To && behind.word != TimeWord::On && behind.word != TimeWord::Or && behind.word != TimeWord::Of && !joint->isRange && !isBetween;
        const bool isOther = behind.word == TimeWord::Month || behind.word == TimeWord::Meridiem || behind.hyphenBefore || behind.stopBefore || lexemes.isUnit(joint->end + 1);
        if (day <= last || counts || isOther || !isPossibleDay(first.month, day) || (isList && !readJoint(lexemes, joint->end + 1)))
            return;
        match.expressions.push_back(dayOf(lexemes, joint->end, first, day));
        match.end = joint->end + 1;
        last = day;
        if (const auto year = readYearHint(lexemes, match.end); year && !first.year.isStated() && year->hint.isStated()) {
            for (Expression &expression : match.expressions)
                std::get<CalendarDate>(expression.meaning).year = year->hint;
            match.expressions.back().span.end = lexemes.spanOf(joint->end, year->end).end;
            match.end = year->end;
            return;
        }
    }
}

// "3-5 May 2025", "24 and 25 April", "7, 8 and 9 May": the month stands behind the last day.
RangeMatch daysBeforeMonth(const Lexemes &lexemes, std::size_t at)
{
    constexpr std::size_t mostDays = 6;
    if (dayNumber(lexemes, at) == 0 || lexemes[at].hyphenBefore || lexemes[at].slashBefore)
        return {};
    std::vector<std::size_t> days{at};
    while (days.size() < mostDays) {
        const auto joint = readJoint(lexemes, days.back() + 1);
        if (!joint || dayNumber(lexemes, joint->end) <= dayNumber(lexemes, days.back()))
            return {};
        auto last = findCalendarDate(lexemes, joint->end);
        const auto *date = last ? std::get_if<CalendarDate>(&last->expression.meaning) : nullptr;
        const bool isDay = date && date->day == dayNumber(lexemes, joint->end) && lexemes[joint->end + 1].word != TimeWord::None;
        if (!isDay) {
            days.push_back(joint->end);
            continue;
        }
        if (lexemes.isMark(days.back() + 1, u',') && days.size() == 1) // "On page 7, 8 May is named"
            return {};
        RangeMatch match{.expressions = {}, .end = last->end};
        for (const std::size_t day : days)
            match.expressions.push_back(dayOf(lexemes, day, *date, dayNumber(lexemes, day)));
        last->expression.span = lexemes.spanOf(joint->end, last->end);
        match.expressions.push_back(last->expression);
        return match;
    }
    return {};
}

// "2014-16", "1988-89", "2014-2015".
RangeMatch yearRange(const Lexemes &lexemes, std::size_t at)
{
    const auto first = findYear(lexemes, at);
    const bool isNumber = lexemes.isNumber(at) && lexemes.isNumber(at + 1) && lexemes[at + 1].hyphenBefore;
    if (!first || first->end != at + 1 || !isNumber || (lexemes[at + 1].digits != 2 && lexemes[at + 1].digits != 4))
        return {};
    const int year = lexemes[at].value;
    const bool isShort = lexemes[at + 1].digits == 2;
    const int next = isShort ? year / 100 * 100 + lexemes[at + 1].value : lexemes[at + 1].value;
    constexpr int longestRange = 150;
    if (next <= year || next - year > longestRange || lexemes[at + 2].hyphenBefore)
        return {};
    RangeMatch match{.expressions = {first->expression, first->expression}, .end = at + 2};
    match.expressions[0].span = lexemes.spanOf(at, at + 1);
    match.expressions[1].span = lexemes.spanOf(at + 1, at + 2);
    match.expressions[1].meaning = CalendarDate{.year = {.year = next}};
    return match;
}

} // namespace

RangeMatch findRange(const Lexemes &lexemes, std::size_t at)
{
    if (lexemes.isNumber(at)) {
        if (auto match = daysBeforeMonth(lexemes, at); !match.expressions.empty())
            return match;
        return yearRange(lexemes, at);
    }
    if (!lexemes.is(at, TimeWord::Month) && !lexemes.is(at, TimeWord::Weekday))
        return {};
    const auto first = findCalendarDate(lexemes, at);
    const auto *date = first ? std::get_if<CalendarDate>(&first->expression.meaning) : nullptr;
    if (!date || date->month == 0 || date->day == 0 || date->isWeek)
        return {};
    RangeMatch match{.expressions = {first->expression}, .end = first->end};
    match.expressions.front().span = lexemes.spanOf(at, first->end);
    readFurtherDays(lexemes, match, lexemes.is(at - 1, TimeWord::Between));
    return match.expressions.size() > 1 ? match : RangeMatch{};
}

void joinNeighbours(const Lexemes &lexemes, Expression &before, std::size_t beforeEnd, Expression &expression, std::size_t begin)
{
    const auto joint = readJoint(lexemes, beforeEnd);
    if (!joint || joint->end != begin || lexemes.isMark(beforeEnd, u','))
        return;
    // "from Friday to Monday": the second day is the next of its name.
    if (const auto *first = std::get_if<WeekdayDate>(&before.meaning)) {
        auto *second = std::get_if<WeekdayDate>(&expression.meaning);
        const bool isNextDay = second && second->weekday == first->weekday % 7 + 1;
        if (second && second->which == Which::Unsaid && (joint->isRange || isNextDay))
            second->isAfterPrevious = true;
        return;
    }
    // "between March and May 2022", "December 2021 and …" keeps its own: the year behind the second is the first's as well.
    const auto *first = std::get_if<CalendarDate>(&before.meaning);
    const auto *second = std::get_if<CalendarDate>(&expression.meaning);
    if (!first || !second || first->month == 0 || second->month == 0 || first->year.isStated() || !second->year.isStated() || first->which != Which::Unsaid)
        return;
    auto date = *first;
    date.year = second->year;
    if (first->month > second->month)
        --date.year.year;
    before.meaning = date;
}

} // namespace entente
