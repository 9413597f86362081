// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/facet_keys.h"
#include "support/small_corpus.h"
#include "views/filters/filter_words.h"
#include "views/format/count_words.h"
#include "views/format/date_words.h"
#include "views/format/event_words.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

const QLocale british(QLocale::English, QLocale::UnitedKingdom);

PartialDate range(QDate first, QDate last)
{
    PartialDate date = PartialDate::day(first, DateBasis::Stated);
    date.latest = last;
    date.isRange = true;
    return date;
}

PartialDate somewhere(QDate first, QDate last)
{
    PartialDate date = range(first, last);
    date.isRange = false;
    return date;
}

} // namespace

class TestViewWords : public QObject
{
    Q_OBJECT

private slots:
    void datesInWords_data();
    void datesInWords();
    void neverMoreCertainThanTheSource();
    void daysInTheOrderOfTheLocale();
    void shortFormsAreTrueAndNeverLonger();
    void publicationInWords_data();
    void publicationInWords();
    void basisInWords();
    void monthsAreTheReaders();
    void countsInWords();
    void enumeratorsHaveWordsOfTheirOwn();
    void filterInWords_data();
    void filterInWords();
    void everyPartCanBeRemoved();
    void vanishedValueIsStillAPart();
};

void TestViewWords::datesInWords_data()
{
    QTest::addColumn<PartialDate>("date");
    QTest::addColumn<QString>("words");
    const auto timex = [](const char *value, const QString &words) {
        QTest::newRow(value) << PartialDate::fromTimex(QString::fromLatin1(value), DateBasis::Stated) << words;
    };
    timex("2025-04-26", u"Saturday 26 April 2025"_s);
    timex("2025-04-26TEV", u"Saturday 26 April 2025"_s);
    timex("2025-04", u"some day in April 2025"_s);
    timex("2024-02", u"some day in February 2024"_s);
    timex("2025", u"some day in 2025"_s);
    timex("2025-W18", u"some day from 28 April to 4 May 2025"_s);
    timex("2025-W17", u"some day from 21 to 27 April 2025"_s);
    timex("2025-W01", u"some day from 30 December 2024 to 5 January 2025"_s);
    timex("2025-Q2", u"some day from 1 April to 30 June 2025"_s);
    timex("2025-H1", u"some day from 1 January to 30 June 2025"_s);
    timex("2025-WI", u"some day from 1 December 2025 to 28 February 2026"_s);
    timex("202", u"some day from 1 January 2020 to 31 December 2029"_s);
    timex("PRESENT_REF", u"unknown"_s);
    timex("2025-02-31", u"unknown"_s);
    QTest::newRow("none") << PartialDate() << u"unknown"_s;
    QTest::newRow("range in a month") << range({2025, 4, 2}, {2025, 4, 4}) << u"2 to 4 April 2025"_s;
    QTest::newRow("range over months") << range({2025, 3, 31}, {2025, 4, 6}) << u"31 March to 6 April 2025"_s;
    QTest::newRow("range over years") << range({2024, 12, 30}, {2025, 1, 2}) << u"30 December 2024 to 2 January 2025"_s;
    QTest::newRow("a month in another year") << range({2024, 4, 1}, {2025, 4, 2}) << u"1 April 2024 to 2 April 2025"_s;
    QTest::newRow("somewhere in some days") << somewhere({2025, 4, 2}, {2025, 4, 4}) << u"some day from 2 to 4 April 2025"_s;
}

void TestViewWords::datesInWords()
{
    QFETCH(PartialDate, date);
    QFETCH(QString, words);
    QCOMPARE(dateWords(date, british), words);
}

void TestViewWords::neverMoreCertainThanTheSource()
{
    QRandomGenerator random(7);
    static const QRegularExpression weekday(u"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"_s);
    for (int i = 0; i < 3000; ++i) {
        PartialDate date;
        date.earliest = QDate(1990, 1, 1).addDays(random.bounded(15000));
        date.latest = date.earliest.addDays(random.bounded(3) == 0 ? 0 : random.bounded(500));
        date.precision = DatePrecision(random.bounded(6)); // whatever precision comes with the days
        const QString words = dateWords(date, british);
        const bool isDay = date.earliest == date.latest;
        QVERIFY2(words.startsWith(u"some day "_s) != isDay, qPrintable(words));
        QVERIFY2(weekday.match(words).hasMatch() == isDay, qPrintable(words));
        if (words.startsWith(u"some day in "_s)) {
            // Only a whole month or a whole year is named instead of its days.
            QCOMPARE(date.earliest.day(), 1);
            QCOMPARE(date.latest.addDays(1).day(), 1);
        } else {
            QVERIFY2(words.contains(QString::number(date.latest.year())), qPrintable(words));
            QVERIFY2(words.contains(QString::number(date.earliest.day())) && words.contains(QString::number(date.latest.day())), qPrintable(words));
        }
    }
}

