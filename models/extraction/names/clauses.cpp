// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/clauses.h"

#include "extraction/names/name_words.h"

namespace entente {

std::optional<size_t> Clauses::verbOfSubject(size_t at) const
{
    for (int steps = 0; steps < 4 && hasHead(at); ++steps) {
        if (entente::isSubject(relationOf(at)))
            return headOf(at);
        at = headOf(at);
    }
    return {};
}

bool Clauses::isMainVerb(size_t at) const
{
    for (int steps = 0; steps < 4; ++steps) {
        const Relation relation = relationOf(at);
        if (relation == Relation::Root || relation == Relation::Parataxis || !hasHead(at))
            return true;
        if (relation != Relation::Conj)
            return false;
        at = headOf(at);
    }
    return false;
}

bool Clauses::standsBeforeVerb(size_t first, size_t last) const
{
    if (!m_reading.isTagged || last >= m_reading.words.size() || !m_reading.sameSentence(last, first))
        return false;
    const Token &verb = *m_reading.words[last].token;
    if ((verb.upos != Upos::VERB && verb.upos != Upos::AUX) || (verb.xpos != Xpos::VBD && verb.xpos != Xpos::VBZ))
        return false;
    while (first > 0 && m_reading.sameSentence(first - 1, last) && (m_reading.words[first - 1].role >= 0 || m_reading.words[first - 1].name >= 0))
        --first;
    if (first == 0 || !m_reading.sameSentence(first - 1, last))
        return true;
    const Upos before = m_reading.words[first - 1].token->upos;
    static const WordSet conjunctions(u"after before since until till as while because"); // also where they are read as prepositions
    return before == Upos::PUNCT || before == Upos::CCONJ || before == Upos::SCONJ || conjunctions.contains(m_reading.word(first - 1));
}

std::optional<size_t> Clauses::verbAbove(size_t at) const
{
    for (int steps = 0; steps < 6 && hasHead(at); ++steps) {
        at = headOf(at);
        if (m_reading.words[at].token->upos == Upos::VERB)
            return at;
    }
    return {};
}

bool Clauses::isCataphoric(size_t at) const
{
    if (!m_reading.isTagged || m_reading.words[at].quoted)
        return false;
    bool subordinate = false;
    for (int steps = 0; steps < 8 && hasHead(at); ++steps) {
        const Relation relation = relationOf(at);
        subordinate = subordinate || relation == Relation::Advcl || relation == Relation::AdvclRelcl || relation == Relation::AclRelcl
                   || relation == Relation::Acl || relation == Relation::Obl;
        if (relation == Relation::Ccomp || relation == Relation::Conj || relation == Relation::Parataxis)
            return false;
        at = headOf(at);
    }
    return subordinate;
}

bool Clauses::announcesSubject(size_t at) const
{
    const size_t first = m_reading.sentences[m_reading.words[at].sentence].first;
    return at == first + 1 && (m_reading.isWord(first, at, u"for") || m_reading.isWord(first, at, u"on")) && m_reading.isWord(at + 1, at, u"part");
}

bool Clauses::reachesSubject(size_t at) const
{
    for (int steps = 0; steps < 4; ++steps) {
        const Token &token = *m_reading.words[at].token;
        if (entente::isSubject(token.relation))
            return true;
        switch (token.relation) {
        case Relation::Flat:
        case Relation::Compound:
        case Relation::NmodDesc:
        case Relation::NmodUnmarked:
        case Relation::Conj:
        case Relation::Appos: break;
        default: return false;
        }
        if (token.head < 0)
            return false;
        at = m_reading.sentences[m_reading.words[at].sentence].first + size_t(token.head);
    }
    return false;
}

bool Clauses::isSubject(size_t first, size_t last) const
{
    if (m_reading.isTagged) {
        for (size_t i = first; i < last; ++i) {
            if (reachesSubject(i))
                return true;
        }
        return false;
    }
    if (last >= m_reading.words.size() || !m_reading.sameSentence(last, first))
        return false;
    const QStringView next = m_reading.word(last);
    return speechVerbs().contains(next) || personVerbs().contains(next) || next.endsWith(u"ed");
}

bool Clauses::hasSubject(size_t verb) const
{
    const auto [begin, end] = m_reading.sentences[m_reading.words[verb].sentence];
    for (size_t i = begin; i < end; ++i) {
        if (entente::isSubject(relationOf(i)) && hasHead(i) && headOf(i) == verb)
            return true;
    }
    return false;
}

std::optional<size_t> Clauses::objectOf(size_t verb, size_t before) const
{
    const auto [begin, end] = m_reading.sentences[m_reading.words[verb].sentence];
    for (size_t i = verb + 1; i < std::min(end, before); ++i) {
        if ((relationOf(i) == Relation::Obj || relationOf(i) == Relation::Iobj) && hasHead(i) && headOf(i) == verb)
            return i;
    }
    return {};
}

} // namespace entente
