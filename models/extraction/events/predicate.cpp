// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/predicate.h"

#include <utility>

namespace entente {

namespace {

bool isRelativePronoun(const SentenceTree &tree, int index)
{
    const Xpos xpos = tree.token(index).xpos;
    return xpos == Xpos::WDT || xpos == Xpos::WP || (tree.isWord(index, QLatin1StringView("that")) && tree.token(index).upos == Upos::PRON);
}

bool isInfinitive(const SentenceTree &tree, int index)
{
    const bool finite = tree.child(index, Relation::Cop) >= 0 || tree.child(index, Relation::Aux) >= 0 || tree.child(index, Relation::AuxPass) >= 0;
    if (finite && (tree.child(index, Relation::Nsubj) >= 0 || tree.child(index, Relation::NsubjPass) >= 0))
        return false; // "the envoy is to travel"
    for (const int each : tree.children(index)) {
        if (each < index && tree.isWord(each, QLatin1StringView("to")) && tree.token(each).relation != Relation::Case)
            return true;
    }
    return false;
}

class Collector
{
public:
    Collector(const SentenceTree &tree, Predicate &predicate) : m_tree(tree), m_predicate(predicate) {}

    void collect()
    {
        for (const int each : m_tree.children(m_predicate.head))
            take(each);
        if (m_predicate.object < 0 && passiveSubject < 0)
            m_predicate.object = m_predicate.indirectObject >= 0 ? std::exchange(m_predicate.indirectObject, -1) : bareObject;
        // "called Netanyahu": a name is no complement of anything but an object.
        if (m_predicate.object < 0 && passiveSubject < 0 && m_predicate.objectComplement >= 0 && m_tree.token(m_predicate.objectComplement).upos != Upos::ADJ)
            m_predicate.object = std::exchange(m_predicate.objectComplement, -1);
        if (m_predicate.object >= 0 && m_predicate.infinitive < 0) {
            // "ordered a newspaper to suspend publication": the infinitive may hang on the object.
            for (const int each : m_tree.children(m_predicate.object)) {
                if (m_tree.token(each).relation == Relation::Acl && isInfinitive(m_tree, each))
                    m_predicate.infinitive = each;
            }
        }
        if (m_predicate.object >= 0)
            takePhrasesOf(m_predicate.object);
    }

    int passiveSubject = -1;
    int agent = -1;
    int bareObject = -1;

private:
    void takePhrase(int each, bool ofObject)
    {
        if (const WordId preposition = m_tree.preposition(each))
            m_predicate.phrases.push_back({preposition, each, ofObject});
    }

    void takePhrasesOf(int object)
    {
        for (const int each : m_tree.children(object)) {
            const Relation relation = m_tree.token(each).relation;
            if (relation == Relation::Nmod || relation == Relation::Obl)
                takePhrase(each, true);
        }
    }

    void takeClause(int each)
    {
        const Relation relation = m_tree.token(each).relation;
        const bool asked = m_tree.hasMark(each, QLatin1StringView("whether")) || m_tree.hasMark(each, QLatin1StringView("that"));
        const bool adverbial = (relation == Relation::Advcl && !asked) || relation == Relation::Acl;
        const bool bare = relation == Relation::Xcomp && m_tree.token(each).xpos == Xpos::VB && m_tree.child(each, Relation::Aux) < 0; // "let them enter"
        if (bare || isInfinitive(m_tree, each)) {
            if (m_predicate.infinitive < 0)
                m_predicate.infinitive = each;
            return;
        }
        for (const int mark : m_tree.children(each)) {
            const Relation markRelation = m_tree.token(mark).relation;
            if (mark < each && (markRelation == Relation::Mark || markRelation == Relation::Case) && m_tree.word(mark))
                m_predicate.clauses.push_back({m_tree.word(mark), each, false});
        }
        // "ruled out sending missiles": what follows at once is governed.
        const bool followsAtOnce = relation == Relation::Advcl && each > m_predicate.head && each - m_predicate.head <= 2 && m_tree.child(each, Relation::Mark) < 0;
        if (adverbial && !followsAtOnce)
            return;
        if (m_tree.token(each).xpos == Xpos::VBG && relation != Relation::Parataxis && m_tree.child(each, Relation::Aux) < 0
            && m_tree.child(each, Relation::Nsubj) < 0)
            m_predicate.gerund = m_predicate.gerund < 0 ? each : m_predicate.gerund;
        else if (relation == Relation::Xcomp && each > m_predicate.head && !m_tree.isVerb(each) && m_predicate.objectComplement < 0)
            m_predicate.objectComplement = each;
        else if (relation != Relation::Xcomp && m_predicate.clause < 0)
            m_predicate.clause = each;
    }

