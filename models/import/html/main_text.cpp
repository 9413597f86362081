// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/main_text.h"

#include "import/html/article_root.h"
#include "import/html/blocks.h"
#include "import/html/block_filter.h"
#include "import/html/boilerplate.h"
#include "import/html/html_page.h"
#include "import/html/notices.h"

#include <algorithm>

namespace entente {

namespace {

QString joined(const std::vector<TextBlock> &blocks)
{
    QString text;
    for (const TextBlock &block : blocks) {
        if (!text.isEmpty())
            text += QStringLiteral("\n\n");
        text += block.text;
    }
    return text;
}

} // namespace

QString mainText(const HtmlPage &page, const QString &stated, const QString &url)
{
    if (page.size() == 0)
        return {};
    std::vector<TextBlock> blocks = textBlocks(page, boilerplateElements(page), url.section(u'/', 2, 2));
    std::erase_if(blocks, isNotice);
    const ArticleRoot root = articleRoot(page, blocks, stated);
    std::erase_if(blocks, [&](const TextBlock &block) { return !root.holds(page, block.node); });
    const QString text = joined(articleBlocks(page, std::move(blocks), root.isMarkedUp));
    // A page that shows the first lines only, or builds itself by script, may state the whole in its data.
    return stated.size() > 200 && text.size() * 2 < stated.size() ? stated : text;
}

} // namespace entente
