// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/annotation_blob.h"

#include <QDataStream>
#include <QIODevice>

namespace entente {

namespace {

constexpr quint16 blobVersion = 1;
// Counts beyond this are damage, not news: they must not make the decoder ask for all memory.
constexpr quint32 largestCount = 50'000'000;

// One description of the layout serves both directions.
class Writer
{
public:
    explicit Writer(QByteArray &bytes) : m_stream(&bytes, QIODevice::WriteOnly) { m_stream.setVersion(QDataStream::Qt_6_0); }

    template<typename T>
        requires std::is_enum_v<T>
    void operator()(const T &value) { m_stream << qint64(value); }
    void operator()(const bool &value) { m_stream << quint8(value); }
    void operator()(const QString &value) { m_stream << value; }
    void operator()(const QStringList &value) { m_stream << value; }
    void operator()(const QDate &value) { m_stream << (value.isValid() ? value.toJulianDay() : qint64(0)); }
    void operator()(const TextSpan &value) { m_stream << qint64(value.begin) << qint64(value.end); }
    void operator()(const CountryCode &value) { m_stream << value.value(); }
    template<typename T>
    void operator()(const std::optional<T> &value)
    {
        m_stream << quint8(value.has_value());
        if (value)
            (*this)(*value);
    }
    template<typename T>
    void operator()(const std::vector<T> &values)
    {
        m_stream << quint32(values.size());
        for (const T &value : values)
            layout(*this, value);
    }
    bool ok() const { return true; }

private:
    QDataStream m_stream;
};

class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_stream(bytes) { m_stream.setVersion(QDataStream::Qt_6_0); }

    template<typename T>
        requires std::is_enum_v<T>
    void operator()(T &value) { value = static_cast<T>(number<qint64>()); }
    void operator()(bool &value) { value = number<quint8>() != 0; }
    void operator()(QString &value) { m_stream >> value; }
    void operator()(QStringList &value) { m_stream >> value; }
    void operator()(QDate &value)
    {
        const auto day = number<qint64>();
        value = day == 0 ? QDate() : QDate::fromJulianDay(day);
    }
    void operator()(TextSpan &value) { value = {qsizetype(number<qint64>()), 0}, value.end = qsizetype(number<qint64>()); }
    void operator()(CountryCode &value)
    {
        const auto code = number<quint16>();
        value = code == 0 ? CountryCode() : CountryCode(char(code >> 8), char(code & 0xff));
    }
    template<typename T>
    void operator()(std::optional<T> &value)
    {
        if (number<quint8>() == 0)
            return;
        value.emplace();
        (*this)(*value);
    }
    template<typename T>
    void operator()(std::vector<T> &values)
    {
        const auto count = number<quint32>();
        if (count > largestCount)
            m_stream.setStatus(QDataStream::ReadCorruptData);
        for (quint32 i = 0; i < count && ok(); ++i)
            layout(*this, values.emplace_back());
    }
    bool ok() const { return m_stream.status() == QDataStream::Ok; }

private:
    template<typename T>
    T number()
    {
        T value = 0;
        m_stream >> value;
        return value;
    }

    QDataStream m_stream;
};

template<typename Coder, typename Value>
void layout(Coder &code, Value &value)
{
    code(value);
}

template<typename Coder, typename Date>
    requires std::is_same_v<std::remove_const_t<Date>, PartialDate>
void layout(Coder &code, Date &date)
{
    code(date.value), code(date.endValue), code(date.earliest), code(date.latest), code(date.precision), code(date.basis), code(date.isRange);
}

template<typename Coder, typename Date>
    requires std::is_same_v<std::remove_const_t<Date>, PublicationDate>
void layout(Coder &code, Date &date)
{
    code(date.kind), code(date.day), code(date.earliest), code(date.latest), code(date.reasons);
}

template<typename Coder, typename Mention>
    requires std::is_same_v<std::remove_const_t<Mention>, DateMention>
void layout(Coder &code, Mention &date)
{
    code(date.span), code(date.type), code(date.value), code(date.earliest), code(date.latest);
}

template<typename Coder, typename Mention>
    requires std::is_same_v<std::remove_const_t<Mention>, EntityMention>
void layout(Coder &code, Mention &mention)
{
    code(mention.span), code(mention.form);
}

template<typename Coder, typename Value>
    requires std::is_same_v<std::remove_const_t<Value>, Entity>
void layout(Coder &code, Value &entity)
{
    code(entity.kind), code(entity.name), code(entity.country), code(entity.sector), code(entity.role), code(entity.mentions);
}

template<typename Coder, typename Value>
    requires std::is_same_v<std::remove_const_t<Value>, Quote>
void layout(Coder &code, Value &quote)
{
    code(quote.span), code(quote.kind), code(quote.speaker), code(quote.speakerName), code(quote.cue), code(quote.date);
}

template<typename Coder, typename Mention>
    requires std::is_same_v<std::remove_const_t<Mention>, EventMention>
void layout(Coder &code, Mention &event)
{
    code(event.span), code(event.furtherEvidence), code(event.type), code(event.mode), code(event.status), code(event.actors);
    code(event.recipients), code(event.place), code(event.placeName), layout(code, event.date), code(event.label);
}

template<typename Coder, typename Value>
    requires std::is_same_v<std::remove_const_t<Value>, Annotations>
void layout(Coder &code, Value &all)
{
    code(all.furniture), code(all.dates), code(all.entities), code(all.quotes), code(all.events), layout(code, all.published);
}

enum class Version : quint16 {};

} // namespace

QByteArray encode(const Annotations &annotations)
{
    QByteArray bytes;
    Writer writer(bytes);
    writer(Version(blobVersion));
    layout(writer, annotations);
    return bytes;
}

std::optional<Annotations> decodeAnnotations(const QByteArray &bytes)
{
    Reader reader(bytes);
    Version version{};
    reader(version);
    if (!reader.ok() || version != Version(blobVersion))
        return std::nullopt;
    Annotations annotations;
    layout(reader, annotations);
    return reader.ok() ? std::optional(std::move(annotations)) : std::nullopt;
}

} // namespace entente
