// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/tense.h"

#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

// Time adverbials attach low in English: the nearest verb group to the left decides, the first to the right where there is none.
constexpr std::size_t farthestVerb = 30;

bool isOneOf(QStringView word, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
}

// Past participles and adjectives of planning: "scheduled for", "is due to", "talks planned for".
bool isPlanned(QStringView word)
{
    return isOneOf(word, {u"planned", u"expected", u"scheduled", u"due", u"set", u"slated", u"likely", u"upcoming", u"expires", u"expire", u"proposed", u"postponed", u"delayed", u"extended", u"invited"});
}

// Verbs, adjectives and nouns whose infinitive lies ahead: "agreed to meet", "is due to arrive", "a deadline to withdraw".
bool opensPlan(QStringView word)
{
    return isPlanned(word)
        || isOneOf(word, {u"plan", u"plans", u"planning", u"expect", u"expects", u"hope", u"hopes", u"hoped", u"intend", u"intends", u"intended", u"going", u"ready", u"want", u"wants", u"wanted",
            u"aim", u"aims", u"seek", u"seeks", u"promise", u"promises", u"promised", u"pledged", u"pledges", u"agreed", u"agree", u"agrees", u"urged", u"vowed", u"vows", u"propose", u"proposes",
            u"deadline", u"decided", u"offered", u"ordered", u"threatened", u"is", u"are", u"was", u"were", u"have", u"has"});
}

// Words in front of a date that put it ahead of the clause: "until Tuesday", "effective Feb. 1", "as soon as Friday".
bool pointsAhead(const Document &document, const Sentence &sentence, std::size_t first)
{
    if (first == 0)
        return false;
    const QStringView before = wordOf(document, sentence.tokens[first - 1]);
    if (isOneOf(before, {u"until", u"till", u"effective", u"starting", u"beginning", u"due"}))
        return first > 1; // "Until Thursday, they had not …"
    const QStringView second = first > 1 ? wordOf(document, sentence.tokens[first - 2]) : QStringView();
    return (isOneOf(before, {u"as"}) && isOneOf(second, {u"soon", u"early"}))
        || (isOneOf(before, {u"of"}) && isOneOf(second, {u"ahead"})) || (isOneOf(before, {u"on", u"at"}) && isOneOf(second, {u"starting", u"beginning", u"effective"}));
}

// Verbs whose present tense in the news tells of what is to come: "the two leaders meet Monday".
bool isScheduledAct(QStringView verb)
{
    return isOneOf(verb, {u"meet", u"meets", u"begin", u"begins", u"open", u"opens", u"start", u"starts", u"visit", u"visits", u"travel", u"travels", u"arrive", u"arrives", u"leave", u"leaves",
        u"return", u"returns", u"expire", u"expires", u"end", u"ends", u"resume", u"resumes", u"vote", u"votes", u"hold", u"holds", u"host", u"hosts", u"take", u"takes", u"fly", u"flies", u"go",
        u"goes", u"head", u"heads", u"face", u"faces", u"is", u"are", u"comes", u"come", u"plan", u"plans", u"convene", u"convenes", u"receive", u"receives"});
}

bool isBe(QStringView word)
{
    return isOneOf(word, {u"is", u"are", u"am", u"'s", u"’s", u"'re", u"’re", u"'m", u"be", u"been", u"being", u"was", u"were"});
}

// Reads one verb group: the verb at `m_at` and the auxiliaries in front of it.
class VerbGroup
{
public:
    VerbGroup(const Document &document, const Sentence &sentence) : m_document(document), m_sentence(sentence) {}

