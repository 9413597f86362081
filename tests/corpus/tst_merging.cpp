// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"
#include "support/article_maker.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Corpus> corpusOf(const std::vector<const ArticleMaker *> &makers)
{
    CorpusBuilder builder;
    for (const ArticleMaker *maker : makers)
        builder.add(maker->made.article, maker->made.annotations);
    return builder.build();
}

// An article that tells of talks between Rubio and Lavrov.
struct TalksArticle : ArticleMaker {
    TalksArticle(qint64 id, const QString &source, const PartialDate &date, const QString &placeName, EventStatus status = EventStatus::Occurred)
        : ArticleMaker(id, source, {2025, 2, 19})
    {
        const EntityIndex rubio = person(u"Marco Rubio"_s, "US");
        const EntityIndex lavrov = person(u"Sergey Lavrov"_s, "RU");
        const auto where = placeName.isEmpty() ? std::nullopt : std::optional(place(placeName, "SA"));
        event(u"Rubio and Lavrov talk, as %1 tells it in its own words"_s.arg(source), {.actors = {rubio}, .recipients = {lavrov}, .date = date, .place = where, .status = status});
    }
};

} // namespace

class TestMerging : public QObject
{
    Q_OBJECT

private slots:
    void oneMeetingInTwoArticlesIsOneEvent();
    void sidesMaySwapInTalksButNotInAttacks();
    void countryStandsForItsPeople();
    void otherPartnersAreOtherMeetings();
    void otherDaysAreOtherMeetings();
    void neighbouringDaysOfOneMeetingAreDisputed();
    void oneSigningOnTwoDaysIsDisputed();
    void peopleJoinTheirCountrysSide();
    void twoPlacesOfOneMeetingAreDisputed();
    void monthOnlyJoinsWhereTheMeetingIsTheSame();
    void plannedStaysApartAndIsLinkedToItsOutcome();
    void statementsJoinOnlyByTheirWords();
    void oneArticleKeepsItsEventsApart();
    void attacksOnTwoTownsStayTwo();
    void copiesAreOneSource();
    void oneOutletIsOneSource();
    void evidenceKeepsWhatItClaims();
    void vagueTellingThatFitsTwoStaysAlone();
    void orderOfAddingDoesNotMatter();
    void idsSurviveRebuildingAndJoining();
};

