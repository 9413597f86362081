// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction-events/coded_article.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

// Published on Wednesday 14 May 2025 unless said otherwise.
class EventDatingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesByStructure_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<EventType>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<DateBasis>("basis");
        using enum EventType;
        QTest::newRow("modifier of the verb") << u"Norway accused Russia on Monday of jamming satellites."_s << Accuse << u"2025-05-12"_s << DateBasis::Stated;
        QTest::newRow("before the verb") << u"Norway on Monday accused Russia of jamming satellites."_s << Accuse << u"2025-05-12"_s << DateBasis::Stated;
        QTest::newRow("opens the sentence") << u"On May 9, Norway accused Russia of jamming satellites."_s << Accuse << u"2025-05-09"_s << DateBasis::Stated;
        QTest::newRow("of the noun") << u"Talks between Iran and Oman took place in Muscat on May 11."_s << Consult << u"2025-05-11"_s << DateBasis::Stated;
        QTest::newRow("none") << u"Norway accused Russia of jamming satellites."_s << Accuse << u"2025-05-14"_s << DateBasis::Published;
        QTest::newRow("planned day") << u"Lavrov will meet Rubio on Friday."_s << Consult << u"2025-05-16"_s << DateBasis::Stated;
        QTest::newRow("planned weekday") << u"Ukraine and Russia are expected to hold talks in Doha on Monday."_s << Consult << u"2025-05-19"_s << DateBasis::Stated;
        QTest::newRow("planned without a day") << u"Lavrov will meet Rubio."_s << Consult << QString() << DateBasis::None;
        QTest::newRow("previously") << u"Iran has previously rejected a French proposal."_s << Reject << QString() << DateBasis::None;
        QTest::newRow("a time gone by") << u"During the war, Iran attacked Iraq."_s << Assault << QString() << DateBasis::None;
        QTest::newRow("past perfect") << u"Iran had rejected a French proposal."_s << Reject << QString() << DateBasis::None;
        QTest::newRow("many times") << u"Iran has repeatedly rejected French proposals."_s << Reject << QString() << DateBasis::None;
        QTest::newRow("many days") << u"Macron and Merz have held talks in recent months."_s << Consult << QString() << DateBasis::None;
        QTest::newRow("hot news") << u"Iran has rejected a French proposal."_s << Reject << u"2025-05-14"_s << DateBasis::Published;
        QTest::newRow("a year") << u"The United States cut ties with Cuba in 1961."_s << Sanction << u"1961"_s << DateBasis::Stated;
        QTest::newRow("governing clause") << u"Macron met Merz on Monday before calling on Israel to end the war."_s << Request << u"2025-05-12"_s << DateBasis::Stated;
        QTest::newRow("what is promised is not dated by its deed") << u"Spain agreed to send generators to Ukraine on May 20."_s << Agree << u"2025-05-14"_s << DateBasis::Published;
    }
    void datesByStructure()
    {
        QFETCH(QString, text);
        QFETCH(EventType, type);
        QFETCH(QString, value);
        QFETCH(DateBasis, basis);
        const EventMention event = test::code(text).only(type);
        QCOMPARE(event.date.value, value);
        QCOMPARE(int(event.date.basis), int(basis));
    }

    void aRangeFillsItsDays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::newRow("from … to") << u"Iran and Oman held talks in Muscat from May 6 to May 9."_s << u"2025-05-06"_s << u"2025-05-09"_s;
        QTest::newRow("dash") << u"Iran and Oman held talks in Muscat on May 6–9."_s << u"2025-05-06"_s << u"2025-05-09"_s;
        QTest::newRow("between … and") << u"Between 6 and 9 May Iran and Oman held talks in Muscat."_s << u"2025-05-06"_s << u"2025-05-09"_s;
        QTest::newRow("planned") << u"Lavrov will visit Iran from Friday to Sunday."_s << u"2025-05-16"_s << u"2025-05-18"_s;
    }
    void aRangeFillsItsDays()
    {
        QFETCH(QString, text);
        const EventMention event = test::code(text).only(EventType::Consult);
        QVERIFY(event.date.isRange);
        QTEST(event.date.value, "first");
        QTEST(event.date.endValue, "last");
        QCOMPARE(event.date.latest.toString(Qt::ISODate), event.date.endValue);
    }

    void whatLastsSinceADayIsBounded()
    {
        const EventMention event = test::code(u"Iran has detained two French teachers since March."_s).only(EventType::Coerce);
        QCOMPARE(event.date.earliest, QDate(2025, 3, 1));
        QCOMPARE(event.date.latest, QDate(2025, 5, 14));
        QVERIFY(event.date.precision != DatePrecision::Day);
    }

    void theStoryGoesOnFromMainClausesOnly()
    {
        const auto told = test::code(u"The ministers met in Geneva on Monday. Lavrov accused Norway of jamming satellites."_s).only(EventType::Accuse);
        QCOMPARE(told.date.value, u"2025-05-12"_s);
        const auto beside = test::code(u"Rubio had met the king on Monday. Lavrov accused Norway of jamming satellites."_s).only(EventType::Accuse);
        QCOMPARE(beside.date.value, u"2025-05-14"_s);
    }

    void aDeadlineBoundsAPlan()
    {
        const EventMention event = test::code(u"Lavrov will meet Rubio by Friday."_s).only(EventType::Consult);
        QCOMPARE(event.date.earliest, QDate(2025, 5, 14));
        QCOMPARE(event.date.latest, QDate(2025, 5, 16));
        QVERIFY(event.date.precision != DatePrecision::Day);
    }

    void unknownDaysStayBounded()
    {
        const EventMention before = test::code(u"Iran has previously rejected a French proposal."_s).only(EventType::Reject);
        QVERIFY(!before.date.isKnown());
        QCOMPARE(before.date.latest, QDate(2025, 5, 14));
        const EventMention after = test::code(u"Lavrov will meet Rubio."_s).only(EventType::Consult);
        QVERIFY(!after.date.isKnown());
        QCOMPARE(after.date.earliest, QDate(2025, 5, 14));
    }

    void weeksKeepTheirPrecision()
    {
        const EventMention event = test::code(u"The Kremlin sent an envoy to Cairo this week."_s).only(EventType::Consult);
        QVERIFY(event.date.precision == DatePrecision::Week);
        QCOMPARE(event.date.earliest, QDate(2025, 5, 12));
        QCOMPARE(event.date.latest, QDate(2025, 5, 18));
    }

    void aPlanForThisWeekToldOnSundayIsForTheNext()
    {
        const EventMention event = test::code(u"The White House will make a decision on Iran this week."_s, QDate(2025, 5, 11)).only(EventType::Statement);
        QVERIFY(event.status == EventStatus::Planned);
        QCOMPARE(event.date.earliest, QDate(2025, 5, 12));
    }

    void theNarrativeAnchorIsInherited()
    {
        const auto article = test::code(u"Negotiations between Armenia and Azerbaijan took place in Geneva on May 6.\n\n"
                                        "During the negotiations, the Armenian delegation put forward demands."_s);
        const EventMention demands = article.only(EventType::Request);
        QCOMPARE(demands.date.value, u"2025-05-06"_s);
        QCOMPARE(int(demands.date.basis), int(DateBasis::Inherited));
        QCOMPARE(demands.placeName, u"Geneva"_s);
        QCOMPARE(article.recipients(demands), u"Azerbaijan"_s);
    }

    void whatComesAfterTheTalksMayBeTheNextDay()
    {
        const auto article = test::code(u"Negotiations between Armenia and Azerbaijan took place in Geneva on May 6.\n\n"
                                        "After the negotiations, Armenia accused Russia of meddling."_s);
        const EventMention event = article.only(EventType::Accuse);
        QCOMPARE(event.date.earliest, QDate(2025, 5, 6));
        QCOMPARE(event.date.latest, QDate(2025, 5, 7));
        QCOMPARE(event.placeName, QString());
    }

    void anUndatedArticleClaimsNoDay()
    {
        const EventMention event = test::code(u"Norway accused Russia on Monday of jamming satellites."_s, QDate()).only(EventType::Accuse);
        QVERIFY(event.date.value.isEmpty());
        QVERIFY(event.date.basis != DateBasis::Stated);
    }
};

QTEST_GUILESS_MAIN(EventDatingTest)
#include "tst_event_dating.moc"
