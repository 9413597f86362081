// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/complements.h"

#include "extraction/quotes/clause_trees.h"

#include <algorithm>

namespace entente {

// The preposition before what is told: "called | for", "accused the army | of".
std::optional<size_t> Complements::prepositionOf(const Cue &cue, QStringView lemma) const
{
    constexpr size_t furthest = 8;
    for (size_t i = cue.lastItem + 1; i < m_subjects.size() && i < cue.lastItem + furthest && !m_subjects.isQuote(i); ++i) {
        const WordClass kind = m_subjects.classAt(i);
        const QStringView word = m_subjects.wordAt(i);
        const bool listed = kind == WordClass::Preposition && !equals(word, u"to") && m_scene.lexicon.reportsBy(lemma, word.toString().toLower());
        if (listed)
            return i;
        if (kind == WordClass::Preposition || kind == WordClass::Verb || kind == WordClass::Auxiliary || kind == WordClass::Punctuation || kind == WordClass::Conjunction)
            return {};
    }
    return {};
}

std::optional<ItemRange> Complements::byForm(const Cue &cue, const Place &verb, QStringView lemma) const
{
    const SpeechLexicon &lexicon = m_scene.lexicon;
    const Sentence &sentence = *verb.sentence;
    // "a problem that demands an answer"
    if (sentence.tokens[size_t(verb.token)].relation == Relation::AclRelcl && !cue.subject->entity)
        return {};
    const auto word = [&](qint32 i) { return wordOf(m_scene.document, sentence.tokens[size_t(i)]); };
    const auto rangeOf = [&](qint32 head, qint32 from, bool clause) -> std::optional<ItemRange> {
        const auto range = subtree(verb, head);
        const auto first = itemOf(verb, from);
        if (!range || !first || *first <= cue.lastItem || m_subjects.isQuote(*first) || range->last < *first)
            return {};
        return trimmed({*first, clause ? extended(cue, *first, range->last) : range->last});
    };
    if (lexicon.reportsBy(lemma, u"to")) {
        // The infinitive hangs on the verb, or on the one who is asked.
        for (qint32 i = verb.token + 1; i + 1 < qint32(sentence.tokens.size()) && i < verb.token + 14; ++i) {
            if (sentence.tokens[size_t(i)].xpos != Xpos::TO || !equals(word(i), u"to"))
                continue;
            const qint32 head = sentence.tokens[size_t(i)].head;
            if (head <= i || sentence.tokens[size_t(i)].relation != Relation::Mark)
                continue;
            const qint32 above = sentence.tokens[size_t(head)].head;
            const Relation relation = sentence.tokens[size_t(head)].relation;
            const bool direct = above == verb.token && (relation == Relation::Xcomp || relation == Relation::Ccomp || relation == Relation::Advcl);
            const bool ofAsked = above > verb.token && above < i && childAbove(sentence, above, verb.token) >= 0 && relation == Relation::Acl;
            // "called for more room | to breathe" and "warned, the others plan to leave" tell of something else.
            const auto at = itemOf(verb, i);
            bool parted = !at;
            for (size_t k = cue.lastItem + 1; at && k < *at; ++k)
                parted = parted || m_subjects.isWord(k, u",") || m_subjects.isWord(k, u"for");
            if ((!direct && !ofAsked) || parted)
                break;
            const bool negated = i > 0 && equals(word(i - 1), u"not");
            return rangeOf(head, negated ? i - 1 : i, true);
        }
    }
    const size_t next = cue.lastItem + 1;
    if (lexicon.reportsBy(lemma, u"ing") && next < m_subjects.size() && !m_subjects.isQuote(next) && m_scene.token(m_frame.items[next]).xpos == Xpos::VBG) {
        const Token &token = m_scene.token(m_frame.items[next]);
        const bool helps = token.relation == Relation::Aux && token.head > verb.token; // "having | met him"
        const qint32 head = helps ? token.head : m_frame.items[next].token;
        if (const auto range = subtree(verb, head); range && range->last > next)
            return trimmed({next, extended(cue, next, range->last)});
    }
    if (const auto preposition = prepositionOf(cue, lemma)) {
        const auto place = placeOf(*preposition);
        const qint32 head = place ? sentence.tokens[size_t(place->token)].head : -1;
        if (place && place->sentence == verb.sentence && head > place->token) {
            auto range = rangeOf(head, place->token + 1, false);
            // "called for Lind | to leave the hall"
            if (range && m_subjects.isWord(range->last + 1, u"to") && m_scene.token(m_frame.items[range->last + 1]).xpos == Xpos::TO)
                range->last = extended(cue, range->first, range->last + 1);
            return range;
        }
    }
    if (lexicon.reportsBy(lemma, u"object")) {
        const qint32 object = findChild(sentence, verb.token, verb.token + 1, [](const Token &token, qint32) { return token.relation == Relation::Obj && token.upos != Upos::PRON; });
        if (const auto range = object < 0 ? std::nullopt : subtree(verb, object); range && !isTimeWord(word(object)) && !m_subjects.isQuote(range->first))
            return range->first > cue.lastItem ? trimmed(*range) : std::nullopt;
    }
    return {};
}

std::optional<ItemRange> Complements::ofNoun(const Cue &cue) const
{
    // "Lind's claim that", "a claim by Lind that"
    const size_t at = std::max(cue.lastItem, cue.subject->lastItem) + 1;
    if (!m_subjects.isWord(at, u"that") || m_scene.token(m_frame.items[at]).xpos != Xpos::IN)
        return {};
    const auto that = placeOf(at);
    const qint32 head = that->sentence->tokens[size_t(that->token)].head;
    if (head <= that->token || !isFiniteClause(*that, head))
        return {};
    const auto noun = placeOf(cue.item);
    const auto range = noun && noun->sentence == that->sentence ? subtree(*noun, head) : std::nullopt;
    return range && range->last > at ? trimmed({at, range->last}) : std::nullopt;
}

std::optional<ItemRange> Complements::aroundPhrase(const Cue &cue) const
{
    size_t end = m_subjects.size();
    while (end > 0 && !m_subjects.isQuote(end - 1) && m_subjects.classAt(end - 1) == WordClass::Punctuation)
        --end;
    // Behind the phrase and what is told of the speaker: "According to Lind, the mayor of Bern, | …".
    const size_t behind = cue.subject->lastItem + 1;
    const bool opens = cue.item == 0 || !hasFiniteVerb(0, cue.item);
    if (opens) {
        size_t comma = behind;
        while (comma < end && !m_subjects.isWord(comma, u","))
            ++comma;
        if (comma >= end)
            return {};
        // An apposition closes with the comma before the clause.
        for (size_t next = comma + 1; next < end; ++next) {
            if (m_subjects.isWord(next, u",") && !hasFiniteVerb(comma + 1, next) && hasFiniteVerb(next + 1, end) && next - comma < 14) {
                comma = next;
                break;
            }
            if (!m_subjects.isQuote(next) && isFinite(m_scene.token(m_frame.items[next]).xpos))
                break;
        }
        return trimmed({comma + 1, end - 1});
    }
    if (cue.item == 0)
        return {};
    // “We go,” Lind said in Bern, according to the paper: the quote tells it.
    const bool quoted = std::any_of(m_cues.begin(), m_cues.end(), [&](const Cue &other) { return other.type == Cue::Type::Verb && other.item < cue.item; })
        && std::any_of(m_frame.items.begin(), m_frame.items.begin() + qsizetype(cue.item), [](const FrameItem &item) { return item.isQuote(); });
    if (quoted)
        return {};
    const size_t first = datelineEnd(0, cue.item);
    return trimmed({first, cue.item - 1});
}

} // namespace entente