void TestViewWords::daysInTheOrderOfTheLocale()
{
    const QDate day(2025, 4, 26);
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(dayWords(day, british), u"26 April 2025"_s);
    QCOMPARE(dayWords(day, american), u"April 26, 2025"_s);
    QCOMPARE(dayWords(day, american, Weekday::Long), u"Saturday, April 26, 2025"_s);
    QCOMPARE(dayWords(day, german), u"26. April 2025"_s);
    QCOMPARE(daysWords({2025, 4, 3}, {2025, 4, 9}, british), u"3–9 April 2025"_s);
    QCOMPARE(daysWords({2025, 4, 30}, {2025, 5, 2}, british), u"30 April – 2 May 2025"_s);
    QCOMPARE(daysWords({2025, 4, 3}, {2025, 4, 9}, german), u"3.–9. April 2025"_s);
    QCOMPARE(daysWords({2025, 4, 3}, {2025, 4, 9}, american), u"April 3, 2025 – April 9, 2025"_s);
}

void TestViewWords::shortFormsAreTrueAndNeverLonger()
{
    const QDate first(2024, 12, 28);
    QCOMPARE(shortDateForms(first, first, false, british), QStringList{u"28 Dec 2024"_s});
    QCOMPARE(shortDateForms(first, {2025, 1, 3}, true, british),
        QStringList({u"≈ 28 Dec 2024 – 3 Jan 2025"_s, u"≈ Dec 2024 – Jan 2025"_s, u"≈ 2024–2025"_s}));
    QCOMPARE(shortDateForms({2025, 4, 1}, {2025, 4, 30}, true, british).first(), u"Apr 2025"_s);
    QCOMPARE(shortDateForms({2025, 1, 1}, {2025, 12, 31}, true, british), QStringList{u"2025"_s});
    QCOMPARE(shortDateForms({2025, 4, 1}, {2025, 4, 30}, false, british).first(), u"1–30 Apr 2025"_s); // all of these days
    QRandomGenerator random(11);
    for (int i = 0; i < 2000; ++i) {
        const QDate begin = QDate(1990, 1, 1).addDays(random.bounded(12000));
        const QDate end = begin.addDays(random.bounded(900));
        const bool isOneOf = random.bounded(2) == 0;
        const QStringList forms = shortDateForms(begin, end, isOneOf, british);
        for (qsizetype form = 0; form < forms.size(); ++form) {
            QVERIFY(forms[form].contains(QString::number(end.year()))); // coarser, never false
            QVERIFY(form == 0 || forms[form].size() <= forms[form - 1].size());
            // No interval reads as a day.
            QVERIFY(begin == end || forms[form].contains(u'–') || forms[form].startsWith(u"≈"_s) || !forms[form].front().isDigit()
                || forms[form] == QString::number(end.year()));
        }
    }
}

void TestViewWords::publicationInWords_data()
{
    QTest::addColumn<PublicationDate>("date");
    QTest::addColumn<QString>("words");
    QTest::newRow("stated") << PublicationDate::stated({2025, 4, 27}, u"stated in the text"_s) << u"27 April 2025 · date stated in the text"_s;
    QTest::newRow("stated, no reason") << PublicationDate{.kind = PublicationKind::Stated, .day = {2025, 4, 27}, .earliest = {2025, 4, 27}, .latest = {2025, 4, 27}}
                                       << u"27 April 2025 · stated"_s;
    QTest::newRow("set") << PublicationDate::set({2025, 4, 4}) << u"4 April 2025 · date set by you"_s;
    QTest::newRow("none") << PublicationDate() << u"no date"_s;
    const auto estimated = [](QDate first, QDate last) {
        return PublicationDate{.kind = PublicationKind::Estimated, .day = {}, .earliest = first, .latest = last, .reasons = {}};
    };
    QTest::newRow("estimated") << estimated({2025, 1, 21}, {2025, 5, 6}) << u"between 21 January and 6 May 2025 · estimated"_s;
    QTest::newRow("estimated over years") << estimated({2024, 11, 21}, {2025, 5, 6}) << u"between 21 November 2024 and 6 May 2025 · estimated"_s;
    QTest::newRow("estimated in a month") << estimated({2025, 4, 3}, {2025, 4, 6}) << u"between 3 and 6 April 2025 · estimated"_s;
    QTest::newRow("estimated to a day") << estimated({2025, 4, 4}, {2025, 4, 4}) << u"4 April 2025 · estimated"_s;
}

void TestViewWords::publicationInWords()
{
    QFETCH(PublicationDate, date);
    QFETCH(QString, words);
    QCOMPARE(publishedWords(date, british), words);
}

void TestViewWords::basisInWords()
{
    QVERIFY(basisWords(DateBasis::None).isEmpty());
    QSet<QString> all;
    for (const DateBasis basis : {DateBasis::Stated, DateBasis::Inherited, DateBasis::Published, DateBasis::Set})
        all.insert(basisWords(basis));
    QCOMPARE(all.size(), 4);
    QVERIFY(!all.contains(QString()));
}

void TestViewWords::monthsAreTheReaders()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(dayWords({2025, 3, 26}, german), u"26. März 2025"_s);
    QVERIFY(dayWords({2025, 3, 26}, german, Weekday::Long).startsWith(u"Mittwoch"));
    QCOMPARE(dayWords({2025, 3, 26}, british), u"26 March 2025"_s);
}