void TestMerging::oneMeetingInTwoArticlesIsOneEvent()
{
    const TalksArticle a(1, u"Alpha"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    const TalksArticle b(2, u"Beta"_s, ArticleMaker::on(2025, 2, 18), {});
    const auto corpus = corpusOf({&a, &b});
    QCOMPARE(corpus->eventCount(), 1u);
    const EventDetails details = corpus->details(0);
    QCOMPARE(details.evidence.size(), 2u);
    QCOMPARE(details.placeName, u"Riyadh"_s);
    QCOMPARE(details.independentSources, 2);
    QVERIFY(!details.traits.disputed);
    QCOMPARE(details.actors.size() + details.recipients.size(), 2u);
    for (const Evidence &evidence : details.evidence)
        QVERIFY(!evidence.span.isEmpty());
}

void TestMerging::sidesMaySwapInTalksButNotInAttacks()
{
    for (const auto &[type, expected] : {std::pair(EventType::Consult, 1u), std::pair(EventType::Assault, 2u)}) {
        ArticleMaker a(1, u"Alpha"_s, {2025, 3, 2});
        ArticleMaker b(2, u"Beta"_s, {2025, 3, 2});
        const EntityIndex aRussia = a.country(u"Russia"_s, "RU");
        const EntityIndex aUkraine = a.country(u"Ukraine"_s, "UA");
        const EntityIndex bRussia = b.country(u"Russia"_s, "RU");
        const EntityIndex bUkraine = b.country(u"Ukraine"_s, "UA");
        a.event(u"One"_s, {.type = type, .actors = {aRussia}, .recipients = {aUkraine}, .date = ArticleMaker::on(2025, 3, 1)});
        b.event(u"Other"_s, {.type = type, .actors = {bUkraine}, .recipients = {bRussia}, .date = ArticleMaker::on(2025, 3, 1)});
        QCOMPARE(corpusOf({&a, &b})->eventCount(), expected);
    }
}

void TestMerging::countryStandsForItsPeople()
{
    const TalksArticle a(1, u"Alpha"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    ArticleMaker b(2, u"Beta"_s, {2025, 2, 19});
    const EntityIndex usa = b.country(u"United States"_s, "US");
    const EntityIndex russia = b.country(u"Russia"_s, "RU");
    b.event(u"The United States and Russia negotiate"_s, {.actors = {usa, russia}, .date = ArticleMaker::on(2025, 2, 18), .place = b.place(u"Riyadh"_s, "SA")});
    const auto corpus = corpusOf({&a, &b});
    QCOMPARE(corpus->eventCount(), 1u);
    // The people are named, so their countries are implied.
    QCOMPARE(corpus->details(0).actors.size() + corpus->details(0).recipients.size(), 2u);
    QCOMPARE(corpus->facet(FacetKind::Country).size(), 2u);
}

void TestMerging::otherPartnersAreOtherMeetings()
{
    const TalksArticle a(1, u"Alpha"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    ArticleMaker b(2, u"Beta"_s, {2025, 2, 19});
    b.event(u"Rubio meets Faisal"_s, {.actors = {b.person(u"Marco Rubio"_s, "US")}, .recipients = {b.person(u"Faisal bin Farhan"_s, "SA")},
                                      .date = ArticleMaker::on(2025, 2, 18), .place = b.place(u"Riyadh"_s, "SA")});
    ArticleMaker c(3, u"Gamma"_s, {2025, 2, 19});
    c.event(u"Rubio meets Ushakov"_s, {.actors = {c.person(u"Marco Rubio"_s, "US")}, .recipients = {c.person(u"Yuri Ushakov"_s, "RU")},
                                       .date = ArticleMaker::on(2025, 2, 18), .place = c.place(u"Riyadh"_s, "SA")});
    QCOMPARE(corpusOf({&a, &b, &c})->eventCount(), 3u);
}

void TestMerging::otherDaysAreOtherMeetings()
{
    const TalksArticle a(1, u"Alpha"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    const TalksArticle b(2, u"Beta"_s, ArticleMaker::on(2025, 2, 21), u"Riyadh"_s);
    QCOMPARE(corpusOf({&a, &b})->eventCount(), 2u);
}

void TestMerging::neighbouringDaysOfOneMeetingAreDisputed()
{
    const TalksArticle a(1, u"Alpha"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    const TalksArticle b(2, u"Beta"_s, ArticleMaker::on(2025, 2, 17), u"Riyadh"_s);
    const auto corpus = corpusOf({&a, &b});
    QCOMPARE(corpus->eventCount(), 1u);
    QVERIFY(corpus->traits()[0].disputed);
    const EventDetails details = corpus->details(0);
    QStringList claims;
    for (const Evidence &evidence : details.evidence)
        claims += evidence.claimedDate.value;
    claims.sort();
    QCOMPARE(claims, QStringList({u"2025-02-17"_s, u"2025-02-18"_s}));

    // A day that is only the publication's says nothing against a stated one.
    TalksArticle c(2, u"Beta"_s, PartialDate::day({2025, 2, 19}, DateBasis::Published), u"Riyadh"_s);
    const auto settled = corpusOf({&a, &c});
    QCOMPARE(settled->eventCount(), 1u);
    QVERIFY(!settled->traits()[0].disputed);
    QCOMPARE(settled->dateText(0), u"2025-02-18"_s);
}

// One says 30 April, one 1 May, and neither need say where.
void TestMerging::oneSigningOnTwoDaysIsDisputed()
{
    const auto signing = [](qint64 id, EventType type, QDate day) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id), {2025, 5, 2});
        maker.event(u"The two countries sign, writes %1"_s.arg(id), {.type = type, .actors = {maker.country(u"Ukraine"_s, "UA")}, .recipients = {maker.country(u"United States"_s, "US")},
                                                                    .date = PartialDate::day(day, DateBasis::Stated)});
        return maker;
    };
    const ArticleMaker a = signing(1, EventType::Agree, {2025, 4, 30});
    const ArticleMaker b = signing(2, EventType::Agree, {2025, 5, 1});
    const auto corpus = corpusOf({&a, &b});
    QCOMPARE(corpus->eventCount(), 1u);
    QVERIFY(corpus->traits()[0].disputed);
    // Whoever is named first, and where signing counts as support.
    const auto signedBy = [](qint64 id, const QString &label, bool swapped) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id), {2025, 5, 2});
        const EntityIndex chile = maker.country(u"Chile"_s, "CL");
        const EntityIndex peru = maker.country(u"Peru"_s, "PE");
        maker.event(label, {.type = EventType::Support, .actors = {swapped ? peru : chile}, .recipients = {swapped ? chile : peru}, .date = ArticleMaker::on(2025, 4, 30)});
        return maker;
    };
    const ArticleMaker first = signedBy(1, u"Chile and Peru sign treaty"_s, false);
    const ArticleMaker swapped = signedBy(2, u"Peru and Chile sign treaty on fisheries"_s, true);
    QCOMPARE(corpusOf({&first, &swapped})->eventCount(), 1u);
    const ArticleMaker praise = signedBy(1, u"Chile praises Peru for treaty"_s, false);
    const ArticleMaker praised = signedBy(2, u"Peru praises Chile for treaty"_s, true);
    QCOMPARE(corpusOf({&praise, &praised})->eventCount(), 2u);
    // Talks on two days are talks twice.
    const ArticleMaker c = signing(1, EventType::Consult, {2025, 4, 30});
    const ArticleMaker d = signing(2, EventType::Consult, {2025, 5, 1});
    QCOMPARE(corpusOf({&c, &d})->eventCount(), 2u);
}

