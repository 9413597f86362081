// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/tense.h"

#include <algorithm>
#include <array>

namespace entente {

namespace {

bool isOneOf(QStringView word, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
}

bool isModal(QStringView word)
{
    return isOneOf(word, {u"will", u"'ll", u"’ll", u"wo", u"shall", u"would", u"could", u"may", u"might", u"can", u"must", u"should"});
}

// Verbs and adjectives whose infinitive lies ahead: "plans to meet", "is due to arrive", "scheduled for May 5".
bool looksAhead(QStringView word)
{
    return isOneOf(word, {u"plan", u"plans", u"planned", u"planning", u"expect", u"expects", u"expected", u"schedule", u"scheduled", u"due", u"set", u"hope", u"hopes", u"intend", u"intends",
        u"likely", u"going", u"slated", u"ready", u"want", u"wants", u"aim", u"aims", u"seek", u"seeks", u"effective", u"upcoming", u"promise", u"promises", u"promised", u"pledged", u"deadline",
        u"expire", u"expires", u"invited", u"agreed", u"urged", u"vowed", u"propose", u"proposes", u"proposed"});
}

Tense byWord(const Document &document, const Token &token)
{
    const QStringView word = wordOf(document, token);
    if (isModal(word) || looksAhead(word))
        return Tense::Future;
    if (isOneOf(word, {u"was", u"were", u"had", u"did", u"has", u"have", u"said", u"been", u"'ve", u"’ve", u"told", u"met", u"made", u"took", u"came", u"began", u"went", u"held", u"left", u"won",
            u"fell", u"rose", u"gave", u"sent", u"broke", u"struck", u"killed"}))
        return Tense::Past;
    if (word.size() > 4 && word.endsWith(u"ed"))
        return Tense::Past;
    if (isOneOf(word, {u"is", u"are", u"says", u"'s", u"’s", u"am"}))
        return Tense::Present;
    return Tense::Unknown;
}

std::size_t tokenAt(const Sentence &sentence, qsizetype position)
{
    const auto found = std::lower_bound(sentence.tokens.begin(), sentence.tokens.end(), position, [](const Token &token, qsizetype at) { return token.span.end <= at; });
    return std::size_t(found - sentence.tokens.begin());
}

// Without tags: the nearest sign to the left in the clause, else to the right.
Tense byWords(const Document &document, const Sentence &sentence, std::size_t from)
{
    for (std::size_t i = from; i-- > 0;) {
        if (const Tense tense = byWord(document, sentence.tokens[i]); tense != Tense::Unknown)
            return tense;
    }
    for (std::size_t i = from; i < sentence.tokens.size(); ++i) {
        if (const Tense tense = byWord(document, sentence.tokens[i]); tense != Tense::Unknown)
            return tense;
    }
    return Tense::Unknown;
}

// The tense of one verb from its own tag and its auxiliaries.
Tense ofVerb(const Document &document, const Sentence &sentence, std::size_t verb)
{
    const Token &token = sentence.tokens[verb];
    bool hasBe = false;
    bool hasTo = false;
    Tense auxiliary = Tense::Unknown;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const Token &child = sentence.tokens[i];
        if (child.head != qint32(verb))
            continue;
        if (child.xpos == Xpos::TO)
            hasTo = true;
        if (child.relation != Relation::Aux && child.relation != Relation::AuxPass && child.relation != Relation::Cop)
            continue;
        if (child.xpos == Xpos::MD)
            return Tense::Future;
        hasBe = hasBe || isOneOf(wordOf(document, child), {u"is", u"are", u"am", u"'s", u"’s", u"'re", u"’re"});
        if (child.xpos == Xpos::VBD || isOneOf(wordOf(document, child), {u"has", u"have", u"'ve", u"’ve"}))
            auxiliary = Tense::Past;
        else if (auxiliary == Tense::Unknown && (child.xpos == Xpos::VBZ || child.xpos == Xpos::VBP))
            auxiliary = Tense::Present;
    }
    if (looksAhead(wordOf(document, token)) && (hasBe || token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP))
        return Tense::Future;
    if (auxiliary != Tense::Unknown)
        return auxiliary;
    switch (token.xpos) {
    case Xpos::VBD: return Tense::Past;
    case Xpos::VBZ:
    case Xpos::VBP: return Tense::Present;
    case Xpos::VB: return hasTo ? Tense::Unknown : Tense::Future; // an imperative or an elided modal
    default: return Tense::Unknown;
    }
}

// Up the tree to the first finite verb; an infinitive on the way lies ahead of what governs it, unless that is a past success ("managed to").
Tense byTree(const Document &document, const Sentence &sentence, std::size_t from)
{
    std::size_t at = from;
    bool infinitive = false;
    for (int steps = 0; steps < 40; ++steps) {
        const Token &token = sentence.tokens[at];
        if (isVerbal(token.xpos) || token.upos == Upos::VERB || token.upos == Upos::AUX || token.upos == Upos::ADJ || token.upos == Upos::NOUN) {
            const Tense tense = ofVerb(document, sentence, at);
            if (infinitive && (looksAhead(wordOf(document, token)) || tense == Tense::Present))
                return Tense::Future;
            if (tense != Tense::Unknown)
                return tense;
            infinitive = infinitive || token.xpos == Xpos::VB;
        }
        if (token.head < 0)
            break;
        at = std::size_t(token.head);
    }
    return infinitive ? Tense::Future : Tense::Unknown;
}

} // namespace

Tense tenseAt(const Document &document, const Sentence &sentence, TextSpan span)
{
    const std::size_t first = tokenAt(sentence, span.begin);
    const std::size_t last = std::min(tokenAt(sentence, span.end - 1), sentence.tokens.empty() ? std::size_t(0) : sentence.tokens.size() - 1);
    if (first >= sentence.tokens.size())
        return Tense::Unknown;
    if (sentence.tokens[first].upos == Upos::X && sentence.tokens[first].head < 0)
        return byWords(document, sentence, first);
    // The expression's own head: the token whose governor lies outside of it.
    std::size_t head = last;
    for (std::size_t i = first; i <= last; ++i) {
        if (sentence.tokens[i].head < 0 || std::size_t(sentence.tokens[i].head) < first || std::size_t(sentence.tokens[i].head) > last) {
            head = i;
            break;
        }
    }
    const Tense tense = byTree(document, sentence, head);
    return tense == Tense::Unknown ? byWords(document, sentence, first) : tense;
}

} // namespace entente
