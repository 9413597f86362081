// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/chains.h"

#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

class Chainer
{
public:
    Chainer(const Scene &scene, const std::vector<FrameReading> &frames, std::vector<MarkedReading> &quotes)
        : m_scene(scene), m_frames(frames), m_quotes(quotes)
    {
    }

    void run()
    {
        resolvePronouns();
        for (size_t i = 0; i < m_quotes.size(); ++i) {
            const FrameReading &frame = m_frames[m_quotes[i].frame];
            // A frame that names nobody goes on from what stands before: "Instead, “he just waits.”"
            const bool alone = frame.onlyQuotes || m_quotes[i].item == 0 || (!frame.mainSubject && frame.cues.empty() && !colonBefore(m_quotes[i]));
            if (m_quotes[i].attribution.ground == Attribution::Ground::None && alone)
                attach(i);
            else if (m_quotes[i].attribution.ground == Attribution::Ground::None)
                attachTold(i);
        }
        // Several paragraphs of one quote, closed and attributed in the last.
        for (size_t i = m_quotes.size(); i-- > 0;) {
            if (!hasSpeaker(i) && i + 1 < m_quotes.size() && goesOnUnclosed(i))
                take(i, m_quotes[i + 1].attribution.speaker);
        }
    }

private:
    bool colonBefore(const MarkedReading &quote) const
    {
        const Frame &frame = m_scene.frames[quote.frame];
        return quote.item > 0 && !frame.items[quote.item - 1].isQuote() && m_scene.word(frame.items[quote.item - 1]) == u":";
    }

    bool hasSpeaker(size_t quote) const { return m_quotes[quote].attribution.speaker.has_value(); }

    // "he" without an antecedent is the person who spoke last; "He added" right behind a sentence of the last speaker is that speaker.
    void resolvePronouns()
    {
        std::optional<EntityIndex> last;
        for (MarkedReading &quote : m_quotes) {
            auto &speaker = quote.attribution.speaker;
            if (!speaker)
                continue;
            const FrameReading &frame = m_frames[quote.frame];
            if (speaker->pronoun && speaker->entity && isNamedInside(quote, *speaker->entity) && !isNamedBefore(quote, *speaker))
                speaker->entity = subjectBefore(quote.frame, *speaker, last);
            else if (const auto subject = speaker->pronoun ? subjectRightBefore(quote, *speaker) : std::nullopt)
                speaker->entity = subject;
            else if (speaker->pronoun && !speaker->entity)
                resolve(*speaker, frame.mainSubject, last ? last : subjectBefore(quote.frame, *speaker, last));
            else if (speaker->pronoun && speaker->firstItem <= 1 && last && goesOn(quote.frame, *last) && mayBe(*last, m_scene.document.text.sliced(speaker->words.begin, 1)))
                speaker->entity = last;
            if (speaker->entity && m_scene.entity(*speaker->entity).kind == EntityKind::Person)
                last = speaker->entity;
        }
    }

    // “Putin wants time,” he said: whoever is named in what is said is not the one who says it.
    bool isNamedInside(const MarkedReading &quote, EntityIndex person) const
    {
        const auto &mentions = m_scene.entity(person).mentions;
        return std::any_of(m_scene.frames[quote.frame].items.begin(), m_scene.frames[quote.frame].items.end(), [&](const FrameItem &item) {
            return item.isQuote() && std::any_of(mentions.begin(), mentions.end(), [&](const EntityMention &mention) {
                return (mention.form == MentionForm::Name || mention.form == MentionForm::ShortName) && m_scene.marked[size_t(item.marked)].inner.contains(mention.span);
            });
        });
    }

    // "Trump said that he was “…”": the name stands in the frame itself.
    bool isNamedBefore(const MarkedReading &quote, const Subject &pronoun) const
    {
        const auto &items = m_scene.frames[quote.frame].items;
        return std::any_of(items.begin(), items.begin() + std::ptrdiff_t(pronoun.firstItem), [&](const FrameItem &item) {
            const Scene::Mention *mention = item.isQuote() ? nullptr : m_scene.mentionAt(item.span);
            return mention && mention->entity == *pronoun.entity && mention->form != MentionForm::Pronoun;
        });
    }

