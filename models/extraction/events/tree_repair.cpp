// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/tree_repair.h"

#include "extraction/events/clause_repair.h"
#include "extraction/events/name_list_repair.h"
#include "extraction/events/name_repair.h"
#include "extraction/events/participle_repair.h"
#include "extraction/events/speech_repair.h"

#include <algorithm>

namespace entente {

using namespace tree;

namespace {

// Rewiring must leave a tree; where it did not, the parser's own stands.
bool isTree(const Tokens &tokens)
{
    for (int i = 0; i < int(tokens.size()); ++i) {
        int up = i;
        for (int steps = 0; up >= 0; ++steps) {
            if (steps > int(tokens.size()))
                return false;
            up = tokens[size_t(up)].head;
        }
    }
    return true;
}

} // namespace

KnownSpans knownSpans(const std::vector<Entity> &entities, const std::vector<DateMention> &dates)
{
    KnownSpans known;
    for (const DateMention &date : dates) {
        if (date.type == TimexType::Date || date.type == TimexType::Time)
            known.dates.push_back(date.span);
    }
    for (const Entity &entity : entities) {
        if (entity.kind != EntityKind::Person)
            continue;
        for (const EntityMention &mention : entity.mentions) {
            if (mention.form == MentionForm::Name || mention.form == MentionForm::ShortName)
                known.people.push_back(mention.span);
        }
    }
    std::sort(known.dates.begin(), known.dates.end());
    std::sort(known.people.begin(), known.people.end());
    return known;
}

Sentence repaired(const Sentence &sentence, QStringView text, const KnownSpans &known, const EventLexicon &lexicon)
{
    Sentence result = sentence;
    Tokens &tokens = result.tokens;
    const auto rangesOf = [&](const std::vector<TextSpan> &spans) {
        std::vector<TokenRange> ranges;
        auto it = std::partition_point(spans.begin(), spans.end(), [&](TextSpan span) { return span.end <= sentence.span.begin; });
        for (; it != spans.end() && it->begin < sentence.span.end; ++it)
            ranges.push_back(tokensIn(tokens, *it));
        return ranges;
    };
    const std::vector<TokenRange> people = rangesOf(known.people);
    for (const TokenRange person : people)
        makeNameOnePhrase(tokens, person);
    setSourceApart(tokens, text);
    mendRoles(tokens, text, lexicon);
    giveClauseItsSubject(tokens);
    turnQuotedSpeech(tokens);
    giveNounItsRelativeClause(tokens, text);
    freeConjunct(tokens, text);
    turnInvertedSpeech(tokens);
    findVerbBeforeClause(tokens, text);
    findLostVerb(tokens, text, lexicon, people);
    giveVerbItsClause(tokens, text);
    giveFiniteVerbItsSubject(tokens);
    giveJoinedClauseItsSubject(tokens);
    giveJoinedParticipleItsSubject(tokens);
    freeCountedNoun(tokens);
    giveVerbItsDescribedObject(tokens);
    giveAuxiliaryItsSubject(tokens);
    givePrepositionItsNoun(tokens);
    giveAspectItsGerund(tokens, text);
    giveTitleItsParticiple(tokens, text);
    giveArticleItsNoun(tokens, text);
    giveParticipleItsNoun(tokens);
    const std::vector<TokenRange> dates = rangesOf(known.dates);
    for (const TokenRange date : dates)
        hangDateOnVerb(tokens, date);
    rebuildNameLists(tokens, text, lexicon, people, dates);
    for (const TokenRange person : people)
        freeJoinedPerson(tokens, person);
    giveVerbItsPeople(tokens, people);
    giveFrontedSpeechItsPhrases(tokens);
    joinConjuncts(tokens);
    joinDoubleSubject(tokens);
    freeSubjectList(tokens);
    return isTree(tokens) ? result : sentence;
}

} // namespace entente
