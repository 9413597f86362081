// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/name_repair.h"

namespace entente::tree {

namespace {

// "spoke with Pashinyan last week", "on the 26th, Iran, France and Germany held talks": names that the parser hangs on the date.
void freeNamesFromDate(Tokens &tokens, TokenRange date, int head, int verb)
{
    int first = -1;
    int subject = childOf(tokens, verb, {Relation::Nsubj});
    for (int i = 0; i < int(tokens.size()); ++i) {
        Token &each = tokens[size_t(i)];
        if (each.head != head || date.contains(i))
            continue;
        const bool name = each.upos == Upos::PROPN || childOf(tokens, i, {Relation::Flat}) >= 0;
        if (name && i > verb && i < date.begin && (each.relation == Relation::Amod || each.relation == Relation::Nmod)) {
            hang(tokens, i, verb, Relation::Obl);
            for (int marker = verb + 1; marker < i; ++marker) {
                if (tokens[size_t(marker)].head == head && tokens[size_t(marker)].relation == Relation::Case)
                    tokens[size_t(marker)].head = i;
            }
        } else if (name && i >= date.end && i < verb && each.relation == Relation::Conj && subject > i) {
            hang(tokens, i, first < 0 ? verb : first, first < 0 ? Relation::Nsubj : Relation::Conj);
            first = first < 0 ? i : first;
        }
    }
    if (first >= 0)
        hang(tokens, subject, first, Relation::Conj);
}

// "discussed on Monday plans for a treaty": the noun behind the day is the verb's object, not one with it.
void partDateFromObject(Tokens &tokens, TokenRange date, int head)
{
    const int noun = tokens[size_t(head)].head;
    const int marker = date.begin - 1;
    // "summoned on Monday Beijing's ambassador": the owner stands between the day and the noun.
    const bool owned = tokens[size_t(head)].relation == Relation::NmodPoss && noun > date.end && noun <= date.end + 3;
    if ((!owned && (tokens[size_t(head)].relation != Relation::Compound || noun != date.end)) || marker < 1 || tokens[size_t(marker)].head != noun || tokens[size_t(marker)].relation != Relation::Case)
        return;
    Token &object = tokens[size_t(noun)];
    const int verb = marker - 1;
    if (object.head != verb || !isVerb(tokens[size_t(verb)]) || (object.upos != Upos::NOUN) || childOf(tokens, verb, {Relation::Obj}) >= 0)
        return;
    object.relation = Relation::Obj;
    int owner = -1;
    for (int i = date.end; i < noun && owned; ++i) {
        Token &each = tokens[size_t(i)];
        if (each.head == head && each.upos == Upos::PROPN) {
            hang(tokens, i, noun, Relation::NmodPoss);
            owner = i;
        } else if (each.head == head && owner >= 0) {
            each.head = owner;
        }
    }
    tokens[size_t(marker)].head = head;
    hang(tokens, head, verb, Relation::OblUnmarked);
}

} // namespace

void hangDateOnVerb(Tokens &tokens, TokenRange date)
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
    partDateFromObject(tokens, date, head);
    const Relation relation = tokens[size_t(head)].relation;
    const int governor = tokens[size_t(head)].head;
    if ((relation == Relation::Obl || relation == Relation::OblUnmarked || relation == Relation::Advmod) && isVerb(tokens[size_t(governor)])) {
        tokens[size_t(head)].relation = Relation::OblUnmarked;
        freeNamesFromDate(tokens, date, head, governor);
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
    if ((relation == Relation::NmodUnmarked && head < governor) || (relation == Relation::Compound && head + 1 == governor))
        return; // "Tuesday night", "the May 9 parade"
    if ((relation == Relation::Nummod || relation == Relation::Compound) && head < governor && tokens[size_t(governor)].upos == Upos::NOUN && date.end - date.begin == 1)
        return; // "the 2008 declaration of independence"
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
    if (relation == Relation::Nsubj && subject < 0) {
        const bool other = std::any_of(tokens.begin(), tokens.end(), [&](const Token &each) { return each.head == governor && each.relation == Relation::Nsubj && &each != &tokens[size_t(head)]; });
        if (!other)
            return; // "Monday brought news"
    }
    int verb = governor;
    for (int steps = 0; verb >= 0 && !isVerb(tokens[size_t(verb)]) && steps < 50; ++steps)
        verb = tokens[size_t(verb)].head;
    if (verb < 0 || isBelow(tokens, verb, head))
        return;
    tokens[size_t(head)].head = verb;
    tokens[size_t(head)].relation = Relation::OblUnmarked;
}

void freeJoinedPerson(Tokens &tokens, TokenRange person)
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
        // A preposition before the person belongs to the person, who now heads the phrase.
        for (int before = 0; before < i; ++before) {
            Token &marker = tokens[size_t(before)];
            if (marker.head == group && (marker.relation == Relation::Case || marker.relation == Relation::Mark))
                marker.head = i;
        }
        return;
    }
}

