// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/dates/tense.h"

#include <initializer_list>

namespace entente {

// Reads the verb group that a token heads: the verb and the auxiliaries in front of it, by tags where the document has them.
class VerbGroup
{
public:
    VerbGroup(const Document &document, const Sentence &sentence) : m_document(document), m_sentence(sentence) {}

    // Unknown where the token is no verb or says nothing of itself (a bare participle).
    Tense tenseOf(std::size_t at) const;
    bool isProgressive(std::size_t at) const { return tagOf(at) == Xpos::VBG; }
    // "had left", "had been planned".
    bool isPastPerfect(std::size_t at) const;

private:
    QStringView word(std::size_t at) const { return wordOf(m_document, m_sentence.tokens[at]); }
    Xpos tagOf(std::size_t at) const;
    bool isDenied(std::size_t modal) const;
    Tense auxiliaryOf(std::size_t at, bool planned) const;
    Tense infinitive(std::size_t at) const;

    const Document &m_document;
    const Sentence &m_sentence;
};

// Whether the word is one of these in lower or upper case.
bool isWordOf(QStringView word, std::initializer_list<QStringView> words);
// Verbs, adjectives and nouns whose infinitive lies ahead: "agreed to meet", "is due to arrive", "a deadline to withdraw".
bool opensPlan(QStringView word);

} // namespace entente
