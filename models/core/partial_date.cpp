// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partial_date.h"

#include <optional>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

struct Days {
    QDate first;
    QDate last;
    DatePrecision precision;
};

std::optional<int> number(QStringView digits)
{
    bool ok = false;
    const int n = digits.toInt(&ok);
    return ok && !digits.startsWith(u'-') && !digits.startsWith(u'+') ? std::optional(n) : std::nullopt;
}

QDate mondayOfIsoWeek(int year, int week)
{
    // ISO 8601: 4 January always lies in week 1.
    const QDate fourth(year, 1, 4);
    return fourth.addDays(1 - fourth.dayOfWeek() + 7 * (week - 1));
}

Days spanOf(int year, int firstMonth, int months, DatePrecision precision)
{
    const QDate first(year, firstMonth, 1);
    return {first, first.addMonths(months).addDays(-1), precision};
}

std::optional<Days> season(int year, QStringView code)
{
    if (code == u"SP")
        return spanOf(year, 3, 3, DatePrecision::Quarter);
    if (code == u"SU")
        return spanOf(year, 6, 3, DatePrecision::Quarter);
    if (code == u"FA")
        return spanOf(year, 9, 3, DatePrecision::Quarter);
    if (code == u"WI")
        return spanOf(year, 12, 3, DatePrecision::Quarter);
    return std::nullopt;
}

std::optional<Days> afterYear(int year, QStringView rest)
{
    // Before the weeks: winter is "WI".
    if (const auto named = season(year, rest))
        return named;
    if (rest.startsWith(u'W')) {
        const auto week = number(rest.sliced(1, std::min<qsizetype>(2, rest.size() - 1)));
        if (!week || *week < 1 || *week > 53)
            return std::nullopt;
        const QDate monday = mondayOfIsoWeek(year, *week);
        // Most years have no week 53: its Thursday would lie in the next one.
        if (monday.addDays(3).year() != year)
            return std::nullopt;
        if (rest.endsWith("-WE"_L1))
            return Days{monday.addDays(5), monday.addDays(6), DatePrecision::Week};
        return Days{monday, monday.addDays(6), DatePrecision::Week};
    }
    if (rest.size() == 2 && (rest[0] == u'Q' || rest[0] == u'H')) {
        const int part = rest[1].digitValue();
        const int months = rest[0] == u'Q' ? 3 : 6;
        if (part < 1 || part > 12 / months)
            return std::nullopt;
        return spanOf(year, 1 + (part - 1) * months, months, rest[0] == u'Q' ? DatePrecision::Quarter : DatePrecision::Year);
    }
    const auto month = number(rest.first(std::min<qsizetype>(2, rest.size())));
    if (!month || *month < 1 || *month > 12)
        return std::nullopt;
    if (rest.size() == 2)
        return spanOf(year, *month, 1, DatePrecision::Month);
    if (rest.size() < 5 || rest[2] != u'-')
        return std::nullopt;
    const auto day = number(rest.sliced(3, 2));
    const QDate date = day ? QDate(year, *month, *day) : QDate();
    if (!date.isValid() || (rest.size() > 5 && rest[5] != u'T'))
        return std::nullopt;
    return Days{date, date, DatePrecision::Day};
}

std::optional<Days> daysOf(QStringView value)
{
    // Times of a day ("2025-04-26TEV") have the day's bounds; parts of a day are finer than the timeline's days.
    if (value.size() > 10 && value[10] == u'T')
        value = value.first(10);
    if (value.size() >= 4) {
        if (const auto year = number(value.first(4)); year && *year > 0) {
            if (value.size() == 4)
                return spanOf(*year, 1, 12, DatePrecision::Year);
            return value[4] == u'-' && value.size() >= 7 ? afterYear(*year, value.sliced(5)) : std::nullopt;
        }
    }
    if (value.size() == 3) {
        if (const auto decade = number(value); decade && *decade > 0)
            return Days{QDate(*decade * 10, 1, 1), QDate(*decade * 10 + 9, 12, 31), DatePrecision::Year};
    }
    return std::nullopt;
}

} // namespace

PartialDate PartialDate::day(QDate day, DateBasis basis)
{
    return {.value = day.toString(Qt::ISODate), .endValue = {}, .earliest = day, .latest = day, .precision = DatePrecision::Day, .basis = basis};
}

PartialDate PartialDate::fromTimex(QStringView value, DateBasis basis)
{
    const auto days = daysOf(value);
    if (!days)
        return {};
    return {.value = value.toString(), .endValue = {}, .earliest = days->first, .latest = days->last, .precision = days->precision, .basis = basis};
}

PublicationDate PublicationDate::stated(QDate day, const QString &reason)
{
    return {.kind = PublicationKind::Stated, .day = day, .earliest = day, .latest = day, .reasons = reason.isEmpty() ? QStringList() : QStringList{reason}};
}

PublicationDate PublicationDate::set(QDate day)
{
    return {.kind = PublicationKind::Set, .day = day, .earliest = day, .latest = day, .reasons = {}};
}

QString toString(DatePrecision precision)
{
    switch (precision) {
    case DatePrecision::Day: return u"day"_s;
    case DatePrecision::Week: return u"week"_s;
    case DatePrecision::Month: return u"month"_s;
    case DatePrecision::Quarter: return u"quarter"_s;
    case DatePrecision::Year: return u"year"_s;
    case DatePrecision::Unknown: break;
    }
    return u"unknown"_s;
}

QString toString(DateBasis basis)
{
    switch (basis) {
    case DateBasis::None: break;
    case DateBasis::Stated: return u"stated"_s;
    case DateBasis::Inherited: return u"inherited"_s;
    case DateBasis::Published: return u"published"_s;
    case DateBasis::Set: return u"set"_s;
    }
    return {};
}

QString toString(PublicationKind kind)
{
    switch (kind) {
    case PublicationKind::None: break;
    case PublicationKind::Stated: return u"stated"_s;
    case PublicationKind::Set: return u"set"_s;
    case PublicationKind::Estimated: return u"estimated"_s;
    }
    return u"none"_s;
}

} // namespace entente
