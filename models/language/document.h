// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text_span.h"
#include "language/tagset.h"

#include <QStringView>

#include <vector>

namespace entente {

// One syntactic word. The clitics of "don't", "Russia's" and "cannot" are tokens of their own, without a blank between.
struct Token {
    TextSpan span; // in Document::text
    Upos upos = Upos::X;
    Xpos xpos = Xpos::None;
    Relation relation = Relation::None;
    NameTag name = NameTag::O;
    qint32 head = -1; // index in Sentence::tokens; -1 for the root (and for all before annotation)
};

// Tokens stand in the order of the text, are never empty and do not overlap; only white space lies between them.
struct Sentence {
    TextSpan span; // from the first token's begin to the last one's end
    std::vector<Token> tokens;
};

// A text with what was found in it. The text's owner must outlive the document.
struct Document {
    QStringView text;
    std::vector<TextSpan> paragraphs; // without the white space around them; a sentence never crosses their bounds
    std::vector<Sentence> sentences;
};

inline QStringView wordOf(const Document &document, const Token &token)
{
    return token.span.in(document.text);
}

} // namespace entente
