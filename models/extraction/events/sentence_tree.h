// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/event_lexicon.h"
#include "language/document.h"

#include <span>
#include <vector>

namespace entente {

// Whether a word is this one, in any case and with either apostrophe: "n't" is "n’t".
bool isSameWord(QStringView word, QLatin1StringView lowerCase);

// One sentence's dependency tree with its words looked up in the lexicon. Tokens are named by their index in the sentence.
class SentenceTree
{
public:
    // Document and lexicon must outlive the tree.
    SentenceTree(const Document &document, const Sentence &sentence, const EventLexicon &lexicon);

    int size() const { return int(m_sentence.tokens.size()); }
    int root() const { return m_root; }
    const Sentence &sentence() const { return m_sentence; }
    const Token &token(int index) const { return m_sentence.tokens[size_t(index)]; }
    QStringView text(int index) const { return wordOf(m_document, token(index)); }
    WordId word(int index) const { return m_words[size_t(index)]; }
    bool isWord(int index, QLatin1StringView lowerCase) const { return isSameWord(text(index), lowerCase); }
    QStringView documentText() const { return m_document.text; }

    std::span<const int> children(int index) const;
    // The first child with the relation, or -1.
    int child(int index, Relation relation) const;
    // The word of the phrase's preposition ("on", of "out of" the last one), 0 where it has none.
    WordId preposition(int index) const;
    // Whether one of the phrase's case markers, or the clause's marks, is this word.
    bool hasMarker(int index, WordId word) const;
    bool hasMark(int index, QLatin1StringView word) const;
    // The phrase's head and those joined to it by conjunctions.
    std::vector<int> conjuncts(int index) const;
    bool isBelow(int index, int ancestor) const;
    // From the first to the last token below the head, punctuation at the edges left out.
    TextSpan spanOf(int index) const;
    // The token that starts at or covers the position, or -1.
    int tokenAt(qsizetype position) const;
    bool isVerb(int index) const { return isVerbal(token(index).xpos) && token(index).upos == Upos::VERB; }

    // Whether a common noun can be somebody: "envoy", "chairwoman"; not "palace".
    bool isAgentNoun(int index) const;

    // A noun's id in the lexicon: of "missile attack" or "state of emergency" where it is one of those.
    WordId eventNoun(int index) const;

private:
    const Document &m_document;
    const Sentence &m_sentence;
    const EventLexicon &m_lexicon;
    int m_root = -1;
    std::vector<WordId> m_words;
    std::vector<int> m_childStart;
    std::vector<int> m_children;
};

} // namespace entente
