// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/marks.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class TestMarks : public QObject
{
    Q_OBJECT

private slots:
    void spans_data();
    void spans();
    void staysInTheRegion();
    void unclosedMarkEndsWithTheRegion();
    void marksAndTextBelongTogether();
    void anyTextIsAccepted();
};

void TestMarks::spans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("straight") << u"She said \"we leave\" and left."_s << QStringList{u"we leave"_s};
    QTest::newRow("curly") << u"She said “we leave” and left."_s << QStringList{u"we leave"_s};
    QTest::newRow("german") << u"She said „we leave“ and left."_s << QStringList{u"we leave"_s};
    QTest::newRow("low and right") << u"She said „we leave” and left."_s << QStringList{u"we leave"_s};
    QTest::newRow("guillemets") << u"She said «we leave» and left."_s << QStringList{u"we leave"_s};
    QTest::newRow("latex") << u"She said ``we leave'' and left."_s << QStringList{u"we leave"_s};
    QTest::newRow("two apostrophes") << u"A self-made ''quiet man,'' he left."_s << QStringList{u"quiet man,"_s};
    QTest::newRow("curly opened, straight closed") << u"She said “we leave,\" and left."_s << QStringList{u"we leave,"_s};
    QTest::newRow("two in a row") << u"“One.” “Two.”"_s << QStringList{u"One."_s, u"Two."_s};
    QTest::newRow("glued to the sentence before") << u"The talks took place in Oslo.“We leave,” she said.“Now.”He left."_s
                                                  << QStringList{u"We leave,"_s, u"Now."_s};
    QTest::newRow("straight and glued") << u"They met in Oslo.\"We leave,\" she said."_s << QStringList{u"We leave,"_s};
    QTest::newRow("nested singles stay inside") << u"“He told me ‘go away’ twice,” she said."_s << QStringList{u"He told me ‘go away’ twice,"_s};
    QTest::newRow("nested of the same kind") << u"\"He trades through \"Shells\" or \"Second Firms?\" Too many!\" she wrote."_s
                                             << QStringList{u"He trades through \"Shells\" or \"Second Firms?\" Too many!"_s};
    QTest::newRow("brackets inside") << u"“[Berg] will not sign [it],” she said."_s << QStringList{u"[Berg] will not sign [it],"_s};
    QTest::newRow("ellipsis inside") << u"“We wait … and wait...” she said."_s << QStringList{u"We wait … and wait..."_s};

    QTest::newRow("british singles") << u"‘We don’t know,’ she said, ‘but we’ll ask.’"_s << QStringList{u"We don’t know,"_s, u"but we’ll ask."_s};
    QTest::newRow("straight singles") << u"'We don't know,' she said."_s << QStringList{u"We don't know,"_s};
    QTest::newRow("single word in a headline") << u"Oslo ‘waiting’ for an answer, says Berg"_s << QStringList{u"waiting"_s};
    QTest::newRow("plural possessive inside singles") << u"He called it ‘the farmers’ revolt’ again."_s << QStringList{u"the farmers’ revolt"_s};
    QTest::newRow("plural possessive between two singles") << u"Neither ‘allies’ nor ‘friends’ came."_s << QStringList{u"allies"_s, u"friends"_s};
    QTest::newRow("double inside singles") << u"‘He said “no” to me,’ she wrote."_s << QStringList{u"He said “no” to me,"_s};

    QTest::newRow("apostrophes are no marks") << u"The minister's staff don't know the allies' plans, and rock 'n' roll won't help."_s << QStringList{};
    QTest::newRow("years are no marks") << u"In the '90s and the ’80s the ’em and ’til were common."_s << QStringList{};
    QTest::newRow("feet and inches are no marks") << u"The guard, 6'2\" tall, stood 5’11” away."_s << QStringList{};
    QTest::newRow("inches inside a quote") << u"“The wall is 6'2\" high,” she said."_s << QStringList{u"The wall is 6'2\" high,"_s};
    QTest::newRow("markup attributes are no marks") << u"<a href=\"x.html\">link</a> and text."_s << QStringList{};
    QTest::newRow("a stray closing mark") << u"We leave,” she said."_s << QStringList{};
    QTest::newRow("empty marks") << u"He wrote \"\" and “”."_s << QStringList{};
    QTest::newRow("unclosed before another") << u"“We leave, she said. “We go.”"_s << QStringList{u"We leave, she said."_s, u"We go."_s};
}

void TestMarks::spans()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const MarkedSpan &span : findMarkedSpans(text, {0, text.size()}))
        found.append(span.inner.in(text).toString());
    QCOMPARE(found, expected);
}

void TestMarks::staysInTheRegion()
{
    const QString text = u"before “one” after “two” end"_s;
    const TextSpan region{13, text.size()};
    const auto spans = findMarkedSpans(text, region);
    QCOMPARE(spans.size(), 1u);
    QVERIFY(region.contains(spans[0].outer));
    QCOMPARE(spans[0].inner.in(text), u"two");
}

void TestMarks::unclosedMarkEndsWithTheRegion()
{
    const QString text = u"“We will not leave this valley.  \n\nThe rest of the article."_s;
    const auto spans = findMarkedSpans(text, {0, 33});
    QCOMPARE(spans.size(), 1u);
    QVERIFY(!spans[0].closed);
    QCOMPARE(spans[0].inner.in(text), u"We will not leave this valley.");
}

void TestMarks::marksAndTextBelongTogether()
{
    const QString text = u"A “b” c \"d\" e ‘f’ g ``h'' i"_s;
    for (const MarkedSpan &span : findMarkedSpans(text, {0, text.size()})) {
        QVERIFY(span.outer.contains(span.inner));
        QVERIFY(span.closed);
        QCOMPARE(span.inner.length(), 1);
    }
}

void TestMarks::anyTextIsAccepted()
{
    const QString lone = u"“a"_s + QChar(0xd800) + u"b” ‘"_s + QChar(0xdc00) + u"’"_s + QChar(0) + u"\""_s;
    for (qsizetype begin = 0; begin <= lone.size(); ++begin) {
        for (qsizetype end = begin; end <= lone.size(); ++end) {
            for (const MarkedSpan &span : findMarkedSpans(lone, {begin, end}))
                QVERIFY((TextSpan{begin, end}).contains(span.outer));
        }
    }
}

QTEST_APPLESS_MAIN(TestMarks)
#include "tst_marks.moc"
