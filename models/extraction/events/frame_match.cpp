// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/frame_match.h"

#include <algorithm>

namespace entente {

namespace {

using Slot = FrameCondition::Slot;

bool isIn(const WordSet &set, WordId word)
{
    return word && std::binary_search(set.begin(), set.end(), word);
}

class Matcher
{
public:
    Matcher(const SentenceTree &tree, const Predicate &predicate, const EventLexicon &lexicon)
        : m_tree(tree), m_predicate(predicate), m_lexicon(lexicon)
    {}

    std::optional<FrameMatch> match(const VerbFrame &frame) const
    {
        FrameMatch result;
        result.frame = &frame;
        for (const FrameCondition &condition : frame.conditions) {
            if (!holds(condition, result) && !condition.optional)
                return std::nullopt;
        }
        const bool ofNoun = frame.action == FrameAction::Noun || frame.action == FrameAction::Plan || frame.action == FrameAction::Stop;
        if (ofNoun && (result.theme < 0 || !matchNoun(m_tree, result.theme, m_predicate.phrases, m_lexicon)))
            return std::nullopt; // a noun of the class that is no happening: "impose limits"
        return result;
    }

private:
    // One of the noun's conjuncts that the condition accepts, the noun itself where it accepts any; else -1.
    int accepted(const FrameCondition &condition, int noun) const
    {
        if (noun < 0 || (condition.words.empty() && !condition.anyEvent))
            return noun;
        for (const int each : m_tree.conjuncts(noun)) {
            const WordId event = m_tree.eventNoun(each);
            if (isIn(condition.words, event) || isIn(condition.words, m_tree.word(each)))
                return each;
            if (condition.anyEvent && !m_lexicon.nounFrames(event).empty())
                return each;
        }
        // "a group of hostages", "a series of attacks", "dozens of people": the noun behind "of" counts.
        for (const int each : m_tree.children(noun)) {
            const bool amount = m_tree.token(noun).upos == Upos::NUM || m_tree.token(noun).upos == Upos::SYM || m_lexicon.isIn(m_tree.word(noun), m_lexicon.amounts());
            if (amount && m_tree.token(each).relation == Relation::Nmod && m_tree.hasMarker(each, m_lexicon.of())
                && (isIn(condition.words, m_tree.eventNoun(each)) || isIn(condition.words, m_tree.word(each))
                    || (condition.anyEvent && !m_lexicon.nounFrames(m_tree.eventNoun(each)).empty())))
                return each;
        }
        // "$2 million", "20 percent": amounts hang on the number or the sign.
        for (const int each : m_tree.children(noun)) {
            if (m_tree.token(each).relation == Relation::Nummod && isIn(condition.words, m_tree.word(each)))
                return noun;
        }
        return -1;
    }

    bool fill(const FrameCondition &condition, int noun, FrameMatch &result) const
    {
        const int found = accepted(condition, noun);
        if (found < 0)
            return false;
        if (condition.words.empty() && !condition.anyEvent)
            result.recipients.push_back(found);
        else if (result.theme < 0 || !m_lexicon.nounFrames(m_tree.eventNoun(found)).empty())
            result.theme = found; // "talks took place": the noun of the happening stays the theme
        return true;
    }

    bool hasPhrase(const FrameCondition &condition, FrameMatch &result) const
    {
        for (const PrepositionalPhrase &phrase : m_predicate.phrases) {
            const bool marked = isIn(condition.prepositions, phrase.preposition)
                || std::any_of(condition.prepositions.begin(), condition.prepositions.end(),
                    [&](WordId preposition) { return m_tree.hasMarker(phrase.head, preposition); });
            if (marked && fill(condition, phrase.head, result))
                return true;
        }
        for (const PrepositionalPhrase &clause : m_predicate.clauses) {
            if (isIn(condition.prepositions, clause.preposition) && (condition.words.empty() || isIn(condition.words, m_tree.word(clause.head)))) {
                result.complement = clause.head;
                return true;
            }
        }
        return false;
    }

    // "hand over their arms": where the tree takes the particle for a preposition, its noun is the object.
    int objectOfParticle(const VerbFrame &frame) const
    {
        for (const FrameCondition &condition : frame.conditions) {
            if (condition.slot != Slot::Particle)
                continue;
            for (const PrepositionalPhrase &phrase : m_predicate.phrases) {
                if (!phrase.ofObject && isIn(condition.words, phrase.preposition))
                    return phrase.head;
            }
        }
        return -1;
    }

