// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/attribution.h"

#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

class Attributor
{
public:
    Attributor(const Scene &scene, const Frame &frame, const Subjects &subjects, const std::vector<Cue> &cues, size_t item)
        : m_scene(scene), m_frame(frame), m_subjects(subjects), m_cues(cues), m_item(item)
    {
    }

    Attribution find() const
    {
        if (auto speaker = nameInside())
            return {Attribution::Ground::Cue, std::move(speaker), {}};
        if (const Cue *cue = rightBehind())
            return by(*cue, Attribution::Ground::Cue);
        if (auto speaker = owner())
            return {Attribution::Ground::Clause, std::move(speaker), {}};
        if (isBehindLabel())
            return {Attribution::Ground::Cue, source(), {}};
        if (auto speaker = namedBeforeColon(false))
            return {Attribution::Ground::Cue, std::move(speaker), {}};
        const Cue *leading = before(false);
        if (leading)
            return by(*leading, Attribution::Ground::Cue);
        if (auto speaker = namedBeforeColon(true))
            return {Attribution::Ground::Cue, std::move(speaker), {}};
        if (auto speaker = signature())
            return {Attribution::Ground::Cue, std::move(speaker), {}};
        if (const Cue *cue = trailing())
            return by(*cue, Attribution::Ground::Cue);
        if (const Cue *cue = phraseBehind())
            return by(*cue, Attribution::Ground::Cue);
        if (const Cue *claim = before(true))
            return by(*claim, Attribution::Ground::Claim);
        if (auto speaker = ofWhatClause())
            return {Attribution::Ground::Clause, std::move(speaker), {}};
        if (auto subject = m_subjects.ofClauseBefore(m_item)) {
            if (m_subjects.isPersonal(*subject))
                return {Attribution::Ground::Clause, std::move(subject), {}};
        }
        // "The chancellor followed: nobody would “…”"
        for (size_t i = m_item; i > 0; --i) {
            if (!m_subjects.isWord(i - 1, u":"))
                continue;
            auto subject = m_subjects.ofClauseBefore(i - 1);
            if (subject && m_subjects.isPersonal(*subject))
                return {Attribution::Ground::Clause, std::move(subject), {}};
        }
        return {};
    }

private:
    Attribution by(const Cue &cue, Attribution::Ground ground) const
    {
        return {ground, cue.subject, {m_frame.items[cue.item].span.begin, m_frame.items[cue.lastItem].span.end}};
    }

    bool isLink(size_t item) const
    {
        const bool dash = item < m_subjects.size() && !m_subjects.isQuote(item) && isDashWord(m_subjects.wordAt(item));
        return dash || m_subjects.isWord(item, u",") || m_subjects.isWord(item, u".") || m_subjects.isWord(item, u"…") || m_subjects.isWord(item, u"...")
            || m_subjects.isWord(item, u"as"); // “…,” as the minister put it
    }

    bool quoteBetween(size_t first, size_t last) const
    {
        for (size_t i = first + 1; i < last; ++i) {
            if (m_subjects.isQuote(i))
                return true;
        }
        return false;
    }

    // Whether a noun phrase may go from `start` on to `first`, where its reading began.
    bool reaches(size_t start, size_t first) const
    {
        if (first < start || first > start + 6)
            return false;
        for (size_t i = start; i < first; ++i) {
            const WordClass kind = m_subjects.classAt(i);
            if (kind == WordClass::Punctuation || kind == WordClass::Verb || kind == WordClass::Auxiliary || kind == WordClass::RelativePronoun
                || m_subjects.isWord(i, u"and") || m_subjects.isWord(i, u"but") || m_subjects.isWord(i, u"or") || m_subjects.isWord(i, u"that")
                || isPreposition(m_subjects.wordAt(i)))
                return false;
        }
        return true;
    }

