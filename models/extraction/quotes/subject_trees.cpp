// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/subjects.h"

#include <algorithm>

namespace entente {

namespace {

// Subjects stand near their verbs: looking further would cost the square of an endless sentence's length.
constexpr qint32 furthestChild = 200;

const Token *childWith(const Sentence &sentence, qint32 head, bool (*fits)(Relation))
{
    const auto begin = sentence.tokens.begin() + std::max(0, head - furthestChild);
    const auto end = sentence.tokens.begin() + std::min(qint32(sentence.tokens.size()), head + furthestChild);
    const auto it = std::find_if(begin, end, [&](const Token &token) { return token.head == head && fits(token.relation); });
    return it == end ? nullptr : &*it;
}

bool isNounSubject(Relation relation)
{
    return relation == Relation::Nsubj || relation == Relation::NsubjPass || relation == Relation::NsubjOuter;
}

// Relations under which a verb borrows its governor's subject.
bool sharesSubject(Relation relation)
{
    return relation == Relation::Conj || relation == Relation::Xcomp || relation == Relation::Advcl || relation == Relation::Aux
        || relation == Relation::Cop || relation == Relation::Parataxis;
}

// What stands behind a noun but does not belong to its name: appositions and clauses.
bool leavesPhrase(Relation relation)
{
    return relation == Relation::Appos || relation == Relation::Acl || relation == Relation::AclRelcl || relation == Relation::Punct
        || relation == Relation::Parataxis || relation == Relation::Conj || relation == Relation::Cc;
}

} // namespace

std::optional<size_t> Subjects::itemOf(qint32 sentence, qint32 token) const
{
    const auto it = std::find_if(m_frame.items.begin(), m_frame.items.end(), [&](const FrameItem &each) { return each.sentence == sentence && each.token == token; });
    if (it == m_frame.items.end())
        return {};
    return size_t(it - m_frame.items.begin());
}

std::optional<Subject> Subjects::byTree(size_t item) const
{
    const FrameItem &verb = m_frame.items[item];
    const Sentence &sentence = m_scene.document.sentences[size_t(verb.sentence)];
    qint32 current = verb.token;
    for (int steps = 0; steps < 6 && current >= 0; ++steps) {
        const Token &token = sentence.tokens[size_t(current)];
        if (!itemOf(verb.sentence, current))
            return {}; // inside a quote: the tree went astray
        if (const Token *subject = childWith(sentence, current, isNounSubject)) {
            const auto index = qint32(subject - sentence.tokens.data());
            const bool relative = subject->xpos == Xpos::WDT || subject->xpos == Xpos::WP;
            if (!relative)
                return ofTreeToken(verb.sentence, index);
            if (token.relation == Relation::AclRelcl)
                return ofTreeToken(verb.sentence, token.head);
            return {};
        }
        if (token.relation == Relation::Acl)
            return ofTreeToken(verb.sentence, token.head);
        if (!sharesSubject(token.relation))
            return {};
        current = token.head;
    }
    return {};
}

std::optional<Subject> Subjects::ofTreeToken(qint32 sentenceIndex, qint32 head) const
{
    if (head < 0)
        return {};
    const Sentence &sentence = m_scene.document.sentences[size_t(sentenceIndex)];
    const auto item = itemOf(sentenceIndex, head);
    if (!item)
        return {};
    const auto below = [&](size_t other) {
        const FrameItem &it = m_frame.items[other];
        if (it.isQuote() || it.sentence != sentenceIndex)
            return false;
        qint32 current = it.token;
        for (int steps = 0; steps < 12 && current >= 0; ++steps) {
            if (current == head)
                return true;
            const Token &token = sentence.tokens[size_t(current)];
            if (leavesPhrase(token.relation) && token.xpos != Xpos::HYPH)
                return false;
            current = token.head;
        }
        return false;
    };
    size_t first = *item;
    while (first > 0 && below(first - 1))
        --first;
    size_t last = *item;
    while (last + 1 < size() && below(last + 1))
        ++last;
    if (isPreposition(wordAt(first)) || wordAt(first) == u",")
        return {}; // "In an interview Lind said": no subject
    auto subject = phrase(first, *item, last);
    if (!subject)
        return {};
    // A role with its holder: "Secretary of State Marco Rubio", "the foreign minister, Anna Berg".
    const Scene::Mention *mention = m_scene.mentionAt(m_frame.items[*item].span);
    if (isNameOfPerson(mention))
        return subject;
    for (size_t i = *item + 1; i < size() && i < *item + 12; ++i) {
        if (m_frame.items[i].isQuote() || m_frame.items[i].sentence != sentenceIndex)
            break;
        const Token &token = m_scene.token(m_frame.items[i]);
        const bool names = token.head == head && (token.relation == Relation::Flat || token.relation == Relation::Appos || token.relation == Relation::NmodDesc);
        const Scene::Mention *holder = names ? m_scene.mentionAt(token.span) : nullptr;
        if (isNameOfPerson(holder)) {
            subject->entity = holder->entity;
            break;
        }
    }
    return subject;
}

} // namespace entente
