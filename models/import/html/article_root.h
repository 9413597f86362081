// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/html/blocks.h"

#include <QString>

#include <vector>

namespace entente {

class HtmlPage;

// The elements that hold the article, from `first` on: mostly one, several where the page interrupts it.
struct ArticleRoot {
    std::vector<int> elements;
    bool isMarkedUp = false; // the page says that these hold the article's body

    bool holds(const HtmlPage &page, int node) const;
};

// Whether a block reads as prose: long enough or a sentence, and little of it linked.
bool isProse(const TextBlock &block);

// Where the article stands: by the elements that say so (itemprop articleBody, article, "article-body" …), else the element with the most
// prose and the fewest links.
ArticleRoot articleRoot(const HtmlPage &page, const std::vector<TextBlock> &blocks, const QString &stated);

} // namespace entente
