// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/record.h"

#include "core/code_points.h"
#include "jobs/json_writer.h"

#include <optional>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// Writes the values of one article, the keys of each object in the order of the alphabet; spans are converted against its text.
class RecordWriter
{
public:
    explicit RecordWriter(const QString &text) : m_text(text), m_codePoints(text) { m_json.reserve(text.size() * 3 + 1024); }

    QByteArray write(const Article &article, const Annotations &annotations, bool withText)
    {
        m_json.openObject();
        field("author"_L1, article.author);
        m_json.key("dates"_L1);
        array(annotations.dates, [&](const DateMention &each) { write(each); });
        m_json.key("entities"_L1);
        int index = 0;
        array(annotations.entities, [&](const Entity &each) { write(each, EntityIndex(index++)); });
        m_json.key("events"_L1);
        array(annotations.events, [&](const EventMention &each) { write(each); });
        m_json.key("furniture"_L1);
        array(annotations.furniture, [&](TextSpan each) { write(each); });
        m_json.key("id"_L1).string(article.key);
        field("language"_L1, article.language);
        field("path"_L1, article.path);
        m_json.key("published"_L1);
        write(annotations.published);
        m_json.key("quotes"_L1);
        array(annotations.quotes, [&](const Quote &each) { write(each); });
        field("source"_L1, article.source);
        if (withText)
            m_json.key("text"_L1).string(article.text);
        field("title"_L1, article.title);
        field("url"_L1, article.url);
        if (!article.warnings.isEmpty()) {
            m_json.key("warnings"_L1);
            array(article.warnings, [&](const QString &each) { m_json.string(each); });
        }
        m_json.closeObject();
        return m_json.take();
    }

private:
    template<typename Values, typename Write>
    void array(const Values &values, Write write)
    {
        m_json.openArray();
        for (const auto &value : values)
            write(value);
        m_json.closeArray();
    }

    // Null where there is nothing to say.
    void field(QLatin1StringView key, QStringView text)
    {
        m_json.key(key);
        if (text.isEmpty())
            m_json.null();
        else
            m_json.string(text);
    }

    void field(QLatin1StringView key, QDate day)
    {
        if (day.isValid())
            field(key, day.toString(Qt::ISODate));
        else
            m_json.key(key).null();
    }

    void field(QLatin1StringView key, std::optional<EntityIndex> entity)
    {
        m_json.key(key);
        if (entity)
            write(*entity);
        else
            m_json.null();
    }

    void write(EntityIndex entity) { m_json.string(QString(u'e' + QString::number(static_cast<int>(entity) + 1))); }

    void write(TextSpan utf16)
    {
        const TextSpan span = m_codePoints.fromUtf16(utf16);
        m_json.openArray().number(span.begin).number(span.end).closeArray();
    }

    // "start" and "text" stand apart in the alphabet, "end" before both.
    void writeEnd(TextSpan utf16) { m_json.key("end"_L1).number(m_codePoints.fromUtf16(utf16.end)); }
    void writeStart(TextSpan utf16) { m_json.key("start"_L1).number(m_codePoints.fromUtf16(utf16.begin)); }
    void writeText(TextSpan utf16) { m_json.key("text"_L1).string(utf16.in(m_text)); }

    void write(const Entity &entity, EntityIndex index)
    {
        m_json.openObject();
        field("country"_L1, entity.country.toString());
        m_json.key("id"_L1);
        write(index);
        m_json.key("kind"_L1).string(toString(entity.kind)).key("mentions"_L1);
        array(entity.mentions, [&](const EntityMention &each) { write(each.span); });
        m_json.key("name"_L1).string(entity.name);
        field("role"_L1, entity.role);
        field("sector"_L1, toString(entity.sector));
        m_json.closeObject();
    }

    void write(const DateMention &date)
    {
        m_json.openObject();
        field("earliest"_L1, date.earliest);
        writeEnd(date.span);
        field("latest"_L1, date.latest);
        writeStart(date.span);
        writeText(date.span);
        m_json.key("type"_L1).string(toString(date.type)).key("value"_L1).string(date.value).closeObject();
    }

    void write(const Quote &quote)
    {
        m_json.openObject().key("cue"_L1);
        if (quote.cue.isEmpty())
            m_json.null();
        else
            write(quote.cue);
        field("date"_L1, quote.date);
        writeEnd(quote.span);
        m_json.key("kind"_L1).string(toString(quote.kind));
        field("speaker"_L1, quote.speaker);
        field("speaker_name"_L1, quote.speakerName);
        writeStart(quote.span);
        writeText(quote.span);
        m_json.closeObject();
    }

    void write(const EventMention &event)
    {
        m_json.openObject().key("actors"_L1);
        array(event.actors, [&](EntityIndex each) { write(each); });
        m_json.key("date"_L1);
        write(event.date);
        writeEnd(event.span);
        m_json.key("evidence"_L1).openArray();
        write(event.span);
        for (const TextSpan each : event.furtherEvidence)
            write(each);
        m_json.closeArray().key("label"_L1).string(event.label);
        field("mode"_L1, event.mode);
        field("place"_L1, event.place);
        field("place_name"_L1, event.placeName);
        m_json.key("quad"_L1).string(toString(quadClassOf(event.type))).key("recipients"_L1);
        array(event.recipients, [&](EntityIndex each) { write(each); });
        writeStart(event.span);
        m_json.key("status"_L1).string(toString(event.status));
        writeText(event.span);
        m_json.key("type"_L1).string(toString(event.type)).closeObject();
    }

    void write(const PartialDate &date)
    {
        m_json.openObject();
        field("basis"_L1, toString(date.basis));
        field("earliest"_L1, date.earliest);
        field("end_value"_L1, date.endValue);
        field("latest"_L1, date.latest);
        m_json.key("precision"_L1).string(toString(date.precision));
        field("value"_L1, date.value);
        m_json.closeObject();
    }

    void write(const PublicationDate &date)
    {
        m_json.openObject();
        field("earliest"_L1, date.earliest);
        m_json.key("kind"_L1).string(toString(date.kind));
        field("latest"_L1, date.latest);
        m_json.key("reasons"_L1);
        array(date.reasons, [&](const QString &each) { m_json.string(each); });
        field("value"_L1, date.day);
        m_json.closeObject();
    }

    const QString &m_text;
    CodePoints m_codePoints;
    JsonWriter m_json;
};

} // namespace

QByteArray toRecord(const Article &article, const Annotations &annotations, bool withText)
{
    return RecordWriter(article.text).write(article, annotations, withText);
}

} // namespace entente
