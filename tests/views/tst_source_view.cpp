// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

// The words that the document shows there, as the article writes them: one block end or zero-width character a line end's part.
QString shownWords(const QTextEdit &text, TextSpan span)
{
    QTextCursor cursor(text.document());
    cursor.setPosition(int(span.begin));
    cursor.setPosition(int(span.end), QTextCursor::KeepAnchor);
    QString words = cursor.selectedText();
    words.replace(QChar::ParagraphSeparator, u'\n');
    words.replace(QChar(0x200B), u'\r');
    return words;
}

} // namespace

class TestSourceView : public QObject
{
    Q_OBJECT

private slots:
    void eventOpensItsArticleAtTheEvidence_data();
    void eventOpensItsArticleAtTheEvidence();
    void evidenceIsSteppedThrough();
    void evidenceOfOneArticleIsSteppedThrough();
    void quoteIsHighlighted_data();
    void quoteIsHighlighted();
    void articleOpensWithoutHighlight();
    void clickOnAnEventSelectsIt();
    void clickOnTheSecondPlaceSelectsThatPlace();
    void clickOnAQuoteSelectsIt();
    void clickBesideTheWordsSelectsNothing();
    void everyCharacterKeepsItsPlace();
    void evidenceFarBelowIsScrolledTo();
};

void TestSourceView::eventOpensItsArticleAtTheEvidence_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<qint64>("article");
    QTest::addColumn<QString>("words");
    QTest::newRow("over a line end, behind a bird") << u"Rubio meets"_s << qint64(1) << u"Marco Rubio met Sergey Lavrov in Geneva\r\non Saturday"_s;
    QTest::newRow("behind more line ends") << u"Ukraine refuses"_s << qint64(1) << u"Ukraine refused the draft in April"_s;
    QTest::newRow("plain line ends") << u"France sends"_s << qint64(2) << u"France will send Ukraine generators on 6 May"_s;
    QTest::newRow("at the beginning") << u"Russia shells"_s << qint64(3) << u"Russia shelled the port\r\nof Odesa at night"_s;
}

void TestSourceView::eventOpensItsArticleAtTheEvidence()
{
    QFETCH(QString, label);
    QFETCH(qint64, article);
    QFETCH(QString, words);
    Reading reading;
    const EventId event = reading.work.small.event(label);
    // The talks are told first by one article and then by another: the place of this one.
    const EventDetails details = reading.work.small.corpus()->details(*reading.work.small.corpus()->row(event));
    int place = 0;
    while (details.evidence[size_t(place)].article != ArticleId(article))
        ++place;
    reading.work.selection.select(event, place);
    QVERIFY(reading.view.article() == ArticleId(article));
    const TextSpan evidence = reading.text().evidence();
    QCOMPARE(reading.work.small.words(ArticleId(article), evidence), words);
    QCOMPARE(shownWords(reading.text(), evidence), words);
    QCOMPARE(reading.highlighted().size(), size_t(1));
    QVERIFY(reading.highlighted()[0] == evidence);
}

void TestSourceView::evidenceIsSteppedThrough()
{
    Reading reading;
    const EventId talks = reading.work.small.event(u"Rubio");
    reading.work.selection.select(talks);
    QVERIFY(reading.header().contains(u"1 of 2"_s));
    QVERIFY(!reading.arrow(Qt::LeftArrow).isEnabled());
    const auto first = reading.view.article();

    QTest::mouseClick(&reading.arrow(Qt::RightArrow), Qt::LeftButton);
    QVERIFY(reading.header().contains(u"2 of 2"_s));
    QVERIFY(!reading.arrow(Qt::RightArrow).isEnabled());
    QVERIFY(reading.work.selection.current().event() == talks);
    QCOMPARE(reading.work.selection.current().evidence, 1);
    QVERIFY(reading.view.article() && reading.view.article() != first);
    QVERIFY(shownWords(reading.text(), reading.text().evidence()).startsWith(u"Marco Rubio"));

    QTest::mouseClick(&reading.arrow(Qt::LeftArrow), Qt::LeftButton);
    QVERIFY(reading.header().contains(u"1 of 2"_s));
    QVERIFY(reading.view.article() == first);
    // One place: nothing to step through.
    reading.work.selection.select(reading.work.small.event(u"France sends"));
    QVERIFY(!reading.arrow(Qt::RightArrow).isVisible());
    QVERIFY(!reading.header().contains(u" of "_s));
}

void TestSourceView::evidenceOfOneArticleIsSteppedThrough()
{
    Reading reading;
    reading.work.selection.select(reading.work.small.event(u"Russia shells"));
    QVERIFY(reading.header().contains(u"1 of 2"_s));
    QTest::mouseClick(&reading.arrow(Qt::RightArrow), Qt::LeftButton);
    QVERIFY(reading.header().contains(u"2 of 2"_s));
    QVERIFY(reading.view.article() == SmallCorpus::undated);
    QCOMPARE(shownWords(reading.text(), reading.text().evidence()), u"The shelling of the port went on until dawn"_s);
    QCOMPARE(reading.highlighted().size(), size_t(1));
}

void TestSourceView::quoteIsHighlighted_data()
{
    QTest::addColumn<QString>("words");
    for (const auto &words : {u"We moved an inch \U0001F642 today,"_s, u"Nobody signs under fire,"_s, u"It was cold,"_s, u"Peace needs work,"_s})
        QTest::newRow(qPrintable(words)) << words;
}

