// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/html_page.h"

#include "import/html/nesting.h"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>

namespace entente {

using namespace Qt::StringLiterals;

// What gumbo allocates, released at once: gumbo's own clean-up recurses, and takes the stack down with a deeply nested page.
class ParserMemory
{
public:
    explicit ParserMemory(size_t limit) : m_limit(limit) {}
    ParserMemory(const ParserMemory &) = delete;
    ParserMemory &operator=(const ParserMemory &) = delete;
    ~ParserMemory()
    {
        while (m_first)
            free(this, m_first + 1);
    }

    // Gumbo does not check what it is given, so that the only way out is a jump over its frames (plain C, nothing to destroy).
    std::jmp_buf exhausted;

    static void *allocate(void *self, size_t size)
    {
        auto *memory = static_cast<ParserMemory *>(self);
        auto *block = memory->m_used + size > memory->m_limit ? nullptr : static_cast<Block *>(std::malloc(sizeof(Block) + size));
        if (!block)
            std::longjmp(memory->exhausted, 1);
        *block = {nullptr, memory->m_first, size};
        if (memory->m_first)
            memory->m_first->previous = block;
        memory->m_first = block;
        memory->m_used += size;
        return block + 1;
    }

    static void free(void *self, void *pointer)
    {
        if (!pointer)
            return;
        auto *memory = static_cast<ParserMemory *>(self);
        Block *block = static_cast<Block *>(pointer) - 1;
        (block->previous ? block->previous->next : memory->m_first) = block->next;
        if (block->next)
            block->next->previous = block->previous;
        memory->m_used -= block->size;
        std::free(block);
    }

private:
    struct alignas(std::max_align_t) Block {
        Block *previous;
        Block *next;
        size_t size;
    };
    Block *m_first = nullptr;
    size_t m_used = 0;
    size_t m_limit;
};

namespace {

constexpr int deepestNesting = 1000;

// What a page may swell to: honest ones need less than 20 bytes a byte; the largest are large by pictures inside, which do not swell.
constexpr size_t leastMemory = size_t(16) << 20;
constexpr size_t mostMemory = size_t(768) << 20;
constexpr size_t memoryPerByte = 48;

GumboOutput *parseTree(const QByteArray &source, ParserMemory *memory)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &ParserMemory::allocate;
    options.deallocator = &ParserMemory::free;
    options.userdata = memory;
    options.max_errors = 0;
    if (setjmp(memory->exhausted) != 0)
        return nullptr;
    return gumbo_parse_with_options(&options, source.constData(), size_t(source.size()));
}

const GumboVector *childrenOf(const GumboNode *node)
{
    if (node->type == GUMBO_NODE_DOCUMENT)
        return &node->v.document.children;
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE)
        return &node->v.element.children;
    return nullptr;
}

bool isPlain(QChar c)
{
    return !c.isSpace() && c != QChar(0x200B) && c != QChar(0xFEFF);
}

} // namespace

HtmlPage::HtmlPage() = default;
HtmlPage::HtmlPage(HtmlPage &&) noexcept = default;
HtmlPage &HtmlPage::operator=(HtmlPage &&) noexcept = default;
HtmlPage::~HtmlPage() = default;

Result<HtmlPage> HtmlPage::parse(const QString &html, const QString &path)
{
    HtmlPage page;
    page.m_source = html.toUtf8();
    if (deepestOpenElement(page.m_source) > deepestNesting)
        return Error{path, u"the page is nested too deeply (over %1 elements)"_s.arg(deepestNesting)};
    page.m_memory = std::make_unique<ParserMemory>(std::min(mostMemory, leastMemory + size_t(page.m_source.size()) * memoryPerByte));
    const GumboOutput *output = parseTree(page.m_source, page.m_memory.get());
    if (!output)
        return Error{path, u"the page is too intricate to be read"_s};

    struct Open {
        const GumboNode *node;
        unsigned next;
        int index;
    };
    std::vector<Open> open{{output->document, 0, -1}};
    while (!open.empty()) {
        Open &top = open.back();
        const GumboVector *children = childrenOf(top.node);
        if (!children || top.next == children->length) {
            if (top.index >= 0)
                page.m_nodes[size_t(top.index)].end = page.size();
            open.pop_back();
            continue;
        }
        const auto *child = static_cast<const GumboNode *>(children->data[top.next++]);
        const int index = page.size();
        const int parent = top.index;
        if (child->type == GUMBO_NODE_ELEMENT || child->type == GUMBO_NODE_TEMPLATE) {
            page.m_nodes.push_back({&child->v.element, nullptr, parent, index + 1, child->v.element.tag});
            open.push_back({child, 0, index});
        } else if (child->type != GUMBO_NODE_COMMENT) {
            page.m_nodes.push_back({nullptr, child->v.text.text, parent, index + 1, GUMBO_TAG_LAST});
        }
    }
    return page;
}

QString HtmlPage::attribute(int index, const char *name) const
{
    const Node &it = node(index);
    const GumboAttribute *found = it.element ? gumbo_get_attribute(&it.element->attributes, name) : nullptr;
    return found ? QString::fromUtf8(found->value) : QString();
}

bool HtmlPage::hasAttribute(int index, const char *name) const
{
    const Node &it = node(index);
    return it.element && gumbo_get_attribute(&it.element->attributes, name);
}

QString HtmlPage::names(int index) const
{
    return attribute(index, "class") + u' ' + attribute(index, "id");
}

QString HtmlPage::textOf(int index, qsizetype enough) const
{
    QString text;
    for (int i = index; i < node(index).end && text.size() < enough; ++i) {
        if (isText(i))
            text += QString::fromUtf8(node(i).text).left(enough);
        else if (node(i).tag == GUMBO_TAG_SCRIPT || node(i).tag == GUMBO_TAG_STYLE)
            i = i == index ? i : node(i).end - 1; // asked for itself, a script gives its text
        else if (node(i).tag != GUMBO_TAG_A && node(i).tag != GUMBO_TAG_SPAN)
            text += u' ';
    }
    QString collapsed;
    collapsed.reserve(text.size());
    for (const QChar c : text) {
        if (isPlain(c))
            collapsed += c;
        else if (!collapsed.isEmpty() && !collapsed.endsWith(u' '))
            collapsed += u' ';
    }
    return collapsed.trimmed();
}

} // namespace entente
