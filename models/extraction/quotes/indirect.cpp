// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/indirect.h"

#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

// Deeper trees are broken ones.
constexpr int deepestTree = 60;
// Clauses are shorter; looking further would cost the square of an endless sentence's length.
constexpr size_t longestClause = 200;

bool isBelow(const Sentence &sentence, qint32 token, qint32 ancestor)
{
    for (int steps = 0; token >= 0 && steps <= deepestTree; ++steps) {
        if (token == ancestor)
            return true;
        token = sentence.tokens[size_t(token)].head;
    }
    return false;
}

// A clause of its own, not "pleaded guilty".
bool hasSubject(const Sentence &sentence, size_t verb)
{
    const size_t end = std::min(sentence.tokens.size(), verb + longestClause);
    for (size_t i = verb - std::min(verb, longestClause); i < end; ++i) {
        const Token &token = sentence.tokens[i];
        if (token.head == qint32(verb) && (isSubject(token.relation) || token.relation == Relation::Expl))
            return true;
    }
    return false;
}

bool isPunctuation(QStringView word)
{
    return std::none_of(word.begin(), word.end(), [](QChar c) { return isWordCharacter(c.unicode()); });
}

class IndirectFinder
{
public:
    IndirectFinder(const Scene &scene, const std::vector<FrameReading> &frames) : m_scene(scene), m_frames(frames) {}

    std::vector<IndirectSpeech> find()
    {
        for (size_t f = 0; f < m_frames.size(); ++f) {
            for (const Cue &cue : m_frames[f].cues) {
                if (cue.type == Cue::Type::Verb && cue.kind == SpeechKind::Say && cue.subject && !cue.subject->firstPerson)
                    read(m_scene.frames[f], cue);
            }
        }
        return std::move(m_found);
    }

private:
    void read(const Frame &frame, const Cue &cue)
    {
        const FrameItem &verb = frame.items[cue.item];
        const Sentence &sentence = m_scene.document.sentences[size_t(verb.sentence)];
        const auto at = size_t(verb.token);
        const size_t end = std::min(sentence.tokens.size(), at + longestClause);
        for (size_t i = at - std::min(at, longestClause); i < end; ++i) {
            const Token &token = sentence.tokens[i];
            if (token.head == verb.token && token.relation == Relation::Ccomp && hasSubject(sentence, i) && !isQuoted(token.span)) {
                add(sentence, verb, subtree(sentence, qint32(i), verb.token), cue, frame);
                return;
            }
        }
        const Token &token = sentence.tokens[size_t(verb.token)];
        if (token.relation == Relation::Parataxis && token.head >= 0 && !isQuoted(sentence.tokens[size_t(token.head)].span))
            add(sentence, verb, subtree(sentence, token.head, verb.token), cue, frame);
    }

    // The tokens below `head` as one range that leaves out the verb of saying and what belongs to it.
    static std::pair<size_t, size_t> subtree(const Sentence &sentence, qint32 head, qint32 verb)
    {
        const auto belongs = [&](size_t token) {
            return qint32(token) != verb && isBelow(sentence, qint32(token), head) && (isBelow(sentence, head, verb) || !isBelow(sentence, qint32(token), verb));
        };
        auto first = size_t(head);
        auto last = size_t(head);
        while (first > 0 && size_t(head) - first < longestClause && belongs(first - 1))
            --first;
        while (last + 1 < sentence.tokens.size() && last - size_t(head) < longestClause && belongs(last + 1))
            ++last;
        return {first, last};
    }

    bool isQuoted(TextSpan span) const
    {
        const auto next = std::upper_bound(m_scene.marked.begin(), m_scene.marked.end(), span.begin,
            [](qsizetype begin, const MarkedSpan &marked) { return begin < marked.outer.begin; });
        return next != m_scene.marked.begin() && std::prev(next)->outer.contains(span);
    }

    void add(const Sentence &sentence, const FrameItem &verb, std::pair<size_t, size_t> range, const Cue &cue, const Frame &frame)
    {
        auto [first, last] = range;
        const auto word = [&](size_t i) { return wordOf(m_scene.document, sentence.tokens[i]); };
        while (last > first && isPunctuation(word(last)))
            --last;
        while (first < last && isPunctuation(word(first)))
            ++first;
        // "OSLO, 3 May (Agency) - The bridge will open, the minister said."
        constexpr size_t longestDateline = 20;
        const QStringView opening = word(first);
        if (opening.size() > 2 && std::all_of(opening.begin(), opening.end(), [](QChar c) { return isUpperCase(c.unicode()); })) {
            for (size_t i = first; i + 1 < last && i < first + longestDateline; ++i) {
                if (isDashWord(word(i))) {
                    first = i + 1;
                    break;
                }
            }
        }
        if (last - first < 2)
            return; // "said so"
        const TextSpan span{sentence.tokens[first].span.begin, sentence.tokens[last].span.end};
        const bool alreadyTold = !m_found.empty() && m_found.back().span.contains(span);
        if (span.overlaps(verb.span) || alreadyTold)
            return;
        m_found.push_back({span, cue.subject, frame.items[cue.item].span});
    }

    const Scene &m_scene;
    const std::vector<FrameReading> &m_frames;
    std::vector<IndirectSpeech> m_found;
};

} // namespace

std::vector<IndirectSpeech> findIndirectSpeech(const Scene &scene, const std::vector<FrameReading> &frames)
{
    return scene.hasTrees ? IndirectFinder(scene, frames).find() : std::vector<IndirectSpeech>();
}

} // namespace entente
