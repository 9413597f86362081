// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/clause_repair.h"

#include "language/lemma.h"

namespace entente::tree {

namespace {

// Whether the tree has a clause at its root: a verb, or a noun or adjective with a copula.
bool hasClause(const Tokens &tokens, int root)
{
    return tokens[size_t(root)].upos == Upos::VERB || tokens[size_t(root)].upos == Upos::AUX || childOf(tokens, root, {Relation::Cop, Relation::Nsubj, Relation::NsubjPass, Relation::Expl}) >= 0;
}

bool isVerbForm(const Tokens &tokens, int index, QStringView text, const EventLexicon &lexicon)
{
    const Token &token = tokens[size_t(index)];
    const QStringView word = token.span.in(text);
    if (word.isEmpty() || !word[0].isLower())
        return false;
    if (token.upos == Upos::VERB && isFinite(token.xpos))
        return true;
    const bool participle = token.xpos == Xpos::VBN && (token.relation == Relation::Acl || token.relation == Relation::Amod || token.relation == Relation::AclRelcl);
    const bool mistaken = token.upos == Upos::NOUN || token.upos == Upos::ADJ || token.upos == Upos::ADP || token.upos == Upos::ADV;
    if (!participle && !mistaken)
        return false;
    // "a man killed by police" stays a man.
    const bool agent = index + 1 < int(tokens.size()) && tokens[size_t(index) + 1].span.in(text) == u"by";
    const QString base = lemma(word, Upos::VERB);
    if (agent || lexicon.verbFrames(lexicon.wordId(base)).empty())
        return false;
    if (participle || base != word)
        // "US strikes on Iran" is a noun phrase, "US strikes a port" a clause.
        return !word.endsWith(u's') || index + 1 >= int(tokens.size()) || tokens[size_t(index) + 1].upos != Upos::ADP;
    const Upos after = index + 1 < int(tokens.size()) ? tokens[size_t(index) + 1].upos : Upos::PUNCT;
    return after == Upos::DET || after == Upos::NUM; // "Germany and France condemn the attack"
}

} // namespace

// "Saudi Arabia lifts blockade", "The court on Friday quashed orders": the parser takes a headline or an unknown verb for one long noun phrase.
// The first word after a name or noun that can be a verb of the lexicon becomes the root, what stands before it its subject.
void findLostVerb(Tokens &tokens, QStringView text, const EventLexicon &lexicon, const std::vector<TokenRange> &names)
{
    const auto rooted = std::find_if(tokens.begin(), tokens.end(), [](const Token &each) { return each.head < 0; });
    if (rooted == tokens.end() || tokens.size() < 4)
        return;
    const int root = int(rooted - tokens.begin());
    // "Zelensky pleaded/JJ with Congress": the root has a subject but passes for an adjective or noun.
    if (tokens[size_t(root)].upos != Upos::VERB && childOf(tokens, root, {Relation::Nsubj}) >= 0 && childOf(tokens, root, {Relation::Cop, Relation::Aux, Relation::Expl}) < 0) {
        Token &verb = tokens[size_t(root)];
        const QString word = verb.span.in(text).toString();
        const QString base = lemma(word, Upos::VERB);
        if (word.front().isLower() && base != word && !lexicon.verbFrames(lexicon.wordId(base)).empty()) {
            verb.upos = Upos::VERB;
            verb.xpos = word.endsWith(u's') ? Xpos::VBZ : Xpos::VBD;
            const int infinitive = childOf(tokens, root, {Relation::Acl});
            if (infinitive > root)
                tokens[size_t(infinitive)].relation = Relation::Xcomp;
        }
        return;
    }
    const Token &top = tokens[size_t(root)];
    if (hasClause(tokens, root) || !(isNominal(top) || top.upos == Upos::DET || top.upos == Upos::ADJ))
        return;
    const auto isName = [&](int index) { return std::any_of(names.begin(), names.end(), [&](TokenRange each) { return each.contains(index); }); };
    int verb = -1;
    for (int i = 1; i + 1 < int(tokens.size()) && verb < 0; ++i) {
        const Token &before = tokens[size_t(i) - 1];
        const bool follows = before.upos == Upos::PROPN || before.upos == Upos::NOUN || before.upos == Upos::AUX || before.upos == Upos::NUM || before.xpos == Xpos::RB
            || (before.relation == Relation::Nsubj && before.head == i);
        if (follows && !isName(i) && isVerbForm(tokens, i, text, lexicon) && (i > root || isBelow(tokens, i, root)))
            verb = i;
    }
    if (verb < 0)
        return;
    // The topmost noun before the verb.
    int subject = -1;
    for (int i = 0; i < verb; ++i) {
        const Token &each = tokens[size_t(i)];
        if (each.relation == Relation::Nsubj && each.head == verb)
            subject = i;
        else if (isNominal(each) && (each.head < 0 || each.head >= verb) && each.relation != Relation::Obl && childOf(tokens, i, {Relation::Case}) < 0) {
            // Of several, the one nearest to the verb heads the phrase, unless a later one hangs on it.
            subject = i;
        }
    }
    if (subject < 0)
        return;
    const int last = subject;
    for (int i = 0; i < int(tokens.size()); ++i) {
        Token &each = tokens[size_t(i)];
        if (i == verb)
            continue;
        if (i < verb) {
            if (i == subject)
                hang(tokens, i, verb, Relation::Nsubj);
            else if (each.head < 0 || each.head >= verb)
                hang(tokens, i, i < last && isNominal(each) ? last : verb, i < last && isNominal(each) ? Relation::Compound : each.relation);
        } else if (each.head < 0) {
            hang(tokens, i, verb, Relation::Obj);
        } else if (each.head < verb) {
            const bool marked = childOf(tokens, i, {Relation::Case}) >= 0;
            hang(tokens, i, verb, isNominal(each) ? (marked ? Relation::Obl : Relation::Obj) : each.relation);
        }
    }
    Token &head = tokens[size_t(verb)];
    head.head = -1;
    head.relation = Relation::Root;
    if (head.upos != Upos::VERB) {
        head.upos = Upos::VERB;
        head.xpos = head.span.in(text).endsWith(u's') ? Xpos::VBZ : Xpos::VBD;
    } else if (head.xpos == Xpos::VBN && childOf(tokens, verb, {Relation::Aux, Relation::AuxPass}) < 0) {
        head.xpos = Xpos::VBD;
    }
}

// "impose a 25% or even 50% tariff": an article is no object; the noun at the end of its numbers is.
void giveArticleItsNoun(Tokens &tokens, QStringView text)
{
    for (int article = 0; article + 1 < int(tokens.size()); ++article) {
        const Token &each = tokens[size_t(article)];
        const QStringView word = each.span.in(text);
        if (each.relation != Relation::Obj || each.upos != Upos::DET || (word != u"a" && word != u"an" && word != u"the"))
            continue;
        int noun = -1, end = article + 1;
        for (; end < int(tokens.size()) && end < article + 12; ++end) {
            const Token &next = tokens[size_t(end)];
            if (next.upos == Upos::NOUN && next.span.in(text) != u"%")
                noun = end;
            else if (next.upos != Upos::NUM && next.upos != Upos::SYM && next.upos != Upos::ADJ && next.upos != Upos::ADV && next.upos != Upos::CCONJ
                && next.upos != Upos::NOUN && next.upos != Upos::PROPN)
                break;
        }
        if (noun < 0)
            continue;
        const int verb = each.head;
        for (int i = 0; i < int(tokens.size()); ++i) {
            const bool inside = i > article && i < noun && (tokens[size_t(i)].head <= article || tokens[size_t(i)].head > noun);
            if (i != noun && (tokens[size_t(i)].head == article || inside))
                hang(tokens, i, noun, i < noun ? Relation::Nummod : Relation::Acl);
            else if (i > noun && tokens[size_t(i)].head > article && tokens[size_t(i)].head < noun)
                tokens[size_t(i)].head = noun;
        }
        hang(tokens, noun, verb, Relation::Obj);
        hang(tokens, article, noun, Relation::Det);
    }
}

// "arrested a man suspected of spying": a participle without an auxiliary describes the noun before it, which is the verb's object.
void giveParticipleItsNoun(Tokens &tokens)
{
    for (int participle = 1; participle < int(tokens.size()); ++participle) {
        Token &each = tokens[size_t(participle)];
        const int verb = each.head;
        if (each.xpos != Xpos::VBN || verb < 0 || verb >= participle || !isVerb(tokens[size_t(verb)])
            || (each.relation != Relation::Parataxis && each.relation != Relation::Ccomp) || childOf(tokens, participle, {Relation::Aux, Relation::AuxPass}) >= 0)
            continue;
        const int noun = childOf(tokens, participle, {Relation::Nsubj, Relation::NsubjPass});
        if (noun <= verb || noun > participle || childOf(tokens, verb, {Relation::Obj}) >= 0)
            continue;
        hang(tokens, noun, verb, Relation::Obj);
        hang(tokens, participle, noun, Relation::Acl);
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

// "A missile attack killed 18 people, officials said": a verb in the past tense describes no noun; the noun is its subject.
void giveFiniteVerbItsSubject(Tokens &tokens)
{
    for (int verb = 1; verb < int(tokens.size()); ++verb) {
        Token &each = tokens[size_t(verb)];
        if (each.relation != Relation::Acl || each.head < 0 || each.head >= verb)
            continue;
        const int noun = each.head;
        Token &subject = tokens[size_t(noun)];
        // A noun that is "said" must be a clause: the participle behind it is its verb.
        const bool clause = subject.relation == Relation::Ccomp && each.xpos == Xpos::VBN && childOf(tokens, noun, {Relation::Cop, Relation::Nsubj, Relation::NsubjPass}) < 0
            && childOf(tokens, verb, {Relation::OblAgent, Relation::Aux, Relation::AuxPass}) < 0;
        if (!isFinite(each.xpos) && !clause)
            continue;
        const bool bare = childOf(tokens, noun, {Relation::Case}) < 0;
        if (!bare || subject.head < 0 || childOf(tokens, verb, {Relation::Nsubj, Relation::NsubjPass, Relation::Mark}) >= 0
            || (!clause && subject.relation != Relation::Obl && subject.relation != Relation::OblUnmarked && subject.relation != Relation::Dep && subject.relation != Relation::Parataxis))
            continue;
        each.head = subject.head;
        if (clause)
            each.xpos = Xpos::VBD;
        each.relation = isVerb(tokens[size_t(subject.head)]) && subject.head > verb ? Relation::Ccomp : Relation::Parataxis;
        subject.head = verb;
        subject.relation = Relation::Nsubj;
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

// "proposed in the evening that both begin talks": a clause behind "that" is not joined to the verb but what it says.
void giveVerbItsClause(Tokens &tokens, QStringView text)
{
    for (int head = 1; head < int(tokens.size()); ++head) {
        Token &each = tokens[size_t(head)];
        if (!isVerb(each) || each.relation != Relation::Conj || each.head < 0 || each.head > head || !isVerb(tokens[size_t(each.head)])
            || childOf(tokens, head, {Relation::Cc}) >= 0)
            continue;
        const int mark = childOf(tokens, head, {Relation::Mark});
        if (mark >= 0 && mark < head && tokens[size_t(mark)].span.in(text) == u"that" && childOf(tokens, each.head, {Relation::Ccomp}) < 0)
            each.relation = Relation::Ccomp;
    }
}

// "Crimea, which Russia annexed": a clause that opens with a relative pronoun behind a noun describes that noun, whatever else the parser makes of it.
void giveNounItsRelativeClause(Tokens &tokens, QStringView text)
{
    for (int pronoun = 1; pronoun + 1 < int(tokens.size()); ++pronoun) {
        const Token &each = tokens[size_t(pronoun)];
        const QStringView word = each.span.in(text);
        const bool subject = each.relation == Relation::Nsubj || each.relation == Relation::NsubjPass;
        const bool relative = word == u"which" || word == u"who" || (word == u"that" && each.xpos == Xpos::WDT && subject);
        const int verb = each.head;
        if (!relative || verb <= pronoun || (!subject && each.relation != Relation::Obj))
            continue;
        const int noun = tokens[size_t(pronoun) - 1].xpos == Xpos::Comma ? pronoun - 2 : pronoun - 1;
        if (noun < 0 || (tokens[size_t(noun)].upos != Upos::NOUN && tokens[size_t(noun)].upos != Upos::PROPN))
            continue;
        Token &clause = tokens[size_t(verb)];
        const bool misplaced = clause.relation == Relation::Ccomp || clause.relation == Relation::Parataxis || clause.relation == Relation::Advcl || clause.relation == Relation::Acl
            || clause.relation == Relation::Conj || clause.relation == Relation::Obl || clause.relation == Relation::OblUnmarked;
        if (misplaced && clause.head >= 0 && clause.head < pronoun && !isBelow(tokens, noun, verb))
            hang(tokens, verb, noun, Relation::AclRelcl);
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
