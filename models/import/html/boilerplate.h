// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace entente {

class HtmlPage;

// What an element is called in its class and id, as words: "articleShare_bar" gives article, share, bar.
QStringList wordsOfNames(const QString &names);

// How many letters of text that is no link every node's subtree holds, scripts and the head left out. A rough measure of prose.
std::vector<int> proseBelow(const HtmlPage &page);

// Which elements (roots of subtrees) are not the article by what they are or are called: navigation, sharing, related links, newsletters, comments,
// captions, cookie banners, what is hidden … An element that holds the greater part of the page's prose never is, whatever it is called.
std::vector<bool> boilerplateElements(const HtmlPage &page);

} // namespace entente
