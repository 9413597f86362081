// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/furniture/dateline_sentences.h"

#include <algorithm>

namespace entente {

void partDatelines(Document &document, const PlaceTest &isPlace)
{
    for (const TextSpan paragraph : document.paragraphs) {
        const auto first = std::lower_bound(document.sentences.begin(), document.sentences.end(), paragraph.begin,
            [](const Sentence &each, qsizetype begin) { return each.span.begin < begin; });
        if (first == document.sentences.end() || first->span.begin >= paragraph.end)
            continue;
        const auto dateline = readDateline(document.text, first->span.begin, paragraph.end, isPlace);
        if (!dateline)
            continue;
        // A full stop inside ("KYIV. May 18 (Interfax) - …") has cut it already.
        auto holder = first;
        while (holder != document.sentences.end() && holder->span.end <= dateline->span.end)
            ++holder;
        if (holder == document.sentences.end() || holder->span.begin >= dateline->span.end)
            continue;
        const auto body = std::find_if(holder->tokens.begin(), holder->tokens.end(), [&](const Token &each) { return each.span.begin >= dateline->span.end; });
        if (body == holder->tokens.begin() || body == holder->tokens.end())
            continue;
        Sentence rest{.span = {body->span.begin, holder->span.end}, .tokens = {body, holder->tokens.end()}};
        holder->tokens.erase(body, holder->tokens.end());
        holder->span.end = holder->tokens.back().span.end;
        document.sentences.insert(holder + 1, std::move(rest));
    }
}

} // namespace entente