void TestSourceView::quoteIsHighlighted()
{
    QFETCH(QString, words);
    Reading reading;
    reading.work.selection.select(reading.work.small.quote(words));
    QCOMPARE(shownWords(reading.text(), reading.text().evidence()), words);
    QCOMPARE(reading.highlighted().size(), size_t(1));
    QCOMPARE(shownWords(reading.text(), reading.highlighted()[0]), words);
    QVERIFY(!reading.arrow(Qt::RightArrow).isVisible());
}

void TestSourceView::articleOpensWithoutHighlight()
{
    Reading reading;
    reading.work.selection.select(reading.work.small.event(u"Ukraine refuses"));
    reading.work.selection.select(SmallCorpus::alpine);
    QVERIFY(reading.text().evidence().isEmpty());
    QVERIFY(reading.highlighted().empty());
    reading.work.selection.select(SmallCorpus::baltic);
    QVERIFY(reading.view.article() == SmallCorpus::baltic);
    QVERIFY(reading.text().toPlainText().startsWith(u"In Geneva"));
}

void TestSourceView::clickOnAnEventSelectsIt()
{
    Reading reading;
    reading.work.selection.select(SmallCorpus::alpine);
    const qsizetype position = reading.find(u"met Sergey") + 1;
    const auto marks = reading.text().marksUnder(reading.pointAt(position));
    QCOMPARE(marks.size(), size_t(1));
    QVERIFY(std::get<EventId>(marks[0].target) == reading.work.small.event(u"Rubio"));
    reading.click(position);
    QVERIFY(reading.work.selection.current().event() == reading.work.small.event(u"Rubio"));
    QCOMPARE(shownWords(reading.text(), reading.text().evidence()), u"Marco Rubio met Sergey Lavrov in Geneva\r\non Saturday"_s);
    // A name inside an event's words opens the event too.
    reading.work.selection.clear();
    reading.click(reading.find(u"Lavrov in Geneva") + 1);
    QVERIFY(reading.work.selection.current().event() == reading.work.small.event(u"Rubio"));
}

void TestSourceView::clickOnTheSecondPlaceSelectsThatPlace()
{
    Reading reading;
    reading.work.selection.select(SmallCorpus::undated);
    reading.click(reading.find(u"went on") + 1);
    QVERIFY(reading.work.selection.current().event() == reading.work.small.event(u"Russia shells"));
    QCOMPARE(reading.work.selection.current().evidence, 1);
    QVERIFY(reading.header().contains(u"2 of 2"_s));
}

void TestSourceView::clickOnAQuoteSelectsIt()
{
    Reading reading;
    reading.work.selection.select(SmallCorpus::alpine);
    reading.click(reading.find(u"an inch") + 1);
    QVERIFY(reading.work.selection.current().quote() == reading.work.small.quote(u"We moved"));
}

void TestSourceView::clickBesideTheWordsSelectsNothing()
{
    Reading reading;
    reading.work.selection.select(SmallCorpus::alpine);
    QSignalSpy changed(&reading.work.selection, &Selection::changed);
    reading.click(reading.find(u"Alpine Pool") + 1); // furniture
    QCOMPARE(changed.count(), 0);
    const QPoint end = reading.pointAt(reading.find(u"Andrii Sybiha said.") + 19);
    QTest::mouseClick(reading.text().viewport(), Qt::LeftButton, {}, QPoint(reading.text().viewport()->width() - 4, end.y()));
    QTest::mouseClick(reading.text().viewport(), Qt::LeftButton, {}, QPoint(40, reading.text().viewport()->height() - 4));
    QCOMPARE(changed.count(), 0);
    QVERIFY(reading.text().marksUnder({40, reading.text().viewport()->height() - 4}).empty());
}

void TestSourceView::everyCharacterKeepsItsPlace()
{
    QString text = u"a\r\nb\rc\nd\n\re\tf\fg\vh"_s;
    for (const char16_t c : {u'\0', u'\u2028', u'\u2029', u'\ufdd0', u'\ufdd1', u'\ufffc', u'\u00a0', u'\u200b', u'\u00ad', char16_t(0xd83d)})
        text += QChar(c) + u"x"_s;
    text += u"\U0001F642\r\n\r\n end"_s;
    SourceText view(Theme::light());
    view.showArticle(text, {});
    QCOMPARE(qsizetype(view.document()->characterCount()) - 1, text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isLetter() && !text[i].isSurrogate())
            QCOMPARE(view.document()->characterAt(int(i)), text[i]);
    }
}

void TestSourceView::evidenceFarBelowIsScrolledTo()
{
    SourceText view(Theme::light());
    view.resize(400, 300);
    view.show();
    QString text;
    for (int i = 0; i < 300; ++i)
        text += u"Paragraph %1 tells of nothing in particular.\r\n\r\n"_s.arg(i);
    view.showArticle(text, {});
    const qsizetype begin = text.indexOf(u"Paragraph 250");
    view.setEvidence({begin, begin + 13});
    QTextCursor cursor(view.document());
    cursor.setPosition(int(begin));
    QTRY_VERIFY_WITH_TIMEOUT(view.viewport()->rect().contains(view.cursorRect(cursor)), 60'000);
    QVERIFY(view.verticalScrollBar()->value() > 0);
    // Evidence in sight already: the text stays where the reader has it.
    const int before = view.verticalScrollBar()->value();
    view.setEvidence({begin + 10, begin + 20});
    QTest::qWait(10);
    QCOMPARE(view.verticalScrollBar()->value(), before);
}

QTEST_MAIN(TestSourceView)
#include "tst_source_view.moc"
