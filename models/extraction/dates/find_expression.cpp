// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/patterns.h"

#include <array>

namespace entente {

namespace {

// Words in front that belong to the expression but not to its value: "early", "the end of", "more than", "nearly". Returns where the rest begins.
std::size_t modifierEnd(const Lexemes &lexemes, std::size_t at)
{
    std::size_t end = at;
    const std::size_t noun = lexemes.is(at, TimeWord::The) ? at + 1 : at;
    switch (lexemes[noun].word) {
    case TimeWord::End:
    case TimeWord::Beginning:
    case TimeWord::Middle:
        return lexemes.is(noun + 1, TimeWord::Of) ? noun + 2 : at;
    case TimeWord::Early:
    case TimeWord::Late:
    case TimeWord::Mid:
        if (noun > at) // "the late 1970s": the patterns of decades and quarters read that themselves
            return at;
        end = at + 1;
        return lexemes.is(end, TimeWord::In) && lexemes.is(end + 1, TimeWord::The) ? end + 1 : end;
    case TimeWord::Earlier:
    case TimeWord::Later:
        if (noun > at)
            return at;
        return lexemes.is(at + 1, TimeWord::In) || lexemes.is(at + 1, TimeWord::On) ? at + 2 : at + 1;
    case TimeWord::Approximately:
        return noun > at ? at : at + 1;
    case TimeWord::More:
    case TimeWord::Less:
        return noun == at && lexemes.is(at + 1, TimeWord::Than) ? at + 2 : at;
    case TimeWord::Least:
        return at;
    case TimeWord::At:
        return lexemes.is(at + 1, TimeWord::Least) ? at + 2 : at;
    case TimeWord::Up:
        return lexemes.is(at + 1, TimeWord::To) ? at + 2 : at;
    default:
        return at;
    }
}

Found findCore(const Lexemes &lexemes, std::size_t at)
{
    // In the order of trust: of two finds of one length the earlier pattern's wins.
    constexpr std::array patterns{findNumericDate, findClock, findCalendarDate, findHoliday, findWeekday, findDeictic, findShifted, findYearPart, findDecade, findRecurrence, findYear,
        findDuration, findReference};
    Found best;
    for (const auto pattern : patterns) {
        auto found = pattern(lexemes, at);
        if (found && (!best || found->end > best->end))
            best = std::move(found);
    }
    return best;
}

bool isDay(const Expression &expression)
{
    if (const auto *date = std::get_if<CalendarDate>(&expression.meaning))
        return date->day > 0 && !date->isWeek;
    if (const auto *date = std::get_if<ShiftedDate>(&expression.meaning))
        return date->unit == TimeUnit::Day || date->weekday > 0;
    return std::holds_alternative<WeekdayDate>(expression.meaning) || std::holds_alternative<HolidayDate>(expression.meaning);
}

} // namespace

Found findExpression(const Lexemes &lexemes, std::size_t at)
{
    std::size_t core = modifierEnd(lexemes, at);
    Found found;
    if (core > at) {
        found = findCore(lexemes, core);
        // "the end of the year", "later in the day": here the unit is this very one.
        const bool isPart = !lexemes.is(at, TimeWord::Approximately) && !lexemes.is(at, TimeWord::More) && !lexemes.is(at, TimeWord::Less) && !lexemes.is(at, TimeWord::At)
            && !lexemes.is(at, TimeWord::Up);
        if (isPart && lexemes.is(core, TimeWord::The) && lexemes.is(core + 1, TimeWord::Unit) && (!found || found->end <= core + 2)) {
            const auto unit = TimeUnit(lexemes[core + 1].value);
            if (unit >= TimeUnit::Day && unit <= TimeUnit::Century)
                found = Match{{.meaning = ShiftedDate{.unit = unit, .count = 0, .fromNarrative = unit == TimeUnit::Day}}, core + 2};
        }
        // "about now" says nothing more than "now"; "over the weekend" and "within last week" are prepositions, "over an hour" is an amount.
        const bool isAmount = found && (std::holds_alternative<Length>(found->expression.meaning) || found->expression.clock || lexemes.is(found->end - 1, TimeWord::Ago));
        const bool isLoose = found && (std::holds_alternative<Reference>(found->expression.meaning) || std::holds_alternative<Recurrence>(found->expression.meaning));
        const bool isPreposition = lexemes.is(at, TimeWord::Approximately) && !isAmount && !lexemes.says(at, u"around") && !lexemes.says(at, u"about");
        const bool isDeterminer = lexemes.is(at, TimeWord::Approximately) && (lexemes.is(core, TimeWord::The) || lexemes.is(core, TimeWord::This));
        if (isLoose || isPreposition || isDeterminer)
            found.reset();
    }
    if (!found) {
        core = at;
        found = findCore(lexemes, at);
    }
    if (!found)
        return std::nullopt;
    // "Friday night", "yesterday morning", "May 3 in the evening".
    if (isDay(found->expression) && found->expression.part == DayPart::None && !found->expression.clock) {
        std::size_t part = found->end;
        if (lexemes.is(part, TimeWord::Early) || lexemes.is(part, TimeWord::Late))
            ++part;
        if (lexemes.is(part, TimeWord::PartOfDay)) {
            found->expression.part = DayPart(lexemes[part].value);
            found->end = part + 1;
        } else if (lexemes.is(part, TimeWord::Overnight)) {
            found->expression.part = DayPart::Night;
            found->end = part + 1;
        } else if (lexemes.is(part, TimeWord::Noon) || lexemes.is(part, TimeWord::Midnight)) { // "Saturday noon"
            found->expression.clock = ClockTime{lexemes.is(part, TimeWord::Noon) ? 12 : 24, -1};
            found->end = part + 1;
        }
    }
    found->expression.span = lexemes.spanOf(at, found->end);
    return found;
}

} // namespace entente
