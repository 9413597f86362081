// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_workspace.h"
#include "views/articles/article_table.h"
#include "views/source/found_words.h"
#include "views/source/source_view.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

QStringList wordsFound(const QString &text, const QString &wanted)
{
    QStringList words;
    for (const TextSpan span : foundWords(text, wanted))
        words << span.in(text).toString();
    return words;
}

} // namespace

// What a search has found is marked in the text and listed among the articles.
class TestFoundWords : public QObject
{
    Q_OBJECT

private slots:
    void inTheText_data();
    void inTheText();
    void markedInTheSource();
    void listedAmongTheArticles();
};

void TestFoundWords::inTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("a word") << u"A truce. The truce holds."_s << u"truce"_s << QStringList{u"truce"_s, u"truce"_s};
    QTest::newRow("any case") << u"TRUCE at last"_s << u"Truce"_s << QStringList{u"TRUCE"_s};
    QTest::newRow("no accents asked for") << u"the Élysée said"_s << u"elysee"_s << QStringList{u"Élysée"_s};
    QTest::newRow("accents of their own") << u"the E\u0301lyse\u0301e said"_s << u"Élysée"_s << QStringList{u"E\u0301lyse\u0301e"_s};
    QTest::newRow("the last is unfinished") << u"talks on talking"_s << u"tal"_s << QStringList{u"talks"_s, u"talking"_s};
    QTest::newRow("only the last") << u"talks on talking"_s << u"tal on"_s << QStringList{u"on"_s};
    QTest::newRow("a single letter is a word") << u"a treaty"_s << u"a"_s << QStringList{u"a"_s};
    QTest::newRow("inside of a word") << u"restless"_s << u"less"_s << QStringList{};
    QTest::newRow("marks between") << u"U.S.-led (talks)"_s << u"led talks"_s << QStringList{u"led"_s, u"talks"_s};
    QTest::newRow("nothing") << u"a text"_s << u" -- "_s << QStringList{};
}

void TestFoundWords::inTheText()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    QTEST(wordsFound(text, wanted), "found");
}

void TestFoundWords::markedInTheSource()
{
    SmallWorkspace work;
    SourceView view(work.events, work.selection, work.small, Theme::light(), work.locale);
    view.resize(600, 700);
    view.show();
    const ArticleInfo &article = work.events.corpus().articles()[0];
    const QString text = work.small.read(article.id)->article.text;
    const QString word = text.section(u' ', 0, 0);
    const auto marked = [&view] {
        QStringList words;
        for (const QTextEdit::ExtraSelection &each : view.text().extraSelections()) {
            if (each.format.fontWeight() == QFont::Bold)
                words << each.cursor.selectedText();
        }
        return words;
    };
    work.selection.select(article.id);
    QVERIFY(marked().isEmpty());
    view.text().setFoundWords(word);
    QVERIFY2(!marked().isEmpty(), qPrintable(word));
    QCOMPARE(marked().first(), word);
    view.text().setFoundWords({});
    QVERIFY(marked().isEmpty());
}

void TestFoundWords::listedAmongTheArticles()
{
    SmallWorkspace work;
    ArticleTable table(work.events, work.filter, work.selection);
    const auto articles = work.events.corpus().articles();
    QVERIFY(articles.size() >= 2);
    const int all = table.count();
    auto found = std::make_shared<FoundArticles>();
    found->text = u"word"_s;
    found->all = {articles[1].id};
    table.setFound(found);
    QCOMPARE(table.count(), 1);
    // A filter restricts what was found.
    for (const FacetValue &person : work.events.corpus().facet(FacetKind::Person)) {
        work.filter.clear();
        work.filterBy(person.key);
        bool tells = false;
        for (const Row row : work.events.corpus().eventsOf(articles[1].id))
            tells = tells || person.rows.contains(row);
        QCOMPARE(table.count(), tells ? 1 : 0);
    }
    work.filter.clear();
    auto nothing = std::make_shared<FoundArticles>();
    nothing->text = u"nowhere"_s;
    table.setFound(nothing);
    QCOMPARE(table.count(), 0);
    table.setFound(std::make_shared<FoundArticles>());
    QCOMPARE(table.count(), all);
}

QTEST_MAIN(TestFoundWords)
#include "tst_found_words.moc"