    // Unknown where the token is no verb or says nothing of itself (a bare participle).
    Tense tenseOf(std::size_t at) const
    {
        const Token &token = m_sentence.tokens[at];
        const QStringView verb = word(at);
        const Xpos xpos = tagOf(at);
        if (xpos == Xpos::MD)
            return isOneOf(verb, {u"could"}) && isDenied(at) ? Tense::Unknown : Tense::Future;
        if (isOneOf(verb, {u"said", u"told", u"met"}))
            return auxiliaryOf(at, false) == Tense::Future ? Tense::Future : Tense::Past;
        switch (xpos) {
        case Xpos::VBD:
            return isOneOf(verb, {u"planned", u"scheduled", u"expected"}) ? Tense::Future : Tense::Past;
        case Xpos::VBN: {
            if (at > 0 && isOneOf(word(at - 1), {u"as", u"previously"})) // "as planned"
                return Tense::Unknown;
            const Tense auxiliary = auxiliaryOf(at, isPlanned(verb));
            if (auxiliary == Tense::Future || (isPlanned(verb) && auxiliary != Tense::Past))
                return Tense::Future;
            return auxiliary == Tense::Unknown ? Tense::Past : auxiliary;
        }
        case Xpos::VBG: {
            const Tense auxiliary = auxiliaryOf(at, false);
            return auxiliary == Tense::Present ? Tense::Future : auxiliary;
        }
        case Xpos::VB:
            return infinitive(at);
        case Xpos::VBZ:
        case Xpos::VBP:
            return isOneOf(verb, {u"has", u"have", u"'ve", u"’ve", u"says", u"say"}) ? Tense::Past : isScheduledAct(verb) ? Tense::Present : Tense::Unknown;
        default:
            return token.upos != Upos::VERB && isOneOf(verb, {u"scheduled", u"due", u"slated", u"planned"}) && auxiliaryOf(at, true) != Tense::Past ? Tense::Future : Tense::Unknown;
        }
    }

private:
    QStringView word(std::size_t at) const { return wordOf(m_document, m_sentence.tokens[at]); }

    // Before annotation the commonest forms are told by their spelling.
    Xpos tagOf(std::size_t at) const
    {
        const Token &token = m_sentence.tokens[at];
        if (token.xpos != Xpos::None)
            return token.xpos;
        const QStringView verb = word(at);
        if (isOneOf(verb, {u"will", u"'ll", u"’ll", u"wo", u"shall", u"would", u"could", u"may", u"might", u"can", u"must", u"should"}))
            return Xpos::MD;
        if (isOneOf(verb, {u"was", u"were", u"had", u"did", u"said", u"told", u"met", u"made", u"took", u"came", u"began", u"went", u"held", u"left", u"won", u"fell", u"rose", u"gave", u"sent",
                u"broke", u"struck", u"flew", u"spoke", u"wrote", u"shot"}))
            return Xpos::VBD;
        if (isOneOf(verb, {u"is", u"are", u"'s", u"’s", u"am", u"has", u"have", u"says", u"meets", u"begins", u"starts"}))
            return Xpos::VBZ;
        if (verb.size() > 4 && verb.endsWith(u"ed") && isLowerCase(verb[0].unicode()))
            return Xpos::VBN;
        if (at > 0 && isOneOf(word(at - 1), {u"to"}) && isLowerCase(verb[0].unicode()))
            return Xpos::VB;
        return Xpos::None;
    }

    // "could not be reached", "neither could be found": of what did not happen, not of what may.
    bool isDenied(std::size_t modal) const
    {
        if (modal + 1 < m_sentence.tokens.size() && isOneOf(word(modal + 1), {u"not", u"n't", u"n’t"}))
            return true;
        for (std::size_t i = modal, steps = 0; i-- > 0 && steps < 8; ++steps) {
            if (isOneOf(word(i), {u"neither", u"nor", u"nobody", u"none", u"no"}))
                return true;
        }
        return false;
    }

