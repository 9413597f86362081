// SPDX-License-Identifier: GPL-3.0-or-later
#include "quote_reader.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

// Who said it.
class TestSpeakers : public QObject
{
    Q_OBJECT

private slots:
    void named_data();
    void named();
    void cueIsTheVerb();
    void entityOrWords();
    void neverInvented_data();
    void neverInvented();

private:
    test::QuoteReader m_reader;
};

void TestSpeakers::named_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("speakers"); // of the quotes in their order
    const QString berg = u"Anna Berg"_s;
    const QString lind = u"Karl Lind"_s;

    QTest::newRow("verb first") << u"“We wait,” said Anna Berg."_s << QStringList{berg};
    QTest::newRow("name first") << u"“We wait,” Anna Berg said in Oslo."_s << QStringList{berg};
    QTest::newRow("surname") << u"Anna Berg arrived. “We wait,” Berg said."_s << QStringList{berg};
    QTest::newRow("apposition") << u"“We wait for the text,” Berg, the foreign minister, told reporters."_s << QStringList{berg};
    QTest::newRow("role and holder") << u"“We wait for the text,” the Norwegian foreign minister, Anna Berg, said in Oslo."_s << QStringList{berg};
    QTest::newRow("role and holder behind") << u"“We wait for the text,” said the Norwegian foreign minister, Anna Berg."_s << QStringList{berg};
    QTest::newRow("before, with a colon") << u"Berg said: “We wait for the text.”"_s << QStringList{berg};
    QTest::newRow("before, with a clause") << u"Berg told Lind that “nobody waits for ever”."_s << QStringList{berg};
    QTest::newRow("name and colon") << u"Anna Berg: “We wait for the text.”"_s << QStringList{berg};
    QTest::newRow("signature") << u"“We wait for the text.” – Anna Berg"_s << QStringList{berg};
    QTest::newRow("signature below") << u"“We wait for the text.”\n\n– Anna Berg, Oslo"_s << QStringList{berg};
    QTest::newRow("according to") << u"The text is, according to Anna Berg, “longer than a novel”."_s << QStringList{berg};
    QTest::newRow("called") << u"Berg called the text “longer than a novel”."_s << QStringList{berg};
    QTest::newRow("passive") << u"The text was described by Anna Berg as “longer than a novel”."_s << QStringList{berg};
    QTest::newRow("possessive") << u"Nobody believed Berg's “wait and see” policy."_s << QStringList{berg};
    QTest::newRow("noun of saying") << u"Berg's claim that the text was “longer than a novel” surprised Lind."_s << QStringList{berg};
    QTest::newRow("participle") << u"“We wait,” Berg said, adding: “But not for ever.”"_s << QStringList{berg, berg};
    QTest::newRow("participle in a long sentence") << u"Berg left the hall early, calling the text “longer than a novel”."_s << QStringList{berg};
    QTest::newRow("relative clause") << u"The text came from Karl Lind, who said it was “longer than a novel”."_s << QStringList{lind};
    QTest::newRow("coordination") << u"Berg met Lind and said the text was “longer than a novel”."_s << QStringList{berg};
    QTest::newRow("parenthesis") << u"Lind, Berg said, has written “a very long novel”."_s << QStringList{berg};
    QTest::newRow("two in one sentence") << u"Berg called it “a very long text” but Lind called it “a very short one”."_s << QStringList{berg, lind};
    QTest::newRow("what stands before belongs to the first verb") << u"After Berg said the text was “far too long”, Lind said: “It is short.”"_s << QStringList{berg, lind};
    QTest::newRow("both parts of a split quote") << u"“We wait,” Berg said, “but not for ever.”"_s << QStringList{berg, berg};
    QTest::newRow("goes on behind the attribution") << u"“We wait,” Berg said. “But not for ever.”"_s << QStringList{berg, berg};
    QTest::newRow("first half attributed by the second") << u"“We wait. And wait.” “But not for ever,” Berg said."_s << QStringList{berg, berg};
    QTest::newRow("announced by the sentence before") << u"Karl Lind met the press after dinner. “The text is short enough.”"_s << QStringList{lind};
    QTest::newRow("announced by a paragraph with a colon") << u"Karl Lind wrote to the members:\n\n“The text is short enough.”"_s << QStringList{lind};
    QTest::newRow("the next paragraph goes on") << u"“We wait,” Berg said.\n\n“But we do not wait for ever.”"_s << QStringList{berg, berg};
    QTest::newRow("pronoun of the last speaker") << u"“We wait,” said Karl Lind.\n\n“But not for ever,” he added."_s << QStringList{lind, lind};
    QTest::newRow("two speakers in turn") << u"“We wait,” said Karl Lind.\n\n“What for?” Anna Berg asked.\n\n“For the text,” said Lind."_s << QStringList{lind, berg, lind};
    QTest::newRow("question mark, then the name") << u"“Who will pay for it?” Anna Berg asked. Nobody knew."_s << QStringList{berg};
    QTest::newRow("full stop, then another sentence") << u"“We wait for the text,” said Anna Berg. Lind said nothing."_s << QStringList{berg};
    QTest::newRow("somebody's helper") << u"“We wait for the text,” a spokesman for Anna Berg said."_s << QStringList{u"a spokesman for Anna Berg"_s};
    QTest::newRow("anonymous") << u"“Nobody slept that night,” a senior official said."_s << QStringList{u"a senior official"_s};
    QTest::newRow("witnesses") << u"“The roof came down,” witnesses said."_s << QStringList{u"witnesses"_s};
    QTest::newRow("group") << u"“The rocket fell on a playground,” the army's general staff said in a statement on Telegram."_s
                           << QStringList{u"the army's general staff"_s};
    QTest::newRow("country") << u"Norway accused its neighbour of “spreading old rumours”."_s << QStringList{u"Norway"_s};
    QTest::newRow("dash quote") << u"The text is ready, and it is short - noted Karl Lind."_s << QStringList{lind};
    QTest::newRow("an agency passes it on") << u"Berg said the text was “longer than a novel”, according to Northern News."_s << QStringList{berg};
    QTest::newRow("plural in a headline") << u"Envoys ‘tired’ of the long text, say aides"_s << QStringList{u"aides"_s};
    QTest::newRow("he goes on") << u"If nobody comes, Berg went on, “then we shall read it alone”."_s << QStringList{berg};
    QTest::newRow("manner") << u"“Then read it,” Berg shot back."_s << QStringList{berg};
    QTest::newRow("any verb between quote and name") << u"“What a text!” beamed Karl Lind."_s << QStringList{lind};
    QTest::newRow("somebody's words") << u"The text is, in Anna Berg's words, “longer than a novel”."_s << QStringList{berg};
    QTest::newRow("sender of a message") << u"On Monday Karl Lind issued a statement saying that “the text is short enough”."_s << QStringList{lind};
    QTest::newRow("title of several words") << u"“We wait for the text,” said Secretary of State Anna Berg."_s << QStringList{berg};
    QTest::newRow("dateline") << u"OSLO - Norway declared on Tuesday that it would sign “without delay or condition”."_s << QStringList{u"Norway"_s};
    QTest::newRow("he is who spoke before") << u"Lind said that Holm had read “every page of it”. He said that it was “a long text”."_s << QStringList{lind, lind};
    QTest::newRow("country's people") << u"“We wait for the text,” said a Norwegian who had come from the coast."_s << QStringList{u"a Norwegian"_s};
    QTest::newRow("long apposition") << u"Anna Berg, a fellow of the institute and author of a book on rivers, said it was “far too long for a treaty”."_s << QStringList{berg};
    QTest::newRow("transcript inside of the marks") << u"“BERG: We have the text on the table.”\n\n“LIND: Then let us read it.”"_s << QStringList{u"BERG"_s, u"LIND"_s};
    QTest::newRow("slip to the word before") << u"Berg said the text that Lind's office would not call “a very long novel” was long."_s << QStringList{berg};
    QTest::newRow("who is named inside does not speak") << u"Karl Lind had an explanation. “Berg wants only time,” he said."_s << QStringList{lind};
    QTest::newRow("verb of a condition") << u"Lind told reporters what would follow; if Berg refused, there would be “a very long night”."_s << QStringList{lind};
    QTest::newRow("verb of a relative clause") << u"Lind said that the truce that Berg had agreed to was over, and asked for “a clear commitment”."_s << QStringList{lind};
    QTest::newRow("what he read") << u"Lind was angry. What Lind read in the papers was “hysteria and hyperbole”."_s << QStringList{lind};
    QTest::newRow("the first of two") << u"“We stand together,” Anna Berg and Karl Lind said in a joint statement."_s << QStringList{berg};
    QTest::newRow("the first of three") << u"“We stand together,” Anna Berg, Otto Holm and Karl Lind said."_s << QStringList{berg};
    QTest::newRow("paragraphs of one quote") << u"“We were told to wait.\n\n“Then the roof came down,” said Karl Lind."_s << QStringList{lind, lind};
    QTest::newRow("whom the sentence before is about") << u"Holm had spoken first. Karl Lind left his manuscript aside. “This is not acceptable,” he said of the text."_s << QStringList{lind};
    QTest::newRow("told on, about a thing") << u"They had spoken about the text, Berg said. The encounter had “the potential to become historic”."_s << QStringList{berg};
    QTest::newRow("interview without marks") << u"Northern News: Will you sign?\n\nBerg: We sign when it is ready.\n\nNorthern News: When?\n\nBerg: Nobody knows."_s
                                             << QStringList{berg, berg};
    QTest::newRow("author of a statement") << u"A statement from Norway said the talks had been “very useful indeed”."_s << QStringList{u"Norway"_s};
    QTest::newRow("a report in parts") << u"Source: Anna Berg on Telegram\n\nQuote: “We wait for the text.”\n\nDetails: Lind said nothing."_s << QStringList{berg};
    QTest::newRow("the part names whom it quotes") << u"Source: Anna Berg on Telegram\n\nQuote from Lind: “We wait for the text.”"_s << QStringList{lind};
    QTest::newRow("headline with a colon behind") << u"Treaty ‘still on the table’: Karl Lind"_s << QStringList{lind};
    QTest::newRow("cited as saying") << u"The channel cited a senior official as saying the text was “far too long”."_s << QStringList{u"a senior official"_s};
    QTest::newRow("with somebody insisting") << u"All talks have failed, with Lind insisting that the text was “far too long”."_s << QStringList{lind};
    QTest::newRow("an agency before a name") << u"According to Reuters, Lind called it “a very long text”."_s << QStringList{lind};
    QTest::newRow("interview") << u"LIND: “We have the text on the table.”\n\nBERG: “Then let us read it together.”"_s << QStringList{u"LIND"_s, u"BERG"_s};
}