    // “…,” said the minister — “…,” the minister said — “…,” according to the minister
    const Cue *rightBehind() const
    {
        size_t start = m_item + 1;
        while (start < m_subjects.size() && isLink(start))
            ++start;
        for (const Cue &cue : m_cues) {
            if (cue.item < start || cue.kind == SpeechKind::Claim || cue.kind == SpeechKind::Describe)
                continue;
            if (quoteBetween(m_item, cue.item))
                return nullptr;
            if (cue.type == Cue::Type::Noun)
                continue;
            if (cue.type == Cue::Type::Phrase) {
                // "Lind said it was “…”, according to the agency": the agency only passes it on.
                const Cue *told = cue.item == start ? before(false) : nullptr;
                const bool byPerson = told && told->type == Cue::Type::Verb && told->subject->entity;
                return cue.item == start && !byPerson ? &cue : nullptr;
            }
            if (cue.inverted)
                return cue.item == start ? &cue : nullptr;
            if (!cue.subject || !(reaches(start, cue.subject->firstItem) || reaches(start, m_subjects.listBegin(*cue.subject))))
                return nullptr;
            if (isPassedOn(cue))
                return nullptr;
            // “…,” Lind said: “…” — what stands before belongs to an earlier verb, if there is one.
            return m_subjects.isWord(cue.lastItem + 1, u":") && before(false) ? nullptr : &cue;
        }
        return nullptr;
    }

    // "Lind stressed that “…”, her office said": the words are hers.
    bool isPassedOn(const Cue &cue) const
    {
        const auto isPerson = [&](const Cue &each) { return each.subject->entity && m_scene.entity(*each.subject->entity).kind == EntityKind::Person; };
        const Cue *told = before(false);
        return told && told->type == Cue::Type::Verb && told->kind == SpeechKind::Say && isPerson(*told) && told->lastItem + 2 >= m_item && !isPerson(cue) && !cue.subject->pronoun
            && m_subjects.isWord(m_item - 1, u"that");
    }

    // The nearest cue whose complement reaches the quote.
    const Cue *before(bool claims) const
    {
        const Cue *best = nullptr;
        for (const Cue &cue : m_cues) {
            if (cue.item >= m_item)
                break;
            if ((cue.kind == SpeechKind::Claim) != claims)
                continue;
            if (cue.kind == SpeechKind::Manner && !leadsTo(cue, best != nullptr))
                continue;
            if (isCondition(cue))
                continue;
            if (best && isUnreal(cue))
                continue; // "said that nobody would call it “…”"
            if (best && cue.participle && !m_subjects.isWord(cue.item - 1, u",") && !m_subjects.isWord(cue.item - 1, u"as") && cue.subject && !cue.subject->entity)
                continue; // "said the tweet saying that … meant “…”"
            if (cue.type == Cue::Type::Noun && (cue.item + 8 < m_item || best))
                continue;
            if (!cue.subject)
                continue;
            best = &cue;
        }
        return best ? parenthesisAround(*best) : nullptr;
    }

    // Whether nothing of weight stands between a verb of manner and the quote: "shot back loudly: “…”".
    bool leadsTo(const Cue &cue, bool hasRival) const
    {
        size_t between = m_item - cue.item - 1;
        const bool colon = m_subjects.isWord(m_item - 1, u":") || m_subjects.isWord(m_item - 1, u",");
        const bool reported = cue.item > 0 && !m_subjects.isQuote(cue.item - 1) && isAuxiliary(m_subjects.wordAt(cue.item - 1)); // "said that he had read “every page”"
        if (hasRival && (reported || (between > 0 && !colon)))
            return false;
        for (size_t i = cue.item + 1; i < m_item && colon; ++i) {
            const WordClass kind = m_subjects.classAt(i);
            if (kind == WordClass::Adverb || kind == WordClass::Preposition || kind == WordClass::Punctuation)
                --between;
        }
        return between < 3;
    }

    // "if Putin refused, there would be “…”": a verb of the condition, not of the telling.
    bool isCondition(const Cue &cue) const
    {
        const size_t first = cue.firstItem();
        if (cue.type != Cue::Type::Verb || first == 0 || m_subjects.isQuote(first - 1))
            return false;
        const QStringView before = m_subjects.wordAt(first - 1);
        return equals(before, u"if") || equals(before, u"unless") || equals(before, u"should");
    }

    // Not said, but to be said or not: will, would, to, not.
    bool isUnreal(const Cue &cue) const
    {
        if (cue.type != Cue::Type::Verb || cue.item == 0 || m_subjects.isQuote(cue.item - 1))
            return false;
        const QStringView before = m_subjects.wordAt(cue.item - 1);
        static constexpr QStringView words[] = {u"to", u"will", u"would", u"can", u"could", u"should", u"may", u"might", u"must", u"n't", u"not", u"never", u"'ll", u"'d"};
        return std::any_of(std::begin(words), std::end(words), [&](QStringView each) { return equals(before, each); });
    }

