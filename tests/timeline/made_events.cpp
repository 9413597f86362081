// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/made_events.h"

#include <QHash>

namespace entente::made {

std::shared_ptr<const Corpus> corpusOf(const std::vector<MadeEvent> &events)
{
    ColumnsInput input;
    ArticleInfo first;
    first.id = ArticleId(1);
    first.title = QStringLiteral("Made for tests");
    first.source = QStringLiteral("Sample Wire");
    first.published = PublicationDate::stated(QDate(2025, 5, 20), {});
    input.articles.push_back(first);
    QHash<QString, quint32> entityOf;
    quint32 evidence = 0;
    for (size_t i = 0; i < events.size(); ++i) {
        const MadeEvent &event = events[i];
        input.ids.push_back(EventId(qint64(i) + 1));
        const QDate last = event.to.isValid() ? event.to : event.from;
        input.begins.push_back(event.from.isValid() ? startOf(event.from) : Corpus::noInstant);
        input.ends.push_back(event.from.isValid() ? startOf(last.addDays(1)) : Corpus::noInstant);
        EventTraits traits;
        traits.type = event.type;
        traits.status = event.status;
        traits.precision = event.precision;
        traits.basis = DateBasis::Stated;
        traits.isRange = event.isRange;
        traits.estimated = event.estimated;
        traits.disputed = event.disputed || !event.claims.isEmpty();
        input.traits.push_back(traits);
        input.labels.append(QStringView(event.label));
        std::vector<quint32> actors;
        for (const QString &country : event.countries) {
            if (!entityOf.contains(country)) {
                entityOf[country] = quint32(input.entities.size());
                CorpusEntity entity;
                entity.id = EntityId(qint64(input.entities.size()) + 1);
                entity.kind = country.size() == 4 ? EntityKind::Organization : EntityKind::Country;
                entity.name = country;
                if (entity.kind == EntityKind::Country) {
                    const auto n = int(input.entities.size());
                    entity.country = CountryCode(char('A' + n / 26), char('A' + n % 26));
                }
                input.entities.push_back(entity);
            }
            actors.push_back(entityOf[country]);
        }
        input.actors.append(actors);
        input.recipients.append({});
        input.independentSources.push_back(quint16(event.sources));
        input.evidence.push_back({0, quint32(i) * 10, quint32(i) * 10 + 9});
        ++evidence;
        for (const QDate &claim : event.claims) {
            input.evidence.push_back({0, quint32(i) * 10, quint32(i) * 10 + 9});
            const auto day = qint32(QDate(1970, 1, 1).daysTo(claim));
            input.claims.push_back({evidence, day, day, DatePrecision::Day, DateBasis::Stated, false, noIndex});
            ++evidence;
        }
        input.evidenceStarts.push_back(evidence);
    }
    return assemble(std::move(input));
}

namespace {

QDate day(int month, int day, int year = 2025) { return QDate(year, month, day); }

QStringList in(const char *countries)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("US"), QStringLiteral("United States")}, {QStringLiteral("UA"), QStringLiteral("Ukraine")},
        {QStringLiteral("RU"), QStringLiteral("Russia")},        {QStringLiteral("GB"), QStringLiteral("United Kingdom")},
        {QStringLiteral("FR"), QStringLiteral("France")},        {QStringLiteral("DE"), QStringLiteral("Germany")},
        {QStringLiteral("TR"), QStringLiteral("Türkiye")},       {QStringLiteral("SA"), QStringLiteral("Saudi Arabia")},
        {QStringLiteral("PL"), QStringLiteral("Poland")},        {QStringLiteral("VA"), QStringLiteral("Holy See")},
    };
    QStringList list;
    for (const QString &code : QString::fromLatin1(countries).split(u' '))
        list << names.value(code);
    return list;
}

} // namespace

