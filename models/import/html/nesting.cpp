// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/nesting.h"

#include <QHash>

#include <gumbo.h>

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <string>
#include <string_view>

namespace entente {

namespace {

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Elements without content, and those whose end tag the next one of their kind stands for.
bool closesByItself(std::string_view name)
{
    return isOneOf(name, {"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "html", "body", "head",
                             "rt", "rp", "area", "base", "br", "col", "embed", "hr", "img", "image", "input", "keygen", "link", "meta", "param", "source",
                             "track", "wbr", "a", "button", "path", "circle", "rect", "use", "line", "polygon", "polyline", "ellipse", "stop"});
}

bool holdsRawText(std::string_view name)
{
    return isOneOf(name, {"script", "style", "textarea", "title", "xmp", "noframes"});
}

} // namespace

int deepestOpenElement(const QByteArray &html)
{
    const std::string_view source(html.constData(), size_t(html.size()));
    QHash<QByteArray, int> openOf;
    int open = 0;
    int deepest = 0;
    size_t at = 0;
    while ((at = source.find('<', at)) != std::string_view::npos) {
        ++at;
        if (source.substr(at, 3) == "!--") {
            const size_t end = source.find("-->", at + 1);
            at = end == std::string_view::npos ? source.size() : end + 3;
            continue;
        }
        const bool closing = at < source.size() && source[at] == '/';
        const size_t begin = at + (closing ? 1 : 0);
        size_t end = begin;
        while (end < source.size() && end - begin < 32 && std::isalnum(static_cast<unsigned char>(source[end])))
            ++end;
        if (end == begin)
            continue;
        const QByteArray name = QByteArray(source.data() + begin, qsizetype(end - begin)).toLower();
        const std::string_view view(name.constData(), size_t(name.size()));
        at = end;
        if (closesByItself(view))
            continue;
        if (closing) {
            const auto found = openOf.find(name);
            if (found != openOf.end() && *found > 0) {
                --*found;
                --open;
            }
            continue;
        }
        if (holdsRawText(view)) {
            const std::string_view rest = source.substr(at);
            const std::string closer = "</" + std::string(view);
            const auto found = std::search(rest.begin(), rest.end(), closer.begin(), closer.end(),
                [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
            if (found == rest.end())
                break;
            at += size_t(found - rest.begin()) + closer.size();
            continue;
        }
        // <g/> in a drawing is closed; in HTML the slash means nothing. An HTML element ends a drawing.
        const size_t tagEnd = source.find('>', at);
        if (openOf.value("svg") > 0) {
            if (gumbo_tagn_enum(name.constData(), unsigned(name.size())) != GUMBO_TAG_UNKNOWN && view != "svg")
                openOf["svg"] = 0;
            else if (tagEnd != std::string_view::npos && source[tagEnd - 1] == '/')
                continue;
        }
        ++openOf[name];
        deepest = std::max(deepest, ++open);
    }
    return deepest;
}

} // namespace entente
