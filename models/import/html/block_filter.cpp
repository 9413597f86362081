// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/block_filter.h"

#include "import/html/article_root.h"
#include "import/html/html_page.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

bool isLabel(const TextBlock &block)
{
    return block.linkShare() > 0.6 || block.weight == 0;
}

} // namespace

std::vector<TextBlock> articleBlocks(const HtmlPage &, std::vector<TextBlock> blocks)
{
    std::erase_if(blocks, [](const TextBlock &block) { return block.tag == GUMBO_TAG_H1 || isLabel(block); });
    const auto isProseBlock = [](const TextBlock &block) { return isProse(block); };
    // Labels in front: date, by-line, section. A heading right in front of the first paragraph is the article's.
    auto first = std::find_if(blocks.begin(), blocks.end(), isProseBlock);
    if (first != blocks.begin() && first != blocks.end() && std::prev(first)->isHeading())
        --first;
    blocks.erase(blocks.begin(), first);
    while (!blocks.empty() && blocks.back().isHeading())
        blocks.pop_back();
    return blocks;
}

} // namespace entente
