// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/boilerplate.h"

#include "import/html/element_kinds.h"
#include "import/html/html_page.h"

#include <QSet>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// Short runs of text are labels and menus, not prose.
constexpr int shortestRun = 20;

const QSet<QString> &commentWords()
{
    static const QSet<QString> words{u"comment"_s, u"comments"_s, u"commentlist"_s, u"disqus"_s, u"livefyre"_s, u"respond"_s, u"kommentare"_s,
        u"kommentar"_s, u"leserkommentare"_s, u"commentaires"_s, u"comentarios"_s};
    return words;
}

const QSet<QString> &boilerplateWords()
{
    static const QSet<QString> words{u"share"_s, u"sharing"_s, u"shares"_s, u"sharebar"_s, u"sharetools"_s, u"social"_s, u"socials"_s,
        u"socialmedia"_s, u"addthis"_s, u"addtoany"_s, u"sharedaddy"_s, u"related"_s, u"relatedposts"_s, u"relatedarticles"_s, u"recirc"_s,
        u"recirculation"_s, u"newsletter"_s, u"newsletters"_s, u"promo"_s, u"promos"_s, u"promotion"_s, u"advert"_s, u"adverts"_s,
        u"advertisement"_s, u"advertising"_s, u"ad"_s, u"ads"_s, u"adslot"_s, u"adunit"_s, u"adbox"_s, u"sponsor"_s, u"sponsored"_s, u"sponsors"_s,
        u"anzeige"_s, u"werbung"_s, u"cookie"_s, u"cookies"_s, u"consent"_s, u"gdpr"_s, u"breadcrumb"_s, u"breadcrumbs"_s, u"sidebar"_s, u"rail"_s,
        u"footer"_s, u"foot"_s, u"nav"_s, u"navigation"_s, u"navbar"_s, u"menu"_s, u"popup"_s, u"modal"_s, u"lightbox"_s, u"subscribe"_s,
        u"subscription"_s, u"signup"_s, u"login"_s, u"tags"_s, u"taglist"_s, u"tagcloud"_s, u"byline"_s, u"bylines"_s, u"caption"_s, u"captions"_s,
        u"credit"_s, u"credits"_s, u"recommend"_s, u"recommended"_s, u"recommendations"_s, u"recommendation"_s, u"trending"_s, u"popular"_s,
        u"mostread"_s, u"mostpopular"_s, u"toolbar"_s, u"pagination"_s, u"pager"_s, u"outbrain"_s, u"taboola"_s, u"tooltip"_s, u"timestamp"_s,
        u"teaser"_s, u"teasers"_s, u"masthead"_s, u"skip"_s, u"skiplink"_s, u"legal"_s, u"copyright"_s, u"disclaimer"_s, u"rating"_s, u"ratings"_s,
        u"imprint"_s, u"crosslinks"_s, u"seealso"_s, u"ticker"_s, u"widget"_s, u"widgets"_s, u"banner"_s, u"slideshow"_s, u"carousel"_s,
        u"readmore"_s, u"morefrom"_s, u"upsell"_s, u"donate"_s, u"donation"_s, u"flyout"_s, u"dropdown"_s, u"offscreen"_s,
        u"screenreader"_s, u"noprint"_s, u"printonly"_s, u"postmeta"_s, u"entrymeta"_s, u"shariff"_s, u"dek"_s, u"standfirst"_s, u"disclosure"_s, u"follow"_s,
        u"authorbio"_s, u"bio"_s, u"biography"_s, u"colophon"_s, u"gallery"_s, u"thumbnail"_s, u"thumbnails"_s, u"wpcnt"_s, u"feedback"_s};
    return words;
}

bool holds(const QStringList &words, const QSet<QString> &vocabulary)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return vocabulary.contains(word); });
}

// Blogs note in the class of an article what it is about and has ("tag-cookies", "has-post-thumbnail"): that names nothing of the page's parts.
bool saysTopic(QStringView token)
{
    static const QStringList prefixes{u"has-"_s, u"tag-"_s, u"category-"_s, u"type-"_s, u"format-"_s, u"status-"_s, u"is-"_s, u"no-"_s, u"with-"_s};
    return token.contains(u"_tag-") || std::any_of(prefixes.begin(), prefixes.end(), [&](const QString &prefix) { return token.startsWith(prefix); });
}

// Comments are below an article, not around its headline.
bool holdsHeadline(const HtmlPage &page, int index)
{
    for (int i = index + 1; i < page.node(index).end; ++i) {
        if (page.node(i).tag == GUMBO_TAG_H1)
            return true;
    }
    return false;
}

// Parts that only other media than a screen show, or only a click.
bool isHiddenByClass(const QStringList &tokens)
{
    static const QSet<QString> hidden{u"hidden"_s, u"hide"_s, u"is-hidden"_s, u"sr-only"_s, u"visually-hidden"_s, u"visuallyhidden"_s,
        u"screen-reader-text"_s, u"d-print-block"_s, u"print-only"_s, u"visible-print"_s, u"visible-print-block"_s, u"assistive-text"_s};
    return holds(tokens, hidden);
}

// A card that opens over a linked name: picture and links inside a sentence's element.
bool isHoverCard(const HtmlPage &page, int index)
{
    if (page.node(index).tag != GUMBO_TAG_SPAN && page.node(index).tag != GUMBO_TAG_DIV)
        return false;
    int links = 0;
    bool picture = false;
    for (int i = index + 1; i < page.node(index).end; ++i) {
        const HtmlPage::Node &node = page.node(i);
        if (node.parent == index && (node.tag == GUMBO_TAG_A || (node.text && !QString::fromUtf8(node.text).trimmed().isEmpty())))
            return false;
        links += node.tag == GUMBO_TAG_A;
        picture = picture || node.tag == GUMBO_TAG_IMG;
    }
    return picture && links > 1;
}