void TestMerging::peopleJoinTheirCountrysSide()
{
    ArticleMaker a(1, u"Alpha"_s, {2025, 2, 19});
    a.event(u"Lavrov talks with an American delegation in Riyadh"_s,
            {.actors = {a.person(u"Sergei Lavrov"_s, "RU")}, .recipients = {a.country(u"United States"_s, "US")}, .date = ArticleMaker::on(2025, 2, 18), .place = a.place(u"Riyadh"_s, "SA")});
    ArticleMaker b(2, u"Beta"_s, {2025, 2, 19});
    b.event(u"Rubio and Witkoff meet Lavrov"_s, {.actors = {b.person(u"Marco Rubio"_s, "US"), b.person(u"Steve Witkoff"_s, "US")}, .recipients = {b.person(u"Sergei Lavrov"_s, "RU")},
                                                 .date = ArticleMaker::on(2025, 2, 18)});
    const auto corpus = corpusOf({&a, &b});
    QCOMPARE(corpus->eventCount(), 1u);
    const EventDetails details = corpus->details(0);
    // Whichever side is named first, nobody sits on both.
    const auto countries = [&](const std::vector<EntityId> &ids) {
        std::set<QString> codes;
        for (const EntityId id : ids)
            codes.insert(corpus->entity(id)->country.toString());
        return codes;
    };
    QCOMPARE(countries(details.actors).size(), 1u);
    QCOMPARE(countries(details.recipients).size(), 1u);
    QCOMPARE(details.actors.size() + details.recipients.size(), 3u);
}

