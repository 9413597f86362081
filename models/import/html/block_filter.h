// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/html/blocks.h"

#include <vector>

namespace entente {

class HtmlPage;

// From the blocks inside the article's element those that are the article's own: link lists, labels in front, tags and teasers behind, headings
// that head nothing go.
// `isMarkedUp`: the page itself says that the element is the article's body, so that short paragraphs in front are its own too.
std::vector<TextBlock> articleBlocks(const HtmlPage &page, std::vector<TextBlock> blocks, bool isMarkedUp);

} // namespace entente
