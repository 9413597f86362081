// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/blocks.h"

#include "import/html/element_kinds.h"
#include "import/html/html_page.h"

#include <QStringList>

namespace entente {

namespace {

bool isInvisible(QChar c)
{
    return c == QChar(0x200B) || c == QChar(0xFEFF) || c == QChar(0x00AD) || c == QChar(0x2060);
}

int weightOf(QChar c)
{
    if (c.isHighSurrogate())
        return 2;
    if (!c.isLetterOrNumber())
        return 0;
    const char16_t unit = c.unicode();
    return (unit >= 0x2E80 && unit <= 0x9FFF) || (unit >= 0xAC00 && unit <= 0xD7AF) ? 2 : 1;
}

// "www.news.example.co.uk" and "static.example.co.uk" are one site: the longest label that is no suffix tells well enough.
QString domainOf(const QString &host)
{
    const QStringList labels = host.toLower().section(u':', 0, 0).split(u'.', Qt::SkipEmptyParts);
    if (labels.size() < 2)
        return host.toLower();
    const bool shortSuffix = labels.size() > 2 && labels[labels.size() - 2].size() <= 3;
    return labels[labels.size() - (shortSuffix ? 3 : 2)];
}

class Segmenter
{
public:
    Segmenter(const HtmlPage &page, const std::vector<bool> &dropped, const QString &host)
        : m_page(page), m_dropped(dropped), m_domain(domainOf(host))
    {
    }

    std::vector<TextBlock> run()
    {
        for (int i = 0; i < m_page.size(); ++i) {
            closeUntil(i);
            const HtmlPage::Node &node = m_page.node(i);
            if (node.text) {
                append(QString::fromUtf8(node.text));
            } else if (m_dropped[size_t(i)]) {
                // Whatever it was, words on both sides of it do not belong together.
                if (isBlockElement(node.tag))
                    flush();
                i = node.end - 1;
            } else {
                open(i);
            }
        }
        closeUntil(m_page.size());
        flush();
        return std::move(m_blocks);
    }

private:
    void open(int index)
    {
        const GumboTag tag = m_page.node(index).tag;
        if (tag == GUMBO_TAG_BR) {
            lineBreak();
            return;
        }
        if (tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
            append(QStringLiteral(" "));
        if (isBlockElement(tag))
            flush();
        if (tag == GUMBO_TAG_A) {
            ++m_linkDepth;
            m_outside = leadsOutside(m_page.attribute(index, "href"));
        }
        if (tag == GUMBO_TAG_IMG && m_block.text.isEmpty())
            m_picture = index;
        if (tag == GUMBO_TAG_PRE)
            ++m_preDepth;
        m_open.push_back(index);
    }

    void closeUntil(int index)
    {
        while (!m_open.empty() && m_page.node(m_open.back()).end <= index) {
            const GumboTag tag = m_page.node(m_open.back()).tag;
            if (isBlockElement(tag))
                flush();
            m_linkDepth -= tag == GUMBO_TAG_A;
            m_preDepth -= tag == GUMBO_TAG_PRE;
            m_open.pop_back();
        }
    }

    void append(const QString &text)
    {
        for (const QChar c : text) {
            if (isInvisible(c))
                continue;
            if (c.isSpace()) {
                if (c == u'\n' && m_preDepth > 0)
                    m_block.text += u'\n';
                else
                    m_space = true;
                continue;
            }
            if (m_block.text.isEmpty()) {
                m_block.node = m_open.empty() ? 0 : owner();
                m_block.afterPicture = m_picture >= 0 && m_page.isWithin(m_picture, m_block.node);
            } else if (m_space && !m_block.text.endsWith(u'\n')) {
                m_block.text += u' ';
            }
            m_space = false;
            m_block.text += c;
            const int weight = weightOf(c);
            m_block.weight += weight;
            m_block.linkWeight += m_linkDepth > 0 ? weight : 0;
            m_block.outsideWeight += m_linkDepth > 0 && m_outside ? weight : 0;
        }
    }

    bool leadsOutside(const QString &href) const
    {
        return !m_domain.isEmpty() && href.startsWith(u"http") && domainOf(href.section(u'/', 2, 2)) != m_domain;
    }

    // Two in a row part paragraphs, as pages without <p> have them.
    void lineBreak()
    {
        if (m_block.text.endsWith(u'\n'))
            flush();
        else if (!m_block.text.isEmpty())
            m_block.text += u'\n';
        m_space = false;
    }

    int owner() const
    {
        for (auto it = m_open.rbegin(); it != m_open.rend(); ++it) {
            if (isBlockElement(m_page.node(*it).tag))
                return *it;
        }
        return m_open.front();
    }

    GumboTag kindOf(int index) const
    {
        for (int i = index; i >= 0; i = m_page.node(i).parent) {
            const GumboTag tag = m_page.node(i).tag;
            if (isHeading(tag) || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_P || tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_TR || tag == GUMBO_TAG_DD
                || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_PRE)
                return tag;
            if (tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_TABLE)
                break;
        }
        return m_page.node(index).tag;
    }

    void flush()
    {
        while (m_block.text.endsWith(u'\n'))
            m_block.text.chop(1);
        if (!m_block.text.isEmpty()) {
            m_block.tag = kindOf(m_block.node);
            m_blocks.push_back(std::move(m_block));
            m_picture = -1;
        }
        m_block = {};
        m_space = false;
    }

    const HtmlPage &m_page;
    const std::vector<bool> &m_dropped;
    std::vector<TextBlock> m_blocks;
    TextBlock m_block;
    std::vector<int> m_open;
    QString m_domain;
    int m_picture = -1; // the last one that no text has followed yet
    int m_linkDepth = 0;
    bool m_outside = false;
    int m_preDepth = 0;
    bool m_space = false;
};

} // namespace

bool TextBlock::isHeading() const
{
    return entente::isHeading(tag);
}

std::vector<TextBlock> textBlocks(const HtmlPage &page, const std::vector<bool> &dropped, const QString &host)
{
    return Segmenter(page, dropped, host).run();
}

QString joinedText(const std::vector<TextBlock> &blocks)
{
    QString text;
    for (const TextBlock &block : blocks) {
        if (!text.isEmpty())
            text += QStringLiteral("\n\n");
        text += block.text;
    }
    return text;
}

} // namespace entente