void TestMerging::twoPlacesOfOneMeetingAreDisputed()
{
    const TalksArticle a(1, u"Alpha"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    const TalksArticle b(2, u"Beta"_s, ArticleMaker::on(2025, 2, 18), u"Jeddah"_s);
    const auto corpus = corpusOf({&a, &b});
    QCOMPARE(corpus->eventCount(), 1u);
    QVERIFY(corpus->traits()[0].disputed);
    const EventDetails details = corpus->details(0);
    QVERIFY(details.evidence[0].claimedPlace != details.evidence[1].claimedPlace);
}

void TestMerging::monthOnlyJoinsWhereTheMeetingIsTheSame()
{
    const TalksArticle a(1, u"Alpha"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    const TalksArticle inFebruary(2, u"Beta"_s, ArticleMaker::during(u"2025-02"), u"Riyadh"_s);
    const TalksArticle inMarch(3, u"Gamma"_s, ArticleMaker::during(u"2025-03"), u"Riyadh"_s);
    const TalksArticle somewhere(4, u"Delta"_s, ArticleMaker::during(u"2025-02"), {});
    QCOMPARE(corpusOf({&a, &inFebruary})->eventCount(), 1u);
    QCOMPARE(corpusOf({&a, &inFebruary})->dateText(0), u"2025-02-18"_s);
    QVERIFY(!corpusOf({&a, &inFebruary})->traits()[0].disputed);
    QCOMPARE(corpusOf({&a, &inMarch})->eventCount(), 2u);
    QCOMPARE(corpusOf({&a, &somewhere})->eventCount(), 2u);
}

void TestMerging::plannedStaysApartAndIsLinkedToItsOutcome()
{
    const TalksArticle planned(1, u"Alpha"_s, ArticleMaker::on(2025, 2, 17), {}, EventStatus::Planned);
    const TalksArticle held(2, u"Beta"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    const TalksArticle later(3, u"Gamma"_s, ArticleMaker::on(2025, 4, 18), u"Riyadh"_s);
    const auto corpus = corpusOf({&planned, &held, &later});
    QCOMPARE(corpus->eventCount(), 3u);
    const EventDetails plan = corpus->details(0);
    QVERIFY(plan.traits.status == EventStatus::Planned);
    QCOMPARE(plan.outcome, std::optional(corpus->eventId(1)));
    QVERIFY(!corpus->details(1).outcome);
    QVERIFY(!corpusOf({&planned, &later})->details(0).outcome);
}

void TestMerging::statementsJoinOnlyByTheirWords()
{
    const auto statement = [](qint64 id, const QString &words) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id), {2025, 4, 28});
        maker.event(words, {.type = EventType::Statement, .actors = {maker.person(u"Marco Rubio"_s, "US")}, .date = ArticleMaker::on(2025, 4, 27)});
        return maker;
    };
    const ArticleMaker a = statement(1, u"Rubio said that the coming week would be critical for negotiations"_s);
    const ArticleMaker b = statement(2, u"The coming week is critical for the negotiations, Rubio told reporters"_s);
    const ArticleMaker c = statement(3, u"Rubio said that tariffs on steel would stay"_s);
    QCOMPARE(corpusOf({&a, &b})->eventCount(), 1u);
    QCOMPARE(corpusOf({&a, &c})->eventCount(), 2u);
}

void TestMerging::oneArticleKeepsItsEventsApart()
{
    ArticleMaker a(1, u"Alpha"_s, {2025, 3, 2});
    const EntityIndex russia = a.country(u"Russia"_s, "RU");
    const EntityIndex ukraine = a.country(u"Ukraine"_s, "UA");
    const EntityIndex kyiv = a.place(u"Kyiv"_s, "UA");
    const PartialDate day = ArticleMaker::on(2025, 3, 1);
    a.event(u"Russia attacks Ukraine"_s, {.type = EventType::Assault, .actors = {russia}, .recipients = {ukraine}, .date = day});
    a.event(u"Russia attacks Kyiv"_s, {.type = EventType::Assault, .actors = {russia}, .recipients = {ukraine}, .date = day, .place = kyiv});
    QCOMPARE(corpusOf({&a})->eventCount(), 2u);
    // But the same told twice is told twice.
    a.event(u"Russia has attacked Kyiv"_s, {.type = EventType::Assault, .actors = {russia}, .recipients = {ukraine}, .date = day, .place = kyiv});
    const auto corpus = corpusOf({&a});
    QCOMPARE(corpus->eventCount(), 2u);
    QCOMPARE(corpus->articles()[0].events, 2);
    QCOMPARE(corpus->eventsOf(ArticleId(1)).size(), 2u);
}

void TestMerging::attacksOnTwoTownsStayTwo()
{
    const auto attack = [](qint64 id, const QString &town) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id), {2025, 3, 2});
        maker.event(u"Russia strikes "_s + town, {.type = EventType::Assault, .actors = {maker.country(u"Russia"_s, "RU")}, .recipients = {maker.country(u"Ukraine"_s, "UA")},
                                                  .date = ArticleMaker::on(2025, 3, 1), .place = maker.place(town, "UA")});
        return maker;
    };
    const ArticleMaker a = attack(1, u"Kyiv"_s);
    const ArticleMaker b = attack(2, u"Odesa"_s);
    const ArticleMaker c = attack(3, u"Odesa"_s);
    QCOMPARE(corpusOf({&a, &b, &c})->eventCount(), 2u);
}

