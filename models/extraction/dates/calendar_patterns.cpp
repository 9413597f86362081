// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/patterns.h"

#include "extraction/dates/calendar.h"

#include <algorithm>
#include <array>

namespace entente {

namespace {

template<std::size_t count>
bool isOneOf(QStringView word, const std::array<QStringView, count> &words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
}

bool isMonth(const Lexemes &lexemes, std::size_t at)
{
    return lexemes.is(at, TimeWord::Month) && lexemes[at].capital;
}

bool isShortName(const Lexemes &lexemes, std::size_t at)
{
    return lexemes[at].span.length() - (lexemes[at].abbreviated ? 1 : 0) <= 4 && !lexemes.says(at, u"may") && !lexemes.says(at, u"june") && !lexemes.says(at, u"july");
}

bool isCapitalWord(const Lexemes &lexemes, std::size_t at)
{
    return lexemes[at].shape == Lexeme::Shape::Word && lexemes[at].capital;
}

// A day of a month in figures ("27", "27th") or, behind a month's name, as an ordinal word ("March eighth").
int readDay(const Lexemes &lexemes, std::size_t at, bool inWords = false)
{
    const Lexeme &lexeme = lexemes[at];
    const bool figures = lexeme.shape == Lexeme::Shape::Number && lexeme.digits <= 2 && lexeme.digits > 0 && !lexeme.money && !lexeme.percent && !lexeme.apostrophe && !lexeme.grouped;
    const bool word = inWords && lexeme.shape == Lexeme::Shape::Word && lexeme.word == TimeWord::Ordinal;
    return (figures || word) && lexeme.value >= 1 && lexeme.value <= 31 ? lexeme.value : 0;
}

// Words before which a bare "May", "March", "April" or "June" is the month and no verb or name.
bool announcesMonth(const Lexemes &lexemes, std::size_t at)
{
    constexpr std::array words{QStringView(u"in"), QStringView(u"of"), QStringView(u"since"), QStringView(u"until"), QStringView(u"till"), QStringView(u"by"), QStringView(u"last"),
        QStringView(u"next"), QStringView(u"this"), QStringView(u"early"), QStringView(u"late"), QStringView(u"mid"), QStringView(u"from"), QStringView(u"through"), QStringView(u"before"),
        QStringView(u"after"), QStringView(u"between"), QStringView(u"during"), QStringView(u"for"), QStringView(u"every"), QStringView(u"each"), QStringView(u"and"), QStringView(u"or"),
        QStringView(u"to"), QStringView(u"past"), QStringView(u"coming"), QStringView(u"previous"), QStringView(u"following"), QStringView(u"the"), QStringView(u"a"), QStringView(u"than")};
    return at > 0 && (isOneOf(lexemes.textOf(at - 1), words) || lexemes[at].hyphenBefore);
}

bool announcesMonthBeforeName(const Lexemes &lexemes, std::size_t at)
{
    constexpr std::array words{QStringView(u"in"), QStringView(u"of"), QStringView(u"since"), QStringView(u"until"), QStringView(u"last"), QStringView(u"next"), QStringView(u"this"),
        QStringView(u"early"), QStringView(u"late"), QStringView(u"mid"), QStringView(u"during"), QStringView(u"the"), QStringView(u"a")};
    return at > 0 && (isOneOf(lexemes.textOf(at - 1), words) || lexemes[at].hyphenBefore);
}

bool mayBeName(const Lexemes &lexemes, std::size_t at)
{
    constexpr std::array names{QStringView(u"April"), QStringView(u"May"), QStringView(u"June"), QStringView(u"March"), QStringView(u"August")};
    return isOneOf(lexemes.textOf(at), names);
}

// Whether a month's name without a day or a year is the month.
bool isBareMonth(const Lexemes &lexemes, std::size_t at)
{
    if (isShortName(lexemes, at) && !lexemes[at].abbreviated)
        return false; // "Jan", "Mar": names of people and newspapers
    if (!mayBeName(lexemes, at))
        return true;
    const bool nameFollows = isCapitalWord(lexemes, at + 1) && !lexemes[at].possessive && lexemes[at + 1].word == TimeWord::None;
    const bool nameBefore = at > 0 && isCapitalWord(lexemes, at - 1) && lexemes[at - 1].word == TimeWord::None;
    if (lexemes.says(at, u"may") || lexemes.says(at, u"march"))
        return announcesMonth(lexemes, at) && !nameFollows;
    return !nameBefore && (!nameFollows || announcesMonthBeforeName(lexemes, at));
}

// "Friday, " before a date.
std::size_t weekdayEnd(const Lexemes &lexemes, std::size_t at)
{
    if (const auto which = readWhich(lexemes, at)) // "this coming Sunday, March eighth"
        at = which->end;
    if (!lexemes.is(at, TimeWord::Weekday) || !lexemes[at].capital || lexemes[at].possessive)
        return at;
    std::size_t end = at + 1;
    while (lexemes.isMark(end, u',') || lexemes.is(end, TimeWord::The))
        ++end;
    return end;
}

// The weekday in front of `date`, over the comma and the article between them.
std::size_t weekdayBefore(const Lexemes &lexemes, std::size_t date)
{
    while (date > 0 && (lexemes.isMark(date - 1, u',') || lexemes.is(date - 1, TimeWord::The)))
        --date;
    return date - 1;
}

Match dateMatch(CalendarDate date, std::size_t end)
{
    return {{.meaning = date}, end};
}

// Behind a month and a day: ", 1999", " 1999", "of this year", "last year".
std::size_t readYearBehind(const Lexemes &lexemes, std::size_t at, CalendarDate &date)
{
    const auto year = readYearHint(lexemes, at);
    if (!year)
        return at;
    if (lexemes.is(at, TimeWord::In) && !year->hint.isStated())
        return at;
    date.year = year->hint;
    return year->end;
}

// "April 27", "April 27th, 2025", "March eighth"; in a range ("May 3-5") the first day.
Found monthFirst(const Lexemes &lexemes, std::size_t month, int weekday)
{
    std::size_t day = month + 1;
    if (lexemes.is(day, TimeWord::The))
        ++day;
    CalendarDate date{.month = lexemes[month].value, .day = readDay(lexemes, day, true), .weekday = weekday};
    const bool isCount = lexemes.isUnit(day + 1) || (lexemes[day].blankBefore == false && !lexemes[month].abbreviated && !lexemes[day].hyphenBefore);
    if (date.day == 0 || isCount || !isPossibleDay(date.month, date.day))
        return std::nullopt;
    const std::size_t end = readYearBehind(lexemes, day + 1, date);
    return dateMatch(date, end);
}

// "27 April", "27th of April 2025", "27-Apr-2025".
Found dayFirst(const Lexemes &lexemes, std::size_t day, int weekday)
{
    std::size_t month = day + 1;
    const bool isOrdinal = lexemes.is(day, TimeWord::Ordinal);
    if (isOrdinal && lexemes.is(month, TimeWord::Of))
        ++month;
    if (!isMonth(lexemes, month))
        return std::nullopt;
    CalendarDate date{.month = lexemes[month].value, .day = readDay(lexemes, day, isOrdinal), .weekday = weekday};
    if (date.day == 0 || !isPossibleDay(date.month, date.day))
        return std::nullopt;
    std::size_t end = month + 1;
    if (lexemes[end].hyphenBefore && lexemes.isNumber(end) && lexemes[end].digits == 4) {
        date.year.year = lexemes[end].value;
        ++end;
    } else {
        end = readYearBehind(lexemes, end, date);
    }
    return dateMatch(date, end);
}

// "April 2025", "June last year", "last November", "April".
Found monthAlone(const Lexemes &lexemes, std::size_t at)
{
    std::size_t month = at;
    CalendarDate date;
    if (const auto which = readWhich(lexemes, at); which && !which->hasArticle) {
        date.which = which->which;
        month = which->end;
    } else if (which && isMonth(lexemes, which->end)) {
        date.which = which->which;
        month = which->end;
    }
    if (!isMonth(lexemes, month))
        return std::nullopt;
    date.month = lexemes[month].value;
    if (const int day = readDay(lexemes, month + 1); date.which != Which::Unsaid && day > 0 && !lexemes[month].possessive && isPossibleDay(date.month, day)) {
        date.day = day; // "last Oct. 23"
        return dateMatch(date, month + 2);
    }
    date.isModifier = month == at && (lexemes.is(at - 1, TimeWord::A) || lexemes.is(at - 1, TimeWord::The)) && lexemes[month + 1].shape == Lexeme::Shape::Word;
    const std::size_t end = lexemes[month].possessive || date.which != Which::Unsaid ? month + 1 : readYearBehind(lexemes, month + 1, date);
    if (date.which == Which::Unsaid && end == month + 1 && !isBareMonth(lexemes, month))
        return std::nullopt;
    for (const std::size_t neighbour : {month - 1, month + 1}) { // "31 February"
        const int day = month > 0 || neighbour > month ? readDay(lexemes, neighbour) : 0;
        if (day > 0 && !isPossibleDay(date.month, day) && !lexemes.isUnit(neighbour + 1))
            return std::nullopt;
    }
    return dateMatch(date, end);
}

// "the 27th": a day of the month talked of; only where nothing is counted by it.
Found dayAlone(const Lexemes &lexemes, std::size_t at)
{
    if (!lexemes.is(at, TimeWord::The) || !lexemes.isNumber(at + 1) || !lexemes.is(at + 1, TimeWord::Ordinal) || at == 0)
        return std::nullopt;
    constexpr std::array before{QStringView(u"on"), QStringView(u"until"), QStringView(u"till"), QStringView(u"by"), QStringView(u"from"), QStringView(u"since")};
    const Lexeme &next = lexemes[at + 2];
    const bool closes = next.shape == Lexeme::Shape::Mark || next.word == TimeWord::And || next.word == TimeWord::To || next.word == TimeWord::At || next.word == TimeWord::In;
    const int day = readDay(lexemes, at + 1);
    if (const auto which = lexemes.is(at + 2, TimeWord::Of) ? readWhich(lexemes, at + 3) : std::nullopt; which && day > 0 && lexemes.says(which->end, u"month"))
        return dateMatch({.day = day, .which = which->which}, which->end + 1); // "the 12th of next month"
    if (day == 0 || !isOneOf(lexemes.textOf(at - 1), before) || !closes)
        return std::nullopt;
    return dateMatch({.day = day}, at + 2);
}

int twoDigitYear(int year)
{
    return year + (year < 50 ? 2000 : 1900);
}

} // namespace

Found findNumericDate(const Lexemes &lexemes, std::size_t at)
{
    const Lexeme &a = lexemes[at];
    const Lexeme &b = lexemes[at + 1];
    const Lexeme &c = lexemes[at + 2];
    const auto plain = [&](std::size_t i) { return lexemes.isNumber(i) && lexemes[i].word == TimeWord::Number && !lexemes[i].grouped && !lexemes[i].money && !lexemes[i].percent; };
    if (!plain(at) || !plain(at + 1) || a.hyphenBefore || a.slashBefore || a.stopBefore)
        return std::nullopt;
    const bool slashes = b.slashBefore;
    const bool hyphens = b.hyphenBefore;
    const bool stops = b.stopBefore;
    const bool goesOn = lexemes[at + 3].hyphenBefore || lexemes[at + 3].slashBefore || lexemes[at + 3].stopBefore;
    const bool three = plain(at + 2) && c.slashBefore == slashes && c.hyphenBefore == hyphens && c.stopBefore == stops && !goesOn;
    if (slashes && !three && !goesOn && a.value == 9 && b.value == 11 && a.digits == 1) // the attacks of 2001 are called by their day
        return dateMatch({.year = {.year = 2001}, .month = 9, .day = 11}, at + 2);
    if (!three || (!slashes && !hyphens && !stops))
        return std::nullopt;
    if (a.digits == 4 && b.digits <= 2 && c.digits <= 2) {
        const QDate day(a.value, b.value, c.value);
        return day.isValid() ? Found(dateMatch({.year = {.year = a.value}, .month = b.value, .day = c.value}, at + 3)) : std::nullopt;
    }
    const bool longYear = c.digits == 4;
    if (a.digits > 2 || b.digits > 2 || (!longYear && (c.digits != 2 || stops)) || (!longYear && hyphens && (a.digits != 2 || b.digits != 2)))
        return std::nullopt;
    const int year = longYear ? c.value : twoDigitYear(c.value);
    if (QDate(year, b.value, a.value).isValid() || QDate(year, a.value, b.value).isValid())
        return dateMatch({.year = {.year = year}, .month = a.value, .day = b.value, .isOrderOpen = true}, at + 3);
    return std::nullopt;
}

Found findCalendarDate(const Lexemes &lexemes, std::size_t at)
{
    const std::size_t afterWeekday = weekdayEnd(lexemes, at);
    const bool hasWeekday = afterWeekday > at && lexemes.is(weekdayBefore(lexemes, afterWeekday), TimeWord::Weekday);
    const std::size_t date = hasWeekday ? afterWeekday : at;
    const int weekday = hasWeekday ? lexemes[weekdayBefore(lexemes, date)].value : 0;
    if (isMonth(lexemes, date)) {
        if (auto found = monthFirst(lexemes, date, weekday))
            return found;
    }
    std::size_t day = date;
    if (date == at && lexemes.is(at, TimeWord::The) && lexemes.is(at + 1, TimeWord::Ordinal))
        ++day;
    if (auto found = dayFirst(lexemes, day, weekday))
        return found;
    if (date > at)
        return std::nullopt;
    if (auto found = monthAlone(lexemes, at))
        return found;
    return dayAlone(lexemes, at);
}

Found findWeekday(const Lexemes &lexemes, std::size_t at)
{
    constexpr std::array publications{QStringView(u"Times"), QStringView(u"Telegraph"), QStringView(u"Mail"), QStringView(u"Express"), QStringView(u"Mirror"), QStringView(u"Post"),
        QStringView(u"World"), QStringView(u"Herald"), QStringView(u"Tribune"), QStringView(u"Star"), QStringView(u"Independent"), QStringView(u"Agreement"), QStringView(u"Accord"),
        QStringView(u"Live"), QStringView(u"Night")};
    constexpr std::array named{QStringView(u"Bloody"), QStringView(u"Super"), QStringView(u"Black"), QStringView(u"Good"), QStringView(u"Cyber"), QStringView(u"Ash"), QStringView(u"Palm")};
    std::size_t day = at;
    WeekdayDate date;
    if (const auto which = readWhich(lexemes, at)) {
        day = which->end;
        date.which = which->which;
    }
    if (!lexemes.is(day, TimeWord::Weekday) || !lexemes[day].capital || (isShortName(lexemes, day) && !(lexemes[day].abbreviated && lexemes.isNumber(day + 1))))
        return std::nullopt;
    const bool isPublication = isOneOf(lexemes.textOf(day + 1), publications) && lexemes[day + 1].capital && !lexemes[day].possessive;
    const bool isNamed = day > 0 && day == at && isOneOf(lexemes.textOf(day - 1), named) && lexemes[day - 1].capital;
    if (isPublication || isNamed || lexemes.textOf(day).endsWith(u's'))
        return std::nullopt;
    date.weekday = lexemes[day].value;
    std::size_t end = day + 1;
    // "Friday of last week", "Tuesday last week".
    const std::size_t week = lexemes.is(end, TimeWord::Of) ? end + 1 : end;
    if (const auto which = readWhich(lexemes, week); which && date.which == Which::Unsaid && lexemes.says(which->end, u"week") && which->which <= Which::Next) {
        const int count = which->which == Which::Last ? -1 : which->which == Which::Next ? 1 : 0;
        return Match{{.meaning = ShiftedDate{.unit = TimeUnit::Week, .count = count, .weekday = date.weekday}}, which->end + 1};
    }
    return Match{{.meaning = date}, end};
}

Found findHoliday(const Lexemes &lexemes, std::size_t at)
{
    struct Row {
        std::array<QStringView, 3> words;
        Holiday holiday;
    };
    // "Christmas 1998", "last Thanksgiving", "New Year's Eve".
    static constexpr std::array rows{
        Row{{u"New", u"Year", u"Day"}, Holiday::NewYear}, Row{{u"New", u"Year", u"Eve"}, Holiday::NewYearEve}, Row{{u"Christmas", u"Eve", {}}, Holiday::ChristmasEve},
        Row{{u"Christmas", u"Day", {}}, Holiday::Christmas}, Row{{u"Christmas", {}, {}}, Holiday::Christmas}, Row{{u"Boxing", u"Day", {}}, Holiday::BoxingDay},
        Row{{u"Thanksgiving", u"Day", {}}, Holiday::Thanksgiving}, Row{{u"Thanksgiving", {}, {}}, Holiday::Thanksgiving},
        Row{{u"Good", u"Friday", {}}, Holiday::GoodFriday}, Row{{u"Easter", u"Sunday", {}}, Holiday::Easter}, Row{{u"Easter", u"Monday", {}}, Holiday::EasterMonday},
        Row{{u"Easter", {}, {}}, Holiday::Easter}, Row{{u"May", u"Day", {}}, Holiday::MayDay}, Row{{u"Victory", u"Day", {}}, Holiday::VictoryDay},
        Row{{u"Bastille", u"Day", {}}, Holiday::BastilleDay}, Row{{u"Halloween", {}, {}}, Holiday::Halloween},
        Row{{u"Armistice", u"Day", {}}, Holiday::ArmisticeDay}, Row{{u"Veterans", u"Day", {}}, Holiday::ArmisticeDay}, Row{{u"Valentine", u"Day", {}}, Holiday::Valentine},
        Row{{u"Labor", u"Day", {}}, Holiday::LabourDay}, Row{{u"Memorial", u"Day", {}}, Holiday::MemorialDay}, Row{{u"Election", u"Day", {}}, Holiday::ElectionDay},
        Row{{u"Inauguration", u"Day", {}}, Holiday::InaugurationDay}, Row{{u"Epiphany", {}, {}}, Holiday::Epiphany},
    };
    std::size_t begin = at;
    HolidayDate date;
    if (const auto which = readWhich(lexemes, at)) {
        begin = which->end;
        date.which = which->which;
    }
    const bool mayBegin = lexemes.is(begin, TimeWord::HolidayName) || lexemes.is(begin, TimeWord::Month);
    if (!lexemes[begin].capital || !mayBegin)
        return std::nullopt;
    for (const Row &row : rows) {
        std::size_t end = begin;
        for (const QStringView word : row.words) {
            if (word.isEmpty() || lexemes.textOf(end) != word)
                break;
            ++end;
        }
        const auto length = std::size_t(std::count_if(row.words.begin(), row.words.end(), [](QStringView word) { return !word.isEmpty(); }));
        constexpr std::array things{QStringView(u"tree"), QStringView(u"trees"), QStringView(u"shopping"), QStringView(u"gift"), QStringView(u"gifts"), QStringView(u"card"), QStringView(u"cards"),
            QStringView(u"carol"), QStringView(u"carols"), QStringView(u"market"), QStringView(u"markets"), QStringView(u"dinner"), QStringView(u"song"), QStringView(u"songs"),
            QStringView(u"present"), QStringView(u"presents"), QStringView(u"egg"), QStringView(u"eggs"), QStringView(u"season"), QStringView(u"message"), QStringView(u"party")};
        if (end - begin == length && isOneOf(lexemes.textOf(end), things))
            return std::nullopt;
        if (end - begin != length || (row.holiday == Holiday::GoodFriday && lexemes[end].capital))
            continue;
        date.holiday = row.holiday;
        if (row.holiday == Holiday::Easter && lexemes.says(end, u"week"))
            return Match{{.meaning = date, .part = DayPart::None}, end + 1};
        if (const auto year = readYearHint(lexemes, end); year && year->hint.isStated()) {
            date.year = year->hint;
            end = year->end;
        }
        return Match{{.meaning = date}, end};
    }
    return std::nullopt;
}

} // namespace entente
