// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/dates/verb_group.h"

#include <optional>

namespace entente {

// The words that a date stands among: the preposition before it and the verb groups on both sides.
class DateSetting
{
public:
    DateSetting(const Document &document, const Sentence &sentence, TextSpan span);

    struct Verb {
        std::size_t at = 0;
        Tense tense = Tense::Unknown;
    };

    bool isInSentence() const { return m_first < m_sentence.tokens.size(); }
    std::size_t first() const { return m_first; }   // the date's first token
    std::size_t behind() const { return m_behind; } // the first one behind it
    std::size_t count() const { return m_sentence.tokens.size(); }
    QStringView word(std::size_t at) const { return at < count() ? wordOf(m_document, m_sentence.tokens[at]) : QStringView(); }
    const VerbGroup &verbs() const { return m_verbs; }

    // The preposition, over "the", "late", "about"; nothing where the sentence begins.
    std::optional<std::size_t> preposition() const;
    // The nearest verb group that has a tense, left of `at`; a mark of another clause hides what is behind it.
    std::optional<Verb> verbBefore(std::size_t at) const;
    std::optional<Verb> verbBehind() const;
    // "Wednesday's ruling".
    bool isPossessive() const;
    // A token of the sentence left of `at` and right of `from` that is one of the words.
    bool says(std::size_t from, std::size_t at, std::initializer_list<QStringView> words) const;

private:
    const Document &m_document;
    const Sentence &m_sentence;
    VerbGroup m_verbs;
    std::size_t m_first = 0;
    std::size_t m_behind = 0;
};

// Nouns for what has an appointed time: talks, votes, ceremonies.
bool isAppointment(QStringView noun);
// Nouns for what begins and ends on a set day: truces, bans, duties.
bool isMeasure(QStringView noun);
// Verbs, in any form, that speak of what is to come: demand, propose, order, promise, announce.
bool isDemand(QStringView verb);

} // namespace entente
