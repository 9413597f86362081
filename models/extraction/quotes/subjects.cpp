// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/subjects.h"

#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

bool isFullName(const Scene &scene, const Scene::Mention *mention)
{
    return mention && scene.entity(mention->entity).kind == EntityKind::Person
        && (mention->form == MentionForm::Name || mention->form == MentionForm::ShortName);
}

} // namespace

WordClass Subjects::classAt(size_t item) const
{
    const FrameItem &it = m_frame.items[item];
    return it.isQuote() ? WordClass::Punctuation : classOf(m_scene.token(it), m_scene.word(it));
}

bool Subjects::isNominal(size_t item) const
{
    if (m_frame.items[item].isQuote())
        return false;
    switch (classAt(item)) {
    case WordClass::Noun:
    case WordClass::Proper:
    case WordClass::Adjective:
    case WordClass::Number:
    case WordClass::PossessiveMark:
        return !isTimeWord(wordAt(item)) || (m_scene.mentionAt(m_frame.items[item].span) != nullptr);
    default:
        return false;
    }
}

// The phrase of the items [first, last] with its head at `head`.
std::optional<Subject> Subjects::phrase(size_t first, size_t head, size_t last) const
{
    Subject subject;
    subject.firstItem = first;
    subject.lastItem = last;
    subject.words = {m_frame.items[first].span.begin, m_frame.items[last].span.end};
    const QStringView headWord = wordAt(head);
    subject.pronoun = isThirdPersonPronoun(headWord);
    subject.firstPerson = classAt(head) == WordClass::Pronoun && isFirstOrSecondPerson(headWord);
    const Scene::Mention *mention = m_scene.mentionAt(m_frame.items[head].span);
    if (mention && m_scene.entity(mention->entity).kind != EntityKind::Place)
        subject.entity = mention->entity;
    const bool anyPronoun = classAt(head) == WordClass::Pronoun;
    if (anyPronoun && !subject.pronoun && !subject.firstPerson && !subject.entity)
        return {}; // it, one, there: nobody
    if (classAt(head) == WordClass::Determiner && !subject.entity)
        return {}; // this, that
    return subject;
}

std::optional<Subject> Subjects::endingAt(size_t item) const
{
    size_t last = item;
    // (D-S.C.), (54)
    if (isWord(last, u")")) {
        size_t open = last;
        while (open > 0 && !isWord(open, u"("))
            --open;
        if (open == 0)
            return {};
        last = open - 1;
    }
    if (isQuote(last))
        return {};
    if (classAt(last) == WordClass::Pronoun)
        return phrase(last, last, last);
    if (!isNominal(last) || classAt(last) == WordClass::PossessiveMark)
        return {};
    size_t first = last;
    while (first > 0 && isNominal(first - 1))
        --first;
    if (first > 0 && (classAt(first - 1) == WordClass::Determiner || classAt(first - 1) == WordClass::PossessivePronoun))
        --first;
    const Scene::Mention *mention = m_scene.mentionAt(m_frame.items[last].span);
    // "a spokesman for the ministry": the spokesman speaks.
    if (first >= 2 && classAt(first - 1) == WordClass::Preposition && isNominal(first - 2) && !isTimeWord(wordAt(first - 2))
        && !(mention && mention->span.begin < m_frame.items[first].span.begin)) {
        if (const auto head = endingAt(first - 2)) {
            const bool opensClause = head->firstItem == 0 || isQuote(head->firstItem - 1) || classAt(head->firstItem - 1) == WordClass::Punctuation
                || classAt(head->firstItem - 1) == WordClass::Conjunction || classAt(head->firstItem - 1) == WordClass::Determiner;
            if (opensClause) {
                Subject subject = *head;
                subject.lastItem = item;
                subject.words.end = m_frame.items[item].span.end;
                return subject;
            }
        }
    }
    return phrase(first, last, last);
}

std::optional<Subject> Subjects::beginningAt(size_t item) const
{
    if (item >= size() || isQuote(item))
        return {};
    if (classAt(item) == WordClass::Pronoun)
        return phrase(item, item, item);
    size_t next = item;
    if (classAt(next) == WordClass::Determiner || classAt(next) == WordClass::PossessivePronoun)
        ++next;
    size_t last = next;
    while (last < size() && isNominal(last))
        ++last;
    if (last == next)
        return {};
    --last;
    if (classAt(last) == WordClass::PossessiveMark)
        return {};
    const Scene::Mention *mention = m_scene.mentionAt(m_frame.items[last].span);
    auto subject = phrase(item, last, last);
    // The role and its holder: "said the foreign minister, Anna Berg".
    if (subject && !isFullName(m_scene, mention) && isWord(last + 1, u",") && last + 2 < size() && !isQuote(last + 2)) {
        const Scene::Mention *holder = m_scene.mentionAt(m_frame.items[last + 2].span);
        if (isFullName(m_scene, holder) && holder->span.begin == m_frame.items[last + 2].span.begin)
            subject->entity = holder->entity;
    }
    return subject;
}

