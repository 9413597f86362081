// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/event_dates.h"

#include <QTime>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 julianDayOfEpoch = 2440588; // 1970-01-01

DatePrecision precisionOfWidth(qint64 days)
{
    if (days <= 1)
        return DatePrecision::Day;
    if (days <= 7)
        return DatePrecision::Week;
    if (days <= 31)
        return DatePrecision::Month;
    return days <= 92 ? DatePrecision::Quarter : DatePrecision::Year;
}

bool isCredible(QDate day)
{
    return day.isValid() && earliestCredibleDay <= day && day <= latestCredibleDay;
}

// "2025-04-26T15:30" knows the minute; "…TEV" does not.
QTime clockTime(const QString &timex)
{
    const qsizetype t = timex.indexOf(u'T');
    return t == 10 && timex.size() >= 16 ? QTime::fromString(timex.mid(11, 5), u"HH:mm"_s) : QTime();
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

Instant startOf(QDate day)
{
    return (day.toJulianDay() - julianDayOfEpoch) * msPerDay;
}

QDate dayOf(Instant instant)
{
    const qint64 days = instant >= 0 ? instant / msPerDay : -((-instant + msPerDay - 1) / msPerDay);
    return QDate::fromJulianDay(days + julianDayOfEpoch);
}

const PublicationDate &publicationOf(const Article &article, const Annotations &annotations)
{
    return article.published.kind != PublicationKind::None ? article.published : annotations.published;
}

EventTime eventTime(const PartialDate &date, const PublicationDate &published)
{
    const bool hangsOnPublication = date.basis == DateBasis::Published;
    const bool publicationIsEstimate = published.kind == PublicationKind::Estimated;
    QDate first = date.earliest;
    QDate last = date.latest;
    DatePrecision precision = date.precision;
    if (hangsOnPublication && (publicationIsEstimate || !date.isKnown())) {
        first = published.earliest;
        last = published.latest;
        precision = first.isValid() && last.isValid() ? precisionOfWidth(first.daysTo(last) + 1) : DatePrecision::Unknown;
    }
    if (!isCredible(first) || !isCredible(last) || last < first)
        return {};

    EventTime time;
    time.begin = startOf(first);
    time.end = startOf(last) + msPerDay;
    time.precision = precision == DatePrecision::Unknown ? precisionOfWidth(first.daysTo(last) + 1) : precision;
    // Several days are never one known day, whatever the annotation says.
    if (time.precision == DatePrecision::Day && first != last && !date.isRange)
        time.precision = precisionOfWidth(first.daysTo(last) + 1);
    time.basis = date.basis;
    time.isRange = date.isRange;
    time.estimated = publicationIsEstimate && (hangsOnPublication || date.basis == DateBasis::Inherited);
    if (const QTime clock = clockTime(date.value); clock.isValid() && first == last)
        time.begin += clock.msecsSinceStartOfDay();
    return time;
}

QString timexOf(QDate first, QDate last, DatePrecision precision)
{
    if (!first.isValid() || !last.isValid())
        return {};
    if (first == last)
        return iso(first);
    const bool wholeMonths = first.day() == 1 && last.addDays(1).day() == 1;
    const int months = (last.year() - first.year()) * 12 + last.month() - first.month() + 1;
    if (precision == DatePrecision::Month && wholeMonths && months == 1)
        return first.toString(u"yyyy-MM"_s);
    if (precision == DatePrecision::Quarter && wholeMonths && months == 3 && first.month() % 3 == 1)
        return u"%1-Q%2"_s.arg(first.year(), 4, 10, QChar(u'0')).arg((first.month() + 2) / 3);
    if (precision == DatePrecision::Year && wholeMonths && months == 12 && first.month() == 1)
        return first.toString(u"yyyy"_s);
    if (precision == DatePrecision::Week && first.dayOfWeek() == 1 && first.daysTo(last) == 6) {
        int year = 0;
        const int week = first.weekNumber(&year);
        return u"%1-W%2"_s.arg(year, 4, 10, QChar(u'0')).arg(week, 2, 10, QChar(u'0'));
    }
    return iso(first) + u'/' + iso(last);
}

PartialDate partialDate(QDate first, QDate last, DatePrecision precision, DateBasis basis, bool isRange)
{
    if (!first.isValid() || !last.isValid())
        return {};
    PartialDate date;
    date.value = isRange ? iso(first) : timexOf(first, last, precision);
    date.endValue = isRange ? iso(last) : QString();
    date.earliest = first;
    date.latest = last;
    date.precision = precision;
    date.basis = basis;
    date.isRange = isRange;
    return date;
}

} // namespace entente
