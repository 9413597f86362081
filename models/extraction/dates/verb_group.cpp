// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/verb_group.h"

#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

// Past participles and adjectives of planning: "scheduled for", "is due to", "talks planned for".
bool isPlanned(QStringView word)
{
    return isWordOf(word, {u"planned", u"expected", u"scheduled", u"due", u"set", u"slated", u"likely", u"upcoming", u"expires", u"expire", u"proposed", u"postponed", u"delayed", u"extended", u"invited"});
}

// Verbs whose present tense in the news tells of what is to come: "the two leaders meet Monday".
bool isScheduledAct(QStringView verb)
{
    return isWordOf(verb, {u"meet", u"meets", u"begin", u"begins", u"open", u"opens", u"start", u"starts", u"visit", u"visits", u"travel", u"travels", u"arrive", u"arrives", u"leave", u"leaves",
        u"return", u"returns", u"expire", u"expires", u"end", u"ends", u"resume", u"resumes", u"vote", u"votes", u"hold", u"holds", u"host", u"hosts", u"take", u"takes", u"fly", u"flies", u"go",
        u"goes", u"head", u"heads", u"face", u"faces", u"is", u"are", u"comes", u"come", u"plan", u"plans", u"convene", u"convenes", u"marks", u"receive", u"receives"});
}

// Verbs whose gerund lies ahead.
bool isProposing(QStringView verb)
{
    return isWordOf(verb, {u"propose", u"proposes", u"proposed", u"suggest", u"suggests", u"suggested", u"consider", u"considers", u"considered", u"considering", u"recommend", u"recommended",
        u"discussed", u"favour", u"favoured", u"oppose", u"opposed", u"out"});
}

bool isBe(QStringView word)
{
    return isWordOf(word, {u"is", u"are", u"am", u"'s", u"’s", u"'re", u"’re", u"'m", u"be", u"been", u"being", u"was", u"were"});
}

} // namespace

bool isWordOf(QStringView word, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
}

bool opensPlan(QStringView word)
{
    return isPlanned(word)
        || isWordOf(word, {u"plan", u"plans", u"planning", u"expect", u"expects", u"hope", u"hopes", u"hoped", u"intend", u"intends", u"intended", u"going", u"ready", u"want", u"wants", u"wanted",
            u"aim", u"aims", u"seek", u"seeks", u"promise", u"promises", u"promised", u"pledged", u"pledges", u"agreed", u"agree", u"agrees", u"urged", u"vowed", u"vows", u"propose", u"proposes",
            u"deadline", u"decided", u"offered", u"ordered", u"threatened", u"is", u"are", u"was", u"were", u"have", u"has"});
}

Tense VerbGroup::tenseOf(std::size_t at) const
{
    const Token &token = m_sentence.tokens[at];
    const QStringView verb = word(at);
    const Xpos xpos = tagOf(at);
    if (xpos == Xpos::MD)
        return isWordOf(verb, {u"could"}) && isDenied(at) ? Tense::Unknown : Tense::Future;
    if (isWordOf(verb, {u"said", u"told", u"met"}))
        return auxiliaryOf(at, false) == Tense::Future ? Tense::Future : Tense::Past;
    switch (xpos) {
    case Xpos::VBD:
        return isWordOf(verb, {u"planned", u"scheduled", u"expected"}) ? Tense::Future : Tense::Past;
    case Xpos::VBN: {
        if (at > 0 && isWordOf(word(at - 1), {u"as", u"previously"})) // "as planned"
            return Tense::Unknown;
        const Tense auxiliary = auxiliaryOf(at, isPlanned(verb));
        if (auxiliary == Tense::Future || (isPlanned(verb) && auxiliary != Tense::Past))
            return Tense::Future;
        return auxiliary == Tense::Unknown ? Tense::Past : auxiliary;
    }
    case Xpos::VBG: {
        const Tense auxiliary = auxiliaryOf(at, false);
        if (auxiliary == Tense::Unknown && at > 0 && isProposing(word(at - 1))) // "proposed holding talks"
            return Tense::Future;
        return auxiliary == Tense::Present ? Tense::Future : auxiliary;
    }
    case Xpos::VB:
        return infinitive(at);
    case Xpos::VBZ:
    case Xpos::VBP:
        return isWordOf(verb, {u"has", u"have", u"'ve", u"’ve", u"says", u"say"}) ? Tense::Past : isScheduledAct(verb) ? Tense::Present : Tense::Unknown;
    default:
        return token.upos != Upos::VERB && isWordOf(verb, {u"scheduled", u"due", u"slated", u"planned"}) && auxiliaryOf(at, true) != Tense::Past ? Tense::Future : Tense::Unknown;
    }
}


