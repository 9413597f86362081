// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/tree_repair.h"

#include <algorithm>

namespace entente {

namespace {

// Half-open range of token indices.
struct TokenRange {
    int begin = 0;
    int end = 0;
    bool contains(int index) const { return begin <= index && index < end; }
};

TokenRange tokensIn(const std::vector<Token> &tokens, TextSpan span)
{
    const auto first = std::partition_point(tokens.begin(), tokens.end(), [&](const Token &each) { return each.span.end <= span.begin; });
    const auto last = std::partition_point(first, tokens.end(), [&](const Token &each) { return each.span.begin < span.end; });
    return {int(first - tokens.begin()), int(last - tokens.begin())};
}

bool isVerb(const Token &token)
{
    return token.upos == Upos::VERB;
}

bool isBelow(const std::vector<Token> &tokens, int index, int ancestor)
{
    for (int up = index, steps = 0; up >= 0 && steps < 200; up = tokens[size_t(up)].head, ++steps) {
        if (up == ancestor)
            return true;
    }
    return false;
}

void hangDateOnVerb(std::vector<Token> &tokens, TokenRange date)
{
    // The date's head is the token whose own head lies outside of it.
    int head = -1;
    for (int i = date.begin; i < date.end; ++i) {
        if (!date.contains(tokens[size_t(i)].head)) {
            head = i;
            break;
        }
    }
    if (head < 0 || tokens[size_t(head)].head < 0)
        return;
    const Relation relation = tokens[size_t(head)].relation;
    const int governor = tokens[size_t(head)].head;
    if ((relation == Relation::Obl || relation == Relation::OblUnmarked || relation == Relation::Advmod) && isVerb(tokens[size_t(governor)])) {
        // "put forward demands yesterday": the noun before the date is the verb's object, not part of the date.
        const bool hasObject = std::any_of(tokens.begin(), tokens.end(), [&](const Token &each) { return each.head == governor && each.relation == Relation::Obj; });
        for (int i = governor + 1; i < date.begin && !hasObject; ++i) {
            Token &each = tokens[size_t(i)];
            if (each.head == head && each.relation == Relation::Compound && (each.upos == Upos::NOUN || each.upos == Upos::PROPN)) {
                each.head = governor;
                each.relation = Relation::Obj;
                break;
            }
        }
        return;
    }
    if (relation == Relation::NmodPoss || relation == Relation::Conj || relation == Relation::Amod)
        return; // "Monday's talks", "on Monday and Tuesday"
    if (relation == Relation::NmodUnmarked || (relation == Relation::Compound && head + 1 == governor))
        return; // "Tuesday night", "the May 9 parade"
    // What hangs on the date but is no part of it belongs to the date's governor.
    int subject = -1;
    for (int i = 0; i < int(tokens.size()); ++i) {
        Token &each = tokens[size_t(i)];
        if (each.head != head || date.contains(i) || each.upos == Upos::PUNCT || each.relation == Relation::Det || each.relation == Relation::Case)
            continue;
        each.head = governor;
        const bool isSubjectOfDate = i < head && relation == Relation::Nsubj && (each.relation == Relation::Nsubj || each.relation == Relation::Compound || each.relation == Relation::Nmod);
        if (isSubjectOfDate) {
            each.relation = Relation::Nsubj;
            subject = i;
        } else if (each.relation == Relation::Nmod && isVerb(tokens[size_t(governor)])) {
            each.relation = Relation::Obl;
        }
    }
    if (relation == Relation::Nsubj && subject < 0)
        return; // "Monday brought news"
    int verb = governor;
    for (int steps = 0; verb >= 0 && !isVerb(tokens[size_t(verb)]) && steps < 50; ++steps)
        verb = tokens[size_t(verb)].head;
    if (verb < 0 || isBelow(tokens, verb, head))
        return;
    tokens[size_t(head)].head = verb;
    tokens[size_t(head)].relation = Relation::OblUnmarked;
}

void freeJoinedPerson(std::vector<Token> &tokens, TokenRange person)
{
    for (int i = person.begin; i < person.end; ++i) {
        Token &name = tokens[size_t(i)];
        const int group = name.head;
        if (group < person.end || (name.relation != Relation::Compound && name.relation != Relation::NmodDesc))
            continue;
        int joined = -1;
        for (int other = person.end; other < group; ++other) {
            if (tokens[size_t(other)].head == i && tokens[size_t(other)].relation == Relation::Conj)
                joined = other;
        }
        if (joined < 0)
            continue;
        Token &noun = tokens[size_t(group)];
        name.head = noun.head;
        name.relation = noun.relation;
        noun.head = i;
        noun.relation = Relation::Conj;
        tokens[size_t(joined)].head = group;
        tokens[size_t(joined)].relation = Relation::Compound;
        // A preposition before the person stays with the person, who now heads the phrase.
        return;
    }
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

Sentence repaired(const Sentence &sentence, const KnownSpans &known)
{
    Sentence result = sentence;
    const auto each = [&](const std::vector<TextSpan> &spans, auto repair) {
        auto it = std::partition_point(spans.begin(), spans.end(), [&](TextSpan span) { return span.end <= sentence.span.begin; });
        for (; it != spans.end() && it->begin < sentence.span.end; ++it)
            repair(result.tokens, tokensIn(result.tokens, *it));
    };
    each(known.dates, hangDateOnVerb);
    each(known.people, freeJoinedPerson);
    return result;
}

} // namespace entente
