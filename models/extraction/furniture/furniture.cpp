// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/furniture/furniture.h"

#include "extraction/furniture/boilerplate.h"
#include "extraction/furniture/credits.h"
#include "extraction/furniture/header.h"
#include "extraction/furniture/lines.h"

#include <algorithm>

namespace entente {

namespace {

std::vector<TextSpan> merged(std::vector<TextSpan> spans)
{
    std::sort(spans.begin(), spans.end());
    std::vector<TextSpan> result;
    for (const TextSpan span : spans) {
        if (!result.empty() && span.begin <= result.back().end)
            result.back().end = std::max(result.back().end, span.end);
        else
            result.push_back(span);
    }
    return result;
}

} // namespace

Furniture findFurniture(QStringView text)
{
    Furniture result;
    const std::vector<Line> lines = linesOf(text, {0, text.size()});
    result.header = readHeader(text, lines, result.spans);
    for (const Line &line : lines) {
        if (line.span == result.header.title)
            continue;
        if (isBoilerplate(text, line))
            result.spans.push_back(line.span);
        else
            findCredits(text, line, result.spans);
    }
    result.spans = merged(std::move(result.spans));
    return result;
}

} // namespace entente
