// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/snapshot_records.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace entente {

namespace {

template<typename Enum>
void readEnum(QDataStream &stream, Enum &value, Enum last)
{
    quint8 number = 0;
    stream >> number;
    if (number > quint8(last))
        stream.setStatus(QDataStream::ReadCorruptData);
    else
        value = Enum(number);
}

template<typename Id>
void readId(QDataStream &stream, Id &id)
{
    qint64 number = 0;
    stream >> number;
    id = Id(number);
}

CountryCode countryOf(quint16 value)
{
    return value == 0 ? CountryCode() : CountryCode(char(value >> 8), char(value & 0xff));
}

template<typename T, typename ReadOne>
void readAll(QDataStream &stream, std::vector<T> &list, ReadOne readOne)
{
    quint32 count = 0;
    stream >> count;
    // Whatever the count says, the bytes end.
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        T value;
        readOne(value);
        if (stream.status() == QDataStream::Ok)
            list.push_back(std::move(value));
    }
}

void write(QDataStream &stream, const CorpusEntity &entity)
{
    stream << qint64(entity.id) << quint8(entity.kind) << entity.name << entity.country.value() << quint8(entity.sector) << entity.role << qint32(entity.mentions);
}

void read(QDataStream &stream, CorpusEntity &entity)
{
    quint16 country = 0;
    qint32 mentions = 0;
    readId(stream, entity.id);
    readEnum(stream, entity.kind, EntityKind::Place);
    stream >> entity.name >> country;
    readEnum(stream, entity.sector, Sector::Leg);
    stream >> entity.role >> mentions;
    entity.country = countryOf(country);
    entity.mentions = mentions;
}

void write(QDataStream &stream, const ArticleInfo &article)
{
    const PublicationDate &published = article.published;
    stream << qint64(article.id) << article.title << article.source << article.path << quint8(published.kind) << published.day << published.earliest
           << published.latest << published.reasons << article.warnings;
}

void read(QDataStream &stream, ArticleInfo &article)
{
    PublicationDate &published = article.published;
    readId(stream, article.id);
    stream >> article.title >> article.source >> article.path;
    readEnum(stream, published.kind, PublicationKind::Estimated);
    stream >> published.day >> published.earliest >> published.latest >> published.reasons >> article.warnings;
}

void write(QDataStream &stream, const QuoteInfo &quote)
{
    stream << qint64(quote.id) << qint64(quote.article) << qint64(quote.span.begin) << qint64(quote.span.end) << quote.text.toString() << quint8(quote.kind)
           << quote.speaker.has_value() << qint64(quote.speaker.value_or(EntityId{})) << quote.speakerName << quote.speakerRole << quote.speakerCountry.value()
           << quote.date << quint32(quote.events.size());
    for (const EventId event : quote.events)
        stream << qint64(event);
}

void read(QDataStream &stream, QuoteInfo &quote)
{
    qint64 begin = 0;
    qint64 end = 0;
    bool hasSpeaker = false;
    EntityId speaker{};
    quint16 country = 0;
    QString text;
    readId(stream, quote.id);
    readId(stream, quote.article);
    stream >> begin >> end >> text;
    quote.text = text;
    readEnum(stream, quote.kind, QuoteKind::Indirect);
    stream >> hasSpeaker;
    readId(stream, speaker);
    stream >> quote.speakerName >> quote.speakerRole >> country >> quote.date;
    quote.span = {begin, end};
    if (hasSpeaker)
        quote.speaker = speaker;
    quote.speakerCountry = countryOf(country);
    std::vector<EventId> events;
    readAll(stream, events, [&stream](EventId &event) { readId(stream, event); });
    for (const EventId event : events)
        quote.events.push_back(event);
}

void write(QDataStream &stream, const Claim &claim)
{
    stream << claim.evidence << claim.firstDay << claim.lastDay << quint8(claim.precision) << quint8(claim.basis) << claim.isRange << claim.place;
}

void read(QDataStream &stream, Claim &claim)
{
    stream >> claim.evidence >> claim.firstDay >> claim.lastDay;
    readEnum(stream, claim.precision, DatePrecision::Unknown);
    readEnum(stream, claim.basis, DateBasis::Set);
    stream >> claim.isRange >> claim.place;
}

template<typename Id>
bool areUnique(std::vector<Id> ids)
{
    std::sort(ids.begin(), ids.end());
    return std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

} // namespace

QByteArray recordBytes(const ColumnsInput &input)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    const auto writeAll = [&stream](const auto &list) {
        stream << quint32(list.size());
        for (const auto &each : list)
            write(stream, each);
    };
    stream << quint32(input.modeNames.size());
    for (const QString &name : input.modeNames)
        stream << name;
    writeAll(input.entities);
    writeAll(input.articles);
    writeAll(input.quotes);
    writeAll(input.claims);
    return bytes;
}

bool readRecords(QByteArrayView bytes, ColumnsInput &input)
{
    const QByteArray view = QByteArray::fromRawData(bytes.data(), bytes.size());
    QDataStream stream(view);
    stream.setVersion(QDataStream::Qt_6_4);
    const auto readOne = [&stream](auto &value) { read(stream, value); };
    readAll(stream, input.modeNames, [&stream](QString &name) { stream >> name; });
    readAll(stream, input.entities, readOne);
    readAll(stream, input.articles, readOne);
    readAll(stream, input.quotes, readOne);
    readAll(stream, input.claims, readOne);
    return stream.status() == QDataStream::Ok && stream.atEnd();
}

bool areQuotesOfArticles(const ColumnsInput &input)
{
    std::vector<ArticleId> articles;
    for (const ArticleInfo &article : input.articles)
        articles.push_back(article.id);
    std::sort(articles.begin(), articles.end());
    std::vector<QuoteId> quotes;
    for (const QuoteInfo &quote : input.quotes) {
        quotes.push_back(quote.id);
        if (!std::binary_search(articles.begin(), articles.end(), quote.article))
            return false;
    }
    return areUnique(articles) && areUnique(quotes);
}

} // namespace entente
