// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/time_lexicon.h"

#include "extraction/dates/time_words.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace entente {

namespace {

struct Row {
    std::u16string_view word;
    TimeWord kind;
    int value = 0;
};

constexpr int of(TimeUnit unit)
{
    return int(unit);
}

// Months and weekdays stand in time_words.h; everything else that a time expression is made of stands here.
constexpr Row rows[] = {
    // "two weeks", "twenty-one days", "nineteen ninety-six"
    Row{u"zero", TimeWord::Number, 0}, Row{u"one", TimeWord::Number, 1}, Row{u"two", TimeWord::Number, 2}, Row{u"three", TimeWord::Number, 3},
    Row{u"four", TimeWord::Number, 4}, Row{u"five", TimeWord::Number, 5}, Row{u"six", TimeWord::Number, 6}, Row{u"seven", TimeWord::Number, 7},
    Row{u"eight", TimeWord::Number, 8}, Row{u"nine", TimeWord::Number, 9}, Row{u"ten", TimeWord::Number, 10}, Row{u"eleven", TimeWord::Number, 11},
    Row{u"twelve", TimeWord::Number, 12}, Row{u"thirteen", TimeWord::Number, 13}, Row{u"fourteen", TimeWord::Number, 14}, Row{u"fifteen", TimeWord::Number, 15},
    Row{u"sixteen", TimeWord::Number, 16}, Row{u"seventeen", TimeWord::Number, 17}, Row{u"eighteen", TimeWord::Number, 18}, Row{u"nineteen", TimeWord::Number, 19},
    Row{u"twenty", TimeWord::Number, 20}, Row{u"thirty", TimeWord::Number, 30}, Row{u"forty", TimeWord::Number, 40}, Row{u"fifty", TimeWord::Number, 50},
    Row{u"sixty", TimeWord::Number, 60}, Row{u"seventy", TimeWord::Number, 70}, Row{u"eighty", TimeWord::Number, 80}, Row{u"ninety", TimeWord::Number, 90},
    Row{u"dozen", TimeWord::Number, 12}, Row{u"hundred", TimeWord::Hundred, 100}, Row{u"thousand", TimeWord::Thousand, 1000},
    // "the third quarter", "March eighth"
    Row{u"first", TimeWord::Ordinal, 1}, Row{u"second", TimeWord::Ordinal, 2}, Row{u"third", TimeWord::Ordinal, 3}, Row{u"fourth", TimeWord::Ordinal, 4},
    Row{u"fifth", TimeWord::Ordinal, 5}, Row{u"sixth", TimeWord::Ordinal, 6}, Row{u"seventh", TimeWord::Ordinal, 7}, Row{u"eighth", TimeWord::Ordinal, 8},
    Row{u"ninth", TimeWord::Ordinal, 9}, Row{u"tenth", TimeWord::Ordinal, 10}, Row{u"eleventh", TimeWord::Ordinal, 11}, Row{u"twelfth", TimeWord::Ordinal, 12},
    Row{u"thirteenth", TimeWord::Ordinal, 13}, Row{u"fourteenth", TimeWord::Ordinal, 14}, Row{u"fifteenth", TimeWord::Ordinal, 15}, Row{u"sixteenth", TimeWord::Ordinal, 16},
    Row{u"seventeenth", TimeWord::Ordinal, 17}, Row{u"eighteenth", TimeWord::Ordinal, 18}, Row{u"nineteenth", TimeWord::Ordinal, 19}, Row{u"twentieth", TimeWord::Ordinal, 20},
    Row{u"thirtieth", TimeWord::Ordinal, 30},
    // "several weeks", "a few days", "a couple of years", "half an hour"
    Row{u"several", TimeWord::Vague}, Row{u"few", TimeWord::Vague}, Row{u"many", TimeWord::Vague}, Row{u"dozens", TimeWord::Vague}, Row{u"hundreds", TimeWord::Vague},
    Row{u"thousands", TimeWord::Vague}, Row{u"tens", TimeWord::Vague}, Row{u"various", TimeWord::Vague}, Row{u"numerous", TimeWord::Vague},
    Row{u"countless", TimeWord::Vague}, Row{u"couple", TimeWord::Couple, 2}, Row{u"pair", TimeWord::Couple, 2}, Row{u"half", TimeWord::HalfOf},
    Row{u"a", TimeWord::A, 1}, Row{u"an", TimeWord::A, 1},
    // "ten minutes", "a year"
    Row{u"seconds", TimeWord::PluralUnit, of(TimeUnit::Second)},
    Row{u"minute", TimeWord::Unit, of(TimeUnit::Minute)}, Row{u"minutes", TimeWord::PluralUnit, of(TimeUnit::Minute)},
    Row{u"hour", TimeWord::Unit, of(TimeUnit::Hour)}, Row{u"hours", TimeWord::PluralUnit, of(TimeUnit::Hour)},
    Row{u"day", TimeWord::Unit, of(TimeUnit::Day)}, Row{u"days", TimeWord::PluralUnit, of(TimeUnit::Day)},
    Row{u"weekend", TimeWord::Unit, of(TimeUnit::Weekend)}, Row{u"weekends", TimeWord::PluralUnit, of(TimeUnit::Weekend)},
    Row{u"week", TimeWord::Unit, of(TimeUnit::Week)}, Row{u"weeks", TimeWord::PluralUnit, of(TimeUnit::Week)},
    Row{u"fortnight", TimeWord::Unit, of(TimeUnit::Fortnight)}, Row{u"fortnights", TimeWord::PluralUnit, of(TimeUnit::Fortnight)},
    Row{u"month", TimeWord::Unit, of(TimeUnit::Month)}, Row{u"months", TimeWord::PluralUnit, of(TimeUnit::Month)},
    Row{u"quarter", TimeWord::Unit, of(TimeUnit::Quarter)}, Row{u"quarters", TimeWord::PluralUnit, of(TimeUnit::Quarter)},
    Row{u"year", TimeWord::Unit, of(TimeUnit::Year)}, Row{u"years", TimeWord::PluralUnit, of(TimeUnit::Year)},
    Row{u"decade", TimeWord::Unit, of(TimeUnit::Decade)}, Row{u"decades", TimeWord::PluralUnit, of(TimeUnit::Decade)},
    Row{u"century", TimeWord::Unit, of(TimeUnit::Century)}, Row{u"centuries", TimeWord::PluralUnit, of(TimeUnit::Century)},
    Row{u"millennium", TimeWord::Unit, of(TimeUnit::Millennium)}, Row{u"millennia", TimeWord::PluralUnit, of(TimeUnit::Millennium)},
    Row{u"period", TimeWord::Period},
    // "last spring", "the summer of 2014"
    Row{u"spring", TimeWord::SeasonName, int(Season::Spring)}, Row{u"summer", TimeWord::SeasonName, int(Season::Summer)},
    Row{u"autumn", TimeWord::SeasonName, int(Season::Autumn)}, Row{u"fall", TimeWord::SeasonName, int(Season::Autumn)},
    Row{u"winter", TimeWord::SeasonName, int(Season::Winter)},
    // "Friday night", "this morning"
    Row{u"dawn", TimeWord::PartOfDay, int(DayPart::Dawn)}, Row{u"morning", TimeWord::PartOfDay, int(DayPart::Morning)},
    Row{u"afternoon", TimeWord::PartOfDay, int(DayPart::Afternoon)}, Row{u"evening", TimeWord::PartOfDay, int(DayPart::Evening)},
    Row{u"night", TimeWord::PartOfDay, int(DayPart::Night)}, Row{u"nighttime", TimeWord::PartOfDay, int(DayPart::Night)},
    Row{u"mornings", TimeWord::PluralPartOfDay, int(DayPart::Morning)}, Row{u"afternoons", TimeWord::PluralPartOfDay, int(DayPart::Afternoon)},
    Row{u"evenings", TimeWord::PluralPartOfDay, int(DayPart::Evening)}, Row{u"nights", TimeWord::PluralPartOfDay, int(DayPart::Night)},
    // "meets annually", "a daily call"
    Row{u"hourly", TimeWord::Frequency, of(TimeUnit::Hour)}, Row{u"daily", TimeWord::Frequency, of(TimeUnit::Day)}, Row{u"nightly", TimeWord::Frequency, of(TimeUnit::Day)},
    Row{u"weekly", TimeWord::Frequency, of(TimeUnit::Week)}, Row{u"fortnightly", TimeWord::Frequency, of(TimeUnit::Fortnight)},
    Row{u"biweekly", TimeWord::Frequency, of(TimeUnit::Fortnight)}, Row{u"monthly", TimeWord::Frequency, of(TimeUnit::Month)},
    Row{u"annually", TimeWord::Frequency, of(TimeUnit::Year)}, Row{u"yearly", TimeWord::Frequency, of(TimeUnit::Year)},
    // "the next day", "this week", "that same year"
    Row{u"the", TimeWord::The}, Row{u"this", TimeWord::This}, Row{u"these", TimeWord::These}, Row{u"that", TimeWord::That}, Row{u"those", TimeWord::Those},
    Row{u"same", TimeWord::Same}, Row{u"its", TimeWord::Its}, Row{u"their", TimeWord::Its}, Row{u"his", TimeWord::Its}, Row{u"her", TimeWord::Its}, Row{u"our", TimeWord::Its},
    Row{u"last", TimeWord::Last}, Row{u"past", TimeWord::Past}, Row{u"next", TimeWord::Next}, Row{u"coming", TimeWord::Coming}, Row{u"upcoming", TimeWord::Coming},
    Row{u"previous", TimeWord::Previous}, Row{u"preceding", TimeWord::Previous}, Row{u"prior", TimeWord::Previous},
    Row{u"following", TimeWord::Following}, Row{u"ensuing", TimeWord::Following}, Row{u"subsequent", TimeWord::Following},
    Row{u"recent", TimeWord::Recent}, Row{u"current", TimeWord::Current}, Row{u"latest", TimeWord::Latest},
    Row{u"another", TimeWord::Another, 1}, Row{u"additional", TimeWord::Extra}, Row{u"further", TimeWord::Extra}, Row{u"consecutive", TimeWord::Extra}, Row{u"straight", TimeWord::Extra},
    Row{u"full", TimeWord::Whole}, Row{u"whole", TimeWord::Whole}, Row{u"entire", TimeWord::Whole}, Row{u"trading", TimeWord::Extra}, Row{u"business", TimeWord::Extra},
    Row{u"working", TimeWord::Extra}, Row{u"calendar", TimeWord::Extra}, Row{u"long", TimeWord::Long}, Row{u"short", TimeWord::Long}, Row{u"solid", TimeWord::Extra},
    Row{u"each", TimeWord::Each}, Row{u"every", TimeWord::Each},
    Row{u"of", TimeWord::Of}, Row{u"in", TimeWord::In}, Row{u"to", TimeWord::To}, Row{u"and", TimeWord::And}, Row{u"or", TimeWord::Or}, Row{u"from", TimeWord::From},
    Row{u"on", TimeWord::On}, Row{u"at", TimeWord::At}, Row{u"than", TimeWord::Than}, Row{u"through", TimeWord::Through}, Row{u"between", TimeWord::Between},
    Row{u"until", TimeWord::Until}, Row{u"till", TimeWord::Until},
    // "two days ago", "a year earlier", "three weeks after the talks"
    Row{u"ago", TimeWord::Ago}, Row{u"earlier", TimeWord::Earlier}, Row{u"previously", TimeWord::Earlier}, Row{u"later", TimeWord::Later}, Row{u"afterwards", TimeWord::Later},
    Row{u"before", TimeWord::Before}, Row{u"after", TimeWord::After}, Row{u"hence", TimeWord::Hence},
    // "early April", "the end of the year"
    Row{u"early", TimeWord::Early}, Row{u"late", TimeWord::Late}, Row{u"mid", TimeWord::Mid}, Row{u"end", TimeWord::End}, Row{u"close", TimeWord::End},
    Row{u"beginning", TimeWord::Beginning}, Row{u"start", TimeWord::Beginning}, Row{u"middle", TimeWord::Middle},
    Row{u"today", TimeWord::Today, 0}, Row{u"yesterday", TimeWord::Yesterday, -1}, Row{u"tomorrow", TimeWord::Tomorrow, 1}, Row{u"tonight", TimeWord::Tonight, 0},
    Row{u"overnight", TimeWord::Overnight, 0},
    // "about two weeks", "more than a year", "at least 30 days", "up to 180 days"
    Row{u"about", TimeWord::Approximately}, Row{u"around", TimeWord::Approximately}, Row{u"roughly", TimeWord::Approximately}, Row{u"nearly", TimeWord::Approximately},
    Row{u"almost", TimeWord::Approximately}, Row{u"approximately", TimeWord::Approximately}, Row{u"some", TimeWord::Approximately}, Row{u"over", TimeWord::Approximately},
    Row{u"exactly", TimeWord::Approximately}, Row{u"barely", TimeWord::Approximately}, Row{u"only", TimeWord::Approximately}, Row{u"just", TimeWord::Approximately},
    Row{u"within", TimeWord::Approximately},
    Row{u"more", TimeWord::More}, Row{u"less", TimeWord::Less}, Row{u"fewer", TimeWord::Less}, Row{u"least", TimeWord::Least}, Row{u"most", TimeWord::Least}, Row{u"up", TimeWord::Up},
    Row{u"fiscal", TimeWord::Fiscal}, Row{u"old", TimeWord::Old},
    // "9 a.m. EST", "noon Thursday"
    Row{u"am", TimeWord::Meridiem, 0}, Row{u"pm", TimeWord::Meridiem, 12}, Row{u"o'clock", TimeWord::OClock}, Row{u"noon", TimeWord::Noon}, Row{u"midday", TimeWord::Noon},
    Row{u"midnight", TimeWord::Midnight},
    Row{u"gmt", TimeWord::Zone}, Row{u"utc", TimeWord::Zone}, Row{u"est", TimeWord::Zone}, Row{u"edt", TimeWord::Zone}, Row{u"et", TimeWord::Zone}, Row{u"pst", TimeWord::Zone},
    Row{u"pdt", TimeWord::Zone}, Row{u"pt", TimeWord::Zone}, Row{u"cst", TimeWord::Zone}, Row{u"cdt", TimeWord::Zone}, Row{u"bst", TimeWord::Zone}, Row{u"cet", TimeWord::Zone},
    Row{u"cest", TimeWord::Zone}, Row{u"eet", TimeWord::Zone}, Row{u"eest", TimeWord::Zone}, Row{u"msk", TimeWord::Zone}, Row{u"ist", TimeWord::Zone},
    // "he now says", "the current talks", "recently"
    Row{u"now", TimeWord::PresentReference}, Row{u"currently", TimeWord::PresentReference}, Row{u"nowadays", TimeWord::PresentReference}, Row{u"presently", TimeWord::PresentReference},
    // "on Fridays"
    Row{u"mondays", TimeWord::PluralWeekday, 1}, Row{u"tuesdays", TimeWord::PluralWeekday, 2}, Row{u"wednesdays", TimeWord::PluralWeekday, 3},
    Row{u"thursdays", TimeWord::PluralWeekday, 4}, Row{u"fridays", TimeWord::PluralWeekday, 5}, Row{u"saturdays", TimeWord::PluralWeekday, 6},
    Row{u"sundays", TimeWord::PluralWeekday, 7},
    // "the comparable year-ago quarter"
    Row{u"comparable", TimeWord::Compared}, Row{u"corresponding", TimeWord::Compared},
    // "New Year's Eve", "Good Friday"
    Row{u"new", TimeWord::HolidayName}, Row{u"christmas", TimeWord::HolidayName}, Row{u"boxing", TimeWord::HolidayName}, Row{u"thanksgiving", TimeWord::HolidayName},
    Row{u"good", TimeWord::HolidayName}, Row{u"easter", TimeWord::HolidayName}, Row{u"victory", TimeWord::HolidayName}, Row{u"bastille", TimeWord::HolidayName},
    Row{u"halloween", TimeWord::HolidayName}, Row{u"armistice", TimeWord::HolidayName}, Row{u"veterans", TimeWord::HolidayName}, Row{u"valentine", TimeWord::HolidayName},
    Row{u"labor", TimeWord::HolidayName}, Row{u"memorial", TimeWord::HolidayName}, Row{u"election", TimeWord::HolidayName}, Row{u"inauguration", TimeWord::HolidayName},
    Row{u"epiphany", TimeWord::HolidayName},
    // "recently", "the future"
    Row{u"recently", TimeWord::PastReference}, Row{u"lately", TimeWord::PastReference}, Row{u"future", TimeWord::FutureReference}, Row{u"soon", TimeWord::FutureReference},
};

std::vector<Row> sortedRows()
{
    std::vector<Row> sorted(std::begin(rows), std::end(rows));
    for (const NumberedName &month : monthNames)
        sorted.push_back({std::u16string_view(month.name.utf16(), std::size_t(month.name.size())), TimeWord::Month, month.number});
    for (const NumberedName &weekday : weekdayNames)
        sorted.push_back({std::u16string_view(weekday.name.utf16(), std::size_t(weekday.name.size())), TimeWord::Weekday, weekday.number});
    std::sort(sorted.begin(), sorted.end(), [](const Row &a, const Row &b) { return a.word < b.word; });
    return sorted;
}

} // namespace

TimeWordEntry timeWordOf(QStringView lowerCase)
{
    static const std::vector<Row> sorted = sortedRows();
    if (lowerCase.size() > 13)
        return {};
    const std::u16string_view word(lowerCase.utf16(), std::size_t(lowerCase.size()));
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), word, [](const Row &row, std::u16string_view key) { return row.word < key; });
    return found != sorted.end() && found->word == word ? TimeWordEntry{found->kind, found->value} : TimeWordEntry{};
}

} // namespace entente
