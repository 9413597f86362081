// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction-events/coded_article.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class EventArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhoDidWhatToWhom_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<EventType>("type");
        QTest::addColumn<QString>("actors");
        QTest::addColumn<QString>("recipients");
        const auto row = [](const char *name, const QString &text, EventType type, const QString &actors, const QString &recipients) {
            QTest::newRow(name) << text << type << actors << recipients;
        };
        using enum EventType;
        row("active", u"Norway accused Russia of jamming satellites."_s, Accuse, u"Norway"_s, u"Russia"_s);
        row("passive with agent", u"The proposal was rejected by Serbia."_s, Reject, u"Serbia"_s, QString());
        row("passive subject", u"A Polish priest was detained by Belarus."_s, Coerce, u"Belarus"_s, u"Poland"_s);
        row("owner of what is rejected", u"Greece rejected a Turkish proposal."_s, Reject, u"Greece"_s, u"Türkiye"_s);
        row("possessive actor", u"Ethiopia's army attacked Eritrea."_s, Assault, u"Ethiopia"_s, u"Eritrea"_s);
        row("officials stand for their country", u"French officials criticized Hungary."_s, Accuse, u"France"_s, u"Hungary"_s);
        row("noun with a support verb", u"Pakistan launched a missile attack on India."_s, Assault, u"Pakistan"_s, u"India"_s);
        row("between", u"Negotiations between Armenia and Azerbaijan took place in Geneva."_s, Consult, u"Armenia"_s, u"Azerbaijan"_s);
        row("reciprocal subjects", u"Japan and Australia held talks in Tokyo."_s, Consult, u"Japan"_s, u"Australia"_s);
        row("joined actors", u"Canada and Norway condemned Iran."_s, Accuse, u"Canada|Norway"_s, u"Iran"_s);
        row("joined recipients", u"Egypt urged Sudan and Ethiopia to resume talks."_s, Request, u"Egypt"_s, u"Ethiopia|Sudan"_s);
        row("control", u"Morocco agreed to help Senegal."_s, Agree, u"Morocco"_s, u"Senegal"_s);
        row("two nouns deep", u"The officers of the Turkish forces threatened Syria."_s, Threaten, u"Türkiye"_s, u"Syria"_s);
        row("speaker asks somebody else", u"Kenya says Rwanda must withdraw its troops."_s, Request, u"Kenya"_s, u"Rwanda"_s);
        row("speaker announces of itself", u"Finland said it would send blankets to Moldova."_s, Agree, u"Finland"_s, u"Moldova"_s);
        row("list of people on both sides", u"Emmanuel Macron, Giorgia Meloni and Pedro Sanchez met Narendra Modi and Mark Carney in Delhi."_s, Consult,
            u"Emmanuel Macron|Giorgia Meloni|Pedro Sanchez"_s, u"Mark Carney|Narendra Modi"_s);
        row("list with titles", u"Foreign Minister Hakan Fidan, National Security Adviser Michael Waltz and special envoy Keith Kellogg met Indian Foreign Minister Subrahmanyam "
            "Jaishankar and Kremlin aide Yuri Ushakov for two hours."_s, Consult, u"Hakan Fidan|Keith Kellogg|Michael Waltz"_s, u"Subrahmanyam Jaishankar|Yuri Ushakov"_s);
        row("two agents of a passive", u"The treaty was signed by Estonia, Latvia and Lithuania and by Poland."_s, Support, u"Estonia|Latvia|Lithuania|Poland"_s, QString());
        row("by the agent, in the place", u"Antonio Guterres was received by Emmanuel Macron in Paris."_s, Consult, u"Emmanuel Macron"_s, u"Antonio Guterres"_s);
        row("talks as a subject", u"The talks between Serbia and Kosovo in Brussels ended without a result."_s, Consult, u"Serbia"_s, u"Kosovo"_s);
        row("each other", u"Chile and Peru accused each other of violating the border."_s, Accuse, u"Chile"_s, u"Peru"_s);
        row("agent of a noun", u"The expulsion of three Russian diplomats by Moldova was announced on Monday."_s, Sanction, u"Moldova"_s, u"Russia"_s);
        row("a meeting with", u"After the meeting with Xi Jinping, Emmanuel Macron criticized Iran."_s, Consult, u"Emmanuel Macron"_s, u"Xi Jinping"_s);
        row("officials of two countries", u"American and Omani officials held talks in Muscat."_s, Consult, u"United States"_s, u"Oman"_s);
        row("met in passing", u"Antony Blinken, who met Wang Yi in Munich on Friday, criticized Iran."_s, Consult, u"Antony Blinken"_s, u"Wang Yi"_s);
        row("victims by their place", u"A Russian drone killed six people in Kherson."_s, Assault, u"Russia"_s, u"Kherson"_s);
        row("members behind including", u"Several countries, including Belgium, Ireland and Spain, expelled Russian diplomats."_s, Sanction, u"Belgium|Ireland|Spain"_s, u"Russia"_s);
        row("an envoy's post", u"Morocco summoned the Spanish ambassador to Rabat on Monday."_s, Accuse, u"Morocco"_s, u"Spain"_s);
        row("an envoy's host", u"Algeria ordered the recall of its ambassador to France."_s, Sanction, u"Algeria"_s, u"France"_s);
        row("in talks", u"Qatar is in talks with Hamas."_s, Consult, u"Qatar"_s, u"Hamas"_s);
        row("the attack names who did it", u"A soldier was killed in a Russian drone strike near Kharkiv."_s, Assault, u"Russia"_s, u"Kharkiv"_s);
        row("what a statement calls for", u"Norway issued a joint statement calling on Israel to open the crossings."_s, Request, u"Norway"_s, u"Israel"_s);
        row("talks called off", u"Talks between Serbia and Kosovo were called off on Monday."_s, Reject, u"Serbia"_s, u"Kosovo"_s);
        row("a clause behind a date", u"Oman said on Monday that it was expelling Russian diplomats."_s, Sanction, u"Oman"_s, u"Russia"_s);
        row("though nothing came of it", u"While Chile and Peru agreed to exchange prisoners, no truce was reached."_s, Agree, u"Chile"_s, u"Peru"_s);
        row("whom one warns", u"Kenya warned Sudan that it would close the border."_s, Threaten, u"Kenya"_s, u"Sudan"_s);
        row("in a call", u"In a call with Narendra Modi on Monday, Rubio urged Iran to stop the attacks."_s, Consult, u"Marco Rubio"_s, u"Narendra Modi"_s);
        row("a relative clause is not the happening", u"Brazil, which hosted a summit last year, condemned Israel."_s, Accuse, u"Brazil"_s, u"Israel"_s);
    }
    void findsWhoDidWhatToWhom()
    {
        QFETCH(QString, text);
        QFETCH(EventType, type);
        QFETCH(QString, actors);
        QFETCH(QString, recipients);
        const auto article = test::code(text);
        const EventMention event = article.only(type);
        QCOMPARE(article.actors(event), actors);
        QCOMPARE(article.recipients(event), recipients);
    }

    void resolvesGroups_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("label");
        QTest::newRow("the two presidents") << u"Emmanuel Macron agreed with Donald Trump on a ceasefire in Gaza. The two presidents spoke by telephone."_s << u"Donald Trump|Emmanuel Macron"_s
                                            << u"Macron and Trump speak by telephone"_s;
        QTest::newRow("they") << u"Norway signed an agreement with Chad. They met in Vienna."_s << u"Chad|Norway"_s << u"Norway and Chad meet in Vienna"_s;
        QTest::newRow("the delegations") << u"Peru accused Chile of stalling. The delegations met in Lima."_s << u"Chile|Peru"_s << u"Peru and Chile meet in Lima"_s;
    }
    void resolvesGroups()
    {
        QFETCH(QString, text);
        const auto article = test::code(text);
        const EventMention event = article.only(EventType::Consult);
        QStringList who = (article.actors(event) + u'|' + article.recipients(event)).split(u'|', Qt::SkipEmptyParts);
        who.sort();
        QTEST(who.join(u'|'), "who");
        QTEST(event.label, "label");
    }

    void placesDoNothing()
    {
        const auto article = test::code(u"A bomber in Mosul killed six people in Iraq."_s);
        QCOMPARE(article.actors(article.only(EventType::Assault)), QString());
        const auto parliament = test::code(u"Ukraine waited. The parliament in Kyiv approved the treaty with Norway."_s);
        QCOMPARE(parliament.actors(parliament.only(EventType::Support)), u"Ukraine"_s);
    }

    void findsThePlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("in") << u"Japan and Australia held talks in Geneva."_s << u"Geneva"_s;
        QTest::newRow("target") << u"Russia shelled Kherson."_s << u"Kherson"_s;
        QTest::newRow("goal of a visit") << u"Macron travelled to Kyiv."_s << u"Kyiv"_s;
        QTest::newRow("inside a phrase") << u"A Russian drone killed six people in a suburb of the city of Kharkiv."_s << u"Kharkiv"_s;
        QTest::newRow("none") << u"Norway accused Russia of jamming satellites."_s << QString();
    }
    void findsThePlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, place);
        const auto article = test::code(text);
        QCOMPARE(article.events().size(), size_t(1));
        QCOMPARE(article.events().front().placeName, place);
    }

    void everySpanIsTheEvidence()
    {
        const QString text = u"Norway accused Russia of jamming satellites and Iran rejected a French proposal. The talks ended."_s;
        const auto article = test::code(text);
        for (const EventMention &event : article.events()) {
            const QString words = event.span.in(text).toString();
            QVERIFY2(words.contains(event.type == EventType::Accuse ? u"accused Russia"_s : u"rejected a French proposal"_s), qPrintable(words));
            QVERIFY(!words.contains(u"The talks"_s));
        }
        QCOMPARE(article.events().size(), size_t(2));
    }

    void aParagraphInFrontShiftsEverySpan()
    {
        const QString text = u"Norway accused Russia of jamming satellites."_s, front = u"The weather in Oslo was mild.\n\n"_s;
        const EventMention event = test::code(text).only(EventType::Accuse), shifted = test::code(front + text).only(EventType::Accuse);
        QCOMPARE(shifted.span.begin, event.span.begin + front.size());
        QCOMPARE(shifted.span.end, event.span.end + front.size());
        QCOMPARE(shifted.label, event.label);
    }
};

QTEST_GUILESS_MAIN(EventArgumentsTest)
#include "tst_event_arguments.moc"
