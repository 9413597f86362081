// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"
#include "corpus/facet_keys.h"
#include "corpus/name_keys.h"
#include "support/article_maker.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

struct Named {
    QString name;
    const char *country;
};

// One article per name, each with a statement of that person.
std::shared_ptr<const Corpus> corpusOf(const std::vector<Named> &people)
{
    CorpusBuilder builder;
    qint64 id = 1;
    for (const Named &each : people) {
        ArticleMaker maker(id, u"Outlet %1"_s.arg(id), {2025, 4, 1});
        maker.event(u"Says something %1"_s.arg(id), {.type = EventType::Statement, .actors = {maker.person(each.name, each.country)}, .date = ArticleMaker::on(2025, 4, 1)});
        builder.add(maker.made.article, maker.made.annotations);
        ++id;
    }
    return builder.build();
}

QStringList people(const Corpus &corpus)
{
    QStringList names;
    for (const FacetValue &value : corpus.facet(FacetKind::Person))
        names += u"%1 %2"_s.arg(value.name).arg(value.rows.cardinality());
    return names;
}

} // namespace

class TestEntities : public QObject
{
    Q_OBJECT

private slots:
    void spellingsOfOneName_data();
    void spellingsOfOneName();
    void surnameJoinsTheOnlyBearer();
    void surnameOfTwoStaysAlone();
    void juniorIsAnotherPerson();
    void middleNameIsLeftOut();
    void lastWordsOfOneNameJoinIt();
    void familyNameFirst();
    void countriesKeepNamesakesApart();
    void oneSlipDoesNotSplitAPerson();
    void organisationsNeedTheirCountry();
    void filterBySurnameStillHoldsWhenTheFullNameIsLearnt();
    void idsAreTheSameInEveryBuild();
    void countryOfAPersonIsAFacetEvenWhereNobodyNamesIt();
};

void TestEntities::spellingsOfOneName_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("Zelenskyy") << u"Volodymyr Zelensky"_s << u"Volodymyr Zelenskyy"_s << true;
    QTest::newRow("Zelenskiy") << u"Volodymyr Zelenskiy"_s << u"Volodymyr Zelenskyi"_s << true;
    QTest::newRow("Sergei") << u"Sergey Lavrov"_s << u"Sergei Lavrov"_s << true;
    QTest::newRow("Dmytro") << u"Dmytro Kuleba"_s << u"Dmitry Kuleba"_s << true;
    QTest::newRow("Yermak") << u"Andriy Yermak"_s << u"Andrii Yermak"_s << true;
    QTest::newRow("diacritics") << u"Recep Tayyip Erdoğan"_s << u"Recep Tayyip Erdogan"_s << true;
    QTest::newRow("initials") << u"J.D. Vance"_s << u"JD Vance"_s << true;
    QTest::newRow("spaced initials") << u"J. D. Vance"_s << u"JD Vance"_s << true;
    QTest::newRow("article of a name") << u"Abdel Fattah el-Sisi"_s << u"Abdel Fattah al-Sisi"_s << true;
    QTest::newRow("Mikhail") << u"Mikhail Mishustin"_s << u"Mihail Mishustin"_s << true;
    QTest::newRow("apostrophe") << u"Robert O'Brien"_s << u"Robert O’Brien"_s << true;
    QTest::newRow("another first name") << u"Donald Trump"_s << u"Melania Trump"_s << false;
    QTest::newRow("another surname") << u"Donald Trump"_s << u"Donald Tusk"_s << false;
    QTest::newRow("brothers") << u"Vitali Klitschko"_s << u"Wladimir Klitschko"_s << false;
    QTest::newRow("Macron and Marcon") << u"Emmanuel Macron"_s << u"Emmanuel Marcon"_s << false;
}

void TestEntities::spellingsOfOneName()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(personNameKey(one) == personNameKey(other), same);
    QCOMPARE(corpusOf({{one, ""}, {other, ""}})->facet(FacetKind::Person).size(), same ? 1u : 2u);
}

void TestEntities::surnameJoinsTheOnlyBearer()
{
    QCOMPARE(people(*corpusOf({{u"Lavrov"_s, "RU"}, {u"Sergey Lavrov"_s, "RU"}, {u"Lavrov"_s, ""}})), QStringList({u"Sergey Lavrov 3"_s}));
    // An American of that name is somebody else.
    QCOMPARE(people(*corpusOf({{u"Lavrov"_s, "US"}, {u"Sergey Lavrov"_s, "RU"}})).size(), 2);
}

void TestEntities::surnameOfTwoStaysAlone()
{
    QCOMPARE(people(*corpusOf({{u"Trump"_s, "US"}, {u"Donald Trump"_s, "US"}, {u"Melania Trump"_s, "US"}})).size(), 3);
}

void TestEntities::juniorIsAnotherPerson()
{
    QCOMPARE(people(*corpusOf({{u"Donald Trump"_s, "US"}, {u"Donald Trump Jr."_s, "US"}})).size(), 2);
}

