// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/html/blocks.h"

#include <vector>

namespace entente {

class HtmlPage;

// From the blocks inside the article's element those that are the article's own: link lists, labels in front, tags and teasers behind, headings
// that head nothing go.
std::vector<TextBlock> articleBlocks(const HtmlPage &page, std::vector<TextBlock> blocks);

} // namespace entente
