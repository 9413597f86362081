// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/record.h"

#include "core/code_points.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }
QJsonValue orNull(QDate day) { return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(); }

QString idOf(EntityIndex index) { return u"e%1"_s.arg(static_cast<int>(index) + 1); }
QJsonValue idOf(std::optional<EntityIndex> index) { return index ? QJsonValue(idOf(*index)) : QJsonValue(); }

QJsonArray idsOf(const std::vector<EntityIndex> &indices)
{
    QJsonArray ids;
    for (const EntityIndex index : indices)
        ids.append(idOf(index));
    return ids;
}

// Turns the values of one article into JSON; spans are converted against its text.
class RecordWriter
{
public:
    explicit RecordWriter(const QString &text) : m_text(text), m_codePoints(text) {}

    QJsonArray span(TextSpan utf16) const
    {
        const TextSpan s = m_codePoints.fromUtf16(utf16);
        return {s.begin, s.end};
    }

    template<typename Range>
    QJsonArray spans(const Range &range) const
    {
        QJsonArray array;
        for (const TextSpan each : range)
            array.append(span(each));
        return array;
    }

    void putSpan(QJsonObject &object, TextSpan utf16) const
    {
        const TextSpan s = m_codePoints.fromUtf16(utf16);
        object["start"_L1] = s.begin;
        object["end"_L1] = s.end;
        object["text"_L1] = utf16.in(m_text).toString();
    }

    QJsonObject entity(const Entity &entity, int index) const
    {
        QJsonArray mentions;
        for (const EntityMention &mention : entity.mentions)
            mentions.append(span(mention.span));
        return {{u"id"_s, idOf(EntityIndex(index))}, {u"kind"_s, toString(entity.kind)}, {u"name"_s, entity.name},
            {u"country"_s, orNull(entity.country.toString())}, {u"sector"_s, orNull(toString(entity.sector))}, {u"role"_s, orNull(entity.role)},
            {u"mentions"_s, mentions}};
    }

    QJsonObject date(const DateMention &date) const
    {
        QJsonObject object{{u"type"_s, toString(date.type)}, {u"value"_s, date.value}, {u"earliest"_s, orNull(date.earliest)},
            {u"latest"_s, orNull(date.latest)}};
        putSpan(object, date.span);
        return object;
    }

    QJsonObject quote(const Quote &quote) const
    {
        QJsonObject object{{u"kind"_s, toString(quote.kind)}, {u"speaker"_s, idOf(quote.speaker)}, {u"speaker_name"_s, orNull(quote.speakerName)},
            {u"cue"_s, quote.cue.isEmpty() ? QJsonValue() : QJsonValue(span(quote.cue))}, {u"date"_s, orNull(quote.date)}};
        putSpan(object, quote.span);
        return object;
    }

    QJsonObject event(const EventMention &event) const
    {
        const PartialDate &date = event.date;
        std::vector<TextSpan> evidence{event.span};
        evidence.insert(evidence.end(), event.furtherEvidence.begin(), event.furtherEvidence.end());
        QJsonObject object{{u"type"_s, toString(event.type)}, {u"mode"_s, orNull(event.mode)}, {u"quad"_s, toString(quadClassOf(event.type))},
            {u"status"_s, toString(event.status)}, {u"actors"_s, idsOf(event.actors)}, {u"recipients"_s, idsOf(event.recipients)},
            {u"place"_s, idOf(event.place)}, {u"place_name"_s, orNull(event.placeName)}, {u"label"_s, event.label},
            {u"evidence"_s, spans(evidence)},
            {u"date"_s,
                QJsonObject{{u"value"_s, orNull(date.value)}, {u"end_value"_s, orNull(date.endValue)}, {u"earliest"_s, orNull(date.earliest)},
                    {u"latest"_s, orNull(date.latest)}, {u"precision"_s, toString(date.precision)}, {u"basis"_s, orNull(toString(date.basis))}}}};
        putSpan(object, event.span);
        return object;
    }

private:
    const QString &m_text;
    CodePoints m_codePoints;
};

QJsonObject published(const PublicationDate &date)
{
    return {{u"value"_s, orNull(date.day)}, {u"kind"_s, toString(date.kind)}, {u"earliest"_s, orNull(date.earliest)},
        {u"latest"_s, orNull(date.latest)}, {u"reasons"_s, QJsonArray::fromStringList(date.reasons)}};
}

template<typename Values, typename Convert>
QJsonArray arrayOf(const Values &values, Convert convert)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(convert(value));
    return array;
}

} // namespace

QByteArray toRecord(const Article &article, const Annotations &annotations, bool withText)
{
    const RecordWriter writer(article.text);
    int index = 0;
    QJsonObject record{{u"id"_s, article.key}, {u"path"_s, orNull(article.path)}, {u"title"_s, orNull(article.title)},
        {u"url"_s, orNull(article.url)}, {u"source"_s, orNull(article.source)}, {u"author"_s, orNull(article.author)},
        {u"language"_s, orNull(article.language)},
        {u"published"_s, published(annotations.published)}, {u"furniture"_s, writer.spans(annotations.furniture)},
        {u"entities"_s, arrayOf(annotations.entities, [&](const Entity &each) { return writer.entity(each, index++); })},
        {u"dates"_s, arrayOf(annotations.dates, [&](const DateMention &each) { return writer.date(each); })},
        {u"quotes"_s, arrayOf(annotations.quotes, [&](const Quote &each) { return writer.quote(each); })},
        {u"events"_s, arrayOf(annotations.events, [&](const EventMention &each) { return writer.event(each); })}};
    if (withText)
        record[u"text"_s] = article.text;
    if (!article.warnings.isEmpty())
        record[u"warnings"_s] = QJsonArray::fromStringList(article.warnings);
    return QJsonDocument(record).toJson(QJsonDocument::Compact);
}

} // namespace entente