    // "Lind left his manuscript aside. “This is wrong,” he said": whom the sentence right before is about, by name.
    std::optional<EntityIndex> subjectRightBefore(const MarkedReading &quote, const Subject &pronoun) const
    {
        if (quote.frame == 0 || m_scene.frames[quote.frame - 1].region != quote.region || m_scene.frames[quote.frame - 1].hasQuote)
            return {};
        // A name of its own in the frame is nearer: "Lind said that he “…”".
        const auto &items = m_scene.frames[quote.frame].items;
        const bool named = std::any_of(items.begin(), items.begin() + std::ptrdiff_t(std::min(pronoun.firstItem, items.size())), [&](const FrameItem &item) {
            const Scene::Mention *mention = item.isQuote() ? nullptr : m_scene.mentionAt(item.span);
            return mention && m_scene.entity(mention->entity).kind == EntityKind::Person;
        });
        const auto &subject = m_frames[quote.frame - 1].mainSubject;
        if (named || !subject || subject->pronoun || !subject->entity || m_scene.entity(*subject->entity).kind != EntityKind::Person)
            return {};
        return mayBe(*subject->entity, m_scene.document.text.sliced(pronoun.words.begin, 1)) ? subject->entity : std::nullopt;
    }

    // The person whom the sentences before are about, or who spoke last.
    std::optional<EntityIndex> subjectBefore(size_t frame, const Subject &pronoun, std::optional<EntityIndex> last) const
    {
        constexpr size_t furthest = 2;
        const QStringView initial = m_scene.document.text.sliced(pronoun.words.begin, 1);
        for (size_t f = frame; f > 0 && f + furthest > frame; --f) {
            const auto &subject = m_frames[f - 1].mainSubject;
            const bool person = subject && subject->entity && m_scene.entity(*subject->entity).kind == EntityKind::Person;
            if (person && subject->entity != pronoun.entity && mayBe(*subject->entity, initial))
                return subject->entity;
        }
        return last && last != pronoun.entity && mayBe(*last, initial) ? last : std::nullopt;
    }

    // Whether the sentence before `frame` has `person` as its subject.
    bool goesOn(size_t frame, EntityIndex person) const
    {
        return frame > 0 && m_frames[frame - 1].mainSubject && m_frames[frame - 1].mainSubject->entity == person;
    }

    // Whether the article never calls the person by the pronoun of the other gender. `initial`: of "he" or "she".
    bool mayBe(EntityIndex person, QStringView initial) const
    {
        const auto &mentions = m_scene.entity(person).mentions;
        return std::none_of(mentions.begin(), mentions.end(), [&](const EntityMention &mention) {
            const QStringView word = mention.span.in(m_scene.document.text);
            if (mention.form != MentionForm::Pronoun || word.isEmpty())
                return false;
            const bool he = equals(word, u"he") || equals(word, u"him") || equals(word, u"his");
            const bool she = equals(word, u"she") || equals(word, u"her");
            return initial.compare(u"h", Qt::CaseInsensitive) == 0 ? she : initial.compare(u"s", Qt::CaseInsensitive) == 0 && he;
        });
    }

    // "The minister bemoaned what she called “…”": the subject of its own sentence comes first.
    static void resolve(Subject &pronoun, const std::optional<Subject> &main, std::optional<EntityIndex> last)
    {
        if (main && !main->pronoun && !main->firstPerson && main->lastItem < pronoun.firstItem)
            pronoun = *main;
        else
            pronoun.entity = last;
    }

    void attach(size_t i)
    {
        if (continuesUnclosed(i) || signedBehind(i) || followsInParagraph(i) || announced(i) || precedesInParagraph(i) || continuesParagraph(i))
            return;
    }

    // "They had spoken about a truce, he said. The encounter had “the potential to become historic”": told on, about a thing.
    void attachTold(size_t i)
    {
        const size_t frame = m_quotes[i].frame;
        const FrameReading &reading = m_frames[frame];
        const bool ofPerson = reading.mainSubject && (reading.mainSubject->entity || reading.mainSubject->pronoun);
        if (frame == 0 || ofPerson || !reading.cues.empty() || m_scene.frames[frame - 1].region != m_quotes[i].region)
            return;
        const FrameReading &before = m_frames[frame - 1];
        for (auto cue = before.cues.rbegin(); cue != before.cues.rend(); ++cue) {
            const auto &items = m_scene.frames[frame - 1].items;
            const size_t first = cue->firstItem();
            const bool isParenthesis = first > 0 && (items[first - 1].isQuote() || m_scene.word(items[first - 1]) == u","); // ", he said"
            if (cue->type == Cue::Type::Verb && cue->kind == SpeechKind::Say && cue->subject && isParenthesis && (cue->subject->entity || cue->subject->pronoun)) {
                take(i, cue->subject);
                return;
            }
        }
    }

    void take(size_t i, const std::optional<Subject> &speaker, TextSpan cue = {})
    {
        if (!speaker || speaker->firstPerson)
            return;
        m_quotes[i].attribution = {Attribution::Ground::Chain, speaker, cue};
    }