// Pictures with their captions; but some pages set quotations and tables as figures.
bool isPicture(const HtmlPage &page, int index)
{
    if (page.node(index).tag != GUMBO_TAG_FIGURE)
        return false;
    for (int i = index + 1; i < page.node(index).end; ++i) {
        const GumboTag tag = page.node(i).tag;
        if (tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_PRE)
            return false;
    }
    return true;
}

bool isHidden(const HtmlPage &page, int index)
{
    if (isHiddenByClass(page.attribute(index, "class").toLower().split(u' ', Qt::SkipEmptyParts)))
        return true;
    if (page.hasAttribute(index, "hidden") || page.attribute(index, "aria-hidden") == "true"_L1)
        return true;
    const QString style = page.attribute(index, "style").toLower().remove(u' ');
    return style.contains("display:none"_L1) || style.contains("visibility:hidden"_L1);
}

bool hasBoilerplateRole(const HtmlPage &page, int index)
{
    static const QSet<QString> roles{u"navigation"_s, u"banner"_s, u"complementary"_s, u"contentinfo"_s, u"search"_s, u"dialog"_s, u"alertdialog"_s,
        u"menu"_s, u"menubar"_s, u"toolbar"_s, u"tooltip"_s, u"button"_s, u"form"_s};
    return roles.contains(page.attribute(index, "role").toLower());
}

// An inline element may be called "credit" or "social" in the midst of a sentence; dropping it would tear a hole.
bool isInSentence(const HtmlPage &page, int index)
{
    if (isBlockElement(page.node(index).tag) || page.node(index).tag == GUMBO_TAG_UNKNOWN)
        return false;
    for (int i = page.node(index).parent; i >= 0; i = page.node(i).parent) {
        if (page.node(i).tag == GUMBO_TAG_P)
            return true;
        if (isBlockElement(page.node(i).tag))
            break;
    }
    return false;
}

} // namespace

QStringList wordsOfNames(const QString &all)
{
    QString names;
    for (const QStringView token : QStringView(all).split(u' ', Qt::SkipEmptyParts)) {
        if (!saysTopic(token))
            names += token.toString() + u' ';
    }
    QStringList words;
    QString word;
    const auto flush = [&] {
        if (!word.isEmpty())
            words.append(std::exchange(word, QString()));
    };
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QChar c = names[i];
        if (!c.isLetter()) {
            flush();
            continue;
        }
        if (c.isUpper() && i > 0 && names[i - 1].isLower())
            flush();
        word += c.toLower();
    }
    flush();
    return words;
}

std::vector<int> proseBelow(const HtmlPage &page)
{
    std::vector<int> prose(size_t(page.size()), 0);
    for (int i = 0; i < page.size(); ++i) {
        const HtmlPage::Node &node = page.node(i);
        if (!node.text) {
            if (neverHoldsText(node.tag) || node.tag == GUMBO_TAG_A) {
                i = node.end - 1;
            }
            continue;
        }
        const auto size = int(QString::fromUtf8(node.text).simplified().size());
        if (size >= shortestRun)
            prose[size_t(i)] = size;
    }
    // Children stand behind their parents, so that one pass from the end adds all up.
    for (int i = page.size() - 1; i > 0; --i) {
        if (page.node(i).parent >= 0)
            prose[size_t(page.node(i).parent)] += prose[size_t(i)];
    }
    return prose;
}

std::vector<bool> boilerplateElements(const HtmlPage &page)
{
    std::vector<bool> dropped(size_t(page.size()), false);
    const std::vector<int> prose = proseBelow(page);
    const int all = page.size() > 0 ? prose[0] : 0;
    int comments = 0;
    for (int i = 0; i < page.size(); ++i) {
        const HtmlPage::Node &node = page.node(i);
        if (!node.element)
            continue;
        if (neverHoldsText(node.tag)) {
            dropped[size_t(i)] = true;
            i = node.end - 1;
        } else if (node.tag != GUMBO_TAG_HTML && node.tag != GUMBO_TAG_BODY && prose[size_t(i)] * 10 < all * 9
            && holds(wordsOfNames(page.names(i)), commentWords()) && !isInSentence(page, i) && !holdsHeadline(page, i)) {
            dropped[size_t(i)] = true;
            comments += prose[size_t(i)];
            i = node.end - 1;
        }
    }
    const int rest = all - comments;
    for (int i = 0; i < page.size(); ++i) {
        const HtmlPage::Node &node = page.node(i);
        if (!node.element || node.tag == GUMBO_TAG_HTML || node.tag == GUMBO_TAG_BODY)
            continue;
        if (dropped[size_t(i)]) {
            i = node.end - 1;
            continue;
        }
        if (prose[size_t(i)] * 10 > rest * 4)
            continue;
        const bool byTag = node.tag == GUMBO_TAG_ASIDE || node.tag == GUMBO_TAG_FOOTER || node.tag == GUMBO_TAG_HEADER || node.tag == GUMBO_TAG_FORM
            || node.tag == GUMBO_TAG_FIELDSET || isPicture(page, i);
        const bool inSentence = isInSentence(page, i);
        if (byTag || isHidden(page, i) || hasBoilerplateRole(page, i) || (inSentence && isHoverCard(page, i))
            || (!inSentence && holds(wordsOfNames(page.names(i)), boilerplateWords()))) {
            dropped[size_t(i)] = true;
            i = node.end - 1;
        }
    }
    return dropped;
}

} // namespace entente
