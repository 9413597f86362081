// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction-events/coded_article.h"

#include <QLocale>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class EventSelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatedTellingsAreOneEvent()
    {
        const auto article = test::code(u"Macron met Merz on Monday. They discussed Gaza.\n\nThe statement came after Macron had a long meeting with Merz in Toulon."_s);
        const EventMention event = article.only(EventType::Consult);
        QVERIFY(!event.furtherEvidence.empty());
        QCOMPARE(event.placeName, u"Toulon"_s);
        QCOMPARE(event.date.value, u"2025-05-12"_s);
    }

    void meetingsOnDifferentDaysStayTwo()
    {
        const auto article = test::code(u"Macron met Merz on Monday in Toulon. Macron met Merz on May 2 in Berlin."_s);
        QCOMPARE(article.count(EventType::Consult), 2);
    }

    void differentPeopleOfOneCountryStayTwo()
    {
        const auto article = test::code(u"Emmanuel Macron accused Iran on Monday of lying. Jean-Noël Barrot accused Iran on Monday of cheating."_s);
        QCOMPARE(article.count(EventType::Accuse), 2);
    }

    void theAttackIsTheOneJustTold()
    {
        const auto article = test::code(u"A Russian missile attack killed six people in Odesa on Monday. The attack on Odesa damaged a school. At least nine people were wounded."_s);
        const EventMention attack = article.only(EventType::Assault);
        QCOMPARE(attack.furtherEvidence.size(), size_t(2));
    }

    void aPostBesideAnAccusationTellsItAgain()
    {
        const auto article = test::code(u"Zelensky accused Russia of lying. “The world sees it,” Zelensky wrote on Telegram."_s);
        QCOMPARE(article.count(EventType::Statement), 0);
        QCOMPARE(article.only(EventType::Accuse).furtherEvidence.size(), size_t(1));
    }

    void anInterviewIsAStatementOnce()
    {
        const auto article = test::code(u"“We are ready,” Marco Rubio said in an interview with CBS News. “We are not far apart,” Rubio said. Rubio added that it was hard."_s);
        QCOMPARE(article.count(EventType::Statement), 1);
    }

    void saysNothingWhereNothingHappened_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("he said") << u"“The weather is nice,” Lavrov said."_s;
        QTest::newRow("words of a speaker") << u"“Russia attacked Ukraine and we condemn Moscow,” a man said."_s;
        QTest::newRow("question") << u"Will Russia attack Estonia?"_s;
        QTest::newRow("general truth") << u"Peace in Europe is important for the economy of Germany."_s;
        QTest::newRow("weather") << u"A storm killed six people in Japan."_s;
        QTest::newRow("naming") << u"Trump called the deal a disaster."_s;
        QTest::newRow("the writer") << u"I met a friend in Paris and we discussed Russia."_s;
        QTest::newRow("things do not act") << u"Iran's economy threatens the mood of investors."_s;
        QTest::newRow("papers do not act") << u"The plan recognized Kosovo."_s;
        QTest::newRow("words do not help") << u"The praise from Oman helped Iran."_s;
        QTest::newRow("no comment") << u"Lavrov declined to comment on the strike."_s;
        QTest::newRow("what a draft calls for") << u"The Security Council voted on a resolution on Monday calling for a ceasefire in Sudan."_s;
        QTest::newRow("opinion") << u"Analysts believe that Russia will attack Estonia."_s;
        QTest::newRow("private people") << u"The woman accused her neighbour of stealing a bicycle."_s;
        QTest::newRow("a talk that nobody held") << u"A meeting between Trump and Putin is the only way out."_s;
        QTest::newRow("sport") << u"Spain attacked from the first minute of the match and the striker hit the post. The coach praised the team, the goalkeeper and the club. "
                                  "Germany threatened the goal after half-time, but the referee gave no penalty. The season ends with the cup final in the stadium."_s;
    }
    void saysNothingWhereNothingHappened()
    {
        QFETCH(QString, text);
        QCOMPARE(test::code(text).summaries(), QStringList());
    }

    void isTheSameInEveryLocale()
    {
        const QString text = u"On 3 May Istanbul hosted talks between Iran and Iraq. Iran rejected an Iraqi proposal."_s;
        const auto before = test::code(text).annotations;
        QLocale::setDefault(QLocale(QLocale::Turkish));
        const auto after = test::code(text).annotations;
        QLocale::setDefault(QLocale::c());
        QVERIFY(before.events == after.events);
        QVERIFY(!before.events.empty());
    }
};

QTEST_GUILESS_MAIN(EventSelectionTest)
#include "tst_event_selection.moc"
