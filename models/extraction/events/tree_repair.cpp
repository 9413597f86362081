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

bool isFinite(Xpos xpos)
{
    return xpos == Xpos::VBD || xpos == Xpos::VBZ || xpos == Xpos::VBP;
}

int childOf(const std::vector<Token> &tokens, int head, std::initializer_list<Relation> relations)
{
    for (int i = 0; i < int(tokens.size()); ++i) {
        if (tokens[size_t(i)].head == head && std::find(relations.begin(), relations.end(), tokens[size_t(i)].relation) != relations.end())
            return i;
    }
    return -1;
}

// "A missile attack killed 18 people, officials said": a verb in the past tense describes no noun; the noun is its subject.
void giveFiniteVerbItsSubject(std::vector<Token> &tokens)
{
    for (int verb = 1; verb < int(tokens.size()); ++verb) {
        Token &each = tokens[size_t(verb)];
        if (each.relation != Relation::Acl || !isFinite(each.xpos) || each.head < 0 || each.head >= verb)
            continue;
        const int noun = each.head;
        Token &subject = tokens[size_t(noun)];
        const bool bare = childOf(tokens, noun, {Relation::Case}) < 0;
        if (!bare || subject.head < 0 || childOf(tokens, verb, {Relation::Nsubj, Relation::NsubjPass, Relation::Mark}) >= 0
            || (subject.relation != Relation::Obl && subject.relation != Relation::OblUnmarked && subject.relation != Relation::Dep && subject.relation != Relation::Parataxis))
            continue;
        each.head = subject.head;
        each.relation = isVerb(tokens[size_t(subject.head)]) && subject.head > verb ? Relation::Ccomp : Relation::Parataxis;
        subject.head = verb;
        subject.relation = Relation::Nsubj;
    }
}

// "On Friday a missile hit the town, officials said": what stands before the speaker belongs to what was said.
void giveFrontedSpeechItsPhrases(std::vector<Token> &tokens)
{
    for (int speech = 0; speech < int(tokens.size()); ++speech) {
        if (tokens[size_t(speech)].relation != Relation::Ccomp)
            continue;
        const int said = tokens[size_t(speech)].head;
        if (said < speech)
            continue;
        const int speaker = childOf(tokens, said, {Relation::Nsubj});
        const int end = speaker > speech ? speaker : said;
        for (int i = 0; i < end; ++i) {
            Token &each = tokens[size_t(i)];
            if (i != speech && each.head == said
                && (each.relation == Relation::Obl || each.relation == Relation::OblUnmarked || each.relation == Relation::Advcl || each.relation == Relation::Advmod))
                each.head = speech;
        }
    }
}

// "met Witkoff, as well as Rubio": what a conjunction joins on is joined to the noun before.
void joinConjuncts(std::vector<Token> &tokens)
{
    for (int i = 1; i < int(tokens.size()); ++i) {
        Token &each = tokens[size_t(i)];
        if ((each.relation != Relation::Obl && each.relation != Relation::Appos && each.relation != Relation::OblUnmarked) || each.head < 0
            || (each.upos != Upos::PROPN && each.upos != Upos::NOUN))
            continue;
        const int conjunction = childOf(tokens, i, {Relation::Cc});
        if (conjunction < 0 || conjunction > i || childOf(tokens, i, {Relation::Case}) >= 0)
            continue;
        for (int other = i - 1; other >= 0; --other) {
            const Token &sibling = tokens[size_t(other)];
            if (sibling.head == each.head && (sibling.relation == Relation::Obj || sibling.relation == Relation::Nsubj || sibling.relation == Relation::Obl)) {
                each.head = other;
                each.relation = Relation::Conj;
                break;
            }
        }
    }
}

// "Presidents A, B of France C and D held talks": where the parser loses a verb's subject among the names before it, those names are it.
void giveVerbItsPeople(std::vector<Token> &tokens, const std::vector<TokenRange> &people)
{
    for (int verb = 2; verb < int(tokens.size()); ++verb) {
        const Token &each = tokens[size_t(verb)];
        if (!isVerb(each) || !isFinite(each.xpos) || childOf(tokens, verb, {Relation::Nsubj, Relation::NsubjPass, Relation::Csubj, Relation::Expl}) >= 0)
            continue;
        if (each.relation == Relation::Conj || each.relation == Relation::AclRelcl || each.relation == Relation::Acl)
            continue;
        std::vector<TokenRange> list;
        int end = verb;
        for (auto person = people.rbegin(); person != people.rend(); ++person) {
            if (person->end > end)
                continue;
            const bool between = std::all_of(tokens.begin() + person->end, tokens.begin() + end, [&](const Token &token) {
                return token.upos == Upos::PROPN || token.upos == Upos::ADJ || token.upos == Upos::NOUN || token.upos == Upos::CCONJ || token.upos == Upos::ADP
                    || token.upos == Upos::DET || token.xpos == Xpos::Comma;
            });
            if (!between || (list.empty() && person->end != end))
                break;
            list.insert(list.begin(), *person);
            end = person->begin;
        }
        if (list.empty() || isBelow(tokens, verb, list.front().begin))
            continue;
        for (size_t i = 0; i < list.size(); ++i) {
            const int head = list[i].begin;
            for (int part = head + 1; part < list[i].end; ++part) {
                tokens[size_t(part)].head = head;
                tokens[size_t(part)].relation = Relation::Flat;
            }
            tokens[size_t(head)].head = i ? list.front().begin : verb;
            tokens[size_t(head)].relation = i ? Relation::Conj : Relation::Nsubj;
        }
    }
}

// Rewiring must leave a tree; where it did not, the parser's own stands.
bool isTree(const std::vector<Token> &tokens)
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

Sentence repaired(const Sentence &sentence, const KnownSpans &known)
{
    Sentence result = sentence;
    const auto each = [&](const std::vector<TextSpan> &spans, auto repair) {
        auto it = std::partition_point(spans.begin(), spans.end(), [&](TextSpan span) { return span.end <= sentence.span.begin; });
        for (; it != spans.end() && it->begin < sentence.span.end; ++it)
            repair(result.tokens, tokensIn(result.tokens, *it));
    };
    std::vector<TokenRange> people;
    each(known.people, [&](std::vector<Token> &, TokenRange range) { people.push_back(range); });
    giveFiniteVerbItsSubject(result.tokens);
    each(known.dates, hangDateOnVerb);
    each(known.people, freeJoinedPerson);
    giveVerbItsPeople(result.tokens, people);
    giveFrontedSpeechItsPhrases(result.tokens);
    joinConjuncts(result.tokens);
    if (!isTree(result.tokens))
        return sentence;
    return result;
}

} // namespace entente
