// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text_span.h"
#include "extraction/dates/time_lexicon.h"

#include <QString>

#include <optional>
#include <variant>

namespace entente {

// What a time expression says before anything is known of its article: the patterns make these, the resolver gives them values.

// Which one of a kind: "last April", "next Friday", "this week"; Previous, Following and Same point into the narrative ("the next day", "that year").
enum class Which : quint8 { Unsaid, Last, This, Next, Previous, Following, Same };

// Steps from the one named: -1, 0 or 1.
constexpr int countOf(Which which)
{
    return which == Which::Last || which == Which::Previous ? -1 : which == Which::Next || which == Which::Following ? 1 : 0;
}

constexpr bool isNarrative(Which which)
{
    return which == Which::Previous || which == Which::Following || which == Which::Same;
}

struct YearHint {
    int year = 0;      // stated
    Which which = Which::Unsaid;
    int offset = 0;    // "a year ago": -1, together with Which::This
    bool isStated() const { return year > 0; }
};

// 27 April 2025, April 27, April, the 27th (month 0), 2025 (month 0, day 0).
struct CalendarDate {
    YearHint year;
    int month = 0;
    int day = 0;
    int weekday = 0; // "Friday, Oct. 13": decides the year
    Which which = Which::Unsaid; // "last November"
    bool isOrderOpen = false;    // 04/05/2025: `month` and `day` as written; the outlet's country decides
    bool isModifier = false;     // "a June agreement": no adverb, so the clause's tense says nothing of it
    bool isWeek = false;         // "the week of March 6"
};

// Friday, last Friday, the following Friday.
struct WeekdayDate {
    int weekday = 0;
    Which which = Which::Unsaid;
    bool isAfterPrevious = false; // "from Friday to Monday": the first of its name behind the date said before
};

// So many units from the publication (or from the narrative): yesterday, last week, two years ago, three days later.
struct ShiftedDate {
    TimeUnit unit = TimeUnit::Day;
    int count = 0;
    bool fromNarrative = false;
    bool ofStory = false;     // "the same day": the one that the story stands on, not the one last named
    bool fromQuarter = false; // "a year earlier" compares quarters where the article talks of quarters
    int weekday = 0;          // "Tuesday of last week"
};

// "a week after the summit of 9 May": counted from the next date of the sentence.
struct AnchoredDate {
    TimeUnit unit = TimeUnit::Day;
    int count = 0;
};

enum class PeriodKind : quint8 { Quarter, Half, SeasonOfYear };

// The third quarter, last spring, the second half of 1989. Number 0: "the quarter", the one talked of.
struct YearPart {
    PeriodKind kind = PeriodKind::Quarter;
    int number = 0;
    YearHint year;
    Which which = Which::Unsaid;
};

struct DecadeDate {
    int decade = 0;   // 198 for the 1980s; two digits ("the '80s") as 8, its century by nearness
    bool twoDigits = false;
    int shift = 0;    // "last decade": -1
    bool isShifted = false;
};

struct CenturyDate {
    int century = 0; // 20 for the twentieth
};

// An amount of a unit; negative is "some" (PXD).
struct Length {
    double amount = 1;
    TimeUnit unit = TimeUnit::Day;
};

struct Recurrence {
    QString value; // P1D, XXXX-WXX-2
};

enum class Reference : quint8 { Past, Present, Future };

enum class Holiday : quint8 { NewYear, NewYearEve, Epiphany, Valentine, GoodFriday, Easter, EasterMonday, MayDay, VictoryDay, BastilleDay, Halloween, ArmisticeDay, Thanksgiving, ChristmasEve, Christmas, BoxingDay, LabourDay, MemorialDay, ElectionDay, InaugurationDay };

struct HolidayDate {
    Holiday holiday = Holiday::Christmas;
    YearHint year;
    Which which = Which::Unsaid;
};

// The day the sentence talks of, else the story's; for "10:35 a.m." and "the morning" without a day of their own.
struct DayOfNarrative {
    bool isPublication = false; // "this morning", "tonight"
    int shift = 0;              // "last night"
};

struct ClockTime {
    int hour = -1;
    int minute = -1; // unsaid: the hour alone
};

struct Expression {
    TextSpan span;
    std::variant<CalendarDate, WeekdayDate, ShiftedDate, AnchoredDate, YearPart, DecadeDate, CenturyDate, Length, Recurrence, Reference, HolidayDate, DayOfNarrative> meaning;
    std::optional<ClockTime> clock;
    DayPart part = DayPart::None;
};

} // namespace entente