void TestViewWords::countsInWords()
{
    const auto words = [](qsizetype count) { return countWords(count, u"1 article"_s, u"%1 articles"_s, british); };
    QCOMPARE(words(0), u"0 articles"_s);
    QCOMPARE(words(1), u"1 article"_s);
    QCOMPARE(words(12345), u"12,345 articles"_s);
}

void TestViewWords::enumeratorsHaveWordsOfTheirOwn()
{
    QSet<QString> words;
    for (int i = 0; i < quadClassCount; ++i)
        words.insert(quadWords(QuadClass(i)));
    QCOMPARE(words.size(), quadClassCount);
    words.clear();
    for (int i = 0; i < eventStatusCount; ++i)
        words.insert(statusWords(EventStatus(i)));
    QCOMPARE(words.size(), eventStatusCount);
    words.clear();
    for (int i = 0; i < eventTypeCount; ++i)
        words.insert(typeWords(EventType(i)));
    QCOMPARE(words.size(), eventTypeCount);
    QCOMPARE(typeWords(EventType::Consult), u"CONSULT"_s);
    QCOMPARE(statusWords(EventStatus::Planned), u"planned"_s);
    QCOMPARE(quadWords(QuadClass::MaterialConflict), u"material conflict"_s);
}

void TestViewWords::filterInWords_data()
{
    const SmallCorpus small;
    const auto person = [&](QStringView name) { return entityFacetKey(EntityKind::Person, small.entity(name).id); };
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << Filter{} << QString();
    QTest::newRow("one") << Filter{.keys = {person(u"Marco Rubio")}} << u"Marco Rubio"_s;
    QTest::newRow("kinds restrict each other") << Filter{.keys = {person(u"Marco Rubio"), facetKey(EventStatus::Planned)}} << u"Marco Rubio · Planned"_s;
    QTest::newRow("from") << Filter{.from = QDate(2025, 4, 1)} << u"from 1 April 2025"_s;
    QTest::newRow("to") << Filter{.to = QDate(2025, 4, 2)} << u"until 2 April 2025"_s;
    QTest::newRow("from, to") << Filter{.from = QDate(2025, 4, 1), .to = QDate(2025, 4, 2)} << u"1 April 2025 to 2 April 2025"_s;
    QTest::newRow("text") << Filter{.text = u" cease fire "_s} << u"“cease fire”"_s;
    QTest::newRow("blank text") << Filter{.text = u"  "_s} << QString();
    QTest::newRow("hypothetical") << Filter{.showHypothetical = true} << u"with hypothetical"_s;
    QTest::newRow("text with a place marker") << Filter{.text = u"100%1 of %2"_s} << u"“100%1 of %2”"_s;
}

void TestViewWords::filterInWords()
{
    QFETCH(Filter, filter);
    QFETCH(QString, words);
    const SmallCorpus small;
    QCOMPARE(filterWords(filter, *small.corpus(), british), words);
}

void TestViewWords::everyPartCanBeRemoved()
{
    const SmallCorpus small;
    const auto corpus = small.corpus();
    const auto person = [&](QStringView name) { return entityFacetKey(EntityKind::Person, small.entity(name).id); };
    const Filter all{.keys = {person(u"Marco Rubio"), person(u"Sergey Lavrov"), person(u"Emmanuel Macron"), facetKey(CountryCode('U', 'A')), facetKey(QuadClass::Statement)},
        .from = QDate(2025, 4, 1),
        .to = QDate(2025, 5, 1),
        .text = u"talks"_s,
        .showHypothetical = true};
    const auto parts = partsOf(all, *corpus, british);
    QCOMPARE(parts.size(), size_t(6));
    // Alternatives are one part: all three names stand in it.
    static const QRegularExpression alternatives(u"^[^,]+, [^,]+ or [^,]+$"_s);
    QVERIFY2(alternatives.match(parts[0].words).hasMatch(), qPrintable(parts[0].words));
    for (const QString &name : {u"Marco Rubio"_s, u"Sergey Lavrov"_s, u"Emmanuel Macron"_s})
        QVERIFY(parts[0].words.contains(name));
    for (const FilterPart &part : parts) {
        const auto left = partsOf(part.without, *corpus, british);
        QCOMPARE(left.size(), parts.size() - 1);
        for (const FilterPart &other : left)
            QVERIFY(other.words != part.words);
    }
    Filter filter = all;
    for (size_t i = 0; i < parts.size(); ++i)
        filter = partsOf(filter, *corpus, british).front().without;
    QVERIFY(filter.isDefault());
}

void TestViewWords::vanishedValueIsStillAPart()
{
    const SmallCorpus small;
    const Filter filter{.keys = {{FacetKind::Person, 987654321}}};
    const auto parts = partsOf(filter, *small.corpus(), british);
    QCOMPARE(parts.size(), size_t(1));
    QVERIFY(!parts[0].words.isEmpty());
    QVERIFY(parts[0].without.isDefault());
}

QTEST_APPLESS_MAIN(TestViewWords)
#include "tst_view_words.moc"
