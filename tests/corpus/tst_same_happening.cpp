// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"
#include "support/article_maker.h"

#include <QTest>

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

} // namespace

// What decides where type, people and days leave it open whether two articles tell of one happening.
class TestSameHappening : public QObject
{
    Q_OBJECT

private slots:
    void wordsDecideBetweenTwoThatFitAlike();
    void organsActForTheirCountry();
    void whatOneDoesAloneIsOneByItsWords();
    void oneVisitIsToldOnSeveralDays();
    void aMonthAndItsDayAreOneWhereTheWordsAreTheSame();
};

void TestSameHappening::wordsDecideBetweenTwoThatFitAlike()
{
    const auto told = [](qint64 id, const QString &label, const QString &town) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id), {2025, 3, 2});
        maker.event(label, {.actors = {maker.person(u"Ana Costa"_s, "PT")}, .recipients = {maker.country(u"Chile"_s, "CL")}, .date = ArticleMaker::on(2025, 3, 1),
                               .place = town.isEmpty() ? std::nullopt : std::optional(maker.place(town, "PT"))});
        return maker;
    };
    const ArticleMaker advisers = told(1, u"Costa confers with Chilean economic advisers on stock prices"_s, u"Lisbon"_s);
    const ArticleMaker bishops = told(2, u"Costa convenes bishops from Chile"_s, u"Porto"_s);
    const ArticleMaker one = told(3, u"Costa confers with top economic advisers"_s, {});
    const ArticleMaker other = told(4, u"Costa meets guests"_s, {});
    const auto corpus = corpusOf({&advisers, &bishops, &one});
    QCOMPARE(corpus->eventCount(), 2u);
    for (Row row = 0; row < 2; ++row)
        QCOMPARE(int(corpus->independentSources(row)), corpus->label(row).contains(u"advisers"_s) ? 2 : 1);
    QCOMPARE(corpusOf({&advisers, &bishops, &other})->eventCount(), 3u);
}

void TestSameHappening::organsActForTheirCountry()
{
    const auto tariffs = [](qint64 id, bool byOrgan, Sector sector) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id), {2025, 4, 17});
        const EntityIndex actor = byOrgan ? maker.organization(u"Ministry of Trade"_s, "BR") : maker.person(u"Ana Costa"_s, "BR");
        if (byOrgan)
            maker.made.annotations.entities[size_t(actor)].sector = sector;
        maker.event(u"Tariffs are imposed %1"_s.arg(id),
            {.type = EventType::Sanction, .actors = {actor}, .recipients = {maker.country(u"Chile"_s, "CL")}, .date = ArticleMaker::on(2025, 4, 16)});
        return maker;
    };
    const ArticleMaker leader = tariffs(1, false, Sector::Gov);
    const ArticleMaker ministry = tariffs(2, true, Sector::Gov);
    const ArticleMaker company = tariffs(2, true, Sector::Bus);
    QCOMPARE(corpusOf({&leader, &ministry})->eventCount(), 1u);
    QCOMPARE(corpusOf({&leader, &company})->eventCount(), 2u);
}

void TestSameHappening::whatOneDoesAloneIsOneByItsWords()
{
    const auto pledge = [](qint64 id, const QString &label, const QString &town = {}) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id), {2025, 4, 2});
        maker.event(label, {.type = EventType::Agree, .actors = {maker.person(u"Ana Costa"_s, "PT")}, .date = ArticleMaker::on(2025, 4, 1),
                               .place = town.isEmpty() ? std::nullopt : std::optional(maker.place(town, "PT"))});
        return maker;
    };
    const ArticleMaker taxes = pledge(1, u"Costa promises lower taxes"_s);
    const ArticleMaker again = pledge(2, u"Costa pledges that taxes will fall"_s);
    const ArticleMaker fleet = pledge(3, u"Costa assures sailors of a new fleet"_s);
    QCOMPARE(corpusOf({&taxes, &again})->eventCount(), 1u);
    QCOMPARE(corpusOf({&taxes, &fleet})->eventCount(), 2u);
    // Two of one delegation, named both, are no chance.
    const auto delegates = [](qint64 id, const QString &label) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id), {2025, 4, 2});
        maker.event(label, {.actors = {maker.person(u"Ana Costa"_s, "PT"), maker.person(u"Rui Melo"_s, "PT")}, .date = ArticleMaker::on(2025, 4, 1)});
        return maker;
    };
    const ArticleMaker lunch = delegates(6, u"Costa and Melo dine"_s);
    const ArticleMaker talks = delegates(7, u"Guests confer"_s);
    QCOMPARE(corpusOf({&lunch, &talks})->eventCount(), 1u);
    // In one place on one day, it is one.
    const ArticleMaker here = pledge(4, u"Costa promises lower taxes"_s, u"Lisbon"_s);
    const ArticleMaker there = pledge(5, u"Costa signs a paper"_s, u"Lisbon"_s);
    QCOMPARE(corpusOf({&here, &there})->eventCount(), 1u);
}

