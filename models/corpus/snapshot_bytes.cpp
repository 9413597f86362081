// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/snapshot_bytes.h"

#include "corpus/snapshot_records.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 magic = 0x32'70'61'6e'53'74'6e'45; // "EntSnap2": other bytes on a machine of the other byte order
constexpr qsizetype headerSize = 24;                 // magic, size of what follows, its checksum

quint64 checksum(QByteArrayView bytes)
{
    quint64 hash = quint64(bytes.size());
    qsizetype i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        quint64 word;
        std::memcpy(&word, bytes.data() + i, 8);
        hash = (hash ^ word) * 0x9e3779b97f4a7c15ULL;
        hash ^= hash >> 29;
    }
    for (; i < bytes.size(); ++i)
        hash = (hash ^ quint8(bytes[i])) * 0x9e3779b97f4a7c15ULL;
    return hash ^ (hash >> 32);
}

class Writer
{
public:
    explicit Writer(qsizetype expected) { m_bytes.reserve(expected); }

    template<typename T>
    void column(const std::vector<T> &values)
    {
        // The same snapshot is always the same bytes: nothing lies between the members.
        static_assert(std::is_trivially_copyable_v<T> && std::has_unique_object_representations_v<T>);
        number(values.size());
        m_bytes.append(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(T)));
    }
    void number(quint64 value) { m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value); }
    void block(const QByteArray &bytes)
    {
        number(quint64(bytes.size()));
        m_bytes.append(bytes);
    }
    QByteArray &bytes() { return m_bytes; }

private:
    QByteArray m_bytes;
};

class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}

    template<typename T>
    bool column(std::vector<T> &values)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        const auto bytes = take(sizeof(T));
        if (!bytes)
            return false;
        values.resize(size_t(bytes->size()) / sizeof(T));
        if (!values.empty())
            std::memcpy(static_cast<void *>(values.data()), bytes->data(), size_t(bytes->size()));
        return true;
    }
    // A counted run of records of `size` bytes.
    std::optional<QByteArrayView> take(size_t size)
    {
        quint64 count = 0;
        if (m_bytes.size() < qsizetype(sizeof count))
            return std::nullopt;
        std::memcpy(&count, m_bytes.data(), sizeof count);
        m_bytes = m_bytes.sliced(sizeof count);
        if (count > quint64(m_bytes.size()) / size)
            return std::nullopt;
        const QByteArrayView bytes = m_bytes.first(qsizetype(count * size));
        m_bytes = m_bytes.sliced(bytes.size());
        return bytes;
    }
    bool number(quint64 &value)
    {
        if (m_bytes.size() < qsizetype(sizeof value))
            return false;
        std::memcpy(&value, m_bytes.data(), sizeof value);
        m_bytes = m_bytes.sliced(sizeof value);
        return true;
    }
    bool atEnd() const { return m_bytes.isEmpty(); }

private:
    QByteArrayView m_bytes;
};

// A byte each, however they are kept in memory.
constexpr size_t traitBytes = 7;

void writeTraits(Writer &writer, const std::vector<EventTraits> &traits)
{
    writer.number(traits.size());
    for (const EventTraits &each : traits) {
        const char bytes[traitBytes] = {char(each.type), char(each.status), char(each.precision), char(each.basis), char(each.isRange),
            char(each.estimated), char(each.disputed)};
        writer.bytes().append(bytes, traitBytes);
    }
}

// Enumerators and booleans must be known to be such before they are read as such.
bool readTraits(Reader &reader, std::vector<EventTraits> &traits)
{
    const auto bytes = reader.take(traitBytes);
    if (!bytes)
        return false;
    constexpr quint8 limits[traitBytes] = {eventTypeCount, eventStatusCount, quint8(DatePrecision::Unknown) + 1, quint8(DateBasis::Set) + 1, 2, 2, 2};
    for (qsizetype i = 0; i < bytes->size(); ++i) {
        if (quint8((*bytes)[i]) >= limits[size_t(i) % traitBytes])
            return false;
    }
    traits.resize(size_t(bytes->size()) / traitBytes);
    const char *at = bytes->data();
    for (EventTraits &each : traits) {
        each.type = EventType(*at++);
        each.status = EventStatus(*at++);
        each.precision = DatePrecision(*at++);
        each.basis = DateBasis(*at++);
        each.isRange = *at++ != 0;
        each.estimated = *at++ != 0;
        each.disputed = *at++ != 0;
    }
    return true;
}

bool areBelow(const std::vector<quint32> &values, size_t limit, bool orNone = false)
{
    return std::all_of(values.begin(), values.end(), [=](quint32 value) { return value < limit || (orNone && value == noIndex); });
}

// One more than there are lists, rising, from nothing to all of what they point into.
bool areStarts(const std::vector<quint32> &starts, size_t lists, size_t values)
{
    return starts.size() == lists + 1 && starts.front() == 0 && starts.back() == values && std::is_sorted(starts.begin(), starts.end());
}