    bool hasParticle(const FrameCondition &condition) const
    {
        const int next = m_predicate.head + 1;
        if (next < m_tree.size() && isIn(condition.words, m_tree.word(next)))
            return true; // wherever the tree hangs it
        if (std::any_of(m_predicate.particles.begin(), m_predicate.particles.end(), [&](WordId each) { return isIn(condition.words, each); }))
            return true;
        return std::any_of(m_predicate.phrases.begin(), m_predicate.phrases.end(), [&](const PrepositionalPhrase &phrase) {
            return std::any_of(condition.words.begin(), condition.words.end(),
                [&](WordId particle) { return !phrase.ofObject && m_tree.hasMarker(phrase.head, particle); });
        });
    }

    bool hasWord(const FrameCondition &condition) const
    {
        const auto among = [&](int head) {
            if (head < 0)
                return false;
            const auto below = m_tree.children(head);
            return std::any_of(below.begin(), below.end(), [&](int each) { return isIn(condition.words, m_tree.word(each)); });
        };
        return among(m_predicate.head) || among(m_predicate.object) || isIn(condition.words, m_tree.word(std::max(0, m_predicate.objectComplement)));
    }

    bool takesClause(int verb, const FrameCondition &condition, FrameMatch &result) const
    {
        if (verb < 0 || (!condition.words.empty() && !isIn(condition.words, m_tree.word(verb))))
            return false;
        result.complement = verb;
        return true;
    }

    bool holds(const FrameCondition &condition, FrameMatch &result) const
    {
        switch (condition.slot) {
        case Slot::Object:
            return fill(condition, m_predicate.object >= 0 ? m_predicate.object : objectOfParticle(*result.frame), result);
        case Slot::IndirectObject:
            return fill(condition, m_predicate.indirectObject, result);
        case Slot::ObjectComplement:
            return accepted(condition, m_predicate.objectComplement) >= 0;
        case Slot::Preposition:
            return hasPhrase(condition, result);
        case Slot::Particle:
            return hasParticle(condition);
        case Slot::Word:
            return hasWord(condition);
        case Slot::Infinitive:
            return takesClause(m_predicate.infinitive, condition, result) || (condition.anyEvent && takesClause(m_predicate.gerund, condition, result));
        case Slot::Gerund:
            return takesClause(m_predicate.gerund, condition, result);
        case Slot::Clause:
            return takesClause(m_predicate.clause, condition, result);
        case Slot::Subject: {
            const int subject = m_predicate.passive && m_predicate.subject < 0 ? m_predicate.object : m_predicate.subject;
            const int found = accepted(condition, subject);
            if (found < 0)
                return false;
            if (result.theme < 0)
                result.theme = found;
            return true;
        }
        case Slot::Passive:
            return m_predicate.passive;
        case Slot::Theme:
            if (m_predicate.object < 0)
                return false;
            result.theme = m_predicate.object;
            return true;
        case Slot::Named:
            return m_predicate.objectIsNamed;
        case Slot::Intransitive:
            return m_predicate.object < 0 && !m_predicate.passive;
        }
        return false;
    }

    const SentenceTree &m_tree;
    const Predicate &m_predicate;
    const EventLexicon &m_lexicon;
};

} // namespace

std::optional<FrameMatch> matchFrame(const SentenceTree &tree, const Predicate &predicate, const EventLexicon &lexicon)
{
    const Matcher matcher(tree, predicate, lexicon);
    for (const VerbFrame &frame : lexicon.verbFrames(tree.word(predicate.head))) {
        if (auto match = matcher.match(frame))
            return match;
    }
    return std::nullopt;
}

const NounFrame *matchNoun(const SentenceTree &tree, int noun, const std::vector<PrepositionalPhrase> &phrases, const EventLexicon &lexicon)
{
    for (const NounFrame &frame : lexicon.nounFrames(tree.eventNoun(noun))) {
        if (!frame.needsPreposition)
            return &frame;
        const auto among = [&](int head) {
            return std::any_of(frame.recipientPrepositions.begin(), frame.recipientPrepositions.end(),
                [&](WordId preposition) { return tree.hasMarker(head, preposition); });
        };
        const auto below = tree.children(noun);
        if (std::any_of(phrases.begin(), phrases.end(), [&](const PrepositionalPhrase &phrase) { return among(phrase.head); })
            || std::any_of(below.begin(), below.end(), [&](int each) { return tree.token(each).relation == Relation::Nmod && among(each); }))
            return &frame;
    }
    return nullptr;
}

} // namespace entente