void TestSameHappening::oneVisitIsToldOnSeveralDays()
{
    const auto visit = [](qint64 id, int day, DateBasis basis, const QString &mode, bool byPerson = true) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id), {2025, 4, day});
        const EntityIndex guest = byPerson ? maker.person(u"Ana Costa"_s, "PT") : maker.country(u"Portugal"_s, "PT");
        maker.event(u"Costa visits Chile, part %1"_s.arg(id),
            {.actors = {guest}, .recipients = {maker.country(u"Chile"_s, "CL")}, .date = PartialDate::day({2025, 4, day}, basis), .mode = mode});
        return maker;
    };
    const ArticleMaker first = visit(1, 1, DateBasis::Published, u"visit"_s);
    const ArticleMaker third = visit(2, 3, DateBasis::Stated, u"visit"_s);
    const ArticleMaker ninth = visit(3, 9, DateBasis::Published, u"visit"_s);
    QCOMPARE(corpusOf({&first, &third})->eventCount(), 1u);
    QCOMPARE(corpusOf({&first, &third})->dateText(0), u"2025-04-03"_s); // the day that is stated
    QVERIFY(!corpusOf({&first, &third})->traits()[0].disputed);
    QCOMPARE(corpusOf({&first, &third, &ninth})->eventCount(), 2u);
    // Both say when; or it is no visit; or of nobody in particular.
    const ArticleMaker stated = visit(4, 1, DateBasis::Stated, u"visit"_s);
    QCOMPARE(corpusOf({&stated, &third})->eventCount(), 2u);
    const ArticleMaker calls = visit(5, 1, DateBasis::Published, u"phone"_s);
    const ArticleMaker callsAgain = visit(6, 3, DateBasis::Published, u"phone"_s);
    QCOMPARE(corpusOf({&calls, &callsAgain})->eventCount(), 2u);
    const ArticleMaker delegation = visit(7, 1, DateBasis::Published, u"visit"_s, false);
    const ArticleMaker delegationAgain = visit(8, 3, DateBasis::Published, u"visit"_s, false);
    QCOMPARE(corpusOf({&delegation, &delegationAgain})->eventCount(), 2u);
}

void TestSameHappening::aMonthAndItsDayAreOneWhereTheWordsAreTheSame()
{
    const auto told = [](qint64 id, const QString &label, const PartialDate &date) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id), {2025, 3, 2});
        maker.event(label, {.type = EventType::Sanction, .actors = {maker.country(u"Brazil"_s, "BR")}, .date = date});
        return maker;
    };
    const ArticleMaker month = told(1, u"Brazil suspends interest payments on its debt"_s, ArticleMaker::during(u"2025-02"_s));
    const ArticleMaker day = told(2, u"Brazil suspends indefinitely all interest payments"_s, ArticleMaker::on(2025, 2, 20));
    const ArticleMaker else1 = told(3, u"Brazil freezes assets of three banks"_s, ArticleMaker::on(2025, 2, 20));
    const ArticleMaker later = told(4, u"Brazil suspends indefinitely all interest payments"_s, ArticleMaker::on(2025, 3, 20));
    const auto corpus = corpusOf({&month, &day});
    QCOMPARE(corpus->eventCount(), 1u);
    QCOMPARE(corpus->dateText(0), u"2025-02-20"_s);
    QCOMPARE(corpusOf({&month, &else1})->eventCount(), 2u);
    QCOMPARE(corpusOf({&month, &later})->eventCount(), 2u);
}

QTEST_GUILESS_MAIN(TestSameHappening)
#include "tst_same_happening.moc"
