// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/mood.h"

#include <algorithm>
#include <array>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

bool isOneOf(QStringView word, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QLatin1StringView each) { return isSameWord(word, each); });
}

// Stems of verbs and nouns whose clause tells what somebody wants.
constexpr std::array demands{"propos"_L1, "demand"_L1, "insist"_L1, "suggest"_L1, "urg"_L1, "recommend"_L1, "request"_L1, "requir"_L1, "ask"_L1, "condition"_L1,
    "call"_L1, "plea"_L1, "appeal"_L1, "want"_L1, "order"_L1};

void readAuxiliary(QStringView word, Mood &mood)
{
    using enum Mood::Modal;
    if (isOneOf(word, {"will"_L1, "wo"_L1, "shall"_L1, "'ll"_L1}))
        mood.modal = Future;
    else if (isOneOf(word, {"would"_L1, "'d"_L1}))
        mood.modal = mood.modal == None ? Conditional : mood.modal;
    else if (isOneOf(word, {"could"_L1, "may"_L1, "might"_L1, "can"_L1, "ca"_L1}))
        mood.modal = Possible;
    else if (isOneOf(word, {"must"_L1, "should"_L1, "ought"_L1}))
        mood.modal = Obligation;
    else if (isOneOf(word, {"had"_L1}))
        mood.pastPerfect = true;
    else if (isOneOf(word, {"has"_L1, "have"_L1, "'ve"_L1, "having"_L1}))
        mood.perfect = true;
}

bool isNegation(QStringView word)
{
    return isOneOf(word, {"not"_L1, "n't"_L1, "never"_L1, "no"_L1, "neither"_L1, "nor"_L1});
}

bool hasOwnWord(const SentenceTree &tree, int head, QLatin1StringView word)
{
    const auto below = tree.children(head);
    return std::any_of(below.begin(), below.end(), [&](int each) { return each < head && tree.token(each).relation == Relation::Mark && tree.isWord(each, word); });
}

// "no talks", "neither side": the determiner of a subject or object denies the clause.
bool hasNegativeDeterminer(const SentenceTree &tree, int noun)
{
    const auto below = tree.children(noun);
    return std::any_of(below.begin(), below.end(), [&](int each) {
        return each < noun && (tree.token(each).relation == Relation::Det || tree.token(each).relation == Relation::CcPreconj)
            && isOneOf(tree.text(each), {"no"_L1, "neither"_L1});
    }) || (!below.empty() && below.front() < noun && isOneOf(tree.text(below.front()), {"not"_L1})) || isOneOf(tree.text(noun), {"nobody"_L1, "none"_L1, "nothing"_L1});
}

bool isFormOfBe(QStringView word)
{
    return isOneOf(word, {"is"_L1, "are"_L1, "was"_L1, "were"_L1, "be"_L1, "been"_L1, "'s"_L1, "'re"_L1});
}

// "is to travel", "are due to be signed", "was expected to sign": what is still ahead. Read from the words, as the trees of these differ.
bool isAhead(const SentenceTree &tree, int head)
{
    int before = head - 1;
    const auto skip = [&](auto passes) {
        while (before >= 0 && head - before < 8 && passes(before))
            --before;
    };
    skip([&](int each) { return tree.token(each).upos == Upos::ADV || tree.isWord(each, "be"_L1); });
    if (before < 1 || !tree.isWord(before, "to"_L1) || tree.token(before).relation == Relation::Case)
        return false;
    --before;
    skip([&](int each) { return tree.token(each).upos == Upos::ADV && !tree.isWord(each, "about"_L1); });
    if (before < 1)
        return false;
    if (isFormOfBe(tree.text(before)))
        return before > 0 && tree.token(before - 1).upos != Upos::PART; // "needs to be to"
    if (!isOneOf(tree.text(before), {"due"_L1, "set"_L1, "expected"_L1, "scheduled"_L1, "likely"_L1, "poised"_L1, "slated"_L1, "bound"_L1, "about"_L1, "supposed"_L1}))
        return false;
    --before;
    skip([&](int each) { return tree.token(each).upos == Upos::ADV; });
    return before >= 0 && isFormOfBe(tree.text(before));
}

// "proposed that both sides begin talks", "demands that Iran stop": the clause tells what somebody wants.
bool isDemanded(const SentenceTree &tree, int head)
{
    const Token &token = tree.token(head);
    if ((token.xpos != Xpos::VB && token.xpos != Xpos::VBP) || token.head < 0 || !tree.hasMark(head, "that"_L1) || tree.child(head, Relation::Aux) >= 0)
        return false;
    const QString governor = tree.text(token.head).toString().toLower();
    return std::any_of(demands.begin(), demands.end(), [&](QLatin1StringView stem) { return governor.startsWith(stem); });
}

} // namespace

Mood readMood(const SentenceTree &tree, int head)
{
    Mood mood;
    bool perhaps = false;
    for (const int each : tree.children(head)) {
        const QStringView word = tree.text(each);
        switch (tree.token(each).relation) {
        case Relation::Aux:
        case Relation::AuxPass:
        case Relation::Cop:
            readAuxiliary(word, mood);
            break;
        case Relation::Advmod:
            mood.negated = mood.negated || isNegation(word);
            perhaps = perhaps || isOneOf(word, {"perhaps"_L1, "maybe"_L1, "possibly"_L1});
            mood.habitual = mood.habitual || isOneOf(word, {"often"_L1, "sometimes"_L1, "usually"_L1, "frequently"_L1, "regularly"_L1, "occasionally"_L1, "routinely"_L1, "typically"_L1,
                "generally"_L1, "always"_L1, "traditionally"_L1});
            break;
        case Relation::Cc:
            mood.negated = mood.negated || (each < head && isSameWord(word, "nor"_L1)); // "Nor have they warned him"
            break;
        case Relation::Mark:
            mood.condition = mood.condition || isOneOf(word, {"if"_L1, "unless"_L1, "whether"_L1, "lest"_L1});
            mood.negated = mood.negated || isOneOf(word, {"without"_L1});
            break;
        case Relation::Nsubj:
        case Relation::NsubjPass:
        case Relation::OblAgent:
        case Relation::Obj:
            mood.negated = mood.negated || hasNegativeDeterminer(tree, each);
            break;
        default:
            break;
        }
        // The tagger hangs a stray "not" by other relations.
        if (each < head && head - each <= 3 && isOneOf(word, {"not"_L1, "n't"_L1}))
            mood.negated = true;
        const Relation relation = tree.token(each).relation;
        const bool clause = relation == Relation::Advcl || relation == Relation::Ccomp || relation == Relation::Parataxis;
        if (clause && (hasOwnWord(tree, each, "if"_L1) || hasOwnWord(tree, each, "unless"_L1)))
            mood.conditional = true;
    }
    if (perhaps)
        mood.modal = Mood::Modal::Possible;
    if (mood.modal == Mood::Modal::None && isAhead(tree, head))
        mood.modal = mood.perfect ? Mood::Modal::Conditional : Mood::Modal::Future; // "was to have met" did not
    if (mood.modal == Mood::Modal::None && isDemanded(tree, head))
        mood.modal = Mood::Modal::Obligation;
    return mood;
}

} // namespace entente
