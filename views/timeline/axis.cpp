// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/axis.h"

#include "views/format/date_words.h"

#include <QDateTime>

#include <array>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr Instant msPerMinute = 60'000;
constexpr Instant msPerHour = 60 * msPerMinute;
constexpr double msPerMonth = 30.436875 * double(msPerDay);
constexpr double msPerYear = 365.2425 * double(msPerDay);

struct LevelRoom {
    TickLevel level;
    double ms;     // a tick's usual length
    int minPixels; // that its label needs
};

constexpr std::array<LevelRoom, 25> levels{{
    {{TickUnit::Minute, 1}, double(msPerMinute), 52},
    {{TickUnit::Minute, 5}, 5.0 * msPerMinute, 52},
    {{TickUnit::Minute, 10}, 10.0 * msPerMinute, 52},
    {{TickUnit::Minute, 30}, 30.0 * msPerMinute, 52},
    {{TickUnit::Hour, 1}, double(msPerHour), 52},
    {{TickUnit::Hour, 3}, 3.0 * msPerHour, 52},
    {{TickUnit::Hour, 6}, 6.0 * msPerHour, 52},
    {{TickUnit::Hour, 12}, 12.0 * msPerHour, 56},
    {{TickUnit::Day, 1}, double(msPerDay), 26},
    {{TickUnit::Week, 1}, 7.0 * msPerDay, 34},
    {{TickUnit::Month, 1}, msPerMonth, 44},
    {{TickUnit::Month, 3}, 3 * msPerMonth, 44},
    {{TickUnit::Month, 6}, 6 * msPerMonth, 44},
    {{TickUnit::Year, 1}, msPerYear, 48},
    {{TickUnit::Year, 2}, 2 * msPerYear, 48},
    {{TickUnit::Year, 5}, 5 * msPerYear, 48},
    {{TickUnit::Year, 10}, 10 * msPerYear, 48},
    {{TickUnit::Year, 20}, 20 * msPerYear, 48},
    {{TickUnit::Year, 50}, 50 * msPerYear, 48},
    {{TickUnit::Year, 100}, 100 * msPerYear, 48},
    {{TickUnit::Year, 200}, 200 * msPerYear, 48},
    {{TickUnit::Year, 500}, 500 * msPerYear, 48},
    {{TickUnit::Year, 1000}, 1000 * msPerYear, 48},
    {{TickUnit::Year, 2000}, 2000 * msPerYear, 48},
    {{TickUnit::Year, 5000}, 5000 * msPerYear, 48},
}};

Instant floorTo(Instant instant, Instant step)
{
    const Instant rest = instant % step;
    return instant - (rest < 0 ? rest + step : rest);
}

int floorTo(int value, int step) { return int(floorTo(Instant(value), Instant(step))); }

// Numbers in the locale's digits, but years and days have no thousands separator.
QLocale plain(QLocale locale)
{
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    return locale;
}

// There is no year 0; ticks skip it.
QDate firstOfYear(int year) { return QDate(year == 0 ? 1 : year, 1, 1); }

QString dayLabel(QDate day, double pixelsPerDay, const QLocale &locale)
{
    const QString number = locale.toString(day.day());
    if (pixelsPerDay >= 120)
        return locale.standaloneDayName(day.dayOfWeek(), QLocale::LongFormat) + u' ' + number;
    if (pixelsPerDay >= 56)
        return locale.standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat) + u' ' + number;
    return number;
}

QString timeWords(Instant instant, const QLocale &locale)
{
    return locale.toString(QTime::fromMSecsSinceStartOfDay(int(instant - startOf(dayOf(instant)))), u"HH:mm"_s);
}

QString tickLabel(TickLevel level, Instant instant, double pixelsPerMs, const QLocale &locale)
{
    const QDate day = dayOf(instant);
    switch (level.unit) {
    case TickUnit::Minute:
    case TickUnit::Hour:
        return timeWords(instant, locale);
    case TickUnit::Day:
        return dayLabel(day, pixelsPerMs * double(msPerDay), locale);
    case TickUnit::Week:
        return locale.toString(day.day());
    case TickUnit::Month: {
        const bool isWide = pixelsPerMs * msPerMonth * level.step >= 96;
        return locale.standaloneMonthName(day.month(), isWide ? QLocale::LongFormat : QLocale::ShortFormat);
    }
    case TickUnit::Year:
        return locale.toString(day.year());
    }
    return {};
}

QString majorLabel(TickLevel level, Instant instant, const QLocale &locale)
{
    const QDate day = dayOf(instant);
    switch (level.unit) {
    case TickUnit::Minute:
    case TickUnit::Hour:
    case TickUnit::Day:
    case TickUnit::Week:
        return dayWords(day, locale, Weekday::Long);
    case TickUnit::Month:
        return locale.standaloneMonthName(day.month()) + u' ' + locale.toString(day.year());
    case TickUnit::Year:
        if (level.step == 1)
            return locale.toString(day.year());
        return locale.toString(day.year()) + u'–' + locale.toString(day.year() + level.step - 1);
    }
    return {};
}

void addWeekends(Axis &axis, const TimeScale &scale)
{
    if (scale.pixels(msPerDay) < 5)
        return;
    // Monday minus two days is a Saturday.
    Instant saturday = tickAtOrBefore({TickUnit::Week, 1}, scale.range().begin) - 2 * msPerDay;
    for (; saturday < scale.range().end; saturday += 7 * msPerDay) {
        const int from = scale.clampedX(saturday);
        const int to = scale.clampedX(saturday + 2 * msPerDay);
        if (to > from)
            axis.weekends.emplace_back(from, to);
    }
}

} // namespace

