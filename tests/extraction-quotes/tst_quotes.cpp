// SPDX-License-Identifier: GPL-3.0-or-later
#include "quote_reader.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

// Which stretches of text are quotes.
class TestQuotes : public QObject
{
    Q_OBJECT

private slots:
    void found_data();
    void found();
    void spansAreTheEvidence();
    void spansMoveWithTheText();
    void furnitureIsSkipped();
    void unclosedQuoteEndsWithItsParagraph();
    void paragraphsOfOneSpeaker();
    void indirectOnlyWhereAskedFor();
    void indirect_data();
    void indirect();
    void anyTextIsAccepted();

private:
    QStringList words(const QString &text, const QuotesContext &context = {}) const
    {
        QStringList result;
        for (const Quote &quote : m_reader.read(text, {}, context))
            result.append(quote.span.in(text).toString());
        return result;
    }

    test::QuoteReader m_reader;
};

void TestQuotes::found_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("whole sentence") << u"“We will sign tomorrow,” the minister said."_s << QStringList{u"We will sign tomorrow,"_s};
    QTest::newRow("split by its attribution") << u"“We will sign,” said the minister. “But not before noon.”"_s
                                              << QStringList{u"We will sign,"_s, u"But not before noon."_s};
    QTest::newRow("part of a clause") << u"The minister said the text was “far too long for a treaty”."_s << QStringList{u"far too long for a treaty"_s};
    QTest::newRow("one word that somebody said") << u"Oslo ‘waiting’ for an answer to its offer, says Anna Berg"_s << QStringList{u"waiting"_s};
    QTest::newRow("two words that somebody used") << u"They met in a castle, which the palace described as a “friendly chat.”"_s << QStringList{u"friendly chat."_s};
    QTest::newRow("scare quotes") << u"The “reform” of the ports did nothing for the “model city” of the region."_s << QStringList{};
    QTest::newRow("so-called") << u"The minister said that the so-called “peace council” had no power."_s << QStringList{};
    QTest::newRow("cross-heading") << u"“We wait,” the minister said.\n\n'A very long night.'\n\nNobody slept in the palace."_s << QStringList{u"We wait,"_s};
    QTest::newRow("title of a broadcast") << u"“We wait,” Berg said on the channel's 'Face the Capital.'"_s << QStringList{u"We wait,"_s};
    QTest::newRow("title of a book") << u"His memoir, “A Bridge Over Cold Water,” sold well in the capital."_s << QStringList{};
    QTest::newRow("slogan that somebody shouted") << u"“Hands Off Our Port,” the crowd shouted."_s << QStringList{u"Hands Off Our Port,"_s};
    QTest::newRow("apostrophes") << u"The allies' envoys won't say whether it's the ministers' plan."_s << QStringList{};
    QTest::newRow("markup") << u"See <a href=\"https://example.org/a-long-page-name\">the page</a> for the whole text."_s << QStringList{};

    QTest::newRow("dash quote") << u"The bridge will open in spring, and nobody will stop it - said the head of the ministry."_s
                                << QStringList{u"The bridge will open in spring, and nobody will stop it"_s};
    QTest::newRow("dash quote of several sentences") << u"We waited - as always. Then the road was free. Now we can go on - noted Anna Berg."_s
                                                     << QStringList{u"We waited - as always. Then the road was free. Now we can go on"_s};
    QTest::newRow("dash quote with a long dash") << u"The road is free again — explained the US envoy."_s << QStringList{u"The road is free again"_s};
    QTest::newRow("dash dialogue") << u"– We will wait, – said the minister. – But not for long."_s << QStringList{u"We will wait"_s, u"But not for long."_s};
    QTest::newRow("dash quote behind a sentence that quotes") << u"The minister called it \"a dark day\". Nobody will forget it - said the mayor."_s
                                                              << QStringList{u"a dark day"_s, u"Nobody will forget it"_s};
    QTest::newRow("long title") << u"“We wait,” said Berg, the author of “Crossing the River: A Memoir of War in the Villages of the North”."_s << QStringList{u"We wait,"_s};
    QTest::newRow("words explained") << u"The crowd said nothing. Inshallah is the Arabic phrase for “if God wills”."_s << QStringList{};
    QTest::newRow("a name with a verb of saying far behind") << u"The “special operation” has cost the lives of hundreds of soldiers, officials say."_s << QStringList{};
    QTest::newRow("interview by letters") << u"Q: Will you sign?\nA: We sign when it is “ready”.\nQ: When will that be?\nA: Nobody knows."_s
                                          << QStringList{u"We sign when it is “ready”."_s, u"Nobody knows."_s};
    QTest::newRow("interview by names") << u"Northern News: Will you sign?\n\nBerg: We sign when it is ready.\n\nThat may take a year.\n\nNorthern News: So long?\n\nBerg: Nobody knows."_s
                                        << QStringList{u"We sign when it is ready."_s, u"That may take a year."_s, u"Nobody knows."_s};
    QTest::newRow("a list of places is no interview") << u"Oslo: Rain all day.\nLima: Why not sun?\nParis: Fog.\nRome: Sun."_s << QStringList{};
    QTest::newRow("hyphen before a participle") << u"The coal-fired plants of the region and the state-ordered repairs cost the minister his post."_s << QStringList{};
    QTest::newRow("dashes around an apposition") << u"Berg - once a teacher of mathematics - said the school would reopen."_s << QStringList{};
    QTest::newRow("attribution without speech") << u"- said the minister."_s << QStringList{};
    QTest::newRow("dash without speech") << u"The talks lasted two days - longer than anyone had planned."_s << QStringList{};
}

