// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/document.h"

#include <algorithm>

namespace entente {

// Clauses are shorter; looking further would cost the square of an endless sentence's length.
inline constexpr qint32 longestClause = 200;

// The child of `head` that is or stands above `token`; -1 where `token` is not below `head`.
inline qint32 childAbove(const Sentence &sentence, qint32 token, qint32 head)
{
    constexpr int deepestTree = 60; // deeper ones are broken
    for (int steps = 0; token >= 0 && steps <= deepestTree; ++steps) {
        const qint32 above = sentence.tokens[size_t(token)].head;
        if (above == head)
            return token;
        token = above;
    }
    return -1;
}

// The first child of `head` from the token `from` on that fits (token, index); -1 where none does.
template<typename Fits>
qint32 findChild(const Sentence &sentence, qint32 head, qint32 from, Fits fits)
{
    const qint32 end = std::min(qint32(sentence.tokens.size()), head + longestClause);
    for (qint32 i = std::max({0, from, head - longestClause}); i < end; ++i) {
        const Token &token = sentence.tokens[size_t(i)];
        if (token.head == head && fits(token, i))
            return i;
    }
    return -1;
}

inline bool isFinite(Xpos tag)
{
    return tag == Xpos::VBD || tag == Xpos::VBZ || tag == Xpos::VBP || tag == Xpos::MD;
}

} // namespace entente
