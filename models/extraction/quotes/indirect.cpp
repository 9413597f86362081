// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/indirect.h"

#include "extraction/quotes/complements.h"

#include <algorithm>

namespace entente {

namespace {

// Reads the cues of one frame.
class FrameReader
{
public:
    FrameReader(const Scene &scene, const Frame &frame, const FrameReading &reading)
        : m_scene(scene), m_frame(frame), m_reading(reading), m_subjects(scene, frame), m_complements(scene, frame, m_subjects, reading.cues)
    {
    }

    std::vector<IndirectSpeech> read()
    {
        for (const Cue &cue : m_reading.cues) {
            if (!cue.subject || cue.subject->firstPerson)
                continue;
            switch (cue.type) {
            case Cue::Type::Verb:
                if (isAsserted(cue))
                    add(cue, m_complements.ofVerb(cue));
                break;
            case Cue::Type::Noun:
                add(cue, m_complements.ofNoun(cue));
                break;
            case Cue::Type::Phrase:
                add(cue, m_complements.aroundPhrase(cue));
                break;
            }
        }
        return withoutNested();
    }

private:
    // Not "did not say whether", "would say that", "refused to confirm that", "if he says that".
    bool isAsserted(const Cue &cue) const
    {
        bool base = m_scene.token(m_frame.items[cue.item]).xpos == Xpos::VB;
        for (size_t i = cue.item, steps = 0; i > 0 && steps < 5 && !m_subjects.isQuote(i - 1); --i, ++steps) {
            const size_t before = i - 1;
            if (m_subjects.isWord(before, u"not") || m_subjects.isWord(before, u"n't") || m_subjects.isWord(before, u"never"))
                return false;
            if (m_subjects.isWord(before, u"did") || m_subjects.isWord(before, u"do") || m_subjects.isWord(before, u"does") || m_subjects.isWord(before, u"will"))
                base = false; // "he will say on Monday that": a speech given out in advance
            if (m_subjects.isWord(before, u"to") && before > 0 && (m_subjects.isWord(before - 1, u"on") || m_subjects.isWord(before - 1, u"continued")))
                base = false; // "went on to say"
            const WordClass kind = m_subjects.classAt(before);
            if (kind != WordClass::Auxiliary && kind != WordClass::Adverb && !m_subjects.isWord(before, u"to"))
                break;
        }
        return !base;
    }

    void add(const Cue &cue, const std::optional<ItemRange> &range)
    {
        if (!range)
            return;
        size_t words = 0;
        for (size_t i = range->first; i <= range->last; ++i)
            words += m_subjects.isQuote(i) || m_subjects.classAt(i) != WordClass::Punctuation ? 1 : 0;
        constexpr size_t fewest = 1;
        const bool overlapsCue = range->first <= cue.lastItem && range->last >= cue.item;
        if (words < fewest || overlapsCue || onlyQuotes(*range))
            return;
        m_found.push_back({{m_frame.items[range->first].span.begin, m_frame.items[range->last].span.end}, cue.subject,
                           {m_frame.items[cue.item].span.begin, m_frame.items[cue.lastItem].span.end}, cue.type == Cue::Type::Phrase});
    }

    // What is quoted word for word, but for a word or two before it, is told by the quote.
    bool onlyQuotes(const ItemRange &range) const
    {
        bool quote = false;
        for (size_t i = range.first; i <= range.last; ++i) {
            quote = quote || m_subjects.isQuote(i);
            const bool light = m_subjects.isQuote(i) || m_subjects.classAt(i) == WordClass::Punctuation || m_subjects.classAt(i) == WordClass::Conjunction
                || m_subjects.isWord(i, u"that");
            if (!light)
                return false;
        }
        return quote;
    }

    // "Lind said that Berg had denied the charge" is one report, Lind's.
    std::vector<IndirectSpeech> withoutNested()
    {
        // An agency that passes a report on is no second one: "Lind told Berg that it was late, according to his office".
        const std::vector<IndirectSpeech> all = m_found;
        std::erase_if(m_found, [&](const IndirectSpeech &phrase) {
            return phrase.byPhrase && phrase.cue.begin >= phrase.span.end && std::any_of(all.begin(), all.end(), [&](const IndirectSpeech &other) { return !other.byPhrase && other.span.end == phrase.span.end && phrase.span.contains(other.span); });
        });
        std::stable_sort(m_found.begin(), m_found.end(), [](const IndirectSpeech &a, const IndirectSpeech &b) { return a.span.length() > b.span.length(); });
        std::vector<IndirectSpeech> kept;
        for (const IndirectSpeech &each : m_found) {
            if (std::none_of(kept.begin(), kept.end(), [&](const IndirectSpeech &other) { return other.span.overlaps(each.span); }))
                kept.push_back(each);
        }
        std::sort(kept.begin(), kept.end(), [](const IndirectSpeech &a, const IndirectSpeech &b) { return a.span < b.span; });
        return kept;
    }

    const Scene &m_scene;
    const Frame &m_frame;
    const FrameReading &m_reading;
    Subjects m_subjects;
    Complements m_complements;
    std::vector<IndirectSpeech> m_found;
};

} // namespace

std::vector<IndirectSpeech> findIndirectSpeech(const Scene &scene, const std::vector<FrameReading> &frames)
{
    std::vector<IndirectSpeech> found;
    for (size_t f = 0; scene.hasTrees && f < frames.size(); ++f) {
        if (frames[f].cues.empty())
            continue;
        const std::vector<IndirectSpeech> ofFrame = FrameReader(scene, scene.frames[f], frames[f]).read();
        found.insert(found.end(), ofFrame.begin(), ofFrame.end());
    }
    return found;
}

} // namespace entente
