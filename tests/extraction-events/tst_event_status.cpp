// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction-events/coded_article.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class EventStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTypeAndStatus_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // empty for no event
        QTest::newRow("fact") << u"Lavrov met Rubio in Riyadh."_s << u"CONSULT occurred"_s;
        QTest::newRow("future") << u"Lavrov will meet Rubio in Riyadh."_s << u"CONSULT planned"_s;
        QTest::newRow("plan") << u"Trump plans to visit Saudi Arabia."_s << u"CONSULT planned"_s;
        QTest::newRow("scheduled") << u"Talks between Iran and Oman are scheduled for Monday."_s << u"CONSULT planned"_s;
        QTest::newRow("wish") << u"Trump wants to meet Putin."_s << QString();
        QTest::newRow("negated deed") << u"Trump has not imposed sanctions on Russia."_s << QString();
        QTest::newRow("negated meeting") << u"Putin did not meet Zelensky."_s << u"CONSULT denied"_s;
        QTest::newRow("threatened deed") << u"Iran threatened to attack Israel."_s << u"THREATEN occurred"_s;
        QTest::newRow("refused deed") << u"Hungary refused to sign the agreement."_s << u"REJECT occurred"_s;
        QTest::newRow("promised deed") << u"Spain agreed to send generators to Ukraine."_s << u"AGREE occurred"_s;
        QTest::newRow("announced refusal") << u"Slovakia said it would not send troops to Ukraine."_s << u"REJECT occurred"_s;
        QTest::newRow("announced hostile deed") << u"Iran said it would attack Israel."_s << u"THREATEN occurred"_s;
        QTest::newRow("failed") << u"Egypt and Ethiopia failed to reach an agreement."_s << u"REJECT occurred"_s;
        QTest::newRow("reported fact") << u"Officials said that Russia attacked Odesa."_s << u"ASSAULT occurred"_s;
        QTest::newRow("end of hostility") << u"Israel halted the offensive in Gaza."_s << u"RETREAT occurred"_s;
        QTest::newRow("end of cooperation") << u"Belgium halted the sale of weapons to Saudi Arabia."_s << u"SANCTION occurred"_s;
        QTest::newRow("condition") << u"If Russia attacks Estonia, the weather will be bad."_s << QString();
        QTest::newRow("possible") << u"Norway could criticize Russia."_s << QString();
        QTest::newRow("possibly happened") << u"Russian hackers may have hacked the Bundestag."_s << u"COERCE hypothetical"_s;
        QTest::newRow("decided") << u"Japan decided to lift sanctions on India."_s << u"CONCEDE occurred"_s;
        QTest::newRow("cancelled") << u"Pakistan cancelled a visit to Afghanistan."_s << u"REJECT occurred"_s;
        QTest::newRow("is to") << u"The Dutch minister is to travel to Seoul on Monday."_s << u"CONSULT planned"_s;
        QTest::newRow("was due to") << u"Talks between Chad and Sudan were due to begin in Cairo."_s << u"CONSULT planned"_s;
        QTest::newRow("demanded act") << u"Peru proposed late on Sunday that Chile and Bolivia begin talks in Lima."_s << u"REQUEST occurred"_s;
        QTest::newRow("under a condition") << u"Denmark will send medicine to Iceland if parliament agrees."_s << u"AGREE hypothetical"_s;
        QTest::newRow("came to an end") << u"Zelensky came to power in Ukraine."_s << QString();
        QTest::newRow("question") << u"Lavrov asked who would pay Serbia."_s << QString();
        QTest::newRow("curly apostrophe") << u"Norway didn’t impose sanctions on Chad."_s << QString();
        QTest::newRow("counterfactual") << u"Kenya would have attacked Somalia."_s << QString();
        QTest::newRow("habit") << u"Lavrov often met Rubio in Riyadh."_s << QString();
        QTest::newRow("perhaps") << u"Perhaps Russia will attack Estonia."_s << QString();
        QTest::newRow("purpose") << u"Denmark hailed Chad for holding talks with Sudan."_s << u"SUPPORT occurred"_s;
        QTest::newRow("what somebody is called") << u"Castro called Trump a bandit."_s << QString();
        QTest::newRow("going on to") << u"Rubio went on to criticize Iran."_s << u"ACCUSE occurred"_s;
        QTest::newRow("no need") << u"Norway will not have to help Iceland."_s << QString();
        QTest::newRow("politicians hit with words") << u"Marine Le Pen attacked Emmanuel Macron."_s << u"ACCUSE occurred"_s;
        QTest::newRow("dated proposal") << u"Peru proposed on Sunday that Chile and Bolivia begin talks in Lima on 12 August."_s << u"REQUEST occurred, CONSULT hypothetical"_s;
        QTest::newRow("announced meeting") << u"Trump announced talks with Putin."_s << u"STATEMENT occurred"_s;
    }
    void readsTypeAndStatus()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto article = test::code(text);
        QStringList found;
        for (const EventMention &event : article.events())
            found.append(toString(event.type) + u' ' + toString(event.status));
        QCOMPARE(found.join(u", "_s), expected);
    }

    void modesAreNamedWherePloverHasOne_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mode");
        QTest::newRow("visit") << u"Modi visited Kyiv."_s << u"visit"_s;
        QTest::newRow("phone") << u"Macron spoke with Putin by phone."_s << u"phone"_s;
        QTest::newRow("expel") << u"Moldova expelled a Russian diplomat."_s << u"expel"_s;
        QTest::newRow("sanctions") << u"Canada imposed sanctions on Iran."_s << QString();
        QTest::newRow("aid cut") << u"Sweden suspended aid to Mali."_s << u"discontinue"_s;
        QTest::newRow("crowds") << u"Thousands protested against Putin in Berlin."_s << u"demo"_s;
        QTest::newRow("governments") << u"China protested against the tariffs of the United States."_s << u"disapprove"_s;
        QTest::newRow("received") << u"Macron received Zelensky in Paris."_s << u"visit"_s;
        QTest::newRow("came") << u"Emmanuel Macron came to Kyiv on Saturday."_s << u"visit"_s;
        QTest::newRow("arrest") << u"Belarus detained a Polish priest."_s << u"arrest"_s;
        QTest::newRow("drones") << u"Ukraine launched a drone attack on Moscow."_s << u"drones"_s;
        QTest::newRow("third party") << u"Qatar mediated between Israel and Hamas."_s << u"third-party"_s;
    }
    void modesAreNamedWherePloverHasOne()
    {
        QFETCH(QString, text);
        QFETCH(QString, mode);
        const auto article = test::code(text);
        QVERIFY(!article.events().empty());
        QCOMPARE(article.events().front().mode, mode);
    }
};

QTEST_GUILESS_MAIN(EventStatusTest)
#include "tst_event_status.moc"