TickLevel minorLevelFor(double pixelsPerMs, double fontScale)
{
    for (const LevelRoom &room : levels) {
        if (room.ms * pixelsPerMs >= room.minPixels * fontScale)
            return room.level;
    }
    return levels.back().level;
}

TickLevel majorLevelFor(TickLevel minor)
{
    switch (minor.unit) {
    case TickUnit::Minute:
    case TickUnit::Hour:
        return {TickUnit::Day, 1};
    case TickUnit::Day:
    case TickUnit::Week:
        return {TickUnit::Month, 1};
    case TickUnit::Month:
        return {TickUnit::Year, 1};
    case TickUnit::Year:
        break;
    }
    return {TickUnit::Year, minor.step < 10 ? 10 : minor.step < 100 ? 100 : minor.step < 1000 ? 1000 : 10'000};
}

Instant tickAtOrBefore(TickLevel level, Instant instant)
{
    const QDate day = dayOf(instant);
    switch (level.unit) {
    case TickUnit::Minute:
        return floorTo(instant, level.step * msPerMinute);
    case TickUnit::Hour:
        return floorTo(instant, level.step * msPerHour);
    case TickUnit::Day:
        return startOf(day);
    case TickUnit::Week:
        return startOf(day.addDays(1 - day.dayOfWeek()));
    case TickUnit::Month:
        return startOf(QDate(day.year(), floorTo(day.month() - 1, level.step) + 1, 1));
    case TickUnit::Year:
        return startOf(firstOfYear(floorTo(day.year(), level.step)));
    }
    return instant;
}

Instant tickAfter(TickLevel level, Instant tick)
{
    switch (level.unit) {
    case TickUnit::Minute:
        return tick + level.step * msPerMinute;
    case TickUnit::Hour:
        return tick + level.step * msPerHour;
    case TickUnit::Day:
        return tick + msPerDay;
    case TickUnit::Week:
        return tick + 7 * msPerDay;
    case TickUnit::Month:
        return startOf(dayOf(tick).addMonths(level.step));
    case TickUnit::Year:
        return startOf(firstOfYear(floorTo(dayOf(tick).year(), level.step) + level.step));
    }
    return tick + msPerDay;
}

Axis axisFor(const TimeScale &scale, const QLocale &locale, double fontScale)
{
    const QLocale words = plain(locale);
    Axis axis;
    axis.minorLevel = minorLevelFor(scale.pixelsPerMs(), fontScale);
    axis.majorLevel = majorLevelFor(axis.minorLevel);
    const TimeRange range = scale.range();

    const bool namesWeeks = axis.minorLevel.unit == TickUnit::Week && scale.pixels(7 * msPerDay) >= 72 * fontScale;
    for (Instant t = tickAtOrBefore(axis.minorLevel, range.begin); t < range.end; t = tickAfter(axis.minorLevel, t)) {
        if (t < range.begin)
            continue;
        Tick tick{t, scale.clampedX(t), tickLabel(axis.minorLevel, t, scale.pixelsPerMs() / fontScale, words), {}};
        const QDate day = dayOf(t);
        const bool isMonday = day.dayOfWeek() == Qt::Monday;
        if (namesWeeks || (axis.minorLevel.unit == TickUnit::Day && isMonday && scale.pixels(msPerDay) >= 84 * fontScale))
            tick.detail = u'W' + words.toString(day.weekNumber());
        if (axis.minorLevel.unit != TickUnit::Day || isMonday)
            axis.lines.push_back({t, tick.x, {}, {}});
        axis.minor.push_back(std::move(tick));
    }
    for (Instant t = tickAtOrBefore(axis.majorLevel, range.begin); t < range.end; t = tickAfter(axis.majorLevel, t))
        axis.major.push_back({t, scale.clampedX(t), majorLabel(axis.majorLevel, t, words), {}});
    addWeekends(axis, scale);
    return axis;
}

QString instantWords(Instant instant, double pixelsPerMs, const QLocale &locale)
{
    const QLocale words = plain(locale);
    const QDate day = dayOf(instant);
    if (pixelsPerMs * msPerMonth < 6)
        return words.toString(day.year());
    if (pixelsPerMs * double(msPerDay) < 1.5)
        return words.standaloneMonthName(day.month()) + u' ' + words.toString(day.year());
    const QString date = dayWords(day, words, Weekday::Short);
    if (pixelsPerMs * double(msPerHour) < 4)
        return date;
    return date + u", "_s + timeWords(instant, words);
}

QString rangeWords(TimeRange range, const QLocale &locale)
{
    const QLocale words = plain(locale);
    const QDate first = dayOf(range.begin);
    const QDate last = dayOf(std::max(range.begin, range.end - 1));
    const bool isOfDays = range.begin == startOf(first) && range.end == startOf(last) + msPerDay;
    if (!isOfDays && range.length() < 2 * msPerDay) {
        const QString begin = dayWords(first, words) + u", "_s + timeWords(range.begin, words);
        const QDate end = dayOf(range.end);
        return begin + u" – "_s + (end == first ? QString() : dayWords(end, words) + u", "_s) + timeWords(range.end, words);
    }
    if (first.daysTo(last) > 370)
        return words.toString(first, u"MMMM yyyy"_s) + u" – "_s + words.toString(last, u"MMMM yyyy"_s);
    return daysWords(first, last, words);
}

} // namespace entente