bool areIdsUnique(std::vector<EventId> ids)
{
    std::sort(ids.begin(), ids.end());
    return std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

bool areDaysCredible(const ColumnsInput &input)
{
    const Instant first = startOf(earliestCredibleDay);
    const Instant last = startOf(latestCredibleDay) + msPerDay;
    for (size_t i = 0; i < input.begins.size(); ++i) {
        if (input.begins[i] != Corpus::noInstant && (input.begins[i] < first || input.ends[i] > last || input.ends[i] <= input.begins[i]))
            return false;
    }
    return true;
}

bool isConsistent(const ColumnsInput &input)
{
    const size_t rows = input.ids.size();
    const size_t entities = input.entities.size();
    const auto fits = [rows](size_t size) { return size == rows; };
    const auto fitsOrIsLeftOut = [rows](size_t size) { return size == rows || size == 0; };
    if (!fits(input.begins.size()) || !fits(input.ends.size()) || !fits(input.traits.size()) || !fitsOrIsLeftOut(input.places.size())
        || !fitsOrIsLeftOut(input.modes.size()) || !fitsOrIsLeftOut(input.independentSources.size()))
        return false;
    if (!fits(input.packedLabels.size()) || !areStarts(input.actors.starts, rows, input.actors.values.size())
        || !areStarts(input.recipients.starts, rows, input.recipients.values.size()) || !areStarts(input.evidenceStarts, rows, input.evidence.size()))
        return false;
    const NumberLists &ofArticles = input.entitiesOfArticles;
    if (ofArticles.starts.empty() || !areStarts(ofArticles.starts, ofArticles.size() == 0 ? 0 : input.articles.size(), ofArticles.values.size())
        || !areBelow(ofArticles.values, entities))
        return false;
    if (!areBelow(input.actors.values, entities) || !areBelow(input.recipients.values, entities) || !areBelow(input.places, entities, true))
        return false;
    const auto all = [](const auto &list, auto test) { return std::all_of(list.begin(), list.end(), test); };
    return areIdsUnique(input.ids) && areDaysCredible(input) && all(input.modes, [&](quint16 mode) { return mode < input.modeNames.size(); })
        && all(input.evidence, [&](const EvidencePlace &place) { return place.article < input.articles.size(); })
        && all(input.claims, [&](const Claim &claim) { return claim.evidence < input.evidence.size() && (claim.place < entities || claim.place == noIndex); })
        && all(input.aliases, [&](const EntityAlias &alias) { return alias.entity < entities; }) && areQuotesOfArticles(input);
}

bool readLabels(Reader &reader, ColumnsInput &input)
{
    PackedStrings::Parts parts;
    if (!reader.number(parts.count) || !reader.column(parts.words.starts) || !reader.column(parts.words.bytes) || !reader.column(parts.bytes)
        || !reader.column(parts.blocks))
        return false;
    auto labels = PackedStrings::from(std::move(parts));
    if (labels)
        input.packedLabels = std::move(*labels);
    return labels.has_value();
}

bool readColumns(Reader &reader, ColumnsInput &input)
{
    return reader.column(input.ids) && reader.column(input.begins) && reader.column(input.ends) && readTraits(reader, input.traits)
        && readLabels(reader, input) && reader.column(input.actors.starts) && reader.column(input.actors.values)
        && reader.column(input.recipients.starts) && reader.column(input.recipients.values) && reader.column(input.places) && reader.column(input.modes)
        && reader.column(input.independentSources) && reader.column(input.evidenceStarts) && reader.column(input.evidence)
        && reader.column(input.outcomes) && reader.column(input.joinedEvents) && reader.column(input.aliases)
        && reader.column(input.entitiesOfArticles.starts) && reader.column(input.entitiesOfArticles.values);
}

} // namespace

QByteArray snapshotBytes(const Corpus &corpus)
{
    const ColumnsInput input = columnsOf(corpus);
    Writer writer(qsizetype(input.ids.size()) * 120 + 4096);
    for (int i = 0; i < 3; ++i)
        writer.number(0); // the header, filled in below
    writer.column(input.ids);
    writer.column(input.begins);
    writer.column(input.ends);
    writeTraits(writer, input.traits);
    const PackedStrings::Parts &labels = input.packedLabels.parts();
    writer.number(labels.count);
    writer.column(labels.words.starts);
    writer.column(labels.words.bytes);
    writer.column(labels.bytes);
    writer.column(labels.blocks);
    writer.column(input.actors.starts);
    writer.column(input.actors.values);
    writer.column(input.recipients.starts);
    writer.column(input.recipients.values);
    writer.column(input.places);
    writer.column(input.modes);
    writer.column(input.independentSources);
    writer.column(input.evidenceStarts);
    writer.column(input.evidence);
    writer.column(input.outcomes);
    writer.column(input.joinedEvents);
    writer.column(input.aliases);
    writer.column(input.entitiesOfArticles.starts);
    writer.column(input.entitiesOfArticles.values);
    writer.block(recordBytes(input));

    QByteArray &bytes = writer.bytes();
    const auto body = QByteArrayView(bytes).sliced(headerSize);
    const quint64 header[3] = {magic, quint64(body.size()), checksum(body)};
    std::memcpy(bytes.data(), header, sizeof header);
    return std::move(bytes);
}

Result<std::shared_ptr<const Corpus>> snapshotFromBytes(QByteArrayView bytes)
{
    const auto refused = [](const QString &reason) { return Error{{}, reason, -1}; };
    quint64 header[3] = {};
    if (bytes.size() < headerSize)
        return refused(u"the stored snapshot is cut off"_s);
    std::memcpy(header, bytes.data(), sizeof header);
    if (header[0] != magic)
        return refused(u"the stored snapshot is of another version"_s);
    const QByteArrayView body = bytes.sliced(headerSize);
    if (header[1] != quint64(body.size()) || header[2] != checksum(body))
        return refused(u"the stored snapshot is damaged"_s);

    Reader reader(body);
    ColumnsInput input;
    if (!readColumns(reader, input))
        return refused(u"the stored snapshot is damaged"_s);
    const auto records = reader.take(1);
    if (!records || !reader.atEnd() || !readRecords(*records, input) || !isConsistent(input))
        return refused(u"the stored snapshot is damaged"_s);
    return assemble(std::move(input));
}

} // namespace entente
