// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/bundled_pipeline.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

// Days that lie before or behind publication by what is said of them, and days that the story lends. Published on Wednesday, 30 April 2025.
class TestDateDirections : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Pipeline> m_pipeline;

    // The values of the mentions, in the order of the text.
    QStringList valuesIn(const QString &text) const
    {
        Article article;
        article.text = text;
        article.published = PublicationDate::stated(QDate(2025, 4, 30), {});
        QStringList values;
        for (const DateMention &mention : m_pipeline->annotate(article, {}).dates)
            values << mention.value;
        return values;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto pipeline = bundledPipeline();
        QVERIFY(pipeline);
        m_pipeline = std::make_unique<Pipeline>(std::move(*pipeline));
    }

    void weekdays_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QStringList>("values");
        const auto row = [](const char *sentence, const char *value) { QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromLatin1(value).split(u' '); };

        // What is demanded, proposed or ordered begins and ends on days to come.
        row("They demanded a ceasefire from Monday.", "2025-05-05");
        row("Norway demands an unconditional truce of thirty days from Monday.", "P30D 2025-05-05");
        row("If Moscow does not agree to a ceasefire from Monday, they said, new sanctions will follow.", "2025-05-05");
        row("He told them to leave the town by Friday.", "2025-05-02");
        row("The ministry wants an answer by Friday.", "2025-05-02");
        row("The kidnappers gave the family until Friday to pay.", "2025-05-02");
        row("She urged both sides to stop the fighting by Sunday.", "2025-05-04");
        row("Hungary must answer before Friday.", "2025-05-02");
        row("He called an emergency meeting for Thursday.", "2025-05-01");
        row("The envoy proposed holding talks on Friday.", "2025-05-02");
        row("He postponed a visit that had been planned for Thursday.", "2025-05-01");
        row("The vote has been postponed to Friday.", "2025-05-02");
        row("Both will attend Saturday's funeral, the palace said.", "2025-05-03");
        row("Ahead of Friday's vote the government promised reforms.", "2025-05-02");

        row("Both parties turn to the November election.", "2025-11");
        row("The town lost the November vote.", "2024-11");
        row("The December agreement is dead.", "2024-12");

        row("The new king takes office on January 20.", "2026-01-20");
        row("They will meet again in summer.", "2025-SU");

        // The same words of what is over.
        row("The talks lasted until Sunday.", "2025-04-27");
        row("By Friday, more than 300 people had died.", "2025-04-25");
        row("The footage from Monday shows a burning tank.", "2025-04-28");
        row("He stayed in Geneva from Monday to Wednesday.", "2025-04-28 2025-04-30");
        row("He has not met anyone since Friday.", "2025-04-25");
        row("The two had met at Saturday's funeral.", "2025-04-26");
        row("He is asking questions about Monday's debate.", "2025-04-28");
        row("The minister called for a ceasefire on Monday.", "2025-04-28");
        row("Fighting flared at the weekend.", "2025-W17-WE");
    }
    void weekdays()
    {
        QFETCH(QString, sentence);
        QFETCH(QStringList, values);
        QCOMPARE(valuesIn(sentence), values);
    }

    void story_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("values");
        const QString lead = u"The ministers of Norway and Chile met in Oslo on Tuesday.\n\n"_s;
        QTest::newRow("goes on in the next sentence") << u"The ministers met in Oslo on Monday. In the evening they dined."_s << QStringList{u"2025-04-28"_s, u"2025-04-28TEV"_s};
        QTest::newRow("the report's day") << lead + u"They had expected a result. Nobody knew why none came. The king received both in the afternoon."_s
                                          << QStringList{u"2025-04-29"_s, u"2025-04-29TAF"_s};
        QTest::newRow("not what went before") << u"Berg had left for Chile on Monday. He saw the king in the morning."_s << QStringList{u"2025-04-28"_s, u"2025-04-30TMO"_s};
        QTest::newRow("not a demand's day") << u"They demanded a ceasefire from Monday. Around noon they called the king."_s << QStringList{u"2025-05-05"_s, u"2025-04-30T12:00"_s};
        QTest::newRow("not a day beside the story") << u"The war began when Chile invaded on 24 February 2022, and it goes on. On the same morning a missile fell on Oslo."_s
                                                    << QStringList{u"2022-02-24"_s, u"2025-04-30TMO"_s};
        QTest::newRow("the same day") << lead + u"Berg had an explanation for Monday's call. Lind told reporters on the same day that it was wrong."_s
                                      << QStringList{u"2025-04-29"_s, u"2025-04-28"_s, u"2025-04-29"_s};
        QTest::newRow("that day") << u"A missile had killed two people on Thursday. The king had spoken on that day."_s << QStringList{u"2025-04-24"_s, u"2025-04-24"_s};
    }
    void story()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, values);
        QCOMPARE(valuesIn(text), values);
    }
};

QTEST_GUILESS_MAIN(TestDateDirections)
#include "tst_date_directions.moc"