void TestQuotes::found()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(words(text), expected);
}

void TestQuotes::spansAreTheEvidence()
{
    const QString text = u"“We go,” she told reporters. He called the plan « a leap into the dark ».\n\nWe stay here, all of us - answered the mayor."_s;
    const auto quotes = m_reader.read(text);
    QCOMPARE(quotes.size(), 3u);
    for (const Quote &quote : quotes) {
        const QStringView words = quote.span.in(text);
        QVERIFY(!words.isEmpty());
        QCOMPARE(words, words.trimmed());
        QVERIFY(!words.contains(u'“') && !words.contains(u'«'));
        QVERIFY(!quote.cue.overlaps(quote.span));
    }
    QVERIFY(quotes[2].kind == QuoteKind::Dash);
    QCOMPARE(quotes[2].cue.in(text), u"answered");
    QVERIFY(std::is_sorted(quotes.begin(), quotes.end(), [](const Quote &a, const Quote &b) { return a.span < b.span; }));
}

void TestQuotes::spansMoveWithTheText()
{
    const QString text = u"“We go,” the general said. “Now.”\n\nThe minister called it “a very long night”.\n\nIt is over - said the mayor of the town."_s;
    const QString before = u"A paragraph about the weather that says nothing of anybody.\n\n"_s;
    const auto plain = m_reader.read(text);
    auto moved = m_reader.read(before + text);
    QCOMPARE(plain.size(), 4u);
    QCOMPARE(moved.size(), plain.size());
    for (size_t i = 0; i < plain.size(); ++i) {
        QCOMPARE(moved[i].span.begin, plain[i].span.begin + before.size());
        QCOMPARE(moved[i].span.end, plain[i].span.end + before.size());
        QCOMPARE(moved[i].cue.begin - (moved[i].cue.isEmpty() ? 0 : before.size()), plain[i].cue.begin);
        QCOMPARE(moved[i].speakerName, plain[i].speakerName);
    }
}

void TestQuotes::furnitureIsSkipped()
{
    const QString text = u"The talks ended.View imageBerg said it was ‘time to go home’. Photograph: PA“We go,” said the mayor."_s;
    const qsizetype begin = text.indexOf(u"View"_s);
    const qsizetype end = text.indexOf(u"“We"_s);
    QuotesContext context;
    context.furniture = {{begin, end}};
    QCOMPARE(words(text, context), QStringList{u"We go,"_s});
}

void TestQuotes::unclosedQuoteEndsWithItsParagraph()
{
    const QString text = u"“We never signed that paper, the minister said.\n\nThe rest of the article is told by the reporter. It goes on and on."_s;
    const auto quotes = m_reader.read(text);
    QCOMPARE(quotes.size(), 1u);
    QVERIFY(quotes[0].span.end <= text.indexOf(u'\n'));
}

void TestQuotes::paragraphsOfOneSpeaker()
{
    const QString text = u"“First we talked about the port,” the envoy said. “Then about the grain.\n\n“After that we talked about the prisoners.\n\n“And then we slept.”"_s;
    const auto quotes = m_reader.read(text);
    QCOMPARE(quotes.size(), 4u);
    for (const Quote &quote : quotes)
        QCOMPARE(quote.speakerName, u"the envoy"_s);
}

void TestQuotes::indirectOnlyWhereAskedFor()
{
    QVERIFY2(m_reader.hasModel(), "the bundled weights could not be read");
    const QString text = u"The minister said that the bridge would open in spring. Nobody answered."_s;
    QVERIFY(m_reader.read(text).empty());
    QuotesContext context;
    context.indirect = true;
    const auto quotes = m_reader.read(text, {}, context);
    QCOMPARE(quotes.size(), 1u);
    QVERIFY(quotes[0].kind == QuoteKind::Indirect);
    QCOMPARE(quotes[0].span.in(text), u"that the bridge would open in spring");
    QCOMPARE(quotes[0].speakerName, u"The minister"_s);
    QCOMPARE(quotes[0].cue.in(text), u"said");
}

