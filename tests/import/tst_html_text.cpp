// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/html_article.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

const char firstParagraph[] = "The two envoys met on Tuesday in a villa above the lake and talked for nine hours, officials of both countries said.";
const char secondParagraph[] = "\xE2\x80\x9CWe are closer than we were,\xE2\x80\x9D the mediator told reporters, but she named no day for another round.";
const char thirdParagraph[] = "Neither side would say whether the prisoners, whose release had been promised in spring, were spoken of at all.";

QByteArray p(const char *text)
{
    return QByteArray("<p>") + text + "</p>\n";
}

QByteArray page(const QByteArray &body, const QByteArray &head = {})
{
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Envoys meet</title>" + head + "</head><body>" + body + "</body></html>";
}

QString paragraphs(std::initializer_list<const char *> texts)
{
    QStringList all;
    for (const char *text : texts)
        all.append(QString::fromUtf8(text));
    return all.join(u"\n\n"_s);
}

QString textOf(const QByteArray &bytes)
{
    const auto article = readHtml(bytes, u"page.html"_s);
    return article ? article->text : u"error: "_s + article.error().reason;
}

} // namespace

// What of a page is its article.
class TestHtmlText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void surroundingsAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("page");
        const QByteArray body = p(firstParagraph) + p(secondParagraph) + p(thirdParagraph);
        const QByteArray article = "<article><h1>Envoys meet above the lake</h1>" + body + "</article>";
        const QByteArray long1 = "A long text that has nothing to do with the envoys and the lake, but stands on the page as well, for other readers.";
        QTest::newRow("paragraphs alone") << page(body);
        QTest::newRow("headline") << page(article);
        QTest::newRow("menu") << page("<nav><ul><li><a href=/a>World</a><li><a href=/b>Business</a></ul></nav>" + article);
        QTest::newRow("menu without nav") << page("<div><a href=/a>World news</a> <a href=/b>Business news</a> <a href=/c>Weather</a></div>" + article);
        QTest::newRow("share bar") << page("<div>" + article + "<div class=\"article__share-bar\"><p>" + long1 + "</p></div></div>");
        QTest::newRow("related stories") << page("<main>" + article + "<section class=relatedStories><p>" + long1 + "</p></section></main>");
        QTest::newRow("newsletter inside") << page("<article>" + p(firstParagraph) + "<aside><p>" + long1 + "</p></aside>" + p(secondParagraph)
            + "<div id=newsletter-signup><p>" + long1 + "</p></div>" + p(thirdParagraph) + "</article>");
        QTest::newRow("an article on comments")
            << page("<div class=\"hentry post_tag-comments comment-free\"><h1>Envoys meet</h1>" + body + "</div><div class=comments><p>" + long1 + "</p></div>");
        QTest::newRow("newsletter at the end")
            << page("<article>" + body + "<p>Get the best of the day and <a href=/n>sign up</a> to our newsletter here.</p></article>");
        QTest::newRow("comments") << page(article + "<div id=comments><p>" + long1 + "</p><p>" + long1 + "</p></div>");
        QTest::newRow("more comments than article")
            << page("<div>" + body + "<ol class=commentlist>" + QByteArray("<li><p>" + long1 + "</p></li>").repeated(12) + "</ol></div>");
        QTest::newRow("longer teasers than article") << page("<div itemprop=articleBody>" + body + "</div><div class=below>"
            + QByteArray("<div><h3><a href=/x>Elsewhere</a></h3><p>" + long1 + "</p></div>").repeated(10) + "</div>");
        QTest::newRow("cookie notice") << page(article + "<div><p>This website uses cookies to give you the best of services. Read how we do it.</p></div>");
        QTest::newRow("German cookie notice")
            << page(article + "<div><p>Wir verwenden Cookies, um Ihnen ein gutes Angebot zu machen, und Sie haben die Wahl.</p></div>");
        QTest::newRow("caption") << page("<article>" + p(firstParagraph) + "<figure><img src=x.jpg><figcaption>" + long1 + "</figcaption></figure>"
            + p(secondParagraph) + p(thirdParagraph) + "</article>");
        QTest::newRow("caption without a figure")
            << page("<article>" + p(firstParagraph) + "<div><img src=x.jpg><br>The villa above the lake</div>" + p(secondParagraph) + p(thirdParagraph)
                   + "</article>");
        QTest::newRow("link to another article") << page("<article>" + p(firstParagraph) + "<p><a href=/other>What the mediator said last year of it</a></p>"
            + p(secondParagraph) + p(thirdParagraph) + "</article>");
        QTest::newRow("link list at the end") << page("<article>" + body + "<h3>More of the world</h3><ul><li><a href=/1>Ministers leave the capital</a>"
            "<li><a href=/2>Parliament to vote on the treaty</a></ul></article>");
        QTest::newRow("date and by-line in front")
            << page("<article><div>12 May 2025, 10:30</div><div>By Jane Roe</div>" + body + "</article>");
        QTest::newRow("hidden parts") << page("<article>" + p(firstParagraph) + "<div style=\"display: none\"><p>" + long1 + "</p></div>" + p(secondParagraph)
            + "<p class=sr-only>" + long1 + "</p>" + p(thirdParagraph) + "</article>");
        QTest::newRow("scripts, drawings, forms")
            << page("<article>" + p(firstParagraph) + "<script>var a = '<p>text</p>';</script><svg><text>Words</text></svg>" + p(secondParagraph)
                   + "<form><p>" + long1 + "</p><input></form><noscript>" + long1 + "</noscript>" + p(thirdParagraph) + "</article>");
        QTest::newRow("card over a name") << page("<article>" + p(firstParagraph)
            + QByteArray(p(secondParagraph))
                  .replace("the mediator", "the <span><a href=/m>mediator</a><span class=card><span><img src=m.jpg><a href=/m>Mediator</a>"
                                           "<a href=/1>All about her</a></span></span></span>")
            + p(thirdParagraph) + "</article>");
        QTest::newRow("classes that tell topics")
            << page("<article class=\"post tag-cookies category-newsletter has-related-posts\">" + body + "</article><div>" + p(long1) + "</div>");
        QTest::newRow("the page in a form") << page("<form id=aspnetForm>" + article + "</form>");
        QTest::newRow("article in parts")
            << page("<div><div class=article-body>" + p(firstParagraph) + "</div><div class=ad><p>" + long1 + "</p></div><div class=article-body>"
                   + p(secondParagraph) + p(thirdParagraph) + "</div></div>");
        QTest::newRow("line breaks for paragraphs") << page(
            "<div><div>" + QByteArray(firstParagraph) + "<br><br>" + secondParagraph + "<br>\n<br/>" + thirdParagraph + "</div></div>");
        QTest::newRow("white space and unclosed paragraphs")
            << page(QByteArray("<article><p>") + QByteArray(firstParagraph).replace(" in ", "\n\t in&nbsp;") + "<p>" + secondParagraph + "<p>" + thirdParagraph);
    }
    void surroundingsAreLeftOut()
    {
        QFETCH(QByteArray, page);
        QCOMPARE(textOf(page), paragraphs({firstParagraph, secondParagraph, thirdParagraph}));
    }

    void partsOfTheArticleStay_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QString>("text");
        QTest::newRow("subheading") << QByteArray("<h2>No day named</h2>") << u"No day named"_s;
        QTest::newRow("quotation") << QByteArray("<blockquote>We came to talk, and we talked.</blockquote>") << u"We came to talk, and we talked."_s;
        QTest::newRow("list") << QByteArray("<ul><li>Prisoners</li><li>The <a href=/b>border</a> crossings at night</li></ul>")
                              << u"Prisoners\n\nThe border crossings at night"_s;
        QTest::newRow("short paragraph") << QByteArray("<p>Not so.</p>") << u"Not so."_s;
        QTest::newRow("document elsewhere") << QByteArray("<p><a href=https://treaties.example/text.pdf>The treaty of 1921</a></p>") << u"The treaty of 1921"_s;
        QTest::newRow("linked words") << QByteArray("<p>The <a href=/m>mediator of the talks</a> left at night.</p>")
                                      << u"The mediator of the talks left at night."_s;
        QTest::newRow("divider") << QByteArray("<p>___</p>") << u"___"_s;
        QTest::newRow("line of verse") << QByteArray("<p>The lake is still,<br>the boats are gone.</p>") << u"The lake is still,\nthe boats are gone."_s;
        QTest::newRow("words of two languages") << QByteArray("<p>„Genug“, sagte er: “достаточно”.</p>") << u"„Genug“, sagte er: “достаточно”."_s;
    }
    void partsOfTheArticleStay()
    {
        QFETCH(QByteArray, inside);
        QFETCH(QString, text);
        const QByteArray bytes = page("<article>" + p(firstParagraph) + p(secondParagraph) + inside + p(thirdParagraph) + "</article>",
            "<link rel=canonical href=\"https://news.example.org/envoys\">");
        QCOMPARE(textOf(bytes), paragraphs({firstParagraph, secondParagraph}) + u"\n\n"_s + text + u"\n\n"_s + QString::fromUtf8(thirdParagraph));
    }

    // An article may be about what pages also say to their readers.
    void lastParagraphOnSubscriptions()
    {
        const char last[] = "After two more years of cuts, she asked, will there be anything left that is worth a subscription?";
        QCOMPARE(textOf(page("<article>" + p(firstParagraph) + p(secondParagraph) + p(last) + "</article>")), paragraphs({firstParagraph, secondParagraph, last}));
    }

    // A page that a script builds states its text in its data only.
    void textFromStructuredData()
    {
        const QByteArray stated = QByteArray(firstParagraph) + "\\n\\n" + QByteArray(thirdParagraph).repeated(3);
        const QByteArray bytes = page("<div id=app></div>",
            "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"articleBody\": \"" + stated + "\"}</script>");
        QCOMPARE(textOf(bytes), QString::fromUtf8(firstParagraph) + u"\n\n"_s + QString::fromUtf8(thirdParagraph).repeated(3));
    }

    // Where the page has its article, its data do not replace it.
    void textOfThePageComesFirst()
    {
        const QByteArray body = p(firstParagraph) + p(secondParagraph) + p(thirdParagraph) + p(firstParagraph) + p(secondParagraph);
        const QByteArray bytes = page("<article>" + body + "</article>",
            "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"articleBody\": \"" + QByteArray("Something else altogether. ").repeated(40)
                + "\"}</script>");
        QCOMPARE(textOf(bytes), paragraphs({firstParagraph, secondParagraph, thirdParagraph, firstParagraph, secondParagraph}));
    }
};

QTEST_GUILESS_MAIN(TestHtmlText)
#include "tst_html_text.moc"