// "met Witkoff, as well as Rubio": what a conjunction joins on is joined to the noun before.
void joinConjuncts(Tokens &tokens)
{
    for (int i = 1; i < int(tokens.size()); ++i) {
        Token &each = tokens[size_t(i)];
        // "Germany, France, Russia and Ukraine": a member that the parser takes for an address of the one before
        if (each.relation == Relation::NmodUnmarked && each.upos == Upos::PROPN && each.head >= 0 && each.head < i && tokens[size_t(each.head)].upos == Upos::PROPN
            && tokens[size_t(i) - 1].xpos == Xpos::Comma && childOf(tokens, each.head, {Relation::Conj}) > i)
            each.relation = Relation::Conj;
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
void giveVerbItsPeople(Tokens &tokens, const std::vector<TokenRange> &people)
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
        // "where he met A, President B said": without a conjunction only the nearest is the subject.
        const bool joined = !list.empty()
            && std::any_of(tokens.begin() + list.front().begin, tokens.begin() + verb, [](const Token &token) { return token.upos == Upos::CCONJ; });
        if (!joined && list.size() > 1)
            list.erase(list.begin(), list.end() - 1);
        if (list.empty() || isBelow(tokens, verb, list.front().begin))
            continue;
        for (size_t i = 0; i < list.size(); ++i) {
            const int head = list[i].begin;
            for (int part = head + 1; part < list[i].end; ++part) {
                tokens[size_t(part)].head = head;
                tokens[size_t(part)].relation = Relation::Flat;
            }
            // Titles and lands in the list belong to the name behind them, not to what stood before.
            for (int title = i ? list[i - 1].end : head; title < head; ++title) {
                if (tokens[size_t(title)].head < list.front().begin && tokens[size_t(title)].head >= 0 && tokens[size_t(title)].upos != Upos::PUNCT)
                    hang(tokens, title, head, Relation::NmodDesc);
            }
            tokens[size_t(head)].head = i ? list.front().begin : verb;
            tokens[size_t(head)].relation = i ? Relation::Conj : Relation::Nsubj;
        }
    }
}

// "Russian President Vladimir Putin wants": one subject, not two.
void joinDoubleSubject(Tokens &tokens)
{
    for (int first = 0; first + 1 < int(tokens.size()); ++first) {
        Token &each = tokens[size_t(first)];
        if (each.relation != Relation::Nsubj || each.head <= first || (each.upos != Upos::ADJ && each.upos != Upos::PROPN && each.upos != Upos::NOUN))
            continue;
        for (int second = first + 1; second < each.head; ++second) {
            const Token &other = tokens[size_t(second)];
            if (other.relation != Relation::Nsubj || other.head != each.head)
                continue;
            bool adjacent = true;
            for (int between = first + 1; between < second; ++between)
                adjacent = adjacent && (isBelow(tokens, between, second) || isBelow(tokens, between, first)) && tokens[size_t(between)].upos != Upos::PUNCT;
            // "the leaders of Egypt, Qatar, and the US": the last of a list that the parser takes for a subject of its own
            int conjunction = second;
            while (conjunction > first + 1 && tokens[size_t(conjunction)].upos != Upos::CCONJ)
                --conjunction;
            const int list = childOf(tokens, first, {Relation::Nmod});
            if (tokens[size_t(conjunction)].upos == Upos::CCONJ && second - conjunction <= 2 && !isBelow(tokens, conjunction, first)) {
                const bool ofList = list > first && list < conjunction && childOf(tokens, list, {Relation::Conj}) >= 0 && other.upos == tokens[size_t(list)].upos;
                hang(tokens, second, ofList ? list : first, Relation::Conj);
                tokens[size_t(conjunction)].head = second;
            } else if (adjacent) {
                each.head = second;
                each.relation = each.upos == Upos::ADJ ? Relation::Amod : Relation::Compound;
            }
            break;
        }
    }
}