std::vector<MadeEvent> talksOfSpring2025()
{
    using enum EventType;
    constexpr DatePrecision exact = DatePrecision::Day;
    std::vector<MadeEvent> list{
        {day(2, 12), {}, Consult, QStringLiteral("Trump and Putin speak by telephone"), in("US RU"), exact, EventStatus::Occurred, false, false, false, 3},
        {day(2, 14), {}, Statement, QStringLiteral("Vance speaks in Munich"), in("US DE")},
        {day(2, 18), {}, Consult, QStringLiteral("Rubio and Lavrov meet in Riyadh"), in("US RU SA"), exact, EventStatus::Occurred, false, false, false, 4},
        {day(2, 24), {}, Consult, QStringLiteral("Macron visits Washington"), in("US FR")},
        {day(2, 27), {}, Consult, QStringLiteral("Starmer visits Washington"), in("US GB")},
        {day(2, 28), {}, Reject, QStringLiteral("Trump ends talks with Zelenskyy early"), in("US UA"), exact, EventStatus::Occurred, false, false, false, 5},
        {day(3, 2), {}, Support, QStringLiteral("London summit backs Kyiv"), in("GB UA FR")},
        {day(3, 3), {}, Sanction, QStringLiteral("Washington halts military aid"), in("US UA")},
        {day(3, 11), {}, Agree, QStringLiteral("Jeddah talks agree on a truce of 30 days"), in("US UA SA"), exact, EventStatus::Occurred, false, false, false, 4},
        {day(3, 11), {}, Aid, QStringLiteral("Washington resumes aid"), in("US UA")},
        {day(3, 13), {}, Consult, QStringLiteral("Witkoff meets Putin in Moscow"), in("US RU")},
        {day(3, 18), {}, Agree, QStringLiteral("Putin agrees to spare power plants"), in("US RU")},
        {day(3, 23), day(3, 25), Consult, QStringLiteral("Talks of experts in Riyadh"), in("US UA RU SA"), exact, EventStatus::Occurred, true},
        {day(3, 27), {}, Support, QStringLiteral("Paris summit of the willing"), in("FR UA GB DE")},
        {day(3, 31), day(4, 6), Consult, QStringLiteral("Kremlin sends envoy"), in("RU"), DatePrecision::Week},
        {day(4, 2), {}, Consult, QStringLiteral("Dmitriev meets Witkoff, Rubio"), in("US RU")},
        {day(4, 4), {}, Statement, QStringLiteral("Rubio speaks in Brussels"), in("US")},
        {day(4, 4), {}, Assault, QStringLiteral("Missile attack on Kryvyi Rih"), in("RU UA"), exact, EventStatus::Occurred, false, false, false, 3},
        {day(4, 4), {}, Request, QStringLiteral("Zelenskyy calls for pressure"), in("UA")},
        {day(4, 4), {}, Accuse, QStringLiteral("Ukraine accuses Moscow"), in("UA RU")},
        {day(4, 4), {}, Accuse, QStringLiteral("Baerbock accuses Putin"), in("DE RU")},
        {day(4, 4), {}, Statement, QStringLiteral("Barrot: Moscow owes an answer"), in("FR")},
        {day(4, 4), {}, Statement, QStringLiteral("Lammy: we see you"), in("GB")},
        {day(4, 1), day(4, 30), Mobilize, QStringLiteral("Russia gathers troops near Sumy"), in("RU"), DatePrecision::Month},
        {day(4, 11), {}, Consult, QStringLiteral("Witkoff in Saint Petersburg"), in("US RU")},
        {day(4, 13), {}, Assault, QStringLiteral("Missiles hit Sumy on Palm Sunday"), in("RU UA"), exact, EventStatus::Occurred, false, false, false, 4},
        {day(4, 17), {}, Consult, QStringLiteral("Paris talks of five"), in("US UA FR GB DE")},
        {day(4, 18), {}, Threaten, QStringLiteral("Rubio: Washington may move on"), in("US")},
        {day(4, 19), day(4, 20), Retreat, QStringLiteral("Easter truce"), in("RU UA"), exact, EventStatus::Occurred, true},
        {day(4, 23), {}, Reject, QStringLiteral("London talks lose their ministers"), in("GB US UA")},
        {day(4, 24), {}, Assault, QStringLiteral("Attack on Kyiv"), in("RU UA"), exact, EventStatus::Occurred, false, false, false, 2, {day(4, 23)}},
        {day(4, 25), {}, Consult, QStringLiteral("Witkoff meets Putin again"), in("US RU")},
        {day(4, 26), {}, Threaten, QStringLiteral("Trump floats tougher sanctions"), in("US")},
        {day(4, 26), {}, Consult, QStringLiteral("Trump and Zelenskyy meet in Rome"), in("US UA VA"), exact, EventStatus::Occurred, false, false, false, 4},
        {day(4, 27), {}, Statement, QStringLiteral("Rubio on Meet the Press"), in("US")},
        {day(4, 28), day(5, 4), Statement, QStringLiteral("White House to decide"), in("US"), DatePrecision::Week, EventStatus::Planned},
        {day(4, 30), {}, Agree, QStringLiteral("Minerals agreement signed"), in("US UA"), exact, EventStatus::Occurred, false, false, false, 3},
        {day(5, 8), day(5, 10), Retreat, QStringLiteral("Victory Day truce announced"), in("RU"), exact, EventStatus::Occurred, true},
        {day(5, 9), {}, Protest, QStringLiteral("Kyiv protests at the parade"), in("UA RU")},
        {day(5, 10), {}, Support, QStringLiteral("Four leaders travel to Kyiv"), in("GB FR DE PL UA"), exact, EventStatus::Occurred, false, false, false, 4},
        {day(5, 11), {}, Request, QStringLiteral("Putin proposes direct talks"), in("RU UA TR")},
        {day(5, 12), {}, Reject, QStringLiteral("Moscow said to refuse a truce"), in("RU"), exact, EventStatus::Denied},
        {day(5, 15), {}, Consult, QStringLiteral("Putin to travel to Istanbul"), in("RU TR"), exact, EventStatus::Denied},
        {day(5, 16), {}, Consult, QStringLiteral("Istanbul talks"), in("UA RU TR"), exact, EventStatus::Occurred, false, false, false, 5},
        {day(5, 16), {}, Threaten, QStringLiteral("Russia threatens regions"), in("RU UA")},
        {day(5, 16), {}, Request, QStringLiteral("Russian demands"), in("RU UA")},
        {day(5, 16), {}, Consult, QStringLiteral("Merz in call with Trump"), in("DE US")},
        {day(5, 16), {}, Consult, QStringLiteral("Macron in call with Trump"), in("FR US")},
        {day(5, 16), {}, Consult, QStringLiteral("Starmer in call with Trump"), in("GB US")},
        {day(5, 17), {}, Statement, QStringLiteral("Trump announces calls"), in("US")},
        {day(5, 18), {}, Statement, QStringLiteral("Rubio on CBS"), in("US")},
        {day(5, 19), {}, Consult, QStringLiteral("Trump to call Putin, Zelenskyy"), in("US RU UA"), exact, EventStatus::Planned},
        {day(5, 22), {}, Sanction, QStringLiteral("Sanctions if Moscow refuses"), in("US RU"), exact, EventStatus::Hypothetical},
        {day(1, 21), day(5, 6), Accuse, QStringLiteral("Ministers accuse Moscow of delay"), in("DE GB FR RU"), DatePrecision::Unknown, EventStatus::Occurred, false, true},
        {day(9, 5, 2014), {}, Agree, QStringLiteral("Minsk protocol"), in("UA RU")},
        {day(2, 12, 2015), {}, Agree, QStringLiteral("Second Minsk agreement"), in("UA RU FR DE")},
        {day(2, 24, 2022), {}, Assault, QStringLiteral("Russia invades Ukraine"), in("RU UA"), exact, EventStatus::Occurred, false, false, false, 6},
        {day(3, 29, 2022), {}, Consult, QStringLiteral("Earlier talks in Istanbul"), in("RU UA TR")},
        {{}, {}, Statement, QStringLiteral("A minister speaks"), in("PL")},
    };
    return list;
}

} // namespace entente::made