// `comma` stands right before the verb: "Rubio, the country's top diplomat, said". Of the phrases between commas the name wins, else the first.
std::optional<Subject> Subjects::beforeComma(size_t comma) const
{
    std::optional<Subject> first;
    size_t end = comma;
    for (int segments = 0; segments < 4 && end > 0; ++segments) {
        const auto here = endingAt(end - 1);
        size_t begin = end;
        while (begin > 0 && !isWord(begin - 1, u",") && !isQuote(begin - 1))
            --begin;
        const bool whole = here && here->firstItem == begin;
        if (whole) {
            const Scene::Mention *mention = m_scene.mentionAt(m_frame.items[here->lastItem].span);
            if (here->pronoun || isFullName(m_scene, mention))
                return here;
            first = here;
        } else if (here && segments > 0 && !first) {
            return here; // the phrase before "…, who was there, said"
        }
        if (begin == 0 || isQuote(begin - 1))
            break;
        end = begin - 1;
    }
    return first;
}

std::optional<Subject> Subjects::beforeVerb(size_t item) const
{
    size_t i = item;
    bool skippedTime = false;
    while (i > 0) {
        const size_t previous = i - 1;
        if (isQuote(previous))
            return {};
        const QStringView word = wordAt(previous);
        const bool time = isTimeWord(word) && !m_scene.mentionAt(m_frame.items[previous].span);
        const bool aroundTime = skippedTime && (equals(word, u"on") || equals(word, u"in") || equals(word, u"this") || equals(word, u"the"));
        if (!time && !aroundTime && !isAuxiliary(word) && !isAdverbBetween(word) && !equals(word, u"to") && classAt(previous) != WordClass::Adverb)
            break;
        skippedTime = skippedTime || time;
        --i;
    }
    if (i == 0)
        return {};
    const size_t last = i - 1;
    if (isWord(last, u",") || isWord(last, u"–") || isWord(last, u"—"))
        return beforeComma(last);
    if (classAt(last) == WordClass::RelativePronoun || (isWord(last, u"that") && last > 0 && isNominal(last - 1))) {
        size_t antecedent = last;
        if (antecedent > 0 && isWord(antecedent - 1, u","))
            --antecedent;
        return antecedent > 0 ? endingAt(antecedent - 1) : std::nullopt;
    }
    if (classAt(last) == WordClass::Conjunction)
        return ofClauseBefore(last);
    return endingAt(last);
}

std::optional<Subject> Subjects::ofClauseBefore(size_t item) const
{
    std::optional<Subject> fallback;
    for (size_t i = item; i > 0; --i) {
        const size_t at = i - 1;
        if (isQuote(at))
            continue;
        const Scene::Mention *mention = m_scene.mentionAt(m_frame.items[at].span);
        const bool finite = classAt(at) == WordClass::Auxiliary || classAt(at) == WordClass::Verb;
        if (finite && at > 0 && !isQuote(at - 1)) {
            if (auto subject = endingAt(at - 1))
                return subject;
        }
        if (mention && m_scene.entity(mention->entity).kind == EntityKind::Person)
            fallback = endingAt(at) ? endingAt(at) : fallback;
    }
    return fallback;
}

std::optional<Subject> Subjects::ownerAt(size_t item) const
{
    const Scene::Mention *mention = m_scene.mentionAt(m_frame.items[item].span);
    if (!mention || mention->form != MentionForm::Pronoun)
        return {};
    Subject subject;
    subject.entity = mention->entity;
    subject.words = mention->span;
    subject.firstItem = subject.lastItem = item;
    subject.pronoun = true;
    return subject;
}

std::optional<Subject> Subjects::ofVerb(size_t item) const
{
    if (m_scene.hasTrees) {
        if (auto subject = byTree(item))
            return subject;
    }
    const SpeechVerb *verb = m_scene.lexicon.verb(wordAt(item));
    if (verb && verb->form == SpeechForm::Participle && item > 0 && !isAuxiliary(wordAt(item - 1)))
        return isWord(item - 1, u",") ? [&] { auto s = ofClauseBefore(item - 1); return s ? s : beforeComma(item - 1); }() : ofClauseBefore(item);
    return beforeVerb(item);
}

std::optional<size_t> Subjects::itemOf(qint32 sentence, qint32 token) const
{
    const auto it = std::find_if(m_frame.items.begin(), m_frame.items.end(), [&](const FrameItem &each) { return each.sentence == sentence && each.token == token; });
    if (it == m_frame.items.end())
        return {};
    return size_t(it - m_frame.items.begin());
}

std::optional<Subject> Subjects::byTree(size_t) const
{
    return {};
}

std::optional<Subject> Subjects::ofTreeToken(const Sentence &, qint32, qint32) const
{
    return {};
}

} // namespace entente