    void take(int each)
    {
        switch (m_tree.token(each).relation) {
        case Relation::Nsubj:
        case Relation::NsubjOuter:
            m_predicate.subject = m_predicate.subject < 0 ? each : m_predicate.subject;
            break;
        case Relation::NsubjPass:
            passiveSubject = each;
            m_predicate.passive = true;
            break;
        case Relation::AuxPass:
            m_predicate.passive = true;
            break;
        case Relation::OblAgent:
            if (m_tree.hasMark(each, QLatin1StringView("by")) || m_tree.preposition(each) == 0)
                agent = each; // "by Modi", not "in Delhi"
            takePhrase(each, false);
            break;
        case Relation::Obj:
            if (m_tree.token(each).xpos == Xpos::VBG && m_tree.child(each, Relation::Obj) >= 0 && m_predicate.gerund < 0)
                m_predicate.gerund = each; // "resumed bombing Lebanon"
            else if (m_tree.preposition(each))
                takePhrase(each, false); // "walked away from the talks" has no object
            else if (m_predicate.object < 0)
                m_predicate.object = each;
            else if (m_predicate.indirectObject < 0 && each > m_predicate.object && !m_tree.isVerb(each))
                m_predicate.indirectObject = std::exchange(m_predicate.object, each); // "paid the king a visit"
            break;
        case Relation::Iobj:
            m_predicate.indirectObject = each;
            break;
        case Relation::Obl:
        case Relation::Nmod:
            takePhrase(each, false);
            // The parser calls some objects obliques: what follows the verb without a preposition is its object.
            if (each > m_predicate.head && bareObject < 0 && !m_tree.preposition(each) && m_tree.child(each, Relation::Case) < 0 && m_tree.token(each).upos != Upos::ADV)
                bareObject = each;
            break;
        case Relation::CompoundPrt:
        case Relation::Advmod:
            if (m_tree.word(each))
                m_predicate.particles.push_back(m_tree.word(each));
            break;
        case Relation::Xcomp:
        case Relation::Ccomp:
        case Relation::CsubjPass: // "It was noted that …"
        case Relation::Advcl:
        case Relation::Parataxis:
            takeClause(each);
            break;
        default:
            break;
        }
    }

    const SentenceTree &m_tree;
    Predicate &m_predicate;
};

void turnPassive(Predicate &predicate, const SentenceTree &tree, int passiveSubject, int agent)
{
    if (predicate.object >= 0 && predicate.object != passiveSubject && passiveSubject >= 0)
        predicate.indirectObject = passiveSubject; // "was given aid"
    else
        predicate.object = passiveSubject;
    if (passiveSubject < 0 && predicate.subject >= 0 && predicate.object < 0)
        predicate.object = std::exchange(predicate.subject, -1);
    if (agent < 0) {
        for (const PrepositionalPhrase &phrase : predicate.phrases) {
            for (const int marker : tree.children(phrase.head)) {
                if (tree.token(marker).relation == Relation::Case && tree.isWord(marker, QLatin1StringView("by")))
                    agent = phrase.head;
            }
        }
    }
    predicate.subject = agent;
}

} // namespace

Predicate findPredicate(const SentenceTree &tree, int head, int sharedSubject, int sharedObject)
{
    Predicate predicate;
    predicate.head = head;
    Collector collector(tree, predicate);
    collector.collect();

    const Token &token = tree.token(head);
    // The noun that a participle or a relative clause describes takes part in it.
    if (token.relation == Relation::Acl || token.relation == Relation::AclRelcl) {
        const int noun = token.head;
        if (token.relation == Relation::Acl && token.xpos == Xpos::VBN) {
            predicate.passive = true;
            collector.passiveSubject = noun;
        } else if (token.relation == Relation::Acl && token.xpos == Xpos::VBG && predicate.subject < 0) {
            predicate.subject = noun;
        } else if (predicate.subject >= 0 && isRelativePronoun(tree, predicate.subject)) {
            predicate.subject = noun;
        } else if (collector.passiveSubject >= 0 && isRelativePronoun(tree, collector.passiveSubject)) {
            collector.passiveSubject = noun;
        } else if (predicate.object >= 0 && isRelativePronoun(tree, predicate.object)) {
            predicate.object = noun;
        }
    }
    if (predicate.passive) {
        if (collector.passiveSubject < 0 && predicate.subject < 0)
            collector.passiveSubject = sharedSubject;
        turnPassive(predicate, tree, collector.passiveSubject, collector.agent);
    } else if (predicate.subject < 0) {
        predicate.subject = sharedSubject;
    }
    if (predicate.object < 0 && !predicate.passive)
        predicate.object = sharedObject;
    return predicate;
}

} // namespace entente
