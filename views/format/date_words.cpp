// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/format/date_words.h"

#include <QCoreApplication>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Dates", text); }

// `pattern` joins the days: "%1 to %2". What both share is said once.
QString joined(const QString &pattern, QDate first, QDate last, const QLocale &locale)
{
    if (first.year() != last.year())
        return pattern.arg(dayWords(first, locale), dayWords(last, locale));
    const QString opening = locale.toString(first, first.month() == last.month() ? u"d"_s : u"d MMMM"_s);
    return pattern.arg(opening, dayWords(last, locale));
}

QString fromTo(QDate first, QDate last, const QLocale &locale)
{
    return joined(tr("%1 to %2"), first, last, locale);
}

} // namespace

QString dayWords(QDate day, const QLocale &locale, bool withWeekday)
{
    return locale.toString(day, withWeekday ? u"dddd d MMMM yyyy"_s : u"d MMMM yyyy"_s);
}

QString dateWords(const PartialDate &date, const QLocale &locale)
{
    if (!date.isKnown())
        return tr("unknown");
    const QDate first = date.earliest;
    const QDate last = date.latest;
    if (first == last)
        return dayWords(first, locale, true);
    if (date.isRange)
        return fromTo(first, last, locale);
    if (date.precision == DatePrecision::Month && first.day() == 1 && last == first.addMonths(1).addDays(-1))
        return tr("some day in %1").arg(locale.toString(first, u"MMMM yyyy"_s));
    if (date.precision == DatePrecision::Year && first.dayOfYear() == 1 && last == first.addYears(1).addDays(-1))
        return tr("some day in %1").arg(first.year());
    return tr("some day from %1").arg(fromTo(first, last, locale));
}

QString basisWords(DateBasis basis)
{
    switch (basis) {
    case DateBasis::None: break;
    case DateBasis::Stated: return tr("stated");
    case DateBasis::Inherited: return tr("as told just before");
    case DateBasis::Published: return tr("from the day of publication");
    case DateBasis::Set: return tr("set by you");
    }
    return {};
}

QString publishedWords(const PublicationDate &date, const QLocale &locale)
{
    switch (date.kind) {
    case PublicationKind::None: break;
    case PublicationKind::Stated:
        return tr("%1 · %2").arg(dayWords(date.day, locale), date.reasons.isEmpty() ? tr("stated") : tr("date %1").arg(date.reasons.first()));
    case PublicationKind::Set: return tr("%1 · date set by you").arg(dayWords(date.day, locale));
    case PublicationKind::Estimated:
        if (date.earliest == date.latest)
            return tr("%1 · estimated").arg(dayWords(date.earliest, locale));
        return joined(tr("between %1 and %2 · estimated"), date.earliest, date.latest, locale);
    }
    return tr("no date");
}

} // namespace entente
