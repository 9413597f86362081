// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/event_formats.h"

#include <QDateTime>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

QString escaped(QString text)
{
    // A text may hold a tab and line breaks, and no other control character.
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\t' && c != u'\n' && c != u'\r'; });
    text.replace(u"\\"_s, u"\\\\"_s).replace(u";"_s, u"\\;"_s).replace(u","_s, u"\\,"_s).replace(u"\r\n"_s, u"\n"_s);
    return text.replace(u'\r', u'\n').replace(u"\n"_s, u"\\n"_s);
}

// A content line in pieces of at most 75 octets that never cut a character.
QByteArray folded(const QString &line)
{
    const QByteArray utf8 = line.toUtf8();
    QByteArray bytes;
    qsizetype begin = 0;
    qsizetype room = 75;
    while (utf8.size() - begin > room) {
        qsizetype end = begin + room;
        while ((static_cast<unsigned char>(utf8[end]) & 0xc0) == 0x80)
            --end;
        bytes += utf8.sliced(begin, end - begin) + "\r\n ";
        begin = end;
        room = 74; // the space counts
    }
    return bytes + utf8.sliced(begin) + "\r\n";
}

QString compact(QDate day)
{
    return day.toString(u"yyyyMMdd"_s);
}

QString statusOf(EventStatus status)
{
    switch (status) {
    case EventStatus::Occurred: return u"CONFIRMED"_s;
    case EventStatus::Planned:
    case EventStatus::Hypothetical: return u"TENTATIVE"_s;
    case EventStatus::Denied: return u"CANCELLED"_s;
    }
    return u"TENTATIVE"_s;
}

} // namespace

QByteArray toICalendar(const DataScene &scene)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QByteArray events;
    int undated = 0;
    for (Row row : scene.rows) {
        const EventDetails event = scene.corpus.details(row);
        if (!event.date.isKnown()) {
            ++undated;
            continue;
        }
        const ArticleInfo *article = scene.corpus.article(scene.corpus.firstArticle(row));
        events += "BEGIN:VEVENT\r\n";
        events += folded(u"UID:event-%1@entente.invalid"_s.arg(qint64(event.id)));
        events += folded(u"DTSTAMP:"_s + stamp);
        events += folded(u"DTSTART;VALUE=DATE:"_s + compact(event.date.earliest));
        events += folded(u"DTEND;VALUE=DATE:"_s + compact(event.date.latest.addDays(1)));
        events += folded(u"SUMMARY:"_s + escaped(event.label));
        const QString from = article ? u"\n"_s + article->title + (article->source.isEmpty() ? QString() : u" ("_s + article->source + u')') : QString();
        const QString estimated = event.traits.estimated ? u" (estimated)"_s : QString();
        events += folded(u"DESCRIPTION:"_s + escaped(scene.corpus.dateText(row) + estimated + from));
        if (!event.placeName.isEmpty())
            events += folded(u"LOCATION:"_s + escaped(event.placeName));
        events += folded(u"CATEGORIES:"_s + toString(event.traits.type));
        events += folded(u"STATUS:"_s + statusOf(event.traits.status));
        events += "TRANSP:TRANSPARENT\r\n";
        events += folded(u"X-ENTENTE-PRECISION:"_s + toString(event.traits.precision));
        if (event.traits.estimated)
            events += "X-ENTENTE-ESTIMATED:TRUE\r\n";
        events += "END:VEVENT\r\n";
    }
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Entente//Entente//EN\r\nCALSCALE:GREGORIAN\r\nX-ENTENTE-UNDATED:" + QByteArray::number(undated)
        + "\r\n" + events + "END:VCALENDAR\r\n";
}

} // namespace entente
