// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/main_text.h"

#include "import/html/article_root.h"
#include "import/html/blocks.h"
#include "import/html/block_filter.h"
#include "import/html/boilerplate.h"
#include "import/html/html_page.h"
#include "import/html/markup_text.h"
#include "import/html/notices.h"

#include <QHash>

#include <algorithm>

namespace entente {

namespace {

// Letters; what a page without its article still shows.
constexpr qsizetype longestShell = 500;
constexpr qsizetype shortestStated = 300;

// The page's own host: of its address, else the one that most of its links lead to.
QString hostOf(const HtmlPage &page, const QString &url)
{
    if (!url.isEmpty())
        return url.section(u'/', 2, 2);
    QHash<QString, int> links;
    QString host;
    for (int i = 0; i < page.size(); ++i) {
        const QString target = page.node(i).tag == GUMBO_TAG_A || page.node(i).tag == GUMBO_TAG_LINK ? page.attribute(i, "href") : QString();
        if (target.startsWith(QStringLiteral("http")) && ++links[target.section(u'/', 2, 2)] > links.value(host))
            host = target.section(u'/', 2, 2);
    }
    return host;
}

} // namespace

QString mainText(const HtmlPage &page, const QString &stated, const QString &url)
{
    if (page.size() == 0)
        return {};
    std::vector<TextBlock> blocks = textBlocks(page, boilerplateElements(page), hostOf(page, url));
    std::erase_if(blocks, isNotice);
    const ArticleRoot root = articleRoot(page, blocks, stated);
    std::erase_if(blocks, [&](const TextBlock &block) { return !root.holds(page, block.node); });
    const QString text = joinedText(articleBlocks(page, std::move(blocks), root.isMarkedUp));
    // A page that builds itself by script may state in its data what it does not hold.
    const bool isShell = text.size() < longestShell && stated.size() > 3 * text.size() && stated.size() > shortestStated;
    return isShell ? textOfMarkup(stated) : text;
}

} // namespace entente
