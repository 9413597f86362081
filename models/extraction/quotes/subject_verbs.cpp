// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/subjects.h"

#include "language/characters.h"

namespace entente {

// `comma` stands right before the verb: "Rubio, the country's top diplomat, said". Of the phrases between commas the nearest name of a
// person that opens its part wins, else the first part that is a phrase.
std::optional<Subject> Subjects::beforeComma(size_t comma) const
{
    std::optional<Subject> first;
    size_t end = comma;
    for (int parts = 0; parts < 6 && end > 0; ++parts) {
        size_t begin = end;
        while (begin > 0 && !isWord(begin - 1, u",") && !isQuote(begin - 1))
            --begin;
        if (begin < end) {
            const auto opening = beginningAt(begin);
            const bool names = opening && (opening->pronoun || isNameOfPerson(m_scene.mentionAt(m_frame.items[opening->lastItem].span)));
            if (names && (opening->lastItem + 1 == end || parts > 0))
                return opening;
            if (classAt(begin) == WordClass::RelativePronoun && begin >= 2) {
                auto antecedent = endingAt(begin - 2);
                // A surname that looks like an ordinary word: "Small, who was there, said".
                if (!antecedent && begin == 2 && !isQuote(0))
                    antecedent = phrase(0, 0, 0);
                if (antecedent && !first)
                    first = antecedent;
            }
            const auto whole = endingAt(end - 1);
            if (whole && whole->firstItem == begin)
                first = whole;
            else if (whole && parts > 0 && !first)
                first = whole; // the phrase before "…, who was there, said"
        }
        if (begin == 0 || isQuote(begin - 1))
            break;
        end = begin - 1;
    }
    return first;
}

// One past the item before the auxiliaries, adverbs and times in front of the verb: "Lind has on Friday also | said".
size_t Subjects::withoutAdverbs(size_t verb) const
{
    size_t i = verb;
    bool skippedTime = false;
    while (i > 0 && !isQuote(i - 1)) {
        const size_t previous = i - 1;
        const QStringView word = wordAt(previous);
        const bool time = isTimeWord(word) && !m_scene.mentionAt(m_frame.items[previous].span);
        const bool aroundTime = skippedTime && (equals(word, u"on") || equals(word, u"in") || equals(word, u"this") || equals(word, u"the"));
        const bool name = m_frame.items[previous].token > 0 && isUpperCase(word[0].unicode()) && !time; // "Will wrote"
        if (name || (!time && !aroundTime && !isAuxiliary(word) && !isAdverbBetween(word) && !equals(word, u"to") && classAt(previous) != WordClass::Adverb))
            break;
        skippedTime = skippedTime || time;
        --i;
    }
    return i;
}

std::optional<Subject> Subjects::beforeVerb(size_t item) const
{
    const size_t i = withoutAdverbs(item);
    if (i > 0 && isQuote(i - 1))
        return {};
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

std::optional<Subject> Subjects::ofMainClause() const
{
    // "When Lind rose, the president sat down": the president.
    for (size_t i = 0; m_scene.hasTrees && i < size(); ++i) {
        if (isQuote(i) || m_scene.token(m_frame.items[i]).relation != Relation::Root)
            continue;
        if (auto subject = byTree(i))
            return subject;
    }
    for (size_t i = 1; i < size(); ++i) {
        if (isQuote(i) || isQuote(i - 1))
            continue;
        const WordClass kind = classAt(i);
        if (kind != WordClass::Auxiliary && kind != WordClass::Verb)
            continue;
        const Xpos tag = m_scene.token(m_frame.items[i]).xpos;
        if (tag == Xpos::VBG || tag == Xpos::VB)
            continue;
        if (auto subject = ofVerb(i))
            return subject;
    }
    return {};
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

// A name or pronoun right before the verb at the begin of its clause: "Lind said", "…, he added".
std::optional<Subject> Subjects::rightBefore(size_t item) const
{
    const size_t end = withoutAdverbs(item);
    if (end == 0 || isQuote(end - 1))
        return {};
    auto subject = endingAt(end - 1);
    if (!subject)
        return {};
    const Scene::Mention *mention = m_scene.mentionAt(m_frame.items[subject->lastItem].span);
    const bool whole = mention && subject->entity && mention->span.contains(m_frame.items[subject->firstItem].span);
    if (!subject->pronoun && !subject->firstPerson && !isNameOfPerson(mention) && !whole)
        return {};
    if (subject->firstItem == 0 || isQuote(subject->firstItem - 1))
        return subject;
    const size_t before = subject->firstItem - 1;
    const WordClass kind = classAt(before);
    const bool clauseBegins = kind == WordClass::Punctuation || kind == WordClass::Conjunction || isWord(before, u"that") || isWord(before, u"when")
        || isWord(before, u"as") || isWord(before, u"because") || isWord(before, u"while") || isWord(before, u"after") || isWord(before, u"which")
        || isWord(before, u"what") || isWord(before, u"if") || isWord(before, u"before") || isTimeWord(wordAt(before));
    return clauseBegins || subject->pronoun ? subject : std::nullopt;
}

// Who stands right before a participle: "with Lind insisting", "cited a senior official as saying", "despite a resolution demanding".
std::optional<Subject> Subjects::besideParticiple(size_t item) const
{
    const bool quoted = item > 1 && isWord(item - 1, u"as");
    const size_t last = quoted ? item - 2 : item - 1;
    if (isQuote(last) || isTimeWord(wordAt(last)))
        return {};
    auto subject = endingAt(last);
    if (!subject || subject->firstItem == 0 || isQuote(subject->firstItem - 1))
        return {};
    const size_t before = subject->firstItem - 1;
    if (quoted) {
        const SpeechVerb *verb = m_scene.lexicon.verb(wordAt(before));
        return verb && (verb->lemma == u"quote" || verb->lemma == u"cite") ? subject : std::nullopt;
    }
    return isWord(before, u"with") || isWord(before, u"despite") ? subject : std::nullopt;
}

std::optional<Subject> Subjects::ofVerb(size_t item) const
{
    const SpeechVerb *verb = m_scene.lexicon.verb(wordAt(item));
    const bool participle = verb && verb->form == SpeechForm::Participle && item > 0 && !isAuxiliary(wordAt(item - 1));
    if (!participle) {
        if (auto subject = rightBefore(item))
            return subject;
    }
    if (participle) {
        if (auto subject = besideParticiple(item))
            return subject;
    }
    std::optional<Subject> fromTree = m_scene.hasTrees ? byTree(item) : std::nullopt;
    // "GAZA CITY: A senior official said": the dateline says nothing.
    for (size_t i = fromTree ? fromTree->lastItem + 1 : item; i < item; ++i) {
        if (isWord(i, u":"))
            fromTree.reset();
    }
    if (fromTree && (fromTree->entity || fromTree->pronoun || fromTree->firstPerson))
        return fromTree;
    std::optional<Subject> fromOrder;
    if (participle) {
        fromOrder = ofClauseBefore(item);
        if (!fromOrder && item > 0 && isWord(item - 1, u","))
            fromOrder = beforeComma(item - 1);
    } else {
        fromOrder = beforeVerb(item);
    }
    if (!fromTree)
        return fromOrder;
    // Long appositions lead the tree astray: "Lind, a fellow of the institute and author of a book, said".
    const size_t end = withoutAdverbs(item);
    const bool afterComma = end > 0 && isWord(end - 1, u",");
    return afterComma && fromOrder && fromOrder->firstItem < fromTree->firstItem ? fromOrder : fromTree;
}

} // namespace entente
