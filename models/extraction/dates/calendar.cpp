// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/calendar.h"

#include <array>
#include <cmath>

namespace entente {

using namespace Qt::StringLiterals;

bool isPossibleDay(int month, int day)
{
    return QDate(2024, month, day).isValid();
}

QString yearValue(int year)
{
    return year > 0 ? u"%1"_s.arg(year, 4, 10, QChar(u'0')) : u"XXXX"_s;
}

QString dayValue(QDate day)
{
    return u"%1-%2-%3"_s.arg(yearValue(day.year())).arg(day.month(), 2, 10, QChar(u'0')).arg(day.day(), 2, 10, QChar(u'0'));
}

QString monthValue(int year, int month)
{
    return u"%1-%2"_s.arg(yearValue(year)).arg(month, 2, 10, QChar(u'0'));
}

QString weekValue(QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return u"%1-W%2"_s.arg(yearValue(year)).arg(week, 2, 10, QChar(u'0'));
}

QString partValue(int year, PeriodKind kind, int number)
{
    constexpr std::array seasons{"SP", "SU", "FA", "WI"};
    const QString years = yearValue(year);
    switch (kind) {
    case PeriodKind::Quarter: return number > 0 ? u"%1-Q%2"_s.arg(years).arg(number) : years + u"-QX"_s;
    case PeriodKind::Half: return number > 0 ? u"%1-H%2"_s.arg(years).arg(number) : years + u"-HX"_s;
    case PeriodKind::SeasonOfYear: return u"%1-%2"_s.arg(years, QLatin1StringView(seasons[std::size_t(number)]));
    }
    return years;
}

QString partOfDayCode(DayPart part)
{
    switch (part) {
    case DayPart::None: break;
    case DayPart::Dawn:
    case DayPart::Morning: return u"TMO"_s;
    case DayPart::Midday: return u"T12:00"_s;
    case DayPart::Afternoon: return u"TAF"_s;
    case DayPart::Evening: return u"TEV"_s;
    case DayPart::Night: return u"TNI"_s;
    }
    return {};
}

QString durationValue(const Length &length)
{
    struct Row {
        bool isTime;
        int factor;
        QChar unit;
        int lesserFactor; // how many of `lesserUnit` make one, for halves
        QChar lesserUnit;
    };
    // A fortnight is two weeks, a decade ten years; a weekend is two days.
    constexpr std::array rows{Row{true, 1, u'S', 0, u'S'}, Row{true, 1, u'M', 60, u'S'}, Row{true, 1, u'H', 60, u'M'}, Row{false, 1, u'D', 0, u'D'}, Row{false, 2, u'D', 0, u'D'},
        Row{false, 1, u'W', 0, u'W'}, Row{false, 2, u'W', 0, u'W'}, Row{false, 1, u'M', 0, u'M'}, Row{false, 1, u'Q', 0, u'Q'}, Row{false, 6, u'M', 0, u'M'},
        Row{false, 1, u'Y', 12, u'M'}, Row{false, 10, u'Y', 0, u'Y'}, Row{false, 100, u'Y', 0, u'Y'}, Row{false, 1000, u'Y', 0, u'Y'}};
    const Row &row = rows[std::size_t(length.unit)];
    const QString head = row.isTime ? u"PT"_s : u"P"_s;
    if (length.amount < 0)
        return head + (length.unit == TimeUnit::Decade ? u"XE"_s : length.unit == TimeUnit::Century ? u"XC"_s : u"X"_s + row.unit);
    const double amount = length.amount * row.factor;
    const double whole = std::floor(amount);
    const double rest = amount - whole;
    if (rest < 0.01)
        return head + QString::number(qint64(whole)) + row.unit;
    if (row.lesserFactor > 0) {
        const QString lesser = QString::number(qint64(std::lround(rest * row.lesserFactor))) + row.lesserUnit;
        return whole > 0 ? head + QString::number(qint64(whole)) + row.unit + lesser : head + lesser;
    }
    return head + QString::number(amount, 'g', 6) + row.unit;
}

QString shiftedValue(QDate day, TimeUnit unit, int count)
{
    switch (unit) {
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour: return dayValue(day);
    case TimeUnit::Day: return dayValue(day.addDays(count));
    case TimeUnit::Weekend: {
        // The weekend of the week that the day lies in; on a Monday news talks of the one just past.
        const QDate saturday = day.addDays(6 - day.dayOfWeek() + 7 * count - (day.dayOfWeek() == 1 ? 7 : 0));
        return weekValue(saturday) + u"-WE"_s;
    }
    case TimeUnit::Week: return weekValue(day.addDays(7 * count));
    case TimeUnit::Fortnight: return weekValue(day.addDays(14 * count));
    case TimeUnit::Month: {
        const QDate month = QDate(day.year(), day.month(), 1).addMonths(count);
        return monthValue(month.year(), month.month());
    }
    case TimeUnit::Quarter: {
        const QDate month = QDate(day.year(), day.month(), 1).addMonths(3 * count);
        return partValue(month.year(), PeriodKind::Quarter, (month.month() + 2) / 3);
    }
    case TimeUnit::Half: {
        const QDate month = QDate(day.year(), day.month(), 1).addMonths(6 * count);
        return partValue(month.year(), PeriodKind::Half, month.month() <= 6 ? 1 : 2);
    }
    case TimeUnit::Year: return yearValue(std::max(1, day.year() + count));
    case TimeUnit::Decade: return yearValue(std::max(10, day.year() + 10 * count)).left(3);
    case TimeUnit::Century: return yearValue(std::max(100, day.year() + 100 * count)).left(2);
    case TimeUnit::Millennium: return yearValue(std::max(1000, day.year() + 1000 * count)).left(1);
    }
    return {};
}

QDate easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

namespace {

QDate nthWeekday(int year, int month, int weekday, int n)
{
    const QDate first(year, month, 1);
    return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (n - 1));
}

} // namespace

QDate holidayOf(Holiday holiday, int year)
{
    switch (holiday) {
    case Holiday::NewYear: return {year, 1, 1};
    case Holiday::NewYearEve: return {year, 12, 31};
    case Holiday::Epiphany: return {year, 1, 6};
    case Holiday::Valentine: return {year, 2, 14};
    case Holiday::GoodFriday: return easterSunday(year).addDays(-2);
    case Holiday::Easter: return easterSunday(year);
    case Holiday::EasterMonday: return easterSunday(year).addDays(1);
    case Holiday::MayDay: return {year, 5, 1};
    case Holiday::VictoryDay: return {year, 5, 9};
    case Holiday::BastilleDay: return {year, 7, 14};
    case Holiday::Halloween: return {year, 10, 31};
    case Holiday::ArmisticeDay: return {year, 11, 11};
    case Holiday::Thanksgiving: return nthWeekday(year, 11, 4, 4);
    case Holiday::ChristmasEve: return {year, 12, 24};
    case Holiday::Christmas: return {year, 12, 25};
    case Holiday::BoxingDay: return {year, 12, 26};
    case Holiday::LabourDay: return nthWeekday(year, 9, 1, 1);
    case Holiday::MemorialDay: return QDate(year, 5, 31).addDays(-((QDate(year, 5, 31).dayOfWeek() + 6) % 7));
    case Holiday::ElectionDay: return nthWeekday(year, 11, 1, 1).addDays(1);
    case Holiday::InaugurationDay: return {year, 1, 20};
    }
    return {};
}

} // namespace entente