void TestQuotes::indirect_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected"); // "words|speaker|cue"
    const auto row = [](const char *name, const QString &text, const QStringList &expected) { QTest::newRow(name) << text << expected; };
    row("no joining word", u"Lind said the bridge was open."_s, {u"the bridge was open|Karl Lind|said"_s});
    row("clause first, dateline", u"OSLO, May 3 (Northern News) - The bridge will open in spring, the minister said."_s, {u"The bridge will open in spring|the minister|said"_s});
    row("a day between", u"Berg said on Tuesday that the talks had failed."_s, {u"that the talks had failed|Anna Berg|said"_s});
    row("an audience between", u"Berg told reporters that the talks had failed."_s, {u"that the talks had failed|Anna Berg|told"_s});
    row("a paper between", u"Berg said in a letter that he would come."_s, {u"that he would come|Anna Berg|said"_s});
    row("goes on", u"Berg said that the talks had failed and that nobody would come."_s, {u"that the talks had failed and that nobody would come|Anna Berg|said"_s});
    row("according to, behind", u"The bridge is open, according to Karl Lind."_s, {u"The bridge is open|Karl Lind|according to"_s});
    row("according to, before", u"According to Karl Lind, the bridge is open."_s, {u"the bridge is open|Karl Lind|According to"_s});
    row("demand", u"Berg called for a new treaty."_s, {u"a new treaty|Anna Berg|called"_s});
    row("request", u"Berg urged the army to leave the town."_s, {u"to leave the town|Anna Berg|urged"_s});
    row("condition", u"Berg warned that if nobody came, the talks would fail."_s, {u"that if nobody came, the talks would fail|Anna Berg|warned"_s});
    row("demand of somebody", u"Berg called for Lind to leave the hall."_s, {u"Lind to leave the hall|Anna Berg|called"_s});
    row("an outlet", u"According to Variety, Lind has left the hall."_s, {u"Lind has left the hall|Variety|According to"_s});
    row("warning", u"Berg warned that the dam would break."_s, {u"that the dam would break|Anna Berg|warned"_s});
    row("noun", u"The mayor rejected Lind's claim that the bridge was open."_s, {u"that the bridge was open|Karl Lind|claim"_s});
    row("passed on by an office", u"Berg told Lind that the talks had failed, according to her office."_s, {u"that the talks had failed|Anna Berg|told"_s});
    row("part of it quoted", u"Berg warned that the talks were “a waste of time”."_s,
        {u"that the talks were “a waste of time”|Anna Berg|warned"_s, u"a waste of time|Anna Berg|warned"_s});
    row("a quoted word opens it", u"Berg said “surrendering” to the demand would be wrong."_s,
        {u"“surrendering” to the demand would be wrong|Anna Berg|said"_s, u"surrendering|Anna Berg|said"_s});
    row("all of it quoted", u"Berg said: “The talks have failed.”"_s, {u"The talks have failed.|Anna Berg|said"_s});
    row("a circumstance is not told", u"“We wait for the text,” Berg said as she left the hall."_s, {u"We wait for the text,|Anna Berg|said"_s});
    row("a clause about the speaker is not told", u"“We wait for the text,” said Berg, who had read it twice."_s, {u"We wait for the text,|Anna Berg|said"_s});
    row("not said", u"Berg did not say whether the talks would go on."_s, {});
    row("not said yet", u"Berg refused to confirm that the talks had failed."_s, {});
    row("nothing told", u"The guard pleaded guilty and said so."_s, {});
    row("a fact", u"The attack underlines the fact that the town is weak."_s, {});
    row("the writer", u"I said that the talks had failed."_s, {});
}

void TestQuotes::indirect()
{
    QVERIFY2(m_reader.hasModel(), "the bundled weights could not be read");
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QuotesContext context;
    context.indirect = true;
    QStringList found;
    for (const Quote &quote : m_reader.read(text, {u"Anna Berg|Berg"_s, u"Karl Lind|Lind"_s}, context)) {
        QVERIFY(!quote.span.overlaps(quote.cue));
        found.append(QStringList{quote.span.in(text).toString(), quote.speakerName, quote.cue.in(text).toString()}.join(u'|'));
    }
    QCOMPARE(found, expected);
}

void TestQuotes::anyTextIsAccepted()
{
    QVERIFY(m_reader.read(QString()).empty());
    const QString lone = u"“We "_s + QChar(0xd800) + u" go,” said "_s + QChar(0xdc00) + u".\n\n“"_s;
    for (const Quote &quote : m_reader.read(lone))
        QVERIFY((TextSpan{0, lone.size()}).contains(quote.span));
    // Only marks, and marks that never close.
    QVERIFY(m_reader.read(QString(5000, u'"')).empty());
    m_reader.read(u"“a "_s.repeated(20000));
    m_reader.read(u"a said \"b\" and "_s.repeated(10000));
    m_reader.read(u"- said "_s.repeated(3000));
    QuotesContext indirect;
    indirect.indirect = true;
    for (const QString &text : {lone, u"said that "_s.repeated(2000), u"according to "_s.repeated(2000), u"Lind called for, accused of, urged to and said “"_s.repeated(300), u"that that to by of"_s}) {
        for (const Quote &quote : m_reader.read(text, {}, indirect))
            QVERIFY((TextSpan{0, text.size()}).contains(quote.span));
    }
}

QTEST_APPLESS_MAIN(TestQuotes)
#include "tst_quotes.moc"