    // A line of its own below the quote: — Anna Lind, Oslo.
    bool signedBehind(size_t i)
    {
        const size_t frame = m_quotes[i].frame;
        if (frame + 1 >= m_scene.frames.size() || m_scene.frames[frame + 1].region != m_scene.frames[frame].region + 1)
            return false;
        const Frame &line = m_scene.frames[frame + 1];
        if (line.items.size() < 2 || line.items.size() > 10 || line.items[0].isQuote())
            return false;
        if (!isDashWord(m_scene.word(line.items[0])))
            return false;
        const Subjects subjects(m_scene, line);
        const auto name = subjects.beginningAt(1);
        if (name && isUpperCase(subjects.wordAt(name->lastItem)[0].unicode()))
            take(i, name);
        return hasSpeaker(i);
    }

    // A quote of several paragraphs opens in each and closes in the last.
    bool continuesUnclosed(size_t i)
    {
        if (i == 0 || m_quotes[i - 1].region + 1 != m_quotes[i].region || m_scene.marked[m_quotes[i - 1].marked].closed || !hasSpeaker(i - 1))
            return false;
        if (m_scene.marked[m_quotes[i].marked].outer.begin != m_scene.regions[m_quotes[i].region].begin)
            return false;
        take(i, m_quotes[i - 1].attribution.speaker);
        return hasSpeaker(i);
    }

    bool goesOnUnclosed(size_t i) const
    {
        const MarkedReading &next = m_quotes[i + 1];
        return !m_scene.marked[m_quotes[i].marked].closed && m_quotes[i].region + 1 == next.region && hasSpeaker(i + 1)
            && m_scene.marked[next.marked].outer.begin == m_scene.regions[next.region].begin;
    }

    // “A,” said X. “B.”
    bool followsInParagraph(size_t i)
    {
        if (i == 0 || m_quotes[i - 1].region != m_quotes[i].region || !hasSpeaker(i - 1))
            return false;
        take(i, m_quotes[i - 1].attribution.speaker);
        return hasSpeaker(i);
    }

    // The sentence before it: "The minister was angry. “…”", or one that ends with a colon.
    bool announced(size_t i)
    {
        const size_t frame = m_quotes[i].frame;
        if (frame == 0 || m_frames[frame - 1].onlyQuotes)
            return false;
        const FrameReading &before = m_frames[frame - 1];
        const bool sameRegion = m_scene.frames[frame - 1].region == m_scene.frames[frame].region;
        if (!sameRegion && !before.endsWithColon && m_scene.frames[frame - 1].hasQuote)
            return false;
        return takeFrom(i, frame - 1);
    }

    bool takeFrom(size_t i, size_t before)
    {
        const FrameReading &frame = m_frames[before];
        for (auto cue = frame.cues.rbegin(); cue != frame.cues.rend(); ++cue) {
            if (cue->kind == SpeechKind::Say && cue->subject && !cue->subject->firstPerson) {
                take(i, cue->subject);
                return hasSpeaker(i);
            }
        }
        // Whoever the sentence is about, if that is a person: "Lind was tired. “We go home.”"
        const Subjects subjects(m_scene, m_scene.frames[before]);
        if (frame.mainSubject && subjects.isPersonal(*frame.mainSubject))
            take(i, frame.mainSubject);
        return hasSpeaker(i);
    }

    // “A.” “B,” said X.
    bool precedesInParagraph(size_t i)
    {
        constexpr size_t furthest = 6;
        for (size_t next = i + 1; next < m_quotes.size() && next <= i + furthest && m_quotes[next].region == m_quotes[i].region; ++next) {
            if (hasSpeaker(next)) {
                take(i, m_quotes[next].attribution.speaker);
                return hasSpeaker(i);
            }
        }
        return false;
    }

    // A paragraph that is only a quote goes on with the speaker of the one before.
    bool continuesParagraph(size_t i)
    {
        if (i == 0 || m_quotes[i - 1].region + 1 != m_quotes[i].region || !hasSpeaker(i - 1))
            return false;
        take(i, m_quotes[i - 1].attribution.speaker);
        return hasSpeaker(i);
    }

    const Scene &m_scene;
    const std::vector<FrameReading> &m_frames;
    std::vector<MarkedReading> &m_quotes;
};

} // namespace

void chainSpeakers(const Scene &scene, const std::vector<FrameReading> &frames, std::vector<MarkedReading> &quotes)
{
    Chainer(scene, frames, quotes).run();
}

} // namespace entente