void TestMerging::copiesAreOneSource()
{
    const QString body = u"Delegations from both countries spent six hours behind closed doors in the old palace above the strait, and "
                         "neither side would say afterwards whether another round had been agreed before the end of the month."_s;
    TalksArticle a(1, u"Alpha"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    TalksArticle b(2, u"Beta"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    TalksArticle c(3, u"Gamma"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    a.paragraph(body);
    b.paragraph(body + u" (edited)"_s);
    c.paragraph(u"A wholly different account of what the visitors did that day and of how the city looked while they did it."_s);
    const auto corpus = corpusOf({&a, &b, &c});
    QCOMPARE(corpus->eventCount(), 1u);
    QCOMPARE(corpus->details(0).evidence.size(), 3u);
    QCOMPARE(corpus->independentSources(0), quint16(2));
}

void TestMerging::oneOutletIsOneSource()
{
    const TalksArticle a(1, u"Alpha"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    const TalksArticle b(2, u"Alpha"_s, ArticleMaker::on(2025, 2, 18), {});
    QCOMPARE(corpusOf({&a, &b})->independentSources(0), quint16(1));
}

void TestMerging::evidenceKeepsWhatItClaims()
{
    const TalksArticle a(1, u"Alpha"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    const TalksArticle b(2, u"Beta"_s, ArticleMaker::during(u"2025-W08"), {});
    const auto corpus = corpusOf({&a, &b});
    QCOMPARE(corpus->eventCount(), 1u);
    const EventDetails details = corpus->details(0);
    QCOMPARE(details.evidence[0].claimedDate.value, u"2025-02-18"_s);
    QCOMPARE(details.evidence[0].claimedPlace, u"Riyadh"_s);
    QCOMPARE(details.evidence[1].claimedDate.value, u"2025-W08"_s);
    QCOMPARE(details.evidence[1].claimedPlace, QString());
}

void TestMerging::vagueTellingThatFitsTwoStaysAlone()
{
    const auto talks = [](qint64 id, const QString &town) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id), {2025, 3, 2});
        const auto where = town.isEmpty() ? std::nullopt : std::optional(maker.place(town, "TR"));
        maker.event(u"Turkey and Ukraine confer "_s + town,
                    {.actors = {maker.country(u"Turkey"_s, "TR")}, .recipients = {maker.country(u"Ukraine"_s, "UA")}, .date = ArticleMaker::on(2025, 3, 1), .place = where});
        return maker;
    };
    const ArticleMaker ankara = talks(1, u"Ankara"_s);
    const ArticleMaker istanbul = talks(2, u"Istanbul"_s);
    const ArticleMaker somewhere = talks(3, {});
    QCOMPARE(corpusOf({&ankara, &istanbul, &somewhere})->eventCount(), 3u);
    QCOMPARE(corpusOf({&ankara, &somewhere})->eventCount(), 1u);
}

void TestMerging::orderOfAddingDoesNotMatter()
{
    std::vector<ArticleMaker> makers;
    const QStringList towns{u"Riyadh"_s, u"Jeddah"_s, QString()};
    for (int i = 0; i < 24; ++i)
        makers.push_back(TalksArticle(i + 1, u"Outlet %1"_s.arg(i % 5), ArticleMaker::on(2025, 2, 10 + i % 4), towns[i % 3]));
    std::vector<const ArticleMaker *> order;
    for (const ArticleMaker &maker : makers)
        order.push_back(&maker);
    const auto first = corpusOf(order);
    std::reverse(order.begin(), order.end());
    std::swap(order[3], order[17]);
    const auto second = corpusOf(order);
    QCOMPARE(second->eventCount(), first->eventCount());
    for (Row row = 0; row < first->eventCount(); ++row) {
        QCOMPARE(second->eventId(row), first->eventId(row));
        QCOMPARE(second->label(row), first->label(row));
        QCOMPARE(second->details(row).evidence.size(), first->details(row).evidence.size());
        QCOMPARE(second->independentSources(row), first->independentSources(row));
    }
}

void TestMerging::idsSurviveRebuildingAndJoining()
{
    const TalksArticle early(1, u"Alpha"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    const TalksArticle late(7, u"Beta"_s, ArticleMaker::on(2025, 2, 18), u"Riyadh"_s);
    const auto alone = corpusOf({&late});
    const EventId selected = alone->eventId(0);
    const auto joined = corpusOf({&early, &late});
    // The event has the id of its first mention now, but is still found by what was selected.
    QCOMPARE(joined->row(selected), std::optional<Row>(0));
    const auto found = joined->row(joined->eventId(0));
    QCOMPARE(found, std::optional<Row>(0));
    QVERIFY(!joined->row(EventId(123456789)));
    // A later article never changes the id of an event.
    QCOMPARE(corpusOf({&early})->eventId(0), joined->eventId(0));
}

QTEST_GUILESS_MAIN(TestMerging)
#include "tst_merging.moc"
