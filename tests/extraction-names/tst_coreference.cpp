// SPDX-License-Identifier: GPL-3.0-or-later
#include "found_entities.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class CoreferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // `mentions` are those of `person`, in text order.
    void resolves_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("published");
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("mentions");
        const QDate spring2025(2025, 4, 4);
        QTest::newRow("role before the name") << u"The secretary of state warned Russia. Marco Rubio spoke in Brussels."_s << spring2025 << u"Marco Rubio"_s
                                              << u"The secretary of state|Marco Rubio"_s;
        QTest::newRow("leader by demonym") << u"Vladimir Putin met Donald Trump. She accused the Russian leader of lying."_s << spring2025 << u"Vladimir Putin"_s
                                           << u"Vladimir Putin|the Russian leader"_s;
        QTest::newRow("president of") << u"Volodymyr Zelenskyy called Emmanuel Macron. The President of Ukraine thanked him."_s << spring2025 << u"Volodymyr Zelenskyy"_s
                                      << u"Volodymyr Zelenskyy|The President of Ukraine"_s;
        QTest::newRow("diplomacy's head") << u"Marco Rubio met Donald Trump. The head of American diplomacy was pleased."_s << spring2025 << u"Marco Rubio"_s
                                          << u"Marco Rubio|The head of American diplomacy"_s;
        QTest::newRow("counterpart") << u"David Lammy spoke, while his French counterpart, Jean-Noël Barrot, listened."_s << spring2025 << u"Jean-Noël Barrot"_s
                                     << u"his French counterpart|Jean-Noël Barrot"_s;
        QTest::newRow("unknown person's role") << u"Anna Novak, the region’s governor, arrived. The governor said little."_s << QDate() << u"Anna Novak"_s
                                               << u"Anna Novak|the region’s governor|The governor"_s;
        QTest::newRow("no vice president is president")
            << u"Donald Trump and Anna Novak, the vice president, met. The president left."_s << spring2025 << u"Anna Novak"_s
            << u"Anna Novak|the vice president"_s;
        QTest::newRow("envoy of the president") << u"Donald Trump called. Steve Witkoff, the envoy of the American president, left."_s << spring2025 << u"Donald Trump"_s
                                                << u"Donald Trump|the American president"_s;
        QTest::newRow("place of a minister") << u"Jean-Noël Barrot arrived. The French foreign minister in Paris spoke."_s << spring2025 << u"Jean-Noël Barrot"_s
                                             << u"Jean-Noël Barrot|The French foreign minister"_s;
        QTest::newRow("the president at home") << u"President Donald Trump met Turkish President Recep Tayyip Erdogan. The president smiled."_s << spring2025
                                               << u"Donald Trump"_s << u"Donald Trump|The president"_s;
        QTest::newRow("she") << u"Annalena Baerbock met Marco Rubio. She accused Moscow, and he agreed."_s << spring2025 << u"Annalena Baerbock"_s << u"Annalena Baerbock|She"_s;
        QTest::newRow("he of two") << u"Annalena Baerbock met Marco Rubio. She accused Moscow, and he agreed."_s << spring2025 << u"Marco Rubio"_s << u"Marco Rubio|he"_s;
        QTest::newRow("title tells gender") << u"Mrs Okafor met Mr Novak. She thanked him."_s << QDate() << u"Okafor"_s << u"Okafor|She"_s;
        QTest::newRow("speaker goes on") << u"Marco Rubio said Donald Trump was patient. He added that time was short."_s << spring2025 << u"Marco Rubio"_s << u"Marco Rubio|He"_s;
        QTest::newRow("not the speaker in a quote") << u"Marco Rubio met Kirill Dmitriev. “He will take a message back,” Rubio said."_s << spring2025 << u"Kirill Dmitriev"_s
                                                    << u"Kirill Dmitriev|He"_s;
        QTest::newRow("said the colleague") << u"The plan is good, noted Marco Rubio. He emphasized that Vladimir Putin must decide."_s << spring2025 << u"Marco Rubio"_s
                                            << u"Marco Rubio|He"_s;
    }
    void resolves()
    {
        QFETCH(QString, text);
        QFETCH(QDate, published);
        QFETCH(QString, person);
        QFETCH(QString, mentions);
        QCOMPARE(m_finder.mentions(m_finder.find(text, published), person, text), mentions);
    }

    void namesOfficeHoldersOfTheDay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("published");
        QTest::addColumn<QString>("people");
        const QString text = u"The British prime minister spoke in London."_s;
        QTest::newRow("international body") << u"The NATO secretary general spoke."_s << QDate(2019, 3, 1) << u"Jens Stoltenberg"_s;
        QTest::newRow("international body later") << u"The NATO secretary general spoke."_s << QDate(2025, 3, 1) << u"Mark Rutte"_s;
        QTest::newRow("crown prince") << u"The Saudi crown prince spoke."_s << QDate(2025, 3, 1) << u"Mohammed bin Salman"_s;
        QTest::newRow("2019") << text << QDate(2019, 3, 1) << u"Theresa May"_s;
        QTest::newRow("2025") << text << QDate(2025, 3, 1) << u"Keir Starmer"_s;
        QTest::newRow("no date") << text << QDate() << QString();
        QTest::newRow("estimated") << u"US President Barack Obama met Angela Merkel and the former mayor. The British prime minister, David Cameron, and the French president agreed, "
                                      "said NATO Secretary General Jens Stoltenberg."_s
                                   << QDate() << u"Barack Obama|Angela Merkel|David Cameron|François Hollande|Jens Stoltenberg"_s;
        QTest::newRow("former") << u"The former British prime minister spoke."_s << QDate(2025, 3, 1) << QString();
        QTest::newRow("a president") << u"A Ukrainian president spoke."_s << QDate(2025, 3, 1) << QString();
    }
    void namesOfficeHoldersOfTheDay()
    {
        QFETCH(QString, text);
        QFETCH(QDate, published);
        QFETCH(QString, people);
        QCOMPARE(m_finder.names(text, EntityKind::Person, published), people);
    }

    void roleMentionsAreMarked()
    {
        const QString text = u"Vladimir Putin waited. The Russian president said nothing."_s;
        for (const Entity &entity : m_finder.find(text)) {
            if (entity.kind == EntityKind::Person)
                QVERIFY(entity.mentions.back().form == MentionForm::Role);
        }
    }

    void estimatesTheDayOfPublication()
    {
        const QString text = u"Secretary of State Marco Rubio met the German foreign minister, Annalena Baerbock, and the British foreign secretary, David Lammy."_s;
        const Document document = tokenise(text);
        const PublicationDate estimate = estimatePublished(document, findEntities(document, m_finder.gazetteer(), {}), m_finder.gazetteer());
        QCOMPARE(toString(estimate.kind), u"estimated"_s);
        QVERIFY(!estimate.isDay());
        QVERIFY(estimate.earliest >= QDate(2025, 1, 20) && estimate.earliest <= QDate(2025, 1, 22));
        QVERIFY(estimate.latest >= QDate(2025, 5, 5) && estimate.latest <= QDate(2025, 5, 7));
        QVERIFY(estimate.reasons.join(u'\n').contains(u"Annalena Baerbock is called German foreign minister (2021-12-08 to 2025-05-0"_s));
    }

    void estimatesNothingWithoutEvidence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nobody") << u"The river rose by a metre."_s;
        QTest::newRow("former holders") << u"The former German foreign minister, Annalena Baerbock, spoke."_s;
        QTest::newRow("never together") << u"US President Barack Obama met the British prime minister, Keir Starmer."_s;
        QTest::newRow("still in office") << u"Secretary of State Marco Rubio spoke."_s;
    }
    void estimatesNothingWithoutEvidence()
    {
        QFETCH(QString, text);
        const Document document = tokenise(text);
        const PublicationDate estimate = estimatePublished(document, findEntities(document, m_finder.gazetteer(), {}), m_finder.gazetteer());
        QCOMPARE(toString(estimate.kind), u"none"_s);
        QVERIFY(!estimate.reasons.isEmpty());
    }

private:
    entente::testing::Finder m_finder;
};

QTEST_GUILESS_MAIN(CoreferenceTest)
#include "tst_coreference.moc"
