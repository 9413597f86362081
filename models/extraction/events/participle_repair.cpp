// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/participle_repair.h"

#include "extraction/events/sentence_tree.h"

#include <array>

namespace entente::tree {

using namespace Qt::StringLiterals;

// "halted work on the pipeline and the European Union is set to act": a noun right before a finite verb that is joined on without a subject of
// its own is that subject, not one more member of the phrase before.
void giveJoinedClauseItsSubject(Tokens &tokens)
{
    for (int verb = 2; verb < int(tokens.size()); ++verb) {
        const Token &each = tokens[size_t(verb)];
        if (each.relation != Relation::Conj || !isVerb(each) || each.head < 0 || each.head > verb || childOf(tokens, verb, {Relation::Nsubj, Relation::NsubjPass}) >= 0)
            continue;
        int first = verb; // of the verb's group
        bool finite = isFinite(each.xpos);
        bool passive = false;
        while (first > 0 && tokens[size_t(first) - 1].head == verb
            && (tokens[size_t(first) - 1].upos == Upos::AUX || tokens[size_t(first) - 1].upos == Upos::ADV || tokens[size_t(first) - 1].upos == Upos::PART)) {
            --first;
            finite = finite || isFinite(tokens[size_t(first)].xpos) || tokens[size_t(first)].xpos == Xpos::MD;
            passive = passive || tokens[size_t(first)].relation == Relation::AuxPass;
        }
        int noun = first - 1;
        if (noun > 0 && tokens[size_t(noun)].relation == Relation::OblUnmarked && tokens[size_t(noun)].head != verb)
            continue;
        if (!finite || noun < 1 || !isNominal(tokens[size_t(noun)]))
            continue;
        for (int steps = 0; steps < 6 && tokens[size_t(noun)].head >= 0 && tokens[size_t(noun)].relation != Relation::Conj && tokens[size_t(noun)].head < verb; ++steps)
            noun = tokens[size_t(noun)].head; // "leaders of Iran"
        const int conjunction = childOf(tokens, noun, {Relation::Cc});
        if (tokens[size_t(noun)].relation != Relation::Conj || !isNominal(tokens[size_t(noun)]) || conjunction < 0 || conjunction > noun
            || childOf(tokens, noun, {Relation::Case}) >= 0 || isBelow(tokens, verb, noun) || tokens[size_t(noun)].head < each.head)
            continue;
        hang(tokens, noun, verb, passive ? Relation::NsubjPass : Relation::Nsubj);
    }
}

// "began lifting sanctions": what is begun is the lifting, whose object the sanctions are.
void giveAspectItsGerund(Tokens &tokens, QStringView text)
{
    static constexpr std::array stems{"began"_L1, "begin"_L1, "start"_L1, "stop"_L1, "resum"_L1, "continu"_L1, "ceas"_L1, "halt"_L1, "consider"_L1};
    for (int verb = 1; verb + 2 < int(tokens.size()); ++verb) {
        const QStringView word = tokens[size_t(verb)].span.in(text);
        if (!isVerb(tokens[size_t(verb)]) || std::none_of(stems.begin(), stems.end(), [&](QLatin1StringView each) { return word.startsWith(each, Qt::CaseInsensitive); }))
            continue;
        Token &gerund = tokens[size_t(verb) + 1];
        const int object = gerund.head;
        if ((gerund.relation != Relation::Amod && gerund.relation != Relation::Compound) || !gerund.span.in(text).endsWith(u"ing") || object < verb + 2
            || tokens[size_t(object)].head != verb || tokens[size_t(object)].relation != Relation::Obj || childOf(tokens, object, {Relation::Det, Relation::NmodPoss}) >= 0)
            continue;
        gerund.upos = Upos::VERB;
        gerund.xpos = Xpos::VBG;
        hang(tokens, verb + 1, verb, Relation::Xcomp);
        hang(tokens, object, verb + 1, Relation::Obj);
    }
}

// "met coup leader Tiani or deposed President Bazoum": a participle that stands before a title is what somebody is.
void giveTitleItsParticiple(Tokens &tokens, QStringView text)
{
    static constexpr std::array words{"deposed"_L1, "ousted"_L1, "exiled"_L1, "jailed"_L1, "detained"_L1, "imprisoned"_L1, "convicted"_L1, "elected"_L1, "disgraced"_L1, "slain"_L1, "captured"_L1,
        "overthrown"_L1, "toppled"_L1, "embattled"_L1};
    for (int i = 1; i + 1 < int(tokens.size()); ++i) {
        Token &each = tokens[size_t(i)];
        const Upos before = tokens[size_t(i) - 1].upos;
        const Token &next = tokens[size_t(i) + 1];
        if (each.relation != Relation::Conj || each.head < 0 || each.head > i || (before != Upos::CCONJ && before != Upos::ADP) || next.upos != Upos::PROPN
            || std::none_of(words.begin(), words.end(), [&](QLatin1StringView word) { return isSameWord(each.span.in(text), word); })
            || childOf(tokens, i, {Relation::Nsubj, Relation::NsubjPass, Relation::Aux, Relation::AuxPass}) >= 0)
            continue;
        int name = i + 1;
        while (tokens[size_t(name)].head > name)
            name = tokens[size_t(name)].head;
        if (name == i || tokens[size_t(name)].head != i)
            continue;
        const int above = each.head;
        hang(tokens, name, above, Relation::Conj);
        hang(tokens, i, name, Relation::Amod);
        for (int other = 0; other < int(tokens.size()); ++other) {
            if (tokens[size_t(other)].head == i)
                tokens[size_t(other)].head = name;
        }
    }
}

// "a wave of 273 drones targeting several regions": a counted plural is no part of a compound; the participle behind it describes it.
void freeCountedNoun(Tokens &tokens)
{
    for (int noun = 1; noun + 2 < int(tokens.size()); ++noun) {
        Token &each = tokens[size_t(noun)];
        const int head = each.head;
        if (each.relation != Relation::Compound || each.xpos != Xpos::NNS || head < noun + 2 || childOf(tokens, noun, {Relation::Nummod}) < 0)
            continue;
        Token &participle = tokens[size_t(noun) + 1];
        if (participle.head != head || participle.relation != Relation::Amod || participle.xpos != Xpos::VBG || tokens[size_t(head)].head < 0)
            continue;
        hang(tokens, noun, tokens[size_t(head)].head, tokens[size_t(head)].relation);
        for (int i = 0; i < noun; ++i) {
            if (tokens[size_t(i)].head == head)
                tokens[size_t(i)].head = noun;
        }
        hang(tokens, noun + 1, noun, Relation::Acl);
        participle.upos = Upos::VERB;
        hang(tokens, head, noun + 1, Relation::Obj);
    }
}

// "One person was killed and 11 others injured in a strike": the participle behind "others" is joined to the verb, "others" its subject.
void giveJoinedParticipleItsSubject(Tokens &tokens)
{
    for (int participle = 3; participle < int(tokens.size()); ++participle) {
        Token &each = tokens[size_t(participle)];
        const int noun = each.head;
        if (each.relation != Relation::Acl || each.xpos != Xpos::VBN || noun < 2 || noun >= participle || tokens[size_t(noun)].relation != Relation::Conj)
            continue;
        const int verb = tokens[size_t(noun)].head;
        if (verb < 0 || verb > noun || tokens[size_t(verb)].xpos != Xpos::VBN || childOf(tokens, verb, {Relation::AuxPass}) < 0)
            continue;
        hang(tokens, participle, verb, Relation::Conj);
        hang(tokens, noun, participle, Relation::NsubjPass);
    }
}

// "opened direct, high-level talks": an adjective has no object; both describe the verb's.
void giveVerbItsDescribedObject(Tokens &tokens)
{
    for (int verb = 0; verb + 2 < int(tokens.size()); ++verb) {
        Token &adjective = tokens[size_t(verb) + 1];
        if (!isVerb(tokens[size_t(verb)]) || adjective.upos != Upos::ADJ || adjective.relation != Relation::Xcomp || adjective.head != verb || childOf(tokens, verb, {Relation::Obj}) >= 0)
            continue;
        const int object = childOf(tokens, verb + 1, {Relation::Obj});
        if (object < verb + 2 || tokens[size_t(object)].upos != Upos::NOUN)
            continue;
        hang(tokens, object, verb, Relation::Obj);
        hang(tokens, verb + 1, object, Relation::Amod);
    }
}

// "In recent months Syria and Israel have exchanged fire": what stands before the auxiliary without a preposition is the subject.
void giveAuxiliaryItsSubject(Tokens &tokens)
{
    for (int verb = 2; verb < int(tokens.size()); ++verb) {
        const int auxiliary = childOf(tokens, verb, {Relation::Aux});
        if (!isVerb(tokens[size_t(verb)]) || auxiliary < 1 || auxiliary > verb || childOf(tokens, verb, {Relation::Nsubj, Relation::NsubjPass, Relation::Csubj, Relation::Expl, Relation::AuxPass}) >= 0)
            continue;
        int noun = auxiliary - 1;
        for (int steps = 0; steps < 6 && tokens[size_t(noun)].head >= 0 && tokens[size_t(noun)].head < noun; ++steps)
            noun = tokens[size_t(noun)].head;
        const Token &each = tokens[size_t(noun)];
        if (each.head == verb && each.relation == Relation::Obl && (each.upos == Upos::PROPN || each.upos == Upos::NOUN) && childOf(tokens, noun, {Relation::Case}) < 0)
            tokens[size_t(noun)].relation = Relation::Nsubj;
    }
}

// "met with Vance and Rubio": a preposition heads no phrase; the name that the parser fixes to it does.
void givePrepositionItsNoun(Tokens &tokens)
{
    for (int preposition = 0; preposition + 1 < int(tokens.size()); ++preposition) {
        const Token &each = tokens[size_t(preposition)];
        if (each.upos != Upos::ADP || each.head < 0 || (each.relation != Relation::Obl && each.relation != Relation::Nmod))
            continue;
        const int noun = childOf(tokens, preposition, {Relation::Fixed});
        if (noun < preposition || tokens[size_t(noun)].upos != Upos::PROPN)
            continue;
        hang(tokens, noun, each.head, each.relation);
        hang(tokens, preposition, noun, Relation::Case);
    }
}

} // namespace entente::tree