// Before annotation the commonest forms are told by their spelling.
Xpos VerbGroup::tagOf(std::size_t at) const
{
    const Token &token = m_sentence.tokens[at];
    if (token.xpos != Xpos::None)
        return token.xpos;
    const QStringView verb = word(at);
    if (isWordOf(verb, {u"will", u"'ll", u"’ll", u"wo", u"shall", u"would", u"could", u"may", u"might", u"can", u"must", u"should"}))
        return Xpos::MD;
    if (isWordOf(verb, {u"was", u"were", u"had", u"did", u"said", u"told", u"met", u"made", u"took", u"came", u"began", u"went", u"held", u"left", u"won", u"fell", u"rose", u"gave", u"sent",
            u"broke", u"struck", u"flew", u"spoke", u"wrote", u"shot"}))
        return Xpos::VBD;
    if (isWordOf(verb, {u"is", u"are", u"'s", u"’s", u"am", u"has", u"have", u"says", u"meets", u"begins", u"starts"}))
        return Xpos::VBZ;
    if (verb.size() > 4 && verb.endsWith(u"ed") && isLowerCase(verb[0].unicode()))
        return Xpos::VBN;
    if (at > 0 && isWordOf(word(at - 1), {u"to"}) && isLowerCase(verb[0].unicode()))
        return Xpos::VB;
    return Xpos::None;
}

// "could not be reached", "neither could be found": of what did not happen, not of what may.
bool VerbGroup::isDenied(std::size_t modal) const
{
    if (modal + 1 < m_sentence.tokens.size() && isWordOf(word(modal + 1), {u"not", u"n't", u"n’t"}))
        return true;
    for (std::size_t i = modal, steps = 0; i-- > 0 && steps < 8; ++steps) {
        if (isWordOf(word(i), {u"neither", u"nor", u"nobody", u"none", u"no"}))
            return true;
    }
    return false;
}

// The auxiliaries left of a participle or infinitive, over adverbs and "not".
Tense VerbGroup::auxiliaryOf(std::size_t at, bool planned) const
{
    Tense found = Tense::Unknown;
    for (std::size_t i = at, steps = 0; i-- > 0 && steps < 5; ++steps) {
        const QStringView each = word(i);
        if (tagOf(i) == Xpos::MD)
            return isWordOf(each, {u"could"}) && isDenied(i) ? Tense::Past : Tense::Future;
        if (isWordOf(each, {u"had"}))
            return Tense::Past;
        if (isWordOf(each, {u"has", u"have", u"'ve", u"’ve"}))
            return planned ? Tense::Future : Tense::Past;
        if (isWordOf(each, {u"was", u"were"}))
            found = planned ? Tense::Future : Tense::Past;
        else if (isWordOf(each, {u"is", u"are", u"am", u"'re", u"’re", u"'s", u"’s"}))
            found = Tense::Present;
        else if (!isBe(each) && m_sentence.tokens[i].upos != Upos::ADV && m_sentence.tokens[i].upos != Upos::PART && !each.endsWith(u"ly"))
            break;
    }
    return found;
}

Tense VerbGroup::infinitive(std::size_t at) const
{
    for (std::size_t i = at, steps = 0; i-- > 0 && steps < 5; ++steps) {
        if (tagOf(i) == Xpos::MD)
            return isWordOf(word(i), {u"could"}) && isDenied(i) ? Tense::Unknown : Tense::Future;
        if (isWordOf(word(i), {u"did", u"n't", u"n’t", u"not"}))
            return isWordOf(word(i), {u"did"}) || (i > 0 && isWordOf(word(i - 1), {u"did"})) ? Tense::Past : Tense::Unknown;
        if (!isWordOf(word(i), {u"to"}))
            continue;
        for (std::size_t governor = i; governor-- > 0 && governor + 4 > i;) {
            if (opensPlan(word(governor))) // "had been due to expire" lies behind
                return auxiliaryOf(governor, true) == Tense::Past ? Tense::Past : Tense::Future;
        }
        return Tense::Unknown; // "flew to Geneva to attend": the verb before it decides
    }
    return isScheduledAct(word(at)) ? Tense::Present : Tense::Unknown; // a plural's present
}

bool VerbGroup::isPastPerfect(std::size_t at) const
{
    for (std::size_t i = at, steps = 0; i-- > 0 && steps < 5; ++steps) {
        if (isWordOf(word(i), {u"had"}) || (isWordOf(word(i), {u"'d", u"’d"}) && tagOf(i) != Xpos::MD))
            return true;
        const Upos upos = m_sentence.tokens[i].upos;
        if (!isBe(word(i)) && upos != Upos::ADV && upos != Upos::PART && upos != Upos::AUX)
            return false;
    }
    return false;
}

} // namespace entente