    // The auxiliaries left of a participle or infinitive, over adverbs and "not".
    Tense auxiliaryOf(std::size_t at, bool planned) const
    {
        Tense found = Tense::Unknown;
        for (std::size_t i = at, steps = 0; i-- > 0 && steps < 5; ++steps) {
            const QStringView each = word(i);
            if (tagOf(i) == Xpos::MD)
                return isOneOf(each, {u"could"}) && isDenied(i) ? Tense::Past : Tense::Future;
            if (isOneOf(each, {u"had"}))
                return Tense::Past;
            if (isOneOf(each, {u"has", u"have", u"'ve", u"’ve"}))
                return planned ? Tense::Future : Tense::Past;
            if (isOneOf(each, {u"was", u"were"}))
                found = planned ? Tense::Future : Tense::Past;
            else if (isOneOf(each, {u"is", u"are", u"am", u"'re", u"’re", u"'s", u"’s"}))
                found = Tense::Present;
            else if (!isBe(each) && m_sentence.tokens[i].upos != Upos::ADV && m_sentence.tokens[i].upos != Upos::PART && !each.endsWith(u"ly"))
                break;
        }
        return found;
    }

    Tense infinitive(std::size_t at) const
    {
        for (std::size_t i = at, steps = 0; i-- > 0 && steps < 5; ++steps) {
            if (tagOf(i) == Xpos::MD)
                return isOneOf(word(i), {u"could"}) && isDenied(i) ? Tense::Unknown : Tense::Future;
            if (isOneOf(word(i), {u"did", u"n't", u"n’t", u"not"}))
                return isOneOf(word(i), {u"did"}) || (i > 0 && isOneOf(word(i - 1), {u"did"})) ? Tense::Past : Tense::Unknown;
            if (!isOneOf(word(i), {u"to"}))
                continue;
            for (std::size_t governor = i; governor-- > 0 && governor + 4 > i;) {
                if (opensPlan(word(governor))) // "had been due to expire" lies behind
                    return auxiliaryOf(governor, true) == Tense::Past ? Tense::Past : Tense::Future;
            }
            return Tense::Unknown; // "flew to Geneva to attend": the verb before it decides
        }
        return isScheduledAct(word(at)) ? Tense::Present : Tense::Unknown; // a plural's present
    }

    const Document &m_document;
    const Sentence &m_sentence;
};

std::size_t tokenAt(const Sentence &sentence, qsizetype position)
{
    const auto found = std::lower_bound(sentence.tokens.begin(), sentence.tokens.end(), position, [](const Token &token, qsizetype at) { return token.span.end <= at; });
    return std::size_t(found - sentence.tokens.begin());
}

bool isClauseMark(QStringView word)
{
    return isOneOf(word, {u";", u"--", u"—", u"–", u"“", u"”", u"\"", u"``", u"''"});
}

// "Wednesday's ruling" has happened, unless it stands ahead ("before Sunday's vote") or is what a future verb speaks of ("Friday's talks will").
bool isPossessive(const Document &document, const Sentence &sentence, std::size_t behind)
{
    return behind < sentence.tokens.size() && isOneOf(wordOf(document, sentence.tokens[behind]), {u"'s", u"’s"});
}

} // namespace

Tense tenseAt(const Document &document, const Sentence &sentence, TextSpan span)
{
    const std::size_t first = tokenAt(sentence, span.begin);
    const std::size_t behind = tokenAt(sentence, span.end);
    const std::size_t count = sentence.tokens.size();
    if (first >= count)
        return Tense::Unknown;
    const VerbGroup verbs(document, sentence);
    if (isPossessive(document, sentence, behind)) {
        if (pointsAhead(document, sentence, first))
            return Tense::Future;
        for (std::size_t i = behind + 1; i < count && i < behind + 5; ++i) {
            if (verbs.tenseOf(i) == Tense::Future)
                return Tense::Future;
        }
        return Tense::Past;
    }
    if (pointsAhead(document, sentence, first))
        return Tense::Future;
    for (std::size_t i = first, steps = 0; i-- > 0 && steps < farthestVerb; ++steps) {
        if (isClauseMark(wordOf(document, sentence.tokens[i])))
            break;
        if (const Tense tense = verbs.tenseOf(i); tense != Tense::Unknown)
            return tense;
    }
    for (std::size_t i = behind; i < count && i < behind + farthestVerb; ++i) {
        if (const Tense tense = verbs.tenseOf(i); tense != Tense::Unknown)
            return tense;
    }
    return Tense::Unknown;
}

} // namespace entente
