// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.h"

#include <QAction>
#include <QScrollBar>
#include <QSignalSpy>

using namespace entente;
using namespace Qt::StringLiterals;

// The source pane around its text: header, date, what it keeps and what it follows.
class TestSourcePane : public QObject
{
    Q_OBJECT

private slots:
    void headerSaysOutletAndHowTheDateIsKnown();
    void undatedArticleAsksForItsDate();
    void setDateShowsAtOnce();
    void newSnapshotKeepsTheReadersPlace();
    void newSnapshotKeepsTheOpenArticle();
    void unreadableArticleSaysSo();
    void nothingSelectedSaysWhatToDo();
    void themeChangesTheHighlight();
    void keepsItsArticleWhereItDoesNotFollow();
    void followsItsOwnStepsAllTheSame();
};

void TestSourcePane::headerSaysOutletAndHowTheDateIsKnown()
{
    Reading reading;
    reading.work.selection.select(SmallCorpus::alpine);
    QVERIFY(reading.header().contains(u"Rubio and Lavrov meet"_s));
    QVERIFY(reading.header().contains(u"Alpine Post"_s));
    QVERIFY(reading.header().contains(u"27 April 2025"_s));
    QVERIFY(reading.header().contains(u"stated in the text"_s));
    QVERIFY(!reading.setDate().isVisible());
}

void TestSourcePane::undatedArticleAsksForItsDate()
{
    Reading reading;
    QSignalSpy asked(&reading.view, &SourceView::setDateRequested);
    reading.work.selection.select(reading.work.small.event(u"Macron"));
    QVERIFY(reading.header().contains(u"no date"_s));
    QVERIFY(reading.setDate().isVisible());
    QCOMPARE(reading.setDate().text(), u"Set date…"_s);
    QTest::mouseClick(&reading.setDate(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QVERIFY(asked[0][0].value<ArticleId>() == SmallCorpus::undated);
}

void TestSourcePane::setDateShowsAtOnce()
{
    Reading reading;
    reading.work.selection.select(reading.work.small.event(u"Macron"));
    const TextSpan evidence = reading.text().evidence();
    reading.work.events.replaceSnapshot(reading.work.small.withDateSet(SmallCorpus::undated, {2025, 4, 1}));
    QVERIFY(reading.header().contains(u"1 April 2025"_s));
    QVERIFY(!reading.header().contains(u"no date"_s));
    QVERIFY(reading.view.article() == SmallCorpus::undated);
    QVERIFY(reading.text().evidence() == evidence);
    // What was set by mistake can be set again.
    QVERIFY(reading.setDate().isVisible());
}

void TestSourcePane::newSnapshotKeepsTheReadersPlace()
{
    Reading reading({260, 260});
    reading.work.selection.select(reading.work.small.event(u"Russia shells"));
    QTest::qWait(10);
    QScrollBar &bar = *reading.text().verticalScrollBar();
    QVERIFY(bar.maximum() > 0);
    bar.setValue(bar.maximum()); // the reader reads on
    const TextSpan evidence = reading.text().evidence();
    reading.work.events.replaceSnapshot(reading.work.small.corpus());
    QTest::qWait(10);
    QCOMPARE(bar.value(), bar.maximum());
    QVERIFY(reading.text().evidence() == evidence);
    QCOMPARE(reading.highlighted().size(), size_t(1));
    // Another article begins at its top.
    reading.work.selection.select(SmallCorpus::alpine);
    QCOMPARE(bar.value(), 0);
}

void TestSourcePane::newSnapshotKeepsTheOpenArticle()
{
    Reading reading;
    reading.work.selection.select(SmallCorpus::undated);
    reading.work.selection.clear();
    reading.work.events.replaceSnapshot(reading.work.small.withDateSet(SmallCorpus::undated, {2025, 4, 1}));
    QVERIFY(reading.view.article() == SmallCorpus::undated);
    QVERIFY(reading.header().contains(u"1 April 2025"_s));
    QVERIFY(!reading.text().toPlainText().isEmpty());
}

void TestSourcePane::unreadableArticleSaysSo()
{
    struct NoReader : ArticleReader {
        std::optional<AnnotatedArticle> read(ArticleId) const override { return std::nullopt; }
    };
    SmallWorkspace work;
    const NoReader reader;
    SourceView view(work.events, work.selection, reader, Theme::light(), work.locale);
    view.show();
    work.selection.select(SmallCorpus::alpine);
    QVERIFY(!view.article());
    QVERIFY(view.text().toPlainText().isEmpty());
    QStringList words;
    for (const QLabel *label : view.findChildren<QLabel *>())
        words += label->text();
    QVERIFY(words.join(u' ').contains(u"could not be read"_s));
}

void TestSourcePane::nothingSelectedSaysWhatToDo()
{
    Reading reading;
    QVERIFY(reading.header().contains(u"Select an event or a quote"_s));
    QVERIFY(!reading.setDate().isVisible());
    // Nothing selected any more: the text stays, without highlight.
    reading.work.selection.select(reading.work.small.event(u"Ukraine refuses"));
    reading.work.selection.clear();
    QVERIFY(reading.view.article() == SmallCorpus::alpine);
    QVERIFY(reading.highlighted().empty());
    reading.work.events.replaceSnapshot(Corpus::empty());
    QVERIFY(reading.header().contains(u"Drop articles here"_s));
    QVERIFY(reading.text().toPlainText().isEmpty());
}

void TestSourcePane::themeChangesTheHighlight()
{
    Reading reading;
    reading.work.selection.select(reading.work.small.event(u"Ukraine refuses"));
    QCOMPARE(reading.highlighted().size(), size_t(1));
    reading.view.setTheme(Theme::dark());
    QVERIFY(reading.highlighted().empty());
    const auto selections = reading.text().extraSelections();
    QVERIFY(std::any_of(selections.begin(), selections.end(),
        [](const QTextEdit::ExtraSelection &each) { return each.format.background().color() == Theme::dark().evidence; }));
}

void TestSourcePane::keepsItsArticleWhereItDoesNotFollow()
{
    Reading reading;
    reading.work.selection.select(ArticleId(1));
    QCOMPARE(reading.view.article(), ArticleId(1));
    reading.view.followAction()->setChecked(false);
    reading.work.selection.select(ArticleId(2));
    QCOMPARE(reading.view.article(), ArticleId(1));
    reading.view.followAction()->setChecked(true); // what is selected now
    QCOMPARE(reading.view.article(), ArticleId(2));
}

void TestSourcePane::followsItsOwnStepsAllTheSame()
{
    Reading reading;
    reading.work.selection.select(reading.work.small.event(u"Rubio meets"));
    QVERIFY(reading.arrow(Qt::RightArrow).isVisible() && reading.arrow(Qt::RightArrow).isEnabled());
    reading.view.followAction()->setChecked(false);
    const auto before = reading.highlighted();
    reading.arrow(Qt::RightArrow).click();
    QCOMPARE(reading.work.selection.current().evidence, 1);
    QVERIFY(reading.highlighted() != before);
}

QTEST_MAIN(TestSourcePane)
#include "tst_source_pane.moc"