    // "Lind, Berg said, has called it “…”": Berg tells all of it.
    const Cue *parenthesisAround(const Cue &inner) const
    {
        for (const Cue &cue : m_cues) {
            if (cue.item >= inner.item)
                break;
            const bool between = cue.type == Cue::Type::Verb && cue.subject && cue.firstItem() > inner.subject->lastItem;
            if (between && m_subjects.isWord(cue.firstItem() - 1, u",") && m_subjects.isWord(cue.endItem() + 1, u","))
                return &cue;
        }
        return &inner;
    }

    // A cue further behind that has everything before it as its object: "Moscow “owes an answer”, which …, the minister said."
    const Cue *trailing() const
    {
        for (const Cue &cue : m_cues) {
            if (cue.item <= m_item || cue.kind != SpeechKind::Say || cue.participle || !cue.subject)
                continue;
            if (cue.type == Cue::Type::Noun) {
                if (inTheViewOf(cue))
                    return &cue;
                continue;
            }
            const size_t first = cue.firstItem();
            if (first > m_item && first > 0 && (m_subjects.isWord(first - 1, u",") || m_subjects.isQuote(first - 1) || cue.type == Cue::Type::Phrase))
                return &cue;
        }
        return nullptr;
    }

    // “BERG: We have the text.” — a transcript names the speaker inside of the marks.
    std::optional<Subject> nameInside() const
    {
        const QStringView text = m_scene.document.text;
        const TextSpan inner = m_scene.marked[size_t(m_frame.items[m_item].marked)].inner;
        constexpr qsizetype longestName = 30;
        const qsizetype colon = inner.in(text).left(longestName).indexOf(u':');
        if (colon < 3)
            return {};
        const QStringView name = text.sliced(inner.begin, colon);
        if (!std::all_of(name.begin(), name.end(), [](QChar c) { return isUpperCase(c.unicode()) || c == u' ' || c == u'.' || c == u'-' || isApostrophe(c.unicode()); }))
            return {};
        Subject speaker;
        speaker.words = {inner.begin, inner.begin + colon};
        speaker.firstItem = speaker.lastItem = m_item;
        if (const Scene::Mention *mention = m_scene.mentionEndingAt(speaker.words.end); mention && m_scene.entity(mention->entity).kind == EntityKind::Person)
            speaker.entity = mention->entity;
        return speaker;
    }

    // What he read in the papers was “…”
    std::optional<Subject> ofWhatClause() const
    {
        constexpr size_t furthest = 3;
        if (m_item < 4 || !m_subjects.isWord(0, u"what") || !(m_subjects.isWord(m_item - 1, u"was") || m_subjects.isWord(m_item - 1, u"is") || m_subjects.isWord(m_item - 1, u"were")))
            return {};
        auto subject = m_subjects.beginningAt(1);
        return subject && subject->lastItem <= furthest && (subject->pronoun || m_subjects.isPersonal(*subject)) ? subject : std::nullopt;
    }

    // The king's “…” speech
    std::optional<Subject> owner() const
    {
        if (m_item < 2 || m_item + 1 >= m_subjects.size() || m_subjects.isQuote(m_item - 1) || m_subjects.classAt(m_item - 1) != WordClass::PossessiveMark)
            return {};
        const WordClass next = m_subjects.classAt(m_item + 1);
        return next == WordClass::Noun || next == WordClass::Adjective ? m_subjects.endingAt(m_item - 2) : std::nullopt;
    }

    // Quote: “…” — Quote from Lind: “…”
    bool isBehindLabel() const
    {
        return m_item >= 2 && m_subjects.isWord(m_item - 1, u":") && !m_subjects.isQuote(0) && isLayoutLabel(m_subjects.wordAt(0)) && (m_item == 2 || m_subjects.isWord(1, u"from"));
    }

