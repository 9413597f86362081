// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/reading.h"

namespace entente {

// What a word of the document can be in a person's name: a capital that may begin or go on one, a particle, a hyphen, initials.
class CapitalWords
{
public:
    CapitalWords(const Reading &reading, const Gazetteer &gazetteer) : m_reading(reading), m_gazetteer(gazetteer) { }

    bool inSentence(size_t at, size_t near) const;
    bool looksLikeName(size_t at) const;
    // "Vice Premier He Lifeng": a surname that is a function word elsewhere, behind a title
    bool isTitledWord(size_t at) const;
    // "Dr AK Novak": initials without stops, behind a title
    bool isTitledInitials(size_t at) const;
    // "P.J." of "P.J. Crowley"; "U.S." and "U.N." are the gazetteer's.
    bool isInitials(size_t at) const;
    // "FoleyFlagShareLike": words that lost the blanks between them
    static bool isGlued(QStringView text);
    // Capitals that the tagger reads as verbs and the like: the first word of a sentence, words of a headline.
    bool isOtherWord(size_t at) const;
    bool personFollows(size_t at) const;
    const NameUse *nameUse(size_t at) const;
    static bool isPerson(const NameUse &use);
    // A one-word country, place or organisation that is a given name too, with a plain capital behind it.
    bool isGivenNameHere(size_t at, const NameUse &use) const;
    // The Arabic article as it is spoken before its noun: "as-Sisi", "ad-Din"
    bool isBoundArticle(size_t at) const;
    bool isParticleBefore(size_t at, size_t &next) const;
    bool isGluedHyphen(size_t at) const;
    bool isCapitals(size_t at) const;
    // ", the Special Advisor" behind the word: what stands in apposition to a role is a person, even with a river's name.
    bool isIntroducedAt(size_t at) const;

private:
    const Reading &m_reading;
    const Gazetteer &m_gazetteer;
};

} // namespace entente
