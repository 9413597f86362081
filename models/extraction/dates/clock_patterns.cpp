// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/patterns.h"

#include <array>

namespace entente {

namespace {

struct ReadClock {
    ClockTime time;
    std::size_t end = 0;
};

int hourOf(int hour, int meridiem)
{
    return hour == 12 ? meridiem : hour + meridiem;
}

// "Moscow time", "local time", "Kyiv time"
bool isPlacedTime(const Lexemes &lexemes, std::size_t at)
{
    return lexemes.says(at + 1, u"time") && (lexemes.says(at, u"local") || (lexemes[at].capital && lexemes[at].shape == Lexeme::Shape::Word));
}

// "after 17:00", "before 9:30", "until 23:59"
bool isClockPreposition(const Lexemes &lexemes, std::size_t at)
{
    return lexemes.says(at, u"at") || lexemes.says(at, u"about") || lexemes.says(at, u"by") || lexemes.says(at, u"after") || lexemes.says(at, u"before") || lexemes.says(at, u"until")
        || lexemes.says(at, u"till") || lexemes.says(at, u"since") || lexemes.says(at, u"around") || lexemes.says(at, u"between");
}

// "10:35 a.m.", "9 p.m.", "7.30pm", "14:05 GMT", "0900 GMT", "five o'clock", "4 in the morning", "noon", "midnight".
std::optional<ReadClock> readClock(const Lexemes &lexemes, std::size_t at)
{
    const Lexeme &lexeme = lexemes[at];
    if (lexemes.isInName(at) || lexemes.says(at - 1, u"high"))
        return std::nullopt;
    if (lexeme.word == TimeWord::Noon)
        return ReadClock{{12, 0}, at + 1};
    if (lexeme.word == TimeWord::Midnight)
        return ReadClock{{24, 0}, at + 1};
    const bool hasMeridiem = lexemes.is(at + 1, TimeWord::Meridiem);
    const int meridiem = hasMeridiem ? lexemes[at + 1].value : 0;
    if (lexeme.shape == Lexeme::Shape::Clock) {
        const bool isRatio = lexemes[at].hyphenBefore || lexemes[at + 1].hyphenBefore;
        const bool isTime = hasMeridiem || lexemes.is(at + 1, TimeWord::Zone) || lexemes.is(at - 1, TimeWord::At) || isClockPreposition(lexemes, at - 1) || isPlacedTime(lexemes, at + 1)
            || lexemes.is(at - 1, TimeWord::Approximately) || lexemes.says(at + 1, u"hours") || lexemes.is(at - 1, TimeWord::From) || lexemes.is(at - 1, TimeWord::To);
        if (isRatio || !isTime)
            return std::nullopt;
        const int hour = lexeme.value / 60;
        return ReadClock{{hasMeridiem && hour <= 12 ? hourOf(hour, meridiem) : hour, lexeme.value % 60}, hasMeridiem ? at + 2 : at + 1};
    }
    const bool isPlain = lexeme.word == TimeWord::Number && !lexeme.money && !lexeme.percent && !lexeme.grouped && lexeme.value <= 2400;
    if (!isPlain)
        return std::nullopt;
    if (hasMeridiem && lexeme.value >= 1 && lexeme.value <= 12) // "3.20pm" has its minutes behind a full stop
        return ReadClock{{hourOf(lexeme.value, meridiem), lexeme.hundredths >= 0 && lexeme.hundredths < 60 ? lexeme.hundredths : -1}, at + 2};
    if (lexeme.hundredths >= 0 && lexeme.hundredths < 60 && lexeme.value < 24 && isPlacedTime(lexemes, at + 1)) // "18.00 Moscow time"
        return ReadClock{{lexeme.value, lexeme.hundredths}, at + 1};
    if (lexemes.is(at + 1, TimeWord::OClock) && lexeme.value <= 12)
        return ReadClock{{lexeme.value, -1}, at + 2};
    const bool isMilitary = lexeme.digits == 4 && lexeme.value % 100 < 60 && (lexemes.is(at + 1, TimeWord::Zone) || (lexemes.says(at + 1, u"hours") && lexemes.is(at - 1, TimeWord::At)));
    if (isMilitary)
        return ReadClock{{lexeme.value / 100, lexeme.value % 100}, lexemes.is(at + 1, TimeWord::Zone) ? at + 1 : at + 2};
    // "4 in the morning"
    if (lexeme.value >= 1 && lexeme.value <= 12 && lexemes.is(at + 1, TimeWord::In) && lexemes.is(at + 2, TimeWord::The) && lexemes.is(at + 3, TimeWord::PartOfDay)
        && (lexemes.is(at - 1, TimeWord::At) || lexemes.is(at - 1, TimeWord::Approximately) || lexemes.is(at - 1, TimeWord::To) || lexemes.says(at - 1, u"until") || at == 0)) {
        const bool isMorning = DayPart(lexemes[at + 3].value) == DayPart::Morning || (DayPart(lexemes[at + 3].value) == DayPart::Night && lexeme.value < 6);
        return ReadClock{{hourOf(lexeme.value, isMorning ? 0 : 12), 0}, at + 4};
    }
    return std::nullopt;
}

// The day that a clock time stands before: "noon Thursday", "9 a.m. EST, Nov. 6", "10 p.m. on Friday".
Found dayBehind(const Lexemes &lexemes, std::size_t at)
{
    if (lexemes.isMark(at, u','))
        ++at;
    if (lexemes.is(at, TimeWord::On))
        ++at;
    for (const auto pattern : {findCalendarDate, findWeekday, findDeictic}) {
        auto found = pattern(lexemes, at);
        if (!found)
            continue;
        const auto *date = std::get_if<CalendarDate>(&found->expression.meaning);
        const auto *shifted = std::get_if<ShiftedDate>(&found->expression.meaning);
        const bool isDay = date ? date->day > 0 && !date->isWeek : shifted ? shifted->unit == TimeUnit::Day : std::holds_alternative<WeekdayDate>(found->expression.meaning);
        if (isDay)
            return found;
    }
    return std::nullopt;
}

} // namespace

Found findClock(const Lexemes &lexemes, std::size_t at)
{
    const auto clock = readClock(lexemes, at);
    const bool isTranslation = clock && lexemes.isMark(at - 1, u'(') && lexemes.is(clock->end, TimeWord::Zone); // "10:35 a.m. (0735 GMT)"
    if (!clock || isTranslation)
        return std::nullopt;
    std::size_t end = clock->end;
    if (lexemes.is(end, TimeWord::Zone) && lexemes[end].capital)
        ++end;
    else if (isPlacedTime(lexemes, end))
        end += 2;
    if (auto day = dayBehind(lexemes, end)) {
        day->expression.clock = clock->time;
        return day;
    }
    return Match{{.meaning = DayOfNarrative{}, .clock = clock->time}, end};
}

} // namespace entente
