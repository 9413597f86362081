// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/capital_words.h"

#include "extraction/gazetteer/person_name.h"
#include "extraction/names/name_words.h"
#include "language/characters.h"

#include <algorithm>

namespace entente {

using Shape = ReadWord::Shape;
using NameKind = Gazetteer::NameKind;

bool CapitalWords::inSentence(size_t at, size_t near) const
{
    return at < m_reading.words.size() && m_reading.sameSentence(at, near);
}

bool CapitalWords::looksLikeName(size_t at) const
{
    const ReadWord &word = m_reading.words[at];
    const QStringView text = m_reading.word(at);
    if (isInitials(at))
        return true;
    if (word.furniture)
        return false;
    if (word.shape == Shape::AllCaps && isTitledInitials(at))
        return true;
    if (word.shape != Shape::Capital && word.shape != Shape::Initial)
        return false;
    if (isGlued(text))
        return false;
    if (word.shape == Shape::Initial)
        return text.size() == 2
            || (inSentence(at + 1, at) && m_reading.words[at + 1].shape == Shape::Capital && text != u"A" && text != u"I");
    if (text == u"Jan" || text == u"Sun") // "Jan Egeland", "Sun Weidong"
        return inSentence(at + 1, at) && m_reading.words[at + 1].shape == Shape::Capital && m_reading.words[at + 1].blankBefore && !calendarWords().contains(m_reading.word(at + 1))
            && (!word.opensSentence || text == u"Jan");
    if (calendarWords().contains(text))
        return !word.opensSentence && (text == u"April" || text == u"June" || text == u"May" || text == u"August") && personFollows(at);
    return !functionWords().contains(text) || (!word.opensSentence && (m_gazetteer.isGivenName(text) || isTitledWord(at)));
}

bool CapitalWords::isTitledInitials(size_t at) const
{
    const ReadWord &word = m_reading.words[at];
    if (at == 0 || word.span.length() != 2 || word.name >= 0 || word.role >= 0 || !m_reading.sameSentence(at - 1, at) || m_reading.words[at - 1].role < 0 || !inSentence(at + 1, at))
        return false;
    const ReadWord &next = m_reading.words[at + 1];
    const QStringView text = m_reading.word(at + 1);
    return next.shape == Shape::Capital && next.name < 0 && next.role < 0 && !organizationWords().contains(text) && !thingWords().contains(text)
        && !placeWords().contains(text) && !functionWords().contains(text);
}

bool CapitalWords::isTitledWord(size_t at) const
{
    static const WordSet surnames(u"he oh so an will any you");
    if (at < 2 || !surnames.contains(m_reading.word(at)) || !inSentence(at + 1, at) || m_reading.words[at + 1].shape != Shape::Capital
        || !m_reading.sameSentence(at - 1, at))
        return false;
    const ReadWord &before = m_reading.words[at - 1];
    static const WordSet joins(u"to of the");
    return before.role >= 0 || (before.name >= 0 && m_reading.names[size_t(before.name)].first > 0 && joins.contains(m_reading.word(m_reading.names[size_t(before.name)].first - 1)));
}

// "P.J." of "P.J. Crowley"; "U.S." and "U.N." are the gazetteer's.
bool CapitalWords::isInitials(size_t at) const
{
    const ReadWord &word = m_reading.words[at];
    const QStringView text = m_reading.word(at);
    if (word.furniture || word.name >= 0 || word.role >= 0 || (text.size() != 4 && text.size() != 6) || calendarWords().contains(text))
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i % 2 == 0 ? !isUpperCase(text[i].unicode()) : text[i] != u'.')
            return false;
    }
    static const WordSet others(u"d.c. n.y. n.j. n.h. n.c. s.c. n.d. s.d. n.m. w.va. r.i. b.c. a.m. p.m. a.d. u.k. e.u. d.a. p.r. l.a. i.e. e.g. ph.d. m.d. b.a. m.a. r.n. c.i.a. f.b.i. g.o.p. s.e.c.");
    return !others.contains(text) && inSentence(at + 1, at) && m_reading.words[at + 1].shape == Shape::Capital && m_reading.words[at + 1].name < 0
        && m_reading.words[at + 1].role < 0 && !organizationWords().contains(m_reading.word(at + 1)) && !functionWords().contains(m_reading.word(at + 1));
}

// "FoleyFlagShareLike": words that lost the blanks between them
bool CapitalWords::isGlued(QStringView text)
{
    int steps = 0;
    for (qsizetype i = 1; i < text.size(); ++i)
        steps += isLowerCase(text[i - 1].unicode()) && isUpperCase(text[i].unicode());
    return steps >= 2;
}

