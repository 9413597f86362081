// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/mood.h"

#include <algorithm>
#include <array>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

bool isOneOf(QStringView word, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QLatin1StringView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
}

void readAuxiliary(QStringView word, Mood &mood)
{
    using enum Mood::Modal;
    if (isOneOf(word, {"will"_L1, "wo"_L1, "shall"_L1, "'ll"_L1, "’ll"_L1}))
        mood.modal = Future;
    else if (isOneOf(word, {"would"_L1, "'d"_L1, "’d"_L1}))
        mood.modal = mood.modal == None ? Conditional : mood.modal;
    else if (isOneOf(word, {"could"_L1, "may"_L1, "might"_L1, "can"_L1, "ca"_L1}))
        mood.modal = Possible;
    else if (isOneOf(word, {"must"_L1, "should"_L1, "ought"_L1}))
        mood.modal = Obligation;
    else if (isOneOf(word, {"had"_L1}))
        mood.pastPerfect = true;
    else if (isOneOf(word, {"has"_L1, "have"_L1, "'ve"_L1, "’ve"_L1, "having"_L1}))
        mood.perfect = true;
}

bool isNegation(QStringView word)
{
    return isOneOf(word, {"not"_L1, "n't"_L1, "n’t"_L1, "never"_L1, "no"_L1, "neither"_L1, "nor"_L1});
}

// "no talks", "neither side": the determiner of a subject or object denies the clause.
bool hasNegativeDeterminer(const SentenceTree &tree, int noun)
{
    const auto below = tree.children(noun);
    return std::any_of(below.begin(), below.end(), [&](int each) {
        return each < noun && (tree.token(each).relation == Relation::Det || tree.token(each).relation == Relation::CcPreconj)
            && isOneOf(tree.text(each), {"no"_L1, "neither"_L1});
    }) || isOneOf(tree.text(noun), {"nobody"_L1, "none"_L1, "nothing"_L1});
}

} // namespace

Mood readMood(const SentenceTree &tree, int head)
{
    Mood mood;
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
            break;
        case Relation::Mark:
            mood.condition = mood.condition || isOneOf(word, {"if"_L1, "unless"_L1, "whether"_L1, "lest"_L1});
            mood.negated = mood.negated || isOneOf(word, {"without"_L1});
            break;
        case Relation::Nsubj:
        case Relation::NsubjPass:
        case Relation::Obj:
            mood.negated = mood.negated || hasNegativeDeterminer(tree, each);
            break;
        default:
            break;
        }
        // The tagger hangs a stray "not" by other relations.
        if (each < head && head - each <= 3 && isOneOf(word, {"not"_L1, "n't"_L1, "n’t"_L1}))
            mood.negated = true;
    }
    return mood;
}

} // namespace entente
