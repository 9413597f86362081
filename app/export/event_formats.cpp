// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/event_formats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// A day, month or year: no more of it than is known. A year of 0 stands for nothing known.
struct KnownDate {
    int year = 0;
    int month = 0;
    int day = 0;

    QString toIso() const
    {
        if (year == 0)
            return {};
        QString text = u"%1"_s.arg(year, 4, 10, QChar(u'0'));
        if (month > 0)
            text += u"-%1"_s.arg(month, 2, 10, QChar(u'0'));
        if (day > 0)
            text += u"-%1"_s.arg(day, 2, 10, QChar(u'0'));
        return text;
    }
    QJsonObject toTimelineJs() const
    {
        QJsonObject object{{u"year"_s, year}};
        if (month > 0)
            object[u"month"_s] = month;
        if (day > 0)
            object[u"day"_s] = day;
        return object;
    }
};

// What all days from `first` to `last` have in common: a happening on one unknown day of them has it as well.
KnownDate commonTo(QDate first, QDate last)
{
    if (first.year() != last.year())
        return {};
    if (first.month() != last.month())
        return {first.year(), 0, 0};
    return {first.year(), first.month(), first == last ? first.day() : 0};
}

// One end of a range.
KnownDate endOf(QDate day, DatePrecision precision)
{
    switch (precision) {
    case DatePrecision::Day: return {day.year(), day.month(), day.day()};
    case DatePrecision::Week:
    case DatePrecision::Month: return {day.year(), day.month(), 0};
    case DatePrecision::Quarter:
    case DatePrecision::Year:
    case DatePrecision::Unknown: break;
    }
    return {day.year(), 0, 0};
}

// When an event began and, of one that lasted, ended.
std::pair<KnownDate, KnownDate> knownDates(const PartialDate &date)
{
    if (!date.isKnown())
        return {};
    if (date.isRange)
        return {endOf(date.earliest, date.precision), endOf(date.latest, date.precision)};
    return {commonTo(date.earliest, date.latest), {}};
}

QJsonArray actorsOf(const Corpus &corpus, const std::vector<EntityId> &ids)
{
    QJsonArray list;
    for (EntityId id : ids) {
        const CorpusEntity *entity = corpus.entity(id);
        if (!entity)
            continue;
        QJsonObject actor{{u"name"_s, entity->name}};
        if (entity->country.isValid())
            actor[u"country"_s] = entity->country.toString();
        if (entity->sector != Sector::Unknown)
            actor[u"sector"_s] = toString(entity->sector);
        list.append(actor);
    }
    return list;
}

QString schemaType(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person: return u"Person"_s;
    case EntityKind::Country: return u"Country"_s;
    case EntityKind::Organization: return u"Organization"_s;
    case EntityKind::Place: return u"Place"_s;
    }
    return u"Thing"_s;
}

} // namespace

QByteArray toTimelineJs(const DataScene &scene)
{
    QJsonArray events;
    for (Row row : scene.rows) {
        const EventDetails event = scene.corpus.details(row);
        if (!event.date.isKnown())
            continue;
        auto [start, end] = knownDates(event.date);
        if (start.year == 0) { // it lies on one day of several years: TimelineJS needs some year
            start.year = event.date.earliest.year();
            end.year = event.date.latest.year();
        }
        const ArticleInfo *article = scene.corpus.article(scene.corpus.firstArticle(row));
        QString text = u"<p>"_s + toString(event.traits.status).toHtmlEscaped() + u"</p>"_s;
        if (article) {
            const QString source = article->source.isEmpty() ? QString() : u" ("_s + article->source + u')';
            text += u"<p>"_s + (article->title + source).toHtmlEscaped() + u"</p>"_s;
        }
        // TimelineJS takes both texts as HTML.
        QJsonObject object{{u"unique_id"_s, u"event-%1"_s.arg(qint64(event.id))}, {u"start_date"_s, start.toTimelineJs()},
            {u"display_date"_s, (event.traits.estimated ? u"≈ "_s : QString()) + scene.corpus.dateText(row)}, {u"group"_s, toString(event.traits.type)},
            {u"text"_s, QJsonObject{{u"headline"_s, event.label.toHtmlEscaped()}, {u"text"_s, text}}}};
        if (end.year != 0)
            object[u"end_date"_s] = end.toTimelineJs();
        events.append(object);
    }
    return QJsonDocument(QJsonObject{{u"events"_s, events}}).toJson(QJsonDocument::Indented);
}

QByteArray toJsonLd(const DataScene &scene)
{
    QJsonArray graph;
    for (Row row : scene.rows) {
        const EventDetails event = scene.corpus.details(row);
        QJsonObject object{{u"@type"_s, u"Event"_s}, {u"@id"_s, u"urn:entente:event:%1"_s.arg(qint64(event.id))}, {u"name"_s, event.label},
            {u"additionalType"_s, toString(event.traits.type)}};
        const auto [start, end] = knownDates(event.date);
        if (start.year != 0)
            object[u"startDate"_s] = start.toIso();
        if (end.year != 0)
            object[u"endDate"_s] = end.toIso();
        if (!event.placeName.isEmpty()) {
            QJsonObject place{{u"@type"_s, u"Place"_s}, {u"name"_s, event.placeName}};
            if (event.placeCountry.isValid())
                place[u"address"_s] = QJsonObject{{u"@type"_s, u"PostalAddress"_s}, {u"addressCountry"_s, event.placeCountry.toString()}};
            object[u"location"_s] = place;
        }
        QStringList doubts;
        if (event.traits.status != EventStatus::Occurred)
            doubts << toString(event.traits.status);
        if (event.traits.estimated)
            doubts << u"date estimated"_s;
        if (event.traits.disputed)
            doubts << u"sources differ"_s;
        if (!doubts.isEmpty())
            object[u"disambiguatingDescription"_s] = doubts.join(u", "_s);
        QJsonArray people;
        for (const auto &ids : {event.actors, event.recipients}) {
            for (EntityId id : ids) {
                if (const CorpusEntity *entity = scene.corpus.entity(id))
                    people.append(QJsonObject{{u"@type"_s, schemaType(entity->kind)}, {u"name"_s, entity->name}});
            }
        }
        if (!people.isEmpty())
            object[u"contributor"_s] = people;
        graph.append(object);
    }
    return QJsonDocument(QJsonObject{{u"@context"_s, u"https://schema.org"_s}, {u"@graph"_s, graph}}).toJson(QJsonDocument::Indented);
}

QByteArray toPlover(const DataScene &scene)
{
    QByteArray bytes;
    for (Row row : scene.rows) {
        const EventDetails event = scene.corpus.details(row);
        const QString date = scene.corpus.dateText(row);
        const QJsonObject object{{u"id"_s, qint64(event.id)}, {u"date"_s, date.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(date)},
            {u"event_type"_s, toString(event.traits.type)},
            {u"event_mode"_s, event.mode.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(event.mode)},
            {u"quad"_s, toString(event.traits.quad())}, {u"status"_s, toString(event.traits.status)}, {u"date_estimated"_s, event.traits.estimated},
            {u"actor"_s, actorsOf(scene.corpus, event.actors)}, {u"recipient"_s, actorsOf(scene.corpus, event.recipients)}};
        bytes += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return bytes;
}

} // namespace entente
