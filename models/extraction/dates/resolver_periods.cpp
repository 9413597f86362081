// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/resolver.h"

#include "extraction/dates/calendar.h"

namespace entente {

using namespace Qt::StringLiterals;

Resolver::MaybeValue Resolver::valueOf(const YearPart &part, Tense tense) const
{
    const int months = part.kind == PeriodKind::Half ? 6 : 3;
    int year = statedYear(part.year);
    if (part.kind == PeriodKind::SeasonOfYear) {
        constexpr int firstMonths[] = {3, 6, 9, 12};
        const int month = firstMonths[part.number];
        if (year == 0 && m_published.isValid()) {
            const int now = m_published.month();
            year = m_published.year();
            const bool hasBegun = now >= month;
            const bool isOver = now >= month + 3;
            if (part.which == Which::Last || (part.which == Which::Unsaid && tense != Tense::Future))
                year -= (part.which == Which::Last ? isOver : hasBegun) ? 0 : 1;
            else if (part.which == Which::Next || (part.which == Which::Unsaid && tense == Tense::Future))
                year += hasBegun ? 1 : 0;
            else if (isNarrative(part.which) && m_narrative.isValid())
                year = m_narrative.year();
        }
        return Value{TimexType::Date, partValue(year, part.kind, part.number)};
    }
    if (!m_published.isValid() && year == 0)
        return Value{TimexType::Date, partValue(0, part.kind, part.number)};
    if (part.number > 0) {
        if (year == 0 && isNarrative(part.which) && m_narrative.isValid())
            year = m_narrative.year();
        if (year == 0) {
            year = m_published.year();
            const QDate begin(year, 1 + (part.number - 1) * months, 1);
            if (begin > m_published && tense != Tense::Future && m_published.daysTo(begin) > 31)
                --year;
            else if (begin.addMonths(months) < m_published && tense == Tense::Future && begin.daysTo(m_published) > 240)
                ++year;
        }
        return Value{TimexType::Date, partValue(year, part.kind, part.number)};
    }
    // "the quarter", "the latest quarter", "the year-earlier quarter": the one talked of, else the last that ended.
    if (part.which == Which::This || part.which == Which::Next || part.which == Which::Last) {
        const int count = part.which == Which::Next ? 1 : part.which == Which::Last ? -1 : 0;
        return Value{TimexType::Date, shiftedValue(m_published, TimeUnit::Quarter, count)};
    }
    const QString ended = m_published.isValid() ? shiftedValue(m_published, TimeUnit::Quarter, -1) : QString();
    const int number = m_quarter > 0 ? m_quarter : ended.isEmpty() ? 0 : ended.back().digitValue();
    int base = m_quarterYear > 0 ? m_quarterYear : ended.left(4).toInt();
    if (part.year.isStated())
        base = part.year.year;
    else if (part.year.which != Which::Unsaid)
        base += part.year.offset + countOf(part.year.which);
    return Value{TimexType::Date, partValue(base, part.kind, number)};
}

Resolver::MaybeValue Resolver::valueOf(const DecadeDate &date, Tense) const
{
    if (date.isShifted) {
        if (!m_published.isValid())
            return Value{TimexType::Date, u"XXX"_s}; // TIMEX3: some decade, three digits unknown
        return Value{TimexType::Date, shiftedValue(m_published, TimeUnit::Decade, date.shift)};
    }
    int decade = date.decade;
    if (date.twoDigits) {
        // Without a day of publication the last century's: "the '60s", "the '80s".
        const int now = m_published.isValid() ? m_published.year() / 10 : 200;
        decade += now / 10 * 10;
        if (decade > now)
            decade -= 10;
    }
    return Value{TimexType::Date, QString::number(decade)};
}

Resolver::MaybeValue Resolver::valueOf(const CenturyDate &date, Tense) const
{
    return Value{TimexType::Date, u"%1"_s.arg(date.century - 1, 2, 10, QChar(u'0'))};
}

Resolver::MaybeValue Resolver::valueOf(const Length &length, Tense) const
{
    return Value{TimexType::Duration, durationValue(length)};
}

Resolver::MaybeValue Resolver::valueOf(const Recurrence &recurrence, Tense) const
{
    return Value{TimexType::Set, recurrence.value};
}

Resolver::MaybeValue Resolver::valueOf(const Reference &reference, Tense) const
{
    switch (reference) {
    case Reference::Past: return Value{TimexType::Date, u"PAST_REF"_s};
    case Reference::Present: return Value{TimexType::Date, u"PRESENT_REF"_s};
    case Reference::Future: return Value{TimexType::Date, u"FUTURE_REF"_s};
    }
    return std::nullopt;
}

Resolver::MaybeValue Resolver::valueOf(const HolidayDate &date, Tense tense) const
{
    int year = statedYear(date.year);
    if (year == 0 && m_published.isValid()) {
        const QDate thisYears = holidayOf(date.holiday, m_published.year());
        year = m_published.year();
        if (date.which == Which::Last && thisYears >= m_published)
            --year;
        else if (date.which == Which::Next && thisYears <= m_published)
            ++year;
        else if (date.which == Which::Unsaid)
            year = nearestYear(thisYears.month(), thisYears.day(), tense);
    }
    if (year == 0)
        return Value{TimexType::Date, u"XXXX-XX-XX"_s};
    return Value{TimexType::Date, dayValue(holidayOf(date.holiday, year))};
}

} // namespace entente
