// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_columns.h"

#include <QRandomGenerator>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr int personCount = 200;
constexpr int organizationCount = 10;
constexpr int placeCount = 10;
constexpr int countryCount = 40;

CountryCode countryAt(int i)
{
    return {char('A' + i / 10), char('A' + i % 10)};
}

void addEntities(ColumnsInput &input)
{
    const auto add = [&input](EntityKind kind, const QString &name, CountryCode country) {
        CorpusEntity entity;
        entity.id = EntityId(qint64(input.entities.size()) + 1000);
        entity.kind = kind;
        entity.name = name;
        entity.country = country;
        input.entities.push_back(entity);
    };
    for (int i = 0; i < personCount; ++i)
        add(EntityKind::Person, u"Person P%1"_s.arg(i), i % 7 == 0 ? CountryCode() : countryAt(i % countryCount));
    for (int i = 0; i < organizationCount; ++i)
        add(EntityKind::Organization, u"Organisation O%1"_s.arg(i), {});
    for (int i = 0; i < placeCount; ++i)
        add(EntityKind::Place, u"Place L%1"_s.arg(i), countryAt(i));
}

} // namespace

ColumnsInput randomColumns(size_t events, quint32 seed)
{
    ColumnsInput input;
    QRandomGenerator random(seed);
    addEntities(input);
    const int articleCount = int(events / 10) + 1;
    for (int i = 0; i < articleCount; ++i) {
        ArticleInfo article;
        article.id = ArticleId(i + 1);
        article.title = u"Title T%1"_s.arg(i);
        article.source = i % 20 == 0 ? QString() : u"Source %1"_s.arg(i % 20);
        if (i % 9 != 0)
            article.published = PublicationDate::stated(QDate(2021, 1, 1).addDays(random.bounded(1826)), {});
        input.articles.push_back(article);
    }

    const Instant first = startOf({2021, 1, 1});
    input.modeNames = {QString(), u"visit"_s};
    std::vector<quint32> list;
    QByteArray label;
    for (size_t i = 0; i < events; ++i) {
        input.ids.push_back(EventId(qint64(i) + 1));
        EventTraits traits;
        traits.type = EventType(random.bounded(eventTypeCount));
        traits.status = EventStatus(std::max(0, random.bounded(20) - 16));
        traits.precision = DatePrecision::Day;
        traits.basis = DateBasis::Stated;
        const Instant begin = first + Instant(random.bounded(1826)) * msPerDay;
        Instant end = begin + msPerDay;
        if (random.bounded(10) == 0) {
            end += Instant(random.bounded(30)) * msPerDay;
            traits.isRange = true;
        }
        const bool isDated = random.bounded(50) != 0;
        input.begins.push_back(isDated ? begin : Corpus::noInstant);
        input.ends.push_back(isDated ? end : Corpus::noInstant);
        input.traits.push_back(traits);
        const auto person = quint32(personCount * random.generateDouble() * random.generateDouble());
        label = "Statement s" + QByteArray::number(qulonglong(i % 5000)) + " by Person P" + QByteArray::number(person) + " on the talks";
        input.labels.append(QByteArrayView(label));
        list = {person};
        input.actors.append(list);
        list.clear();
        if (random.bounded(2) == 0)
            list.push_back(quint32(random.bounded(personCount)));
        if (random.bounded(4) == 0)
            list.push_back(quint32(personCount + random.bounded(organizationCount)));
        input.recipients.append(list);
        input.places.push_back(random.bounded(3) == 0 ? quint32(personCount + organizationCount + random.bounded(placeCount)) : noIndex);
        input.modes.push_back(quint16(random.bounded(2)));
        input.independentSources.push_back(1);
        const int evidence = random.bounded(8) == 0 ? 2 : 1;
        for (int e = 0; e < evidence; ++e)
            input.evidence.push_back({quint32(random.bounded(articleCount)), quint32(e * 100), quint32(e * 100 + 40)});
        input.evidenceStarts.push_back(quint32(input.evidence.size()));
    }
    return input;
}

} // namespace entente
