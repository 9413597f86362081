// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace entente {

class HtmlPage;

// The article of a page: its paragraphs, subheadings and lists in reading order, a blank line between them. Navigation, captions, related links,
// newsletters, comments and banners are left out, and so is the headline. Empty where the page has no prose.
// `stated` is the text that the page's structured data give (articleBody), empty where none: it helps to find the article on the page, and stands
// in for it where the page itself has hardly any.
// After the ideas of boilerplate detection by text and link density (Kohlschütter et al., WSDM 2010), with the page's own semantics on top.
// `url` is the page's address, as far as it is known.
QString mainText(const HtmlPage &page, const QString &stated, const QString &url);

} // namespace entente
