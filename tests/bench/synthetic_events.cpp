// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/synthetic_events.h"

#include <algorithm>
#include <cstdio>

namespace entente::bench {

namespace {

// Mulberry32: the same numbers as the other programs of the comparison draw.
class Random
{
public:
    double operator()()
    {
        m_state += 0x6D2B79F5u;
        quint32 mixed = (m_state ^ (m_state >> 15)) * (1u | m_state);
        mixed = (mixed + ((mixed ^ (mixed >> 7)) * (61u | mixed))) ^ mixed;
        return double(mixed ^ (mixed >> 14)) / 4294967296.0;
    }

private:
    quint32 m_state = 12345;
};

struct Drawn {
    Instant begin;
    Instant end; // 0: a point
    quint8 lane;
    quint8 person;
    quint32 number;
};

void addEntities(ColumnsInput &input)
{
    for (int lane = 0; lane < syntheticLanes; ++lane) {
        CorpusEntity country;
        country.id = EntityId(lane + 1);
        country.kind = EntityKind::Country;
        country.name = QStringLiteral("Country %1").arg(lane);
        country.country = CountryCode('Q', char('A' + lane));
        input.entities.push_back(country);
    }
    for (int person = 0; person < syntheticPeople; ++person) {
        CorpusEntity entity;
        entity.id = EntityId(1000 + person);
        entity.kind = EntityKind::Person;
        entity.name = QStringLiteral("Person %1").arg(person);
        input.entities.push_back(entity);
    }
}

// In the sentence that tells of the event: its person says what its label says.
void addQuote(ColumnsInput &input, size_t row, ArticleId article)
{
    const EventId event = input.ids[row];
    QuoteInfo quote;
    quote.id = QuoteId(qint64(article));
    quote.article = article;
    quote.span = {0, 40};
    quote.text = QStringLiteral("Statement %1 is all that we say of the talks").arg(qint64(event) - 1);
    const CorpusEntity &speaker = input.entities[input.actors.at(row)[1]];
    quote.speaker = speaker.id;
    quote.speakerName = speaker.name;
    quote.date = dayOf(input.begins[row]);
    quote.events = {event};
    input.quotes.push_back(std::move(quote));
}

std::vector<Drawn> draw(size_t count)
{
    Random random;
    std::vector<Drawn> drawn;
    drawn.reserve(count);
    constexpr double span = double(syntheticEnd - syntheticBegin);
    for (size_t i = 0; i < count; ++i) {
        const Instant begin = syntheticBegin + Instant(random() * span);
        const bool isRange = random() < 0.1;
        const double length = random() * 30 * double(msPerDay);
        const auto lane = quint8(random() * syntheticLanes);
        const double x = random();
        const double y = random();
        drawn.push_back({begin, isRange ? std::min(syntheticEnd, begin + Instant(length)) : 0, lane, quint8(syntheticPeople * x * y), quint32(i)});
    }
    std::sort(drawn.begin(), drawn.end(), [](const Drawn &a, const Drawn &b) { return std::tie(a.begin, a.number) < std::tie(b.begin, b.number); });
    return drawn;
}

} // namespace

std::shared_ptr<const Corpus> syntheticCorpus(size_t count)
{
    std::vector<Drawn> drawn = draw(count);
    ColumnsInput input;
    addEntities(input);
    input.ids.reserve(count);
    input.begins.reserve(count);
    input.ends.reserve(count);
    input.traits.reserve(count);
    input.actors.starts.reserve(count + 1);
    input.actors.values.reserve(count * 2);
    input.recipients.starts.reserve(count + 1);
    input.articles.reserve(count / 10 + 1);
    input.quotes.reserve(count / 10 + 1);
    input.evidence.reserve(count);
    input.evidenceStarts.reserve(count + 1);
    for (size_t i = 0; i < count; ++i) {
        const Drawn &event = drawn[i];
        input.ids.push_back(EventId(qint64(event.number) + 1));
        input.begins.push_back(event.begin);
        input.ends.push_back(event.end > event.begin ? event.end : event.begin + 60'000);
        EventTraits traits;
        traits.type = EventType((event.number * 7 + event.lane) % eventTypeCount);
        traits.status = event.number % 40 == 0 ? EventStatus::Planned : EventStatus::Occurred;
        traits.precision = DatePrecision::Day;
        traits.basis = DateBasis::Stated;
        traits.isRange = event.end != 0;
        input.traits.push_back(traits);
        const quint32 actors[] = {event.lane, quint32(syntheticLanes) + event.person};
        input.actors.append(actors);
        input.recipients.append({});
        input.evidence.push_back({quint32(i / 10), quint32(i % 10) * 50, quint32(i % 10) * 50 + 40});
        input.evidenceStarts.push_back(quint32(i + 1));
    }
    std::vector<Drawn>().swap(drawn); // before the texts are made: assigning {} would keep its room
    input.labels.starts.reserve(count + 1);
    input.labels.bytes.reserve(count * 44);
    char label[80];
    for (size_t i = 0; i < count; ++i) {
        const quint32 person = input.actors.at(i)[1] - quint32(syntheticLanes);
        const int length = std::snprintf(label, sizeof label, "Statement %lld by Person %u on the talks", static_cast<long long>(input.ids[i]) - 1, person);
        input.labels.append(QByteArrayView(label, length));
    }
    QStringList sources;
    for (int i = 0; i < 9; ++i)
        sources += QStringLiteral("Wire %1").arg(i);
    for (size_t article = 0; article * 10 < count; ++article) {
        ArticleInfo info;
        info.id = ArticleId(qint64(article) + 1);
        info.title = QStringLiteral("Article %1").arg(article);
        info.source = sources[qsizetype(article % 9)];
        info.published = PublicationDate::stated(dayOf(input.begins[article * 10]).addDays(1), {});
        input.articles.push_back(info);
        addQuote(input, article * 10, info.id);
    }
    return assemble(std::move(input));
}

} // namespace entente::bench
