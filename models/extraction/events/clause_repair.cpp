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

// "plans to visit": what describes a noun completes a verb.
void giveVerbItsInfinitive(Tokens &tokens, int verb)
{
    const int infinitive = childOf(tokens, verb, {Relation::Acl});
    if (infinitive > verb && tokens[size_t(infinitive)].xpos == Xpos::VB)
        tokens[size_t(infinitive)].relation = Relation::Xcomp;
}

// "the envoy, Keith Kellogg, denied that": a participle that governs a clause or an object is a verb in the past tense.
bool governs(const Tokens &tokens, int participle)
{
    const Token &each = tokens[size_t(participle)];
    if (each.xpos != Xpos::VBN || each.relation != Relation::Acl || childOf(tokens, participle, {Relation::OblAgent, Relation::AuxPass}) >= 0)
        return false;
    for (int i = participle + 1; i < int(tokens.size()); ++i) {
        if (tokens[size_t(i)].head != participle)
            continue;
        const Relation relation = tokens[size_t(i)].relation;
        const bool object = relation == Relation::Obj || relation == Relation::Ccomp
            || (relation == Relation::Obl && childOf(tokens, i, {Relation::Case}) < 0 && tokens[size_t(i)].upos == Upos::NOUN);
        if (object)
            return true;
    }
    return false;
}

// "where leaders had gathered" heads no sentence.
bool isRelative(const Tokens &tokens, int verb)
{
    return std::any_of(tokens.begin(), tokens.begin() + verb, [&](const Token &each) {
        return each.head == verb && (each.xpos == Xpos::WRB || each.xpos == Xpos::WDT || each.xpos == Xpos::WP);
    });
}

