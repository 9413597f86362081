// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/speech_repair.h"

namespace entente::tree {

namespace {

// "proposed on Sunday that both begin talks": "that" before a clause's own subject opens the clause, where the parser takes it for a pronoun in it.
int openingThat(Tokens &tokens, QStringView text, int clause)
{
    const int subject = childOf(tokens, clause, {Relation::Nsubj, Relation::NsubjPass});
    const int that = childOf(tokens, clause, {Relation::Obl});
    if (that < 0 || that > subject || tokens[size_t(that)].span.in(text) != u"that" || childOf(tokens, that, {Relation::Case}) >= 0)
        return -1;
    hang(tokens, that, clause, Relation::Mark);
    tokens[size_t(that)].upos = Upos::SCONJ;
    tokens[size_t(that)].xpos = Xpos::IN;
    return that;
}

} // namespace

// "Peru proposed on Sunday that Chile begin talks": a participle between a subject and a clause with "that" and a subject of its own is the main verb.
void findVerbBeforeClause(Tokens &tokens, QStringView text)
{
    for (int verb = 1; verb < int(tokens.size()); ++verb) {
        Token &each = tokens[size_t(verb)];
        const int noun = each.head;
        if (!isVerb(each) || each.relation != Relation::Acl || noun < 0 || noun >= verb || (each.xpos != Xpos::VBN && each.xpos != Xpos::VBD)
            || childOf(tokens, verb, {Relation::Aux, Relation::AuxPass, Relation::OblAgent}) >= 0)
            continue;
        const int clause = tokens[size_t(noun)].head;
        const int mark = clause > verb ? childOf(tokens, clause, {Relation::Mark}) : -1;
        if (mark < verb || mark > clause || tokens[size_t(mark)].span.in(text) != u"that" || tokens[size_t(noun)].relation != Relation::Nsubj || !isVerb(tokens[size_t(clause)]))
            continue;
        const bool ownSubject = std::any_of(tokens.begin() + mark, tokens.begin() + clause, [&](const Token &token) { return token.head == clause && token.relation == Relation::Nsubj; });
        if (!ownSubject)
            continue;
        hang(tokens, verb, tokens[size_t(clause)].head, tokens[size_t(clause)].relation);
        hang(tokens, clause, verb, Relation::Ccomp);
        hang(tokens, noun, verb, Relation::Nsubj);
        each.xpos = Xpos::VBD;
        return;
    }
}

// "proposed in the evening that both begin talks": a clause behind "that" is not joined to the verb but what it says.
void giveVerbItsClause(Tokens &tokens, QStringView text)
{
    for (int head = 1; head < int(tokens.size()); ++head) {
        Token &each = tokens[size_t(head)];
        if (!isVerb(each) || each.head < 0 || each.head > head)
            continue;
        // "told reporters that Israel would attack", "said on Monday that it was leaving": "that" is no relative pronoun where the clause has a subject of its own.
        const Token &above = tokens[size_t(each.head)];
        const bool told = (each.relation == Relation::AclRelcl || each.relation == Relation::Acl) && (above.relation == Relation::Obj || above.relation == Relation::Iobj || above.relation == Relation::Obl || above.relation == Relation::OblUnmarked)
            && above.head >= 0 && above.head < each.head && isVerb(tokens[size_t(above.head)]) && childOf(tokens, head, {Relation::Nsubj, Relation::NsubjPass}) >= 0;
        const int teller = told ? above.head : each.head;
        if ((!told && each.relation != Relation::Conj) || !isVerb(tokens[size_t(teller)]) || childOf(tokens, head, {Relation::Cc}) >= 0)
            continue;
        int mark = childOf(tokens, head, {Relation::Mark});
        if (mark < 0 && !told)
            mark = openingThat(tokens, text, head);
        if (mark >= 0 && mark < head && tokens[size_t(mark)].span.in(text) == u"that" && childOf(tokens, teller, {Relation::Ccomp}) < 0
            && (!told || tokens[size_t(childOf(tokens, head, {Relation::Nsubj, Relation::NsubjPass}))].span.begin > tokens[size_t(mark)].span.begin))
            hang(tokens, head, teller, Relation::Ccomp);
    }
}

// '"We are ready," Trump tweeted': who speaks behind the quote governs it.
void turnQuotedSpeech(Tokens &tokens)
{
    for (int said = 2; said < int(tokens.size()); ++said) {
        Token &each = tokens[size_t(said)];
        const int quote = each.head;
        if (!isVerb(each) || (each.relation != Relation::Ccomp && each.relation != Relation::Parataxis) || quote < 0 || quote >= said || !isFinite(each.xpos))
            continue;
        const int speaker = childOf(tokens, said, {Relation::Nsubj});
        const bool closes = speaker > quote && std::any_of(tokens.begin() + quote, tokens.begin() + std::min(speaker, said), [](const Token &token) {
            return token.xpos == Xpos::CloseQuote || token.xpos == Xpos::OpenQuote;
        });
        const bool behind = closes && (tokens[size_t(said) - 1].upos == Upos::PROPN || tokens[size_t(said) - 1].upos == Upos::PRON || tokens[size_t(said) - 1].upos == Upos::NOUN);
        if (!behind || childOf(tokens, said, {Relation::Mark, Relation::Ccomp, Relation::Obj}) >= 0)
            continue;
        hang(tokens, said, tokens[size_t(quote)].head, tokens[size_t(quote)].relation);
        hang(tokens, quote, said, Relation::Ccomp);
    }
}

// "Germany supports the plan, said a spokesman": the clause is what is said, the noun behind who says it.
void turnInvertedSpeech(Tokens &tokens)
{
    for (int said = 1; said < int(tokens.size()); ++said) {
        if (!isVerb(tokens[size_t(said)]))
            continue;
        const int speech = childOf(tokens, said, {Relation::Nsubj, Relation::Csubj});
        if (speech < 0 || speech >= said || !isVerb(tokens[size_t(speech)]) || !isFinite(tokens[size_t(speech)].xpos)
            || tokens[size_t(said) - 1].xpos != Xpos::Comma || childOf(tokens, speech, {Relation::Det}) >= 0)
            continue;
        tokens[size_t(speech)].relation = Relation::Ccomp;
        const int speaker = childOf(tokens, said, {Relation::Obj});
        if (speaker > said)
            tokens[size_t(speaker)].relation = Relation::Nsubj;
    }
}

// "On Friday a missile hit the town, officials said": what stands before the speaker belongs to what was said.
void giveFrontedSpeechItsPhrases(Tokens &tokens)
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

// "claimed that the troops were surrounded and called on them to surrender": who "they" are does not call on them.
void freeConjunct(Tokens &tokens, QStringView text)
{
    for (int verb = 2; verb < int(tokens.size()); ++verb) {
        Token &each = tokens[size_t(verb)];
        const int inner = each.head;
        if (!isVerb(each) || each.relation != Relation::Conj || inner < 0 || inner > verb || tokens[size_t(inner)].relation != Relation::Ccomp || tokens[size_t(inner)].head < 0
            || childOf(tokens, verb, {Relation::Nsubj, Relation::NsubjPass, Relation::Aux, Relation::AuxPass}) >= 0)
            continue;
        const int subject = childOf(tokens, inner, {Relation::Nsubj, Relation::NsubjPass});
        const int object = childOf(tokens, verb, {Relation::Obj, Relation::Obl, Relation::Iobj});
        if (subject < 0 || object < verb || tokens[size_t(object)].upos != Upos::PRON)
            continue;
        const bool plural = tokens[size_t(subject)].xpos == Xpos::NNS || tokens[size_t(subject)].xpos == Xpos::NNPS || childOf(tokens, subject, {Relation::Conj}) >= 0;
        const QStringView pronoun = tokens[size_t(object)].span.in(text);
        if ((plural && pronoun == u"them") || (!plural && (pronoun == u"him" || pronoun == u"her"))) {
            each.head = tokens[size_t(inner)].head;
            if (each.xpos == Xpos::VBN)
                each.xpos = Xpos::VBD;
        }
    }
}

// "…, reports UNN.": an agency's mark at the end of a sentence is no part of it.
void setSourceApart(Tokens &tokens, QStringView text)
{
    int end = int(tokens.size());
    while (end > 0 && tokens[size_t(end) - 1].upos == Upos::PUNCT)
        --end;
    int name = end;
    while (name > 0 && tokens[size_t(name) - 1].upos == Upos::PROPN)
        --name;
    const int verb = name - 1;
    if (name == end || end - name > 4 || verb < 2 || tokens[size_t(verb) - 1].xpos != Xpos::Comma)
        return;
    const QStringView word = tokens[size_t(verb)].span.in(text);
    if (word != u"reports" && word != u"writes" && word != u"reported" && word != u"says")
        return;
    int root = -1;
    for (int i = 0; i < verb; ++i) {
        if (tokens[size_t(i)].head < 0)
            root = i;
    }
    if (root < 0)
        return;
    tokens[size_t(verb)].head = root;
    tokens[size_t(verb)].relation = Relation::Discourse;
    for (int i = name; i < end; ++i) {
        tokens[size_t(i)].head = i == name ? verb : name;
        tokens[size_t(i)].relation = i == name ? Relation::Nsubj : Relation::Flat;
    }
}

} // namespace entente::tree
