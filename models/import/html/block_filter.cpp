// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/block_filter.h"

#include "import/html/article_root.h"
#include "import/html/html_page.h"
#include "import/html/notices.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostlyLinked = 0.6;

// Captions without an element of their own: a few words right below a picture, no sentence.
bool isCaption(const TextBlock &block)
{
    return block.afterPicture && block.weight < 120 && !isProse(block);
}

// "___" and "* * *" part the sections of a dispatch.
bool isRule(const TextBlock &block)
{
    static const QRegularExpression form(uR"(^(?:_{3,}|(?:\*\s?){3,}|[–—]{3,})$)"_s);
    return form.match(block.text).hasMatch();
}

bool isListItem(const TextBlock &block)
{
    return block.tag == GUMBO_TAG_LI || block.tag == GUMBO_TAG_DD || block.tag == GUMBO_TAG_DT || block.tag == GUMBO_TAG_TR;
}

// What is all link leads to another article where it stays on the site; shop, source and document links are the article's own.
bool isLinkOnly(const TextBlock &block)
{
    const bool ofArticle = block.tag == GUMBO_TAG_P || block.tag == GUMBO_TAG_LI || block.tag == GUMBO_TAG_BLOCKQUOTE || block.isHeading();
    return block.linkWeight > 0 && block.linkShare() > mostlyLinked && !(ofArticle && block.outsideWeight * 2 > block.linkWeight);
}

// The list that an item belongs to: the parent of its element.
int listOf(const HtmlPage &page, const TextBlock &block)
{
    for (int i = block.node; i >= 0; i = page.node(i).parent) {
        const GumboTag tag = page.node(i).tag;
        if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL || tag == GUMBO_TAG_TABLE)
            return i;
    }
    return -1;
}

struct ListSum {
    int weight = 0;
    int linked = 0;
    int outside = 0;
    int items = 0;
    int itemsWithLink = 0;
};

std::map<int, ListSum> sumsOfLists(const HtmlPage &page, const std::vector<TextBlock> &blocks)
{
    std::map<int, ListSum> lists;
    for (const TextBlock &block : blocks) {
        if (!isListItem(block))
            continue;
        ListSum &sum = lists[listOf(page, block)];
        sum.weight += block.weight;
        sum.linked += block.linkWeight;
        sum.outside += block.outsideWeight;
        ++sum.items;
        sum.itemsWithLink += block.linkWeight > 0;
    }
    return lists;
}

// Lists are the article's or not as a whole: a list of links goes, a list with a link in it stays.
void dropLinkLists(const HtmlPage &page, std::vector<TextBlock> &blocks)
{
    std::map<int, ListSum> lists = sumsOfLists(page, blocks);
    std::erase_if(blocks, [&](const TextBlock &block) {
        if (!isListItem(block))
            return false;
        const ListSum &sum = lists[listOf(page, block)];
        return sum.linked > sum.weight * mostlyLinked && sum.outside * 2 <= sum.linked;
    });
}

// A list right at the end with a link in each item recommends other articles; so does the heading over it.
void dropClosingLinks(const HtmlPage &page, std::vector<TextBlock> &blocks)
{
    // Counts, ages and labels of the page's own, in no paragraph.
    const auto isStray = [](const TextBlock &block) {
        return !isProse(block) && block.weight < 25 && block.tag != GUMBO_TAG_P && !isListItem(block) && block.tag != GUMBO_TAG_PRE && block.weight > 0;
    };
    while (!blocks.empty() && isStray(blocks.back()))
        blocks.pop_back();
    static const QRegularExpression newsletter(
        uR"(\bnewsletters?\b|\bsubscribe (?:to|now|here|today)\b|\babonnieren\b|\bsuscrib)"_s, QRegularExpression::CaseInsensitiveOption);
    while (!blocks.empty() && blocks.back().weight < 200 && newsletter.match(blocks.back().text).hasMatch())
        blocks.pop_back();
    const std::map<int, ListSum> lists = sumsOfLists(page, blocks);
    if (!blocks.empty() && isListItem(blocks.back())) {
        const int list = listOf(page, blocks.back());
        const ListSum &sum = lists.at(list);
        if (sum.items > 1 && sum.itemsWithLink == sum.items && sum.linked * 3 > sum.weight) {
            while (!blocks.empty() && isListItem(blocks.back()) && listOf(page, blocks.back()) == list)
                blocks.pop_back();
            while (!blocks.empty() && !isProse(blocks.back()) && blocks.back().weight < 60)
                blocks.pop_back();
        }
    }
    while (!blocks.empty() && blocks.back().isHeading())
        blocks.pop_back();
}

} // namespace

std::vector<TextBlock> articleBlocks(const HtmlPage &page, std::vector<TextBlock> blocks, bool isMarkedUp)
{
    dropLinkLists(page, blocks);
    std::erase_if(blocks, [](const TextBlock &block) {
        return block.tag == GUMBO_TAG_H1 || isCaption(block) || (block.weight == 0 && !isRule(block)) || (!isListItem(block) && isLinkOnly(block));
    });
    // Labels in front: date, by-line, section. Short paragraphs beside the first long one are the article's, and so is a heading right in front.
    const auto prose = std::find_if(blocks.begin(), blocks.end(), [](const TextBlock &block) { return isProse(block) && !isLeadingLabel(block); });
    const int parent = prose == blocks.end() ? -1 : page.node(prose->node).parent;
    auto first = std::find_if(blocks.begin(), prose, [&](const TextBlock &block) {
        const bool isParagraph = block.tag == GUMBO_TAG_P || (isMarkedUp && isListItem(block));
        return isParagraph && !isLeadingLabel(block) && (isMarkedUp || page.node(block.node).parent == parent);
    });
    if (first == blocks.end())
        first = blocks.begin();
    else if (first != blocks.begin() && std::prev(first)->isHeading())
        --first;
    blocks.erase(blocks.begin(), first);
    dropClosingLinks(page, blocks);
    return blocks;
}

} // namespace entente