// "they said after talks with A, B and C will impose sanctions": what stands between the comma and a verb without a subject is its subject.
void freeSubjectList(Tokens &tokens)
{
    for (int verb = 3; verb < int(tokens.size()); ++verb) {
        const int aux = childOf(tokens, verb, {Relation::Aux, Relation::AuxPass});
        if (!isVerb(tokens[size_t(verb)]) || aux < 0 || aux > verb || (tokens[size_t(aux)].xpos != Xpos::MD && !isFinite(tokens[size_t(aux)].xpos))
            || childOf(tokens, verb, {Relation::Nsubj, Relation::NsubjPass, Relation::Expl, Relation::Cc}) >= 0)
            continue;
        const int last = aux - 1;
        if (last < 2 || tokens[size_t(last)].relation != Relation::Conj || tokens[size_t(last)].head < 0)
            continue;
        const int outer = tokens[size_t(last)].head;
        const int first = childOf(tokens, outer, {Relation::Conj});
        if (first <= outer || (childOf(tokens, outer, {Relation::Case}) < 0 && tokens[size_t(outer)].relation != Relation::Obj))
            continue;
        int comma = first - 1;
        while (comma > outer && tokens[size_t(comma)].upos != Upos::PUNCT && isBelow(tokens, comma, first))
            --comma;
        if (comma <= outer || tokens[size_t(comma)].xpos != Xpos::Comma || isBelow(tokens, verb, first))
            continue;
        for (int i = first; i <= last; ++i) {
            if (tokens[size_t(i)].head == outer && tokens[size_t(i)].relation == Relation::Conj)
                hang(tokens, i, i == first ? verb : first, i == first ? Relation::Nsubj : Relation::Conj);
        }
        if (tokens[size_t(verb)].relation == Relation::Conj)
            tokens[size_t(verb)].relation = Relation::Ccomp;
    }
}

// "Theresa May has held": a name is one phrase; no word of it is an auxiliary or an object of its own.
// "met Azerbaijani President Ilham Aliyev": the title hangs on the name, not the name on the people that the title begins with.
void turnTitle(Tokens &tokens, TokenRange person)
{
    const int head = person.begin;
    const int title = tokens[size_t(head)].head;
    if (tokens[size_t(head)].relation != Relation::Flat || title < 0 || title >= person.begin - 1 || title < person.begin - 5 || tokens[size_t(title)].upos == Upos::VERB)
        return;
    for (int i = title + 1; i < person.begin; ++i) {
        const Relation relation = tokens[size_t(i)].relation;
        if (relation != Relation::NmodDesc && relation != Relation::Compound && relation != Relation::Amod && relation != Relation::Flat)
            return;
    }
    hang(tokens, head, tokens[size_t(title)].head, tokens[size_t(title)].relation);
    hang(tokens, title, head, Relation::NmodDesc);
    for (Token &each : tokens) {
        if (each.head == title)
            each.head = head;
    }
}

void makeNameOnePhrase(Tokens &tokens, TokenRange person)
{
    if (person.end - person.begin < 2)
        return;
    turnTitle(tokens, person);
    int head = -1;
    for (int i = person.begin; i < person.end; ++i) {
        const Token &each = tokens[size_t(i)];
        const bool serves = each.relation == Relation::Aux || each.relation == Relation::Case || each.relation == Relation::Mark || each.relation == Relation::Punct
            || each.relation == Relation::Advmod || each.relation == Relation::Flat;
        if (!person.contains(each.head) && !serves && head < 0)
            head = i;
    }
    if (head < 0)
        return;
    // "criticized Ambassador Xing Haiming": a name that the tagger takes for a verb is the object of the verb before it.
    Token &name = tokens[size_t(head)];
    if (name.upos == Upos::VERB && name.head >= 0 && name.head < head && name.head != head
        && (name.relation == Relation::Advcl || name.relation == Relation::Xcomp || name.relation == Relation::Ccomp || name.relation == Relation::Acl || name.relation == Relation::Conj)) {
        name.upos = Upos::PROPN;
        name.xpos = Xpos::NNP;
        const bool objectOfVerb = isVerb(tokens[size_t(name.head)]) && childOf(tokens, name.head, {Relation::Obj}) < 0 && childOf(tokens, head, {Relation::Case, Relation::Mark}) < 0;
        const int verb = name.head;
        if (name.relation != Relation::Conj)
            name.relation = objectOfVerb ? Relation::Obj : isVerb(tokens[size_t(verb)]) ? Relation::Obl : Relation::Nmod;
        for (Token &each : tokens) {
            if (each.head == head && (each.relation == Relation::Obl || each.relation == Relation::Advcl) && &each > &name && isVerb(tokens[size_t(verb)]))
                each.head = verb;
        }
    }
    for (int i = person.begin; i < person.end; ++i) {
        if (i != head && !person.contains(tokens[size_t(i)].head) && tokens[size_t(i)].head >= 0)
            hang(tokens, i, head, Relation::Flat);
    }
}

} // namespace entente::tree