void TestEntities::middleNameIsLeftOut()
{
    QCOMPARE(people(*corpusOf({{u"Sergey Viktorovich Lavrov"_s, "RU"}, {u"Sergey Lavrov"_s, "RU"}})), QStringList({u"Sergey Lavrov 2"_s}));
    QCOMPARE(people(*corpusOf({{u"Sergey Viktorovich Lavrov"_s, "RU"}})), QStringList({u"Sergey Viktorovich Lavrov 1"_s}));
}

void TestEntities::lastWordsOfOneNameJoinIt()
{
    QCOMPARE(people(*corpusOf({{u"Tayyip Erdogan"_s, "TR"}, {u"Recep Tayyip Erdoğan"_s, "TR"}, {u"Erdogan"_s, ""}})), QStringList({u"Recep Tayyip Erdoğan 3"_s}));
    QCOMPARE(people(*corpusOf({{u"von der Leyen"_s, ""}, {u"Ursula von der Leyen"_s, "DE"}, {u"Leyen"_s, ""}})), QStringList({u"Ursula von der Leyen 3"_s}));
    QCOMPARE(people(*corpusOf({{u"bin Salman"_s, "SA"}, {u"Mohammed bin Salman"_s, "SA"}, {u"Khalid bin Salman"_s, "SA"}})).size(), 3);
}

void TestEntities::familyNameFirst()
{
    QCOMPARE(people(*corpusOf({{u"Xi"_s, "CN"}, {u"Xi Jinping"_s, "CN"}})), QStringList({u"Xi Jinping 2"_s}));
    QCOMPARE(people(*corpusOf({{u"Marco"_s, "US"}, {u"Marco Rubio"_s, "US"}})).size(), 2);
}

void TestEntities::countriesKeepNamesakesApart()
{
    const auto corpus = corpusOf({{u"Michael Martin"_s, "IE"}, {u"Michael Martin"_s, "IE"}, {u"Michael Martin"_s, "US"}, {u"Michael Martin"_s, "US"}});
    QCOMPARE(corpus->facet(FacetKind::Person).size(), 2u);
    QCOMPARE(corpus->facet(FacetKind::Country).size(), 2u);
}

void TestEntities::oneSlipDoesNotSplitAPerson()
{
    QCOMPARE(people(*corpusOf({{u"Steve Witkoff"_s, "US"}, {u"Steve Witkoff"_s, "US"}, {u"Steve Witkoff"_s, ""}, {u"Steve Witkoff"_s, "RU"}})), QStringList({u"Steve Witkoff 4"_s}));
}

void TestEntities::organisationsNeedTheirCountry()
{
    CorpusBuilder builder;
    ArticleMaker maker(1, u"Alpha"_s, {2025, 4, 1});
    const EntityIndex russian = maker.organization(u"Foreign Ministry"_s, "RU");
    const EntityIndex ukrainian = maker.organization(u"the Foreign Ministry"_s, "UA");
    const EntityIndex nato = maker.organization(u"NATO"_s);
    const EntityIndex again = maker.organization(u"Nato"_s);
    for (const EntityIndex each : {russian, ukrainian, nato, again})
        maker.event(u"Speaks %1"_s.arg(qint32(each)), {.type = EventType::Statement, .actors = {each}, .date = ArticleMaker::on(2025, 4, 1)});
    builder.add(maker.made.article, maker.made.annotations);
    QCOMPARE(builder.build()->facet(FacetKind::Organization).size(), 3u);
}

void TestEntities::filterBySurnameStillHoldsWhenTheFullNameIsLearnt()
{
    const auto before = corpusOf({{u"Lavrov"_s, ""}});
    const FacetKey key = before->facet(FacetKind::Person)[0].key;
    const auto after = corpusOf({{u"Lavrov"_s, ""}, {u"Sergey Lavrov"_s, "RU"}});
    const FacetValue *value = after->find(key);
    QVERIFY(value);
    QCOMPARE(value->name, u"Sergey Lavrov"_s);
    QCOMPARE(value->rows.cardinality(), 2u);
    QCOMPARE(after->entity(EntityId(key.value))->name, u"Sergey Lavrov"_s);
}

void TestEntities::idsAreTheSameInEveryBuild()
{
    const auto one = corpusOf({{u"Marco Rubio"_s, "US"}});
    const auto other = corpusOf({{u"Keir Starmer"_s, "GB"}, {u"Marco Rubio"_s, ""}, {u"Marco Rubio"_s, "US"}});
    const auto key = facetKeyByName(FacetKind::Person, u"rubio", *one);
    QVERIFY(key);
    QVERIFY(other->find(*key));
    QCOMPARE(other->find(*key)->name, u"Marco Rubio"_s);
    QCOMPARE(facetKeyByName(FacetKind::Country, u"US", *one), std::optional(facetKey(CountryCode('U', 'S'))));
    QVERIFY(!facetKeyByName(FacetKind::Person, u"Merkel", *one));
}

void TestEntities::countryOfAPersonIsAFacetEvenWhereNobodyNamesIt()
{
    const auto corpus = corpusOf({{u"Marco Rubio"_s, "US"}});
    QCOMPARE(corpus->facet(FacetKind::Country).size(), 1u);
    QCOMPARE(corpus->facet(FacetKind::Country)[0].name, u"United States"_s);
}

QTEST_GUILESS_MAIN(TestEntities)
#include "tst_entities.moc"