// "Syrian guards tortured prisoners": the verb passes for a participle before its object.
void findVerbAmongModifiers(Tokens &tokens, int root, QStringView text, const EventLexicon &lexicon)
{
    const int subject = childOf(tokens, root, {Relation::Nsubj});
    if (!isNominal(tokens[size_t(root)]) || subject < 0 || subject > root || childOf(tokens, root, {Relation::Cop, Relation::Aux, Relation::Expl}) >= 0)
        return;
    const int verb = subject + 1;
    Token &each = tokens[size_t(verb)];
    if (verb >= root || each.head != root || each.relation != Relation::Amod || (each.xpos != Xpos::VBN && each.xpos != Xpos::VBD)
        || lexicon.verbFrames(lexicon.wordId(lemma(each.span.in(text), Upos::VERB))).empty())
        return;
    hang(tokens, verb, -1, Relation::Root);
    each.upos = Upos::VERB;
    each.xpos = Xpos::VBD;
    hang(tokens, root, verb, Relation::Obj);
    hang(tokens, subject, verb, Relation::Nsubj);
    for (int i = 0; i < int(tokens.size()); ++i) {
        if (tokens[size_t(i)].head == root && (tokens[size_t(i)].upos == Upos::PUNCT || (i < subject && tokens[size_t(i)].relation != Relation::Det)))
            tokens[size_t(i)].head = verb;
    }
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
        if (word.front().isLower() && base != word && verb.upos != Upos::NOUN && !lexicon.verbFrames(lexicon.wordId(base)).empty()) {
            verb.upos = Upos::VERB;
            verb.xpos = word.endsWith(u's') ? Xpos::VBZ : Xpos::VBD;
            giveVerbItsInfinitive(tokens, root);
            return;
        }
    }
    findVerbAmongModifiers(tokens, root, text, lexicon);
    const Token &top = tokens[size_t(root)];
    if (hasClause(tokens, root) || !(isNominal(top) || top.upos == Upos::DET || top.upos == Upos::ADJ))
        return;
    const auto isName = [&](int index) { return std::any_of(names.begin(), names.end(), [&](TokenRange each) { return each.contains(index); }); };
    int verb = -1;
    for (int i = 1; i + 1 < int(tokens.size()) && verb < 0; ++i) {
        const Token &before = tokens[size_t(i) - 1];
        const bool follows = before.upos == Upos::PROPN || before.upos == Upos::NOUN || before.upos == Upos::AUX || before.upos == Upos::NUM || before.xpos == Xpos::RB
            || (before.relation == Relation::Nsubj && before.head == i);
        if ((follows || governs(tokens, i)) && !isName(i) && !isRelative(tokens, i) && isVerbForm(tokens, i, text, lexicon) && (i > root || isBelow(tokens, i, root)))
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
    giveVerbItsInfinitive(tokens, verb);
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

// Small mistakes that cost a clause its subject or its object.
void mendRoles(Tokens &tokens, QStringView text, const EventLexicon &lexicon)
{
    for (int i = 0; i < int(tokens.size()); ++i) {
        Token &each = tokens[size_t(i)];
        // "Oman mediated": a name that passes for an exclamation
        if (i == 0 && each.upos == Upos::INTJ && each.relation == Relation::Discourse && each.head == 1 && isVerb(tokens[1]) && isFinite(tokens[1].xpos)
            && childOf(tokens, 1, {Relation::Nsubj, Relation::NsubjPass}) < 0) {
            each.upos = Upos::PROPN;
            each.xpos = Xpos::NNP;
            each.relation = Relation::Nsubj;
        }
        // "A flood displaced thousands": no passive has an object and no auxiliary.
        if (isVerb(each) && each.xpos == Xpos::VBN && (each.head < 0 || each.relation == Relation::Ccomp)
            && childOf(tokens, i, {Relation::Aux, Relation::AuxPass, Relation::OblAgent}) < 0 && childOf(tokens, i, {Relation::Obj}) > i) {
            const int subject = childOf(tokens, i, {Relation::NsubjPass});
            if (subject >= 0) {
                tokens[size_t(subject)].relation = Relation::Nsubj;
                each.xpos = Xpos::VBD;
            }
        }
        // "declined to apologise": a verb that passes for a noun behind "to"
        const Relation role = each.relation;
        if (i > 1 && (each.xpos == Xpos::NN || each.xpos == Xpos::JJ) && (role == Relation::Obl || role == Relation::Xcomp) && each.head >= 0 && each.head < i - 1
            && tokens[size_t(i) - 1].head == i && tokens[size_t(i) - 1].span.in(text) == u"to") {
            const QString base = lemma(each.span.in(text), Upos::VERB);
            const bool noun = !lexicon.nounFrames(lexicon.wordId(lemma(each.span.in(text), Upos::NOUN))).empty();
            if (base == each.span.in(text) && !noun && !lexicon.verbFrames(lexicon.wordId(base)).empty()) {
                each.upos = Upos::VERB;
                each.xpos = Xpos::VB;
                each.relation = Relation::Xcomp;
                tokens[size_t(i) - 1].relation = Relation::Mark;
            }
        }
        // "sought help from", "paid tribute to": a noun that passes for a bare verb
        if (i > 0 && each.xpos == Xpos::VB && each.relation == Relation::Xcomp && each.head == i - 1 && isFinite(tokens[size_t(i) - 1].xpos)
            && (i + 1 == int(tokens.size()) || tokens[size_t(i) + 1].upos == Upos::ADP || tokens[size_t(i) + 1].upos == Upos::PUNCT)) {
            const QString governor = lemma(tokens[size_t(i) - 1].span.in(text), Upos::VERB);
            const bool bare = governor == u"help" || governor == u"let" || governor == u"make" || governor == u"see" || governor == u"dare" || governor == u"need" || governor == u"go";
            if (!bare && childOf(tokens, i - 1, {Relation::Obj}) < 0 && lexicon.wordId(lemma(each.span.in(text), Upos::NOUN))) {
                each.upos = Upos::NOUN;
                each.xpos = Xpos::NN;
                each.relation = Relation::Obj;
            }
        }
    }
}

// "Talks between A and B were due to begin": a noun cannot head a clause that is joined to it without a conjunction.
void giveClauseItsSubject(Tokens &tokens)
{
    for (int root = 0; root < int(tokens.size()); ++root) {
        if (tokens[size_t(root)].head >= 0 || !isNominal(tokens[size_t(root)]) || childOf(tokens, root, {Relation::Cop, Relation::Nsubj, Relation::NsubjPass, Relation::Aux}) >= 0)
            continue;
        const int clause = childOf(tokens, root, {Relation::Conj, Relation::Parataxis});
        if (clause < root || childOf(tokens, clause, {Relation::Cc, Relation::Nsubj, Relation::NsubjPass, Relation::Expl}) >= 0
            || childOf(tokens, clause, {Relation::Cop, Relation::Aux, Relation::AuxPass}) < root)
            return;
        const Relation role = childOf(tokens, clause, {Relation::AuxPass}) >= 0 ? Relation::NsubjPass : Relation::Nsubj;
        hang(tokens, clause, -1, Relation::Root);
        hang(tokens, root, clause, role);
        for (Token &each : tokens) {
            if (each.head == root && each.upos == Upos::PUNCT)
                each.head = clause;
        }
        return;
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

} // namespace entente::tree