void TestSpeakers::named()
{
    QFETCH(QString, text);
    QFETCH(QStringList, speakers);
    QStringList found;
    for (const Quote &quote : m_reader.read(text, {u"Anna Berg|Berg"_s, u"Karl Lind|Lind"_s, u"Otto Holm|Holm|He"_s, u"*Norway"_s}))
        found.append(quote.speakerName);
    QCOMPARE(found, speakers);
}

void TestSpeakers::cueIsTheVerb()
{
    const QString text = u"“We wait,” Berg told reporters, adding that it was “a long text”. It is, according to Lind, “not that long”."_s;
    QStringList cues;
    for (const Quote &quote : m_reader.read(text, {u"Anna Berg|Berg"_s, u"Karl Lind|Lind"_s}))
        cues.append(quote.cue.in(text).toString());
    QCOMPARE(cues, (QStringList{u"told"_s, u"adding"_s, u"according to"_s}));
}

void TestSpeakers::entityOrWords()
{
    const QString text = u"“We wait,” said Berg. “We go,” a guard said."_s;
    const auto quotes = m_reader.read(text, {u"Anna Berg|Berg"_s});
    QCOMPARE(quotes.size(), 2u);
    QVERIFY(quotes[0].speaker);
    QCOMPARE(quotes[0].speakerName, u"Anna Berg"_s); // the entity's full name, not the surname that stands there
    QVERIFY(!quotes[1].speaker);
    QCOMPARE(quotes[1].speakerName, u"a guard"_s);
}

void TestSpeakers::neverInvented_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nobody") << u"“The text is longer than a novel.”"_s;
    QTest::newRow("a thing between the marks") << u"It was “longer than any novel of the year”."_s;
    QTest::newRow("the writer") << u"I asked them: “Where is the text of the treaty?”"_s;
}

void TestSpeakers::neverInvented()
{
    QFETCH(QString, text);
    const auto quotes = m_reader.read(text, {u"Anna Berg|Berg"_s});
    QCOMPARE(quotes.size(), 1u);
    QVERIFY(!quotes[0].speaker);
    QCOMPARE(quotes[0].speakerName, QString());
}

QTEST_APPLESS_MAIN(TestSpeakers)
#include "tst_speakers.moc"