// Capitals that the tagger reads as verbs and the like: the first word of a sentence, words of a headline.
bool CapitalWords::isOtherWord(size_t at) const
{
    const ReadWord &word = m_reading.words[at];
    if (!m_reading.isTagged || m_gazetteer.isGivenName(m_reading.word(at)) || m_reading.word(at) == u"Abu")
        return false;
    switch (word.token->upos) {
    case Upos::VERB:
    case Upos::AUX:
    case Upos::ADV:
    case Upos::ADP:
    case Upos::DET:
    case Upos::SCONJ:
    case Upos::CCONJ:
    case Upos::PRON:
    case Upos::INTJ: return word.token->name == NameTag::O;
    default: return false;
    }
}

bool CapitalWords::personFollows(size_t at) const
{
    return inSentence(at + 1, at) && m_reading.words[at + 1].shape == Shape::Capital && m_gazetteer.isGivenName(m_reading.word(at));
}

const NameUse *CapitalWords::nameUse(size_t at) const
{
    const int index = m_reading.words[at].name;
    return index < 0 ? nullptr : &m_reading.names[size_t(index)];
}

bool CapitalWords::isPerson(const NameUse &use)
{
    return use.has(NameKind::Person);
}

// A one-word country, place or organisation that is a given name too, with a plain capital behind it.
bool CapitalWords::isGivenNameHere(size_t at, const NameUse &use) const
{
    if (use.last - use.first != 1 || !m_gazetteer.isGivenName(m_reading.word(at)) || !inSentence(at + 1, at))
        return false;
    const ReadWord &next = m_reading.words[at + 1];
    const QStringView text = m_reading.word(at + 1);
    return (next.shape == Shape::Capital || next.shape == Shape::Initial) && next.name < 0 && next.role < 0
        && !organizationWords().contains(text) && !placeWords().contains(text) && !thingWords().contains(text)
        && !functionWords().contains(text) && !calendarWords().contains(text);
}

// The Arabic article as it is spoken before its noun: "as-Sisi", "ad-Din"
bool CapitalWords::isBoundArticle(size_t at) const
{
    static const WordSet articles(u"as ad ash ar at an az");
    return inSentence(at + 1, at) && isGluedHyphen(at + 1) && articles.contains(m_reading.word(at));
}

bool CapitalWords::isParticleBefore(size_t at, size_t &next) const
{
    size_t behind = at;
    while (inSentence(behind, at) && behind < at + 3 && m_reading.words[behind].shape == Shape::Lower
           && (isNameParticle(m_reading.word(behind)) || isBoundArticle(behind))) {
        ++behind;
        if (inSentence(behind, at) && isGluedHyphen(behind))
            ++behind;
    }
    if (behind == at || !inSentence(behind, at) || m_reading.words[behind].shape != Shape::Capital || !looksLikeName(behind))
        return false;
    next = behind;
    return true;
}

bool CapitalWords::isGluedHyphen(size_t at) const
{
    return m_reading.words[at].span.length() == 1 && isHyphen(m_reading.word(at).front().unicode()) && !m_reading.words[at].blankBefore
        && inSentence(at + 1, at) && !m_reading.words[at + 1].blankBefore;
}

bool CapitalWords::isCapitals(size_t at) const
{
    const ReadWord &word = m_reading.words[at];
    const QStringView text = m_reading.word(at);
    if (word.shape != Shape::AllCaps || word.furniture || word.name >= 0 || word.role >= 0 || text.size() < 4)
        return false;
    const auto isNameLetter = [](QChar c) { return isLetter(c.unicode()) || isHyphen(c.unicode()) || isApostrophe(c.unicode()); };
    return std::all_of(text.begin(), text.end(), isNameLetter) && !functionWords().contains(text) && !organizationWords().contains(text)
        && !placeWords().contains(text) && !calendarWords().contains(text);
}

// ", the Special Advisor" behind the word: what stands in apposition to a role is a person, even with a river's name.
bool CapitalWords::isIntroducedAt(size_t at) const
{
    if (!inSentence(at + 2, at) || m_reading.word(at + 1) != u",")
        return false;
    for (size_t next = at + 2; next < at + 7 && inSentence(next, at) && m_reading.words[next].shape != Shape::Mark; ++next) {
        if (m_reading.words[next].role >= 0)
            return true;
    }
    return false;
}

} // namespace entente
