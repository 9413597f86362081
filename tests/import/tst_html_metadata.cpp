// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/html_article.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

QByteArray page(const QByteArray &head, const QByteArray &body, const QByteArray &language = "en")
{
    return "<!DOCTYPE html><html lang=\"" + language + "\"><head><meta charset=\"utf-8\">" + head + "</head><body>" + body
        + "<article><p>The two envoys met in a villa above the lake and talked for nine hours, officials of both countries said.</p>"
          "<p>Neither side would say whether the prisoners, whose release had been promised, were spoken of at all.</p></article></body></html>";
}

QByteArray data(const QByteArray &json)
{
    return "<script type=\"application/ld+json\">" + json + "</script>";
}

Article read(const QByteArray &bytes)
{
    auto article = readHtml(bytes, u"folder/page.html"_s);
    return article ? std::move(*article) : Article{.title = u"error: "_s + article.error().reason};
}

} // namespace

// What a page states of itself.
class TestHtmlMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void all()
    {
        const Article article = read(page(
            "<title>Envoys meet above the lake | The Harbour Times</title><link rel=canonical href=\"https://harbour.example/2025/05/13/envoys\">"
                + data(R"({"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": ["NewsArticle"], "headline": "Envoys meet above the lake", )"
                       R"("datePublished": "2025-05-13T08:00:00+02:00", "author": [{"name": "Jane O&#039;Roe"}, {"name": "By Juan Roca"}], )"
                       R"("publisher": {"@type": "Organization", "name": "The Harbour Times"}}]})"),
            "<h1>Envoys meet above the lake</h1>", "en-GB"));
        QCOMPARE(article.key, u"page.html"_s);
        QCOMPARE(article.path, u"folder/page.html"_s);
        QCOMPARE(article.title, u"Envoys meet above the lake"_s);
        QCOMPARE(article.url, u"https://harbour.example/2025/05/13/envoys"_s);
        QCOMPARE(article.source, u"The Harbour Times"_s);
        QCOMPARE(article.author, u"Jane O'Roe, Juan Roca"_s);
        QCOMPARE(article.language, u"en"_s);
        QVERIFY(article.published.kind == PublicationKind::Stated);
        QCOMPARE(article.published.day, QDate(2025, 5, 13));
        QVERIFY2(article.published.reasons.join(u' ').contains(u"datePublished"_s), qPrintable(article.published.reasons.join(u' ')));
    }

    void titles_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("og") << QByteArray("<title>Envoys | Times</title><meta property=og:title content=\"Envoys meet above the lake\">") << QByteArray();
        QTest::newRow("headline") << QByteArray("<title>Envoys meet above the lake - Harbour Times</title>") << QByteArray("<h1>Envoys meet above the lake</h1>");
        QTest::newRow("title, outlet known")
            << QByteArray("<title>Envoys meet above the lake - Harbour Times</title><meta property=og:site_name content=\"Harbour Times\">") << QByteArray();
        QTest::newRow("title, outlet behind a bar") << QByteArray("<title>Envoys meet above the lake | Harbour Times</title>") << QByteArray();
        QTest::newRow("data cut short")
            << data(R"({"@type": "NewsArticle", "headline": "Envoys meet above …"})") << QByteArray("<h1>Envoys meet above the lake</h1>");
    }
    void titles()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, body);
        QCOMPARE(read(page(head, body)).title, u"Envoys meet above the lake"_s);
    }

    void authors_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("author");
        QTest::newRow("by-line") << QByteArray("<div class=byline>By Jane Roe</div>") << u"Jane Roe"_s;
        QTest::newRow("German") << QByteArray("<span class=article-author>Von Jana Reh am 13. Mai 2025</span>") << u"Jana Reh"_s;
        QTest::newRow("link") << QByteArray("<a rel=author href=/jane>Jane Roe</a>") << u"Jane Roe"_s;
        QTest::newRow("of a comment") << QByteArray("<div class=comment><span class=author>A reader</span></div>") << QString();
        QTest::newRow("none") << QByteArray() << QString();
    }
    void authors()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, author);
        QCOMPARE(read(page({}, body)).author, author);
    }

    void days_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("language");
        const QByteArray none;
        QTest::newRow("meta") << QByteArray("<meta property=article:published_time content=2025-05-13T09:00:00+02:00>") << none << QByteArray("en");
        QTest::newRow("itemprop") << none << QByteArray("<meta itemprop=datePublished content=2025-05-13>") << QByteArray("en");
        QTest::newRow("address") << QByteArray("<link rel=canonical href=https://harbour.example/2025/05/13/envoys.html>") << none << QByteArray("en");
        QTest::newRow("time") << none << QByteArray("<h1>Envoys meet</h1><time datetime=2025-05-13T09:00>yesterday</time>") << QByteArray("en");
        QTest::newRow("by-line") << none << QByteArray("<div class=post-meta>By Jane Roe, May 13th, 2025 at 9 am</div>") << QByteArray("en");
        QTest::newRow("American slashes") << none << QByteArray("<h1>Envoys meet</h1><p>5/13/2025</p>") << QByteArray("en-US");
        QTest::newRow("British slashes") << none << QByteArray("<h1>Envoys meet</h1><p>13/05/2025</p>") << QByteArray("en-GB");
        QTest::newRow("German label") << none << QByteArray("<div><p>Stand: 13.05.2025, 9 Uhr</p></div>") << QByteArray("de");
        QTest::newRow("German words") << none << QByteArray("<h1>Gesandte am See</h1><p>Veröffentlicht am Dienstag, 13. Mai 2025</p>") << QByteArray("de");
        QTest::newRow("Austrian March") << none << QByteArray("<span class=datum>13. Mai 2025</span><span>1. Jänner 2024</span>") << QByteArray("de");
        QTest::newRow("Spanish") << none << QByteArray("<span class=fecha>13 de mayo de 2025</span>") << QByteArray("es");
        QTest::newRow("French") << none << QByteArray("<p class=date>Publié le 13 mai 2025 à 9h</p>") << QByteArray("fr");
        QTest::newRow("Russian") << none << QByteArray("<h1>Встреча</h1><p>13 мая 2025</p>") << QByteArray("ru");
        QTest::newRow("Japanese") << none << QByteArray("<h1>会談</h1><p>2025年5月13日</p>") << QByteArray("ja");
        QTest::newRow("not today's date in the page's head")
            << none << QByteArray("<header><time datetime=2025-11-02>Sunday</time></header><h1>Envoys meet</h1><p>13 May 2025</p>") << QByteArray("en");
        QTest::newRow("not a comment's") << none
                                         << QByteArray("<div class=comments><time datetime=2025-06-01>1 June</time></div><time datetime=2025-05-13>13 May</time>")
                                         << QByteArray("en");
        QTest::newRow("published before changed")
            << data(R"({"@type": "NewsArticle", "dateModified": "2025-06-02", "datePublished": "2025-05-13"})") << none << QByteArray("en");
        QTest::newRow("only changed") << QByteArray("<meta property=article:modified_time content=2025-05-13>") << none << QByteArray("en");
        // Late in the evening in UTC: the page shows its readers the next day.
        QTest::newRow("UTC, east of it")
            << data(R"({"@type": "NewsArticle", "datePublished": "2025-05-12T22:10:00Z"})") << QByteArray("<h1>Gesandte</h1><p>13.05.2025 0:10 Uhr</p>")
            << QByteArray("de");
        QTest::newRow("UTC, west of it")
            << data(R"({"@type": "NewsArticle", "datePublished": "2025-05-14T02:10:00Z"})") << QByteArray("<h1>Envoys</h1><p>May 13, 2025 | 9:10pm</p>")
            << QByteArray("en");
        QTest::newRow("UTC, the same day")
            << data(R"({"@type": "NewsArticle", "datePublished": "2025-05-13T22:10:00Z"})") << QByteArray("<h1>Envoys</h1><p>Updated 20 May 2025</p>")
            << QByteArray("en");
    }
    void days()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, language);
        const Article article = read(page(head, body, language));
        QCOMPARE(article.published.day, QDate(2025, 5, 13));
        QVERIFY(article.published.kind == PublicationKind::Stated);
        QVERIFY(!article.published.reasons.isEmpty());
    }

    void noDay_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a month") << QByteArray("<h1>Envoys meet</h1><p>May 2025</p>");
        QTest::newRow("no such day") << QByteArray("<h1>Envoys meet</h1><time datetime=2025-02-31></time>");
        QTest::newRow("copyright") << QByteArray("<footer>© 2025 Harbour Times</footer>");
        QTest::newRow("a telephone number") << QByteArray("<p class=meta>Tel. 13-05-20 25</p>");
        QTest::newRow("the beginning of computers' time") << QByteArray("<h1>Envoys meet</h1><time datetime=1970-01-01T00:00:00Z></time>");
    }
    void noDay()
    {
        QFETCH(QByteArray, body);
        const Article article = read(page({}, body));
        QVERIFY2(article.published.kind == PublicationKind::None, qPrintable(article.published.reasons.join(u' ')));
        QVERIFY(!article.text.isEmpty());
    }

    // Kept and flagged.
    void dateThatCannotBeTrue()
    {
        const Article article = read(page(data(R"({"@type": "NewsArticle", "datePublished": "2025-02-31"})"), {}));
        QVERIFY(article.published.kind == PublicationKind::None);
        QCOMPARE(article.warnings.size(), 1);
        QVERIFY2(article.warnings[0].contains(u"2025-02-31"_s), qPrintable(article.warnings[0]));
    }

    void brokenDataAreNoHarm_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("cut off") << QByteArray("{\"@type\": \"NewsArticle\", \"headline\": \"Envo");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a number") << QByteArray("7");
        QTest::newRow("wrong types") << QByteArray(R"({"@type": 7, "datePublished": {"a": []}, "author": [[["x"]]], "publisher": 1})");
        QTest::newRow("deep") << QByteArray("{\"mainEntity\":").repeated(500) + "1" + QByteArray("}").repeated(500);
    }
    void brokenDataAreNoHarm()
    {
        QFETCH(QByteArray, json);
        const Article article = read(page("<title>Envoys meet above the lake</title>" + data(json), {}));
        QCOMPARE(article.title, u"Envoys meet above the lake"_s);
        QVERIFY(article.published.kind == PublicationKind::None);
    }

    // Many pages break their lines inside strings.
    void lineEndsInsideData()
    {
        const Article article = read(page(data("<!--\n{\"@type\": \"NewsArticle\",\n \"headline\": \"Envoys meet\n above the lake\"}\n//-->"), {}));
        QCOMPARE(article.title, u"Envoys meet above the lake"_s);
    }
};

QTEST_GUILESS_MAIN(TestHtmlMetadata)
#include "tst_html_metadata.moc"
