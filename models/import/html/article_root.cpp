// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/article_root.h"

#include "import/html/boilerplate.h"
#include "import/html/html_page.h"

#include <QSet>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortestProse = 60;    // letters
constexpr int shortestSentence = 25; // letters

// How small a part of the page's prose (one in so many) an element may hold to be believed that it is the article: teasers and comments can be
// much longer than a short article.
constexpr int shareOfStated = 12;
constexpr int shareOfNamed = 4;

// Worth of a block for the article: prose counts, links count against.
int worthOf(const TextBlock &block)
{
    if (isProse(block))
        return block.weight - 2 * block.linkWeight;
    return block.linkShare() > 0.5 ? -block.linkWeight / 2 : 0;
}

bool isArticleBodyProperty(const HtmlPage &page, int index)
{
    const GumboTag tag = page.node(index).tag;
    return page.node(index).element && tag != GUMBO_TAG_META && tag != GUMBO_TAG_BODY
        && page.attribute(index, "itemprop").contains("articleBody"_L1, Qt::CaseInsensitive);
}

bool saysArticleBody(const HtmlPage &page, int index)
{
    const HtmlPage::Node &node = page.node(index);
    if (!node.element || node.tag == GUMBO_TAG_HTML || node.tag == GUMBO_TAG_BODY || node.tag == GUMBO_TAG_META)
        return false;
    const QString names = wordsOfNames(page.names(index)).join(u'-');
    if (names.isEmpty())
        return false;
    static const QStringList bodies{u"article-body"_s, u"articlebody"_s, u"entry-content"_s, u"post-content"_s, u"post-body"_s, u"story-body"_s,
        u"storybody"_s, u"article-content"_s, u"articlecontent"_s, u"article-text"_s, u"articletext"_s, u"story-content"_s, u"story-text"_s,
        u"storytext"_s, u"body-text"_s, u"content-body"_s, u"article-main"_s, u"news-text"_s, u"artikeltext"_s, u"artikel-text"_s, u"entry-text"_s};
    return std::any_of(bodies.begin(), bodies.end(), [&](const QString &body) { return names.contains(body); });
}

class RootFinder
{
public:
    RootFinder(const HtmlPage &page, const std::vector<TextBlock> &blocks) : m_page(page), m_worth(size_t(page.size()), 0)
    {
        for (const TextBlock &block : blocks)
            m_worth[size_t(block.node)] += worthOf(block);
        for (int i = page.size() - 1; i > 0; --i) {
            if (page.node(i).parent >= 0)
                m_worth[size_t(page.node(i).parent)] += m_worth[size_t(i)];
        }
    }

    int worth(int index) const { return m_worth[size_t(index)]; }

    // The smallest element below `top` of the greatest worth.
    int densest(int top) const
    {
        int best = top;
        for (int i = top; i < m_page.node(top).end; ++i) {
            if (m_page.node(i).element && (worth(i) > worth(best) || (worth(i) == worth(best) && m_page.isWithin(i, best))))
                best = i;
        }
        return best;
    }

private:
    const HtmlPage &m_page;
    std::vector<int> m_worth;
};

struct Bodies {
    std::vector<int> parts;
    int worth = 0;
};

// The elements that a test takes for an article's body: where they are several, parts of one article are siblings, further articles are not.
Bodies bodiesWhere(const HtmlPage &page, const RootFinder &finder, bool (*test)(const HtmlPage &, int))
{
    Bodies found;
    for (int i = 0; i < page.size(); ++i) {
        if (!test(page, i) || finder.worth(i) <= 0)
            continue;
        if (found.parts.empty() || page.node(i).parent == page.node(found.parts.front()).parent) {
            found.parts.push_back(i);
            found.worth += finder.worth(i);
        } else if (finder.worth(i) > 2 * found.worth) {
            found = {{i}, finder.worth(i)};
        }
        i = page.node(i).end - 1;
    }
    return found;
}

} // namespace

bool isProse(const TextBlock &block)
{
    if (block.linkShare() > 0.5 || block.isHeading())
        return false;
    if (block.weight >= shortestProse)
        return true;
    static const QString ends = u".!?…\"”’»“。！？"_s;
    return block.weight >= shortestSentence && ends.contains(block.text.back());
}

bool ArticleRoot::holds(const HtmlPage &page, int node) const
{
    return std::any_of(elements.begin(), elements.end(), [&](int element) { return page.isWithin(node, element); });
}

ArticleRoot articleRoot(const HtmlPage &page, const std::vector<TextBlock> &blocks, const QString &)
{
    const RootFinder finder(page, blocks);
    const int best = finder.densest(0);
    const int most = finder.worth(best);

    if (const Bodies stated = bodiesWhere(page, finder, isArticleBodyProperty); stated.worth * shareOfStated > most)
        return {stated.parts, true};
    if (const Bodies named = bodiesWhere(page, finder, saysArticleBody); named.worth * shareOfNamed > most)
        return {named.parts, true};
    int article = -1;
    for (int i = 0; i < page.size(); ++i) {
        if (page.node(i).tag == GUMBO_TAG_ARTICLE && (article < 0 || finder.worth(i) > finder.worth(article)))
            article = i;
    }
    if (article >= 0 && finder.worth(article) * shareOfNamed > most)
        return {{finder.densest(article)}};
    return {{best}};
}

} // namespace entente
