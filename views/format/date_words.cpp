// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/format/date_words.h"

#include <QCoreApplication>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Dates", text); }

// "d MMMM yyyy", "MMMM d, yyyy", "d. MMMM yyyy": the locale's long form without its weekday, which stands at one of the ends.
QString dayPattern(const QLocale &locale)
{
    QString pattern = locale.dateFormat(QLocale::LongFormat);
    pattern.remove(u"dddd"_s);
    const auto isJoint = [](QChar c) { return c.isSpace() || c == u',' || c == u'،'; };
    while (!pattern.isEmpty() && isJoint(pattern.front()))
        pattern.remove(0, 1);
    while (!pattern.isEmpty() && isJoint(pattern.back()))
        pattern.chop(1);
    const bool isWhole = pattern.contains(u'd') && pattern.contains(u'M') && pattern.contains(u"yyyy"_s);
    return isWhole ? pattern : u"d MMMM yyyy"_s;
}

QString shortMonths(QString pattern) { return pattern.replace(u"MMMM"_s, u"MMM"_s); }

bool isDayFirst(const QString &pattern) { return pattern.startsWith(u'd'); }

// What the first of two days needs to say beside the last: nothing that both share, where the day comes first ("3", "3." or "30 April").
QString openingPattern(const QString &pattern, QDate first, QDate last)
{
    if (!isDayFirst(pattern) || first.year() != last.year())
        return pattern;
    if (first.month() != last.month())
        return pattern.left(pattern.lastIndexOf(u'M') + 1);
    return pattern.startsWith(u"d."_s) ? u"d."_s : u"d"_s;
}

// `pattern` joins the days: "%1 to %2". What both share is said once.
QString joined(const QString &pattern, QDate first, QDate last, const QLocale &locale)
{
    return pattern.arg(locale.toString(first, openingPattern(dayPattern(locale), first, last)), dayWords(last, locale));
}

// "3–9 April 2025", "30 April – 2 May 2025": a dash between numbers alone stands close.
QString dashed(const QString &pattern, QDate first, QDate last, const QLocale &locale)
{
    const QString opening = openingPattern(pattern, first, last);
    const QString joint = opening.size() > 2 ? tr("%1 – %2") : tr("%1–%2");
    return joint.arg(locale.toString(first, opening), locale.toString(last, pattern));
}

// "May 2025", "May – Jun 2025", "2024–2025": from the first day's month or year to the last's.
QString monthsWords(QDate first, QDate last, const QLocale &locale)
{
    const QString end = locale.toString(last, u"MMM yyyy"_s);
    if (first.year() != last.year())
        return tr("%1 – %2").arg(locale.toString(first, u"MMM yyyy"_s), end);
    return first.month() == last.month() ? end : tr("%1 – %2").arg(locale.toString(first, u"MMM"_s), end);
}

QString yearsWords(QDate first, QDate last, const QLocale &locale)
{
    const QString end = locale.toString(last, u"yyyy"_s);
    return first.year() == last.year() ? end : tr("%1–%2").arg(locale.toString(first, u"yyyy"_s), end);
}

QString fromTo(QDate first, QDate last, const QLocale &locale)
{
    return joined(tr("%1 to %2"), first, last, locale);
}

} // namespace

QString dayWords(QDate day, const QLocale &locale, Weekday weekday)
{
    const QString pattern = dayPattern(locale);
    if (weekday == Weekday::None)
        return locale.toString(day, pattern);
    const bool isLong = weekday == Weekday::Long;
    if (isDayFirst(pattern))
        return locale.toString(day, (isLong ? u"dddd "_s : u"ddd "_s) + pattern);
    return locale.toString(day, isLong ? locale.dateFormat(QLocale::LongFormat) : locale.dateFormat(QLocale::LongFormat).replace(u"dddd"_s, u"ddd"_s));
}

QString daysWords(QDate first, QDate last, const QLocale &locale)
{
    return first == last ? dayWords(first, locale) : dashed(dayPattern(locale), first, last, locale);
}

QStringList shortDateForms(QDate first, QDate last, bool isOneOf, const QLocale &locale)
{
    const QString pattern = shortMonths(dayPattern(locale));
    if (first == last)
        return {locale.toString(first, pattern)};
    const bool isWholeMonths = first.day() == 1 && last.addDays(1).day() == 1;
    const bool isWholeYears = isWholeMonths && first.month() == 1 && last.month() == 12;
    const bool isOneMonth = first.year() == last.year() && first.month() == last.month();
    QStringList forms;
    // "May 2025" is itself no day; several months or years read as all of them without the sign.
    const auto add = [&](const QString &words, bool saysIt) { forms.append(isOneOf && !saysIt ? u"≈ "_s + words : words); };
    if (!(isOneOf && isWholeMonths))
        add(dashed(pattern, first, last, locale), false);
    if (!(isOneOf && isWholeYears))
        add(monthsWords(first, last, locale), isOneMonth);
    add(yearsWords(first, last, locale), first.year() == last.year());
    return forms;
}

QString dateWords(const PartialDate &date, const QLocale &locale)
{
    if (!date.isKnown())
        return tr("unknown");
    const QDate first = date.earliest;
    const QDate last = date.latest;
    if (first == last)
        return dayWords(first, locale, Weekday::Long);
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
