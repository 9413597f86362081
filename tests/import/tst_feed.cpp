// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/feed/feed_articles.h"
#include "support/imported.h"

#include <QTemporaryDir>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

Imported read(const QByteArray &bytes)
{
    Imported all;
    importFeed(bytes, u"folder/news.xml"_s, all.sink());
    return all;
}

QByteArray rss(const QByteArray &items)
{
    return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>Harbour Times</title><link>https://harbour.example</link>"
           "<image><title>Logo</title></image><language>en-gb</language>"
        + items + "</channel></rss>";
}

} // namespace

class TestFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rss2()
    {
        const Imported got = read(rss("<item><title>Envoys &amp;amp; ministers meet</title><media:title>x</media:title><link>https://harbour.example/7</link>"
                                      "<guid>seven</guid><pubDate>Tue, 13 May 2025 09:00:00 +0200</pubDate><dc:creator>Jane Roe</dc:creator>"
                                      "<description>Short.</description><content:encoded><![CDATA[<p>The envoys met.</p><p>They &amp; others left.</p>"
                                      "<script>no()</script>]]></content:encoded><media:content url=\"x.jpg\"/></item>"));
        QCOMPARE(got.order, u"a"_s);
        const Article &article = got.articles[0];
        QCOMPARE(article.key, u"seven"_s);
        QCOMPARE(article.title, u"Envoys & ministers meet"_s);
        QCOMPARE(article.url, u"https://harbour.example/7"_s);
        QCOMPARE(article.published.day, QDate(2025, 5, 13));
        QCOMPARE(article.author, u"Jane Roe"_s);
        QCOMPARE(article.source, u"Harbour Times"_s);
        QCOMPARE(article.language, u"en"_s);
        QCOMPARE(article.text, u"The envoys met.\n\nThey & others left."_s);
    }

    void atom()
    {
        const Imported got = read("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\"><title>Hafenblatt</title><updated>2025-06-01T00:00:00Z</updated>"
                                  "<entry><title type=\"html\">Gesandte &lt;b&gt;treffen&lt;/b&gt; sich</title><id>urn:7</id>"
                                  "<link rel=\"self\" href=\"https://a.example/self\"/><link rel=\"alternate\" href=\"https://a.example/7\"/>"
                                  "<author><name>Jana Reh</name><email>x@a.example</email></author><published>2025-05-13T08:00:00Z</published>"
                                  "<updated>2025-05-20T08:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">"
                                  "<p>Die Gesandten trafen sich.</p><p>Dann <em>gingen</em> sie.</p></div></content></entry></feed>");
        QCOMPARE(got.order, u"a"_s);
        const Article &article = got.articles[0];
        QCOMPARE(article.key, u"urn:7"_s);
        QCOMPARE(article.title, u"Gesandte treffen sich"_s);
        QCOMPARE(article.url, u"https://a.example/7"_s);
        QCOMPARE(article.author, u"Jana Reh"_s);
        QCOMPARE(article.source, u"Hafenblatt"_s);
        QCOMPARE(article.language, u"de"_s);
        QCOMPARE(article.published.day, QDate(2025, 5, 13));
        QCOMPARE(article.text, u"Die Gesandten trafen sich.\n\nDann gingen sie."_s);
    }

    void rss1()
    {
        const Imported got = read("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" "
                                  "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Harbour Times</title></channel>"
                                  "<item><title>Envoys meet</title><dc:date>2025-05-13</dc:date><description>They met.</description></item></rdf:RDF>");
        QCOMPARE(got.order, u"a"_s);
        QCOMPARE(got.articles[0].text, u"They met."_s);
        QCOMPARE(got.articles[0].source, u"Harbour Times"_s);
        QCOMPARE(got.articles[0].published.day, QDate(2025, 5, 13));
        QCOMPARE(got.articles[0].key, u"news.xml:1"_s);
    }

    void entriesWithoutText()
    {
        const Imported got = read(rss("<item><title>One</title></item><item><title>Two</title><description>They met.</description></item>"));
        QCOMPARE(got.order, u"pa"_s);
        QVERIFY2(got.problems[0].reason.contains(u"no text"_s), qPrintable(got.problems[0].reason));
    }

    void dateThatCannotBeTrue()
    {
        const Imported got = read(rss("<item><pubDate>31 Feb 2025</pubDate><description>They met.</description></item>"));
        QCOMPARE(got.order, u"a"_s);
        QVERIFY(got.articles[0].published.kind == PublicationKind::None);
        QCOMPARE(got.articles[0].warnings.size(), 1);
    }

    // What stands before a break is kept, but no half an entry.
    void breaksOff()
    {
        const QByteArray whole = rss("<item><description>One.</description></item><item><description>Two.</description></item>");
        const Imported got = read(whole.first(whole.indexOf("Two.") + 2));
        QCOMPARE(got.order, u"ap"_s);
        QVERIFY2(got.problems[0].reason.contains(u"invalid XML in line 1"_s), qPrintable(got.problems[0].reason));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("no XML") << QByteArray("They met.") << u"invalid XML"_s;
        QTest::newRow("other XML") << QByteArray("<svg/>") << u"no feed"_s;
        QTest::newRow("no entries") << rss({}) << u"no entries"_s;
        QByteArray bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\">";
        for (char name = 'b'; name <= 'm'; ++name)
            bomb += QByteArray("<!ENTITY ") + name + " \"" + (QByteArray("&") + char(name - 1) + ';').repeated(20) + "\">";
        QTest::newRow("entities that swell") << bomb + "]><rss><channel><item><description>&m;</description></item></channel></rss>" << u"invalid XML"_s;
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.rss"_s);
        QVERIFY(writeFile(path, bytes));
        const Imported got = Imported::file(path);
        QCOMPARE(got.order, u"p"_s);
        QCOMPARE(got.problems[0].path, path);
        QVERIFY2(got.problems[0].reason.contains(reason), qPrintable(got.problems[0].reason));
    }

    void stopsWhenAsked()
    {
        int seen = 0;
        const ImportSink sink{[&](const Article &) { return ++seen < 2; }, [](const Error &) {}};
        QVERIFY(!importFeed(rss(QByteArray("<item><description>They met.</description></item>").repeated(3)), u"a.xml"_s, sink));
        QCOMPARE(seen, 2);
    }
};

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"
