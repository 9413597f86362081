// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <gumbo.h>

#include <vector>

namespace entente {

class HtmlPage;

// A paragraph of a page: what stands between two breaks.
struct TextBlock {
    QString text;      // white space collapsed; a line break stays '\n'
    int node = 0;      // the block element that it stands in
    GumboTag tag = GUMBO_TAG_LAST; // heading, li, p, td … : the nearest element that says what the block is
    int weight = 0;     // letters and digits; a CJK character counts as two
    int linkWeight = 0; // those inside links
    int outsideWeight = 0; // of those, in links to other sites
    bool afterPicture = false; // a picture stands in the same element in front of it

    bool isHeading() const;
    double linkShare() const { return weight > 0 ? double(linkWeight) / weight : 1.0; }
};

// The blocks of a page in the order they stand, without the subtrees whose roots are `dropped`. `host` is the page's own ("news.example.org"),
// empty where it is not known; then no link counts as leading outside.
std::vector<TextBlock> textBlocks(const HtmlPage &page, const std::vector<bool> &dropped, const QString &host);

// Their texts, a blank line between them.
QString joinedText(const std::vector<TextBlock> &blocks);

} // namespace entente
