// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/document.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

// Helpers of the tree repairs, which work on a sentence's tokens in place.
namespace entente::tree {

using Tokens = std::vector<Token>;

// Half-open range of token indices.
struct TokenRange {
    int begin = 0;
    int end = 0;
    bool contains(int index) const { return begin <= index && index < end; }
};

inline TokenRange tokensIn(const Tokens &tokens, TextSpan span)
{
    const auto first = std::partition_point(tokens.begin(), tokens.end(), [&](const Token &each) { return each.span.end <= span.begin; });
    const auto last = std::partition_point(first, tokens.end(), [&](const Token &each) { return each.span.begin < span.end; });
    return {int(first - tokens.begin()), int(last - tokens.begin())};
}

inline bool isVerb(const Token &token)
{
    return token.upos == Upos::VERB;
}

inline bool isNominal(const Token &token)
{
    return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON || token.upos == Upos::NUM || token.upos == Upos::SYM;
}

// VBD, VBZ, VBP: a verb that heads a clause by itself.
inline bool isFinite(Xpos xpos)
{
    return xpos == Xpos::VBD || xpos == Xpos::VBZ || xpos == Xpos::VBP;
}

inline bool isBelow(const Tokens &tokens, int index, int ancestor)
{
    for (int up = index, steps = 0; up >= 0 && steps < 400; up = tokens[size_t(up)].head, ++steps) {
        if (up == ancestor)
            return true;
    }
    return false;
}

// The first child with one of the relations, or -1.
inline int childOf(const Tokens &tokens, int head, std::initializer_list<Relation> relations)
{
    for (int i = 0; i < int(tokens.size()); ++i) {
        if (tokens[size_t(i)].head == head && std::find(relations.begin(), relations.end(), tokens[size_t(i)].relation) != relations.end())
            return i;
    }
    return -1;
}

inline void hang(Tokens &tokens, int index, int head, Relation relation)
{
    tokens[size_t(index)].head = head;
    tokens[size_t(index)].relation = relation;
}

} // namespace entente::tree
