// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <gumbo.h>

#include <memory>
#include <vector>

namespace entente {

class ParserMemory;

// A web page as a flat tree: nodes in document order, each knowing where its subtree ends, so that nothing has to recurse.
class HtmlPage
{
public:
    struct Node {
        const GumboElement *element = nullptr; // null for text
        const char *text = nullptr;            // UTF-8, null for elements
        int parent = -1;
        int end = 0; // the subtree is [this node, end)
        GumboTag tag = GUMBO_TAG_LAST; // GUMBO_TAG_LAST for text
    };

    // Fails for pages nested deeper, or swelling to more, than any page that was written for readers. `path` is for the error only.
    static Result<HtmlPage> parse(const QString &html, const QString &path);

    HtmlPage(HtmlPage &&) noexcept;
    HtmlPage &operator=(HtmlPage &&) noexcept;
    ~HtmlPage();

    const std::vector<Node> &nodes() const { return m_nodes; }
    int size() const { return int(m_nodes.size()); }
    const Node &node(int index) const { return m_nodes[size_t(index)]; }
    bool isText(int index) const { return node(index).text != nullptr; }
    bool isWithin(int index, int ancestor) const { return ancestor <= index && index < node(ancestor).end; }

    // The value of an attribute (name in lower case); empty where the element has none.
    QString attribute(int index, const char *name) const;
    bool hasAttribute(int index, const char *name) const;
    // Class and id, a space between them.
    QString names(int index) const;
    // The text of the subtree, white space collapsed; of long ones about the first `enough` characters.
    QString textOf(int index, qsizetype enough = 2000) const;

private:
    HtmlPage();

    QByteArray m_source; // gumbo points into it
    std::unique_ptr<ParserMemory> m_memory;
    std::vector<Node> m_nodes;
};

} // namespace entente