    // Whom the label itself names, else the nearest line before that names a source: "Source: Lind on Telegram".
    std::optional<Subject> source() const
    {
        if (m_item > 2)
            return m_subjects.beginningAt(2);
        const auto here = size_t(&m_frame - m_scene.frames.data());
        for (size_t f = here; f-- > 0;) {
            const Frame &frame = m_scene.frames[f];
            const bool names = frame.items.size() > 2 && !frame.items[0].isQuote() && !frame.items[1].isQuote() && equals(m_scene.word(frame.items[0]), u"source") && m_scene.word(frame.items[1]) == u":";
            if (!names)
                continue;
            for (size_t i = 2; i < frame.items.size(); ++i) {
                const Scene::Mention *mention = frame.items[i].isQuote() ? nullptr : m_scene.mentionAt(frame.items[i].span);
                const bool speaks = mention && (m_scene.entity(mention->entity).kind == EntityKind::Person || (i == 2 && m_scene.entity(mention->entity).kind != EntityKind::Place));
                if (!speaks)
                    continue;
                Subject subject;
                subject.entity = mention->entity;
                subject.words = mention->span;
                subject.firstItem = subject.lastItem = m_item;
                return subject;
            }
            break;
        }
        return {};
    }

    // Anna Lind: “…” — the name stands alone or, where nothing else attributes, at the end of a sentence.
    std::optional<Subject> namedBeforeColon(bool inSentence) const
    {
        if (m_item < 2 || !m_subjects.isWord(m_item - 1, u":"))
            return {};
        auto speaker = m_subjects.endingAt(m_item - 2);
        if (!speaker || !isUpperCase(m_subjects.wordAt(speaker->lastItem)[0].unicode()))
            return {};
        const size_t first = speaker->firstItem;
        if (first == 0 || m_subjects.classAt(first - 1) == WordClass::Punctuation)
            return speaker;
        if (!inSentence || speaker->pronoun || m_subjects.classAt(first - 1) == WordClass::Preposition)
            return {}; // "sent a message to Lind: “…”"
        const bool person = speaker->entity && m_scene.entity(*speaker->entity).kind == EntityKind::Person;
        const bool fullName = !speaker->entity && speaker->lastItem > first && m_subjects.classAt(speaker->lastItem - 1) == WordClass::Proper;
        return person || fullName ? speaker : std::nullopt;
    }

    // “…” — Anna Lind
    std::optional<Subject> signature() const
    {
        const size_t name = m_item + 2;
        if (name >= m_subjects.size() || m_subjects.isQuote(m_item + 1) || m_subjects.isQuote(name))
            return {};
        const bool headline = m_subjects.isWord(m_item + 1, u":"); // Deal ‘still on the table’: foreign minister
        if (!headline && !isDashWord(m_subjects.wordAt(m_item + 1)))
            return {};
        auto speaker = m_subjects.beginningAt(name);
        if (!speaker)
            return {};
        const size_t behind = speaker->lastItem + 1;
        if (headline)
            return behind >= m_subjects.size() ? speaker : std::nullopt;
        if (!isUpperCase(m_subjects.wordAt(speaker->lastItem)[0].unicode()))
            return {};
        const bool ends = behind >= m_subjects.size() || m_subjects.isWord(behind, u".") || m_subjects.isWord(behind, u",") || m_subjects.isQuote(behind);
        return ends ? speaker : std::nullopt;
    }

    // “…,” in the minister's view
    bool inTheViewOf(const Cue &cue) const
    {
        const size_t first = cue.firstItem();
        return first > m_item + 1 && m_subjects.isWord(first - 1, u"in") && (m_subjects.isWord(first - 2, u",") || m_subjects.isQuote(first - 2));
    }

    const Cue *phraseBehind() const
    {
        const auto it = std::find_if(m_cues.begin(), m_cues.end(), [&](const Cue &cue) { return cue.item > m_item && cue.type == Cue::Type::Phrase; });
        return it == m_cues.end() ? nullptr : &*it;
    }

    const Scene &m_scene;
    const Frame &m_frame;
    const Subjects &m_subjects;
    const std::vector<Cue> &m_cues;
    size_t m_item;
};

} // namespace

Attribution attribute(const Scene &scene, const Frame &frame, const Subjects &subjects, const std::vector<Cue> &cues, size_t item)
{
    return Attributor(scene, frame, subjects, cues, item).find();
}

} // namespace entente
