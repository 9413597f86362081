// SPDX-License-Identifier: GPL-3.0-or-later
#include "found_entities.h"
#include "support/bundled_pipeline.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

// What needs tags and trees: subjects, objects and clauses.
class CoreferenceByTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto pipeline = bundledPipeline();
        QVERIFY(bool(pipeline));
        m_pipeline = std::make_unique<Pipeline>(std::move(*pipeline));
    }

    // `mentions` are those of `name`, in text order.
    void resolves_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("clause in front") << u"In Ankara, where he met Recep Tayyip Erdogan, President Volodymyr Zelenskyy criticised the delay."_s << u"Volodymyr Zelenskyy"_s
                                         << u"he|Volodymyr Zelenskyy"_s;
        QTest::newRow("named in the quote") << u"Boris Pistorius had a short explanation. “Putin is clearly playing for time,” he said."_s << u"Boris Pistorius"_s
                                            << u"Boris Pistorius|he"_s;
        QTest::newRow("subject before object") << u"Boris Pistorius attacked the speech of JD Vance in Munich. “This is not acceptable,” he said."_s << u"Boris Pistorius"_s
                                               << u"Boris Pistorius|he"_s;
        QTest::newRow("object is not the subject") << u"Vladimir Putin waited. Emmanuel Macron told him that the war must end."_s << u"Vladimir Putin"_s << u"Vladimir Putin|him"_s;
        QTest::newRow("own plan") << u"Emmanuel Macron met Friedrich Merz. The press heard that Merz defended his plan."_s << u"Friedrich Merz"_s << u"Friedrich Merz|Merz|his"_s;
        QTest::newRow("object as subject") << u"Volodymyr Zelenskyy was angry. He would have preferred Donald Trump to speak with him first."_s << u"Volodymyr Zelenskyy"_s
                                           << u"Volodymyr Zelenskyy|He|him"_s;
        QTest::newRow("own phrase") << u"Donald Trump named a delegation. Keith Kellogg, his envoy for Ukraine, was not in it."_s << u"Donald Trump"_s << u"Donald Trump|his"_s;
        QTest::newRow("another went on") << u"JD Vance spoke of a new sheriff, he said. Boris Pistorius left his manuscript aside. “This is not acceptable,” he said."_s
                                         << u"Boris Pistorius"_s << u"Boris Pistorius|his|he"_s;
        QTest::newRow("the president after he") << u"Volodymyr Zelenskyy met Emmanuel Macron. He smiled. The president said that he was happy."_s << u"Volodymyr Zelenskyy"_s
                                                << u"Volodymyr Zelenskyy|He|The president|he"_s;
        QTest::newRow("for his part") << u"Tovri Novak met Ivan Belasko. For his part, Ivan Belasko praised the talks."_s << u"Ivan Belasko"_s << u"Ivan Belasko|his|Ivan Belasko"_s;
        QTest::newRow("counterpart again") << u"Polish Defence Minister Anna Novak met her Korean counterpart Tovri Belasko. Korean President Ivan Zubrek and Mr Zubrek's aide were away. "
                                              "Novak and her Korean counterpart agreed."_s
                                           << u"Tovri Belasko"_s << u"her Korean counterpart|Tovri Belasko|her Korean counterpart"_s;
        QTest::newRow("prime minister, no president") << u"Niger's Prime Minister Tovri Novak waited. The delegation met President Ivan Belasko. The prime minister of Niger left."_s << u"Tovri Novak"_s
                                                       << u"Tovri Novak|The prime minister of Niger"_s;
        QTest::newRow("another country's minister") << u"Before meeting Subrahmanyam Jaishankar, the Chinese foreign minister visited Kathmandu."_s << u"Subrahmanyam Jaishankar"_s
                                                    << u"Subrahmanyam Jaishankar"_s;
        QTest::newRow("minister for something") << u"Minister for Foreign Affairs Tovri Belasko met Anna Novak. The minister thanked her."_s << u"Tovri Belasko"_s
                                                << u"Tovri Belasko|The minister"_s;
        QTest::newRow("another portfolio") << u"Energy Minister Tovri Belasko left. The Minister of Communication stayed."_s << u"Tovri Belasko"_s << u"Tovri Belasko"_s;
        QTest::newRow("two Kims") << u"Kim Yo-jong, the sister of Kim Jong-un, arrived in Moscow. Kim and Vladimir Putin would soon meet."_s << u"Kim Jong-un"_s << u"Kim Jong-un|Kim"_s;
        QTest::newRow("behind after") << u"Peter Novak was released after President Salva Kiir pardoned him."_s << u"Peter Novak"_s << u"Peter Novak|him"_s;
        QTest::newRow("country said it") << u"Poland said it had closed its border."_s << u"Poland"_s << u"Poland|it|its"_s;
        QTest::newRow("it added") << u"Poland closed the border. It added that the step was needed."_s << u"Poland"_s << u"Poland|It"_s;
        QTest::newRow("weather") << u"Poland waited until it was raining."_s << u"Poland"_s << u"Poland"_s;
        QTest::newRow("another's") << u"Poland waited. The company sold its plant."_s << u"Poland"_s << u"Poland"_s;
    }
    void resolves()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(QString, mentions);
        Article article;
        article.text = text;
        article.published = PublicationDate::stated(QDate(2025, 4, 4), QString());
        QCOMPARE(entente::testing::Finder::mentions(m_pipeline->annotate(article, {}).entities, name, text), mentions);
    }

private:
    std::unique_ptr<Pipeline> m_pipeline;
};

QTEST_GUILESS_MAIN(CoreferenceByTreeTest)
#include "tst_coreference_by_tree.moc"
