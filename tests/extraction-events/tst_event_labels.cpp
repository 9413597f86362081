// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction-events/coded_article.h"
#include "extraction/events/event_labels.h"
#include "extraction/events/headline_words.h"

#include <QRegularExpression>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class EventLabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLikeAHeadline_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("label");
        QTest::newRow("present tense") << u"Norway accused Russia of jamming satellites."_s << u"Norway accuses Russia of jamming satellites"_s;
        QTest::newRow("talks") << u"Negotiations between Armenia and Azerbaijan took place in Geneva on May 6."_s << u"Armenia and Azerbaijan negotiate in Geneva"_s;
        QTest::newRow("surname for a title and a name") << u"French President Emmanuel Macron met German Chancellor Friedrich Merz on Monday in Toulon."_s
                                                        << u"Macron meets Merz in Toulon"_s;
        QTest::newRow("planned") << u"Lavrov will meet Rubio in Riyadh on Friday."_s << u"Lavrov to meet Rubio in Riyadh"_s;
        QTest::newRow("own words for the actor") << u"A Russian missile attack killed six people in the city of Odesa on Monday."_s
                                                 << u"Russian missile attack kills six people in Odesa"_s;
        QTest::newRow("passive") << u"A Polish priest was detained in Belarus."_s << u"Polish priest detained in Belarus"_s;
        QTest::newRow("threat") << u"Iran threatened to attack Israel."_s << u"Iran threatens to attack Israel"_s;
        QTest::newRow("whole list") << u"Emmanuel Macron, Giorgia Meloni and Friedrich Merz met Narendra Modi in Delhi."_s << u"Macron, Meloni and Merz meet Modi in Delhi"_s;
        QTest::newRow("both sides of a noun") << u"Negotiators from Chile and Peru met in Lima."_s << u"Negotiators from Chile and Peru meet in Lima"_s;
        QTest::newRow("commas of a list") << u"Norway accused Russia of jamming satellites, ships and planes."_s << u"Norway accuses Russia of jamming satellites, ships and planes"_s;
        QTest::newRow("pronoun for the actor") << u"Peskov denied that he had threatened Finland."_s << u"Peskov denies that he had threatened Finland"_s;
        QTest::newRow("a threat is not the deed") << u"Spain said that France would expel Russian diplomats."_s << u"France to expel Russian diplomats"_s;
        QTest::newRow("long lists") << u"Brazil, Chile, Peru, Bolivia, Uruguay and Paraguay signed a trade agreement."_s << u"Brazil, Chile and 4 others sign trade agreement"_s;
        QTest::newRow("killed in an attack") << u"A soldier was killed in a Russian drone strike near Kharkiv."_s << u"Soldier killed in Russian drone strike near Kharkiv"_s;
        QTest::newRow("nobody named but the place") << u"Foreign ministers from six African countries met in Nairobi on Monday."_s
                                                    << u"Foreign ministers from six African countries meet in Nairobi"_s;
        QTest::newRow("town that is hit") << u"A Russian drone attack on Kyiv killed six people."_s << u"Russian drone attack on Kyiv kills six people"_s;
        QTest::newRow("short quote") << u"“We want a lasting peace,” Lavrov told reporters in Ankara."_s << u"Lavrov tells reporters: “We want a lasting peace”"_s;
        QTest::newRow("numeral of a king") << u"King Charles III received Mark Carney in London."_s << u"Charles III receives Carney in London"_s;
        QTest::newRow("arranged") << u"Iran scheduled talks with Oman."_s << u"Iran schedules talks with Oman"_s;
        QTest::newRow("a people") << u"A Palestinian killed two soldiers in Hebron."_s << u"Palestinian kills two soldiers in Hebron"_s;
        QTest::newRow("short names of states") << u"The United Kingdom criticized the United States."_s << u"UK criticizes US"_s;
    }
    void readsLikeAHeadline()
    {
        QFETCH(QString, text);
        QFETCH(QString, label);
        const auto article = test::code(text);
        QVERIFY(!article.events().empty());
        QCOMPARE(article.events().front().label, label);
    }

    void neverTooLongNorCutInsideAWord()
    {
        const QString text = u"The foreign minister of Norway accused the government of Russia of jamming the navigation of civilian aircraft over the "
                             "northern counties during an exercise of the Atlantic alliance with seventeen partner states and of endangering fishermen."_s;
        const auto article = test::code(text);
        QVERIFY(!article.events().empty());
        for (const EventMention &event : article.events()) {
            QVERIFY(event.label.size() <= longestLabel);
            QVERIFY(event.label.size() > 20);
            const QString last = event.label.section(u' ', -1);
            QVERIFY2(text.contains(QRegularExpression(u"\\b"_s + QRegularExpression::escape(last) + u"\\b"_s)), qPrintable(event.label));
        }
    }

    void namesWhatThemStandsFor()
    {
        const auto article = test::code(u"Russia put forward demands to Ukraine. Kyiv rejected them."_s);
        QCOMPARE(article.only(EventType::Reject).label, u"Ukraine rejects demands"_s);
    }

    void presentTenseOfHeadlines()
    {
        QCOMPARE(presentTense(u"accuse"_s, false), u"accuses"_s);
        QCOMPARE(presentTense(u"deny"_s, false), u"denies"_s);
        QCOMPARE(presentTense(u"destroy"_s, false), u"destroys"_s);
        QCOMPARE(presentTense(u"launch"_s, false), u"launches"_s);
        QCOMPARE(presentTense(u"be"_s, true), u"are"_s);
        QCOMPARE(presentTense(u"meet"_s, true), u"meet"_s);
    }
};

QTEST_GUILESS_MAIN(EventLabelsTest)
#include "tst_event_labels.moc"
