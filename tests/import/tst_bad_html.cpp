// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/html_article.h"
#include "support/imported.h"

#include <QTemporaryDir>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

const QByteArray prose = "<p>The two envoys met in a villa above the lake and talked for nine hours, officials of both countries said.</p>"
                         "<p>Neither side would say whether the prisoners, whose release had been promised, were spoken of at all.</p>";

} // namespace

// Pages that are broken, hostile, or in another encoding than UTF-8.
class TestBadHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("blank") << QByteArray(" \n\n") << u"empty"_s;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\3\0", 20) << u"not text"_s;
        QTest::newRow("no prose") << QByteArray("<html><body><div></div></body></html>") << u"no article text"_s;
        QTest::newRow("links only") << QByteArray("<html><body><nav><a href=/>Home</a></nav></body></html>") << u"no article text"_s;
        QTest::newRow("only a head") << QByteArray("<html><head><title>Envoys") << u"no article text"_s;
        QTest::newRow("too deep") << QByteArray("<div>").repeated(100000) + prose << u"nested too deeply"_s;
        QTest::newRow("too deep, slashes that mean nothing") << QByteArray("<div/>").repeated(100000) + prose << u"nested too deeply"_s;
        QTest::newRow("too deep, after a drawing") << "<svg>" + QByteArray("<div><x/>").repeated(100000) + prose << u"nested too deeply"_s;
        QTest::newRow("too deep, formatting") << QByteArray("<b><i>").repeated(50000) + prose << u"nested too deeply"_s;
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"page.html"_s);
        QVERIFY(writeFile(path, bytes));
        const Imported read = Imported::file(path);
        QCOMPARE(read.order, u"p"_s);
        QCOMPARE(read.problems[0].path, path);
        QVERIFY2(read.problems[0].reason.contains(reason), qPrintable(read.problems[0].reason));
    }

    // Every unclosed element is opened again in every paragraph behind: the tree grows with the square of the page, and would take hours.
    void swelling()
    {
        QByteArray bytes = "<p>";
        for (int i = 0; i < 900; ++i)
            bytes += "<b id=" + QByteArray::number(i) + '>';
        bytes += "</p>" + QByteArray("<p>x</p>").repeated(100000);
        const auto article = readHtml(bytes, u"page.html"_s);
        QVERIFY(!article);
        QVERIFY2(article.error().reason.contains(u"intricate"_s), qPrintable(article.error().reason));
    }

    // Values that no page has: read in part, for whole they would take longer than the test is given.
    void longValues_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("title") << "<title>" + QByteArray(" - ").repeated(300000) + "</title>";
        QTest::newRow("escaped twice") << "<meta property=og:title content=\"" + QByteArray("&amp;#65;").repeated(100000) + "\">";
        QTest::newRow("dates") << "<p class=date>" + QByteArray("1.2.25-").repeated(100000) + "</p>";
        QTest::newRow("headlines") << QByteArray("<div class=\"top meta\"></div><h1>x</h1>").repeated(20000);
        QTest::newRow("data") << "<script type=\"application/ld+json\">" + QByteArray("[").repeated(500000) + "</script>";
    }
    void longValues()
    {
        QFETCH(QByteArray, head);
        const auto article = readHtml(head + prose, u"page.html"_s);
        QVERIFY(article);
        QVERIFY2(article->text.contains(u"Neither side would say"_s), qPrintable(article->text.left(300)));
    }

    // As deep as honest pages go.
    void deepButReadable()
    {
        const auto article = readHtml(QByteArray("<div>").repeated(500) + prose + QByteArray("</div>").repeated(500), u"page.html"_s);
        QVERIFY(article);
        QVERIFY(article->text.startsWith(u"The two envoys"_s));
    }

    // Cut anywhere, a page is an article or an error, and never takes the program down.
    void truncated()
    {
        const QByteArray whole = "<!DOCTYPE html><html lang=en><head><title>Envoys</title><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\"}"
                                 "</script></head><body><article><h1>Envoys</h1>"
            + prose + "<!-- end --><ul><li>One<li>Two &amp; three</ul></article></body></html>";
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            const auto article = readHtml(whole.first(size), u"page.html"_s);
            QVERIFY(article ? !article->text.isEmpty() : !article.error().reason.isEmpty());
        }
    }

    void charsets_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto page = [](const char *declaration, const QByteArray &word) {
            return QByteArray("<html><head>") + declaration + "</head><body><p>The talks in " + word
                + " went on for nine hours above the lake, officials of both countries said.</p></body></html>";
        };
        QTest::newRow("UTF-8, undeclared") << page("", "Zürich");
        QTest::newRow("UTF-8, declared wrongly") << page("<meta charset=iso-8859-1>", "Zürich");
        QTest::newRow("UTF-8, with a mark") << "\xEF\xBB\xBF" + page("", "Zürich");
        QTest::newRow("Latin-1") << page("<meta charset=iso-8859-1>", "Z\xFCrich");
        QTest::newRow("Latin-1, the old way") << page("<META http-equiv=Content-Type content=\"text/html; charset=ISO-8859-1\">", "Z\xFCrich");
        QTest::newRow("Windows-1250") << page("<meta charset='windows-1250'>", "Z\xFCrich");
        QTest::newRow("DOS") << page("<meta charset=ibm850>", "Z\x81rich");
        QTest::newRow("unknown charset") << page("<meta charset=x-no-such>", "Z\xFCrich");
    }
    void charsets()
    {
        QFETCH(QByteArray, bytes);
        const auto article = readHtml(bytes, u"page.html"_s);
        QVERIFY2(article, article ? "" : qPrintable(article.error().reason));
        QVERIFY2(article->text.startsWith(u"The talks in Zürich went on"_s), qPrintable(article->text));
    }

    void oneBrokenByteOfUtf8()
    {
        const auto article = readHtml("<meta charset=utf-8><p>Über den See hinweg, so hieß es in Zürich, sprach \xE2\x80 man neun Stunden lang.</p>", u"page.html"_s);
        QVERIFY(article);
        QVERIFY2(article->text.startsWith(u"Über den See hinweg, so hieß es in Zürich"_s), qPrintable(article->text));
    }

    void foldersAndNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a.html", "a.htm", "a.HTML", "a.xhtml", "a.txt", "a"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void foldersAndNames()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(name), "<!DOCTYPE html>\n<html><body><nav><a href=/>Home</a></nav>" + prose + "</body></html>"));
        QStringList problems;
        const QStringList files = expandPaths({folder.path()}, [&](const Error &error) { problems.append(error.reason); });
        QCOMPARE(problems, QStringList());
        QCOMPARE(files.size(), 1);
        const Imported read = Imported::file(files[0]);
        QCOMPARE(read.order, u"a"_s);
        QCOMPARE(read.articles[0].key, name);
        QVERIFY(read.articles[0].text.startsWith(u"The two envoys"_s));
    }
};

QTEST_GUILESS_MAIN(TestBadHtml)
#include "tst_bad_html.moc"
