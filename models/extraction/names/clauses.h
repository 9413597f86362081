// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/reading.h"

#include <optional>

namespace entente {

// What coreference asks of the trees of a document: subjects, verbs and clauses of words. Without trees subjects are told by the word behind.
class Clauses
{
public:
    explicit Clauses(const Reading &reading) : m_reading(reading) { }

    bool hasHead(size_t at) const { return m_reading.words[at].token->head >= 0; }
    size_t headOf(size_t at) const { return m_reading.sentences[m_reading.words[at].sentence].first + size_t(m_reading.words[at].token->head); }
    Relation relationOf(size_t at) const { return m_reading.words[at].token->relation; }

    // Whether the words [first, last) are a subject or belong to one: as the name behind a title, or one of several joined by "and".
    bool isSubject(size_t first, size_t last) const;
    // Right before a finite verb, behind no preposition: a subject, whatever the parser made of the clauses in front of it.
    bool standsBeforeVerb(size_t first, size_t last) const;
    // The verb whose subject the word is or belongs to.
    std::optional<size_t> verbOfSubject(size_t at) const;
    // The nearest verb above the word.
    std::optional<size_t> verbAbove(size_t at) const;
    // The verb of the sentence, one joined to it, or the speech verb of a quote.
    bool isMainVerb(size_t verb) const;
    bool hasSubject(size_t verb) const;
    // The object of the verb in front of `before`: "asked him to leave".
    std::optional<size_t> objectOf(size_t verb, size_t before) const;
    // Whether the word stands in a clause in front of the main one: "In Ankara, where he met Erdogan, Zelenskyy criticised …".
    bool isCataphoric(size_t at) const;
    // "For his part, Novak …": the subject that follows is meant.
    bool announcesSubject(size_t at) const;

private:
    bool reachesSubject(size_t at) const;

    const Reading &m_reading;
};

} // namespace entente
