// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/dash_quotes.h"

#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

struct Closing {
    size_t dash = 0; // item
    const Cue *cue = nullptr;
};

// The last " - said X" of a frame.
std::optional<Closing> closingOf(const Scene &scene, const Frame &frame, const FrameReading &reading)
{
    for (auto cue = reading.cues.rbegin(); cue != reading.cues.rend(); ++cue) {
        const bool speaks = cue->type == Cue::Type::Verb && (cue->kind == SpeechKind::Say || cue->kind == SpeechKind::Manner);
        if (!speaks || cue->item == 0 || cue->participle)
            continue;
        const FrameItem &before = frame.items[cue->item - 1];
        if (before.isQuote() || !isDashWord(scene.word(before)))
            continue;
        if (cue->item >= 2 && frame.items[cue->item - 2].span.end == before.span.begin)
            continue; // a hyphen
        const Subjects subjects(scene, frame);
        const auto speaker = subjects.beginningAt(cue->item + 1);
        if (!speaker)
            continue;
        const size_t behind = speaker->lastItem + 1;
        const bool verbBehind = behind < subjects.size() && !frame.items[behind].isQuote()
            && (subjects.classAt(behind) == WordClass::Verb || subjects.classAt(behind) == WordClass::Auxiliary);
        if (!verbBehind)
            return Closing{cue->item - 1, &*cue};
    }
    return {};
}

class DashFinder
{
public:
    DashFinder(const Scene &scene, const std::vector<FrameReading> &frames) : m_scene(scene), m_frames(frames) {}

    std::vector<DashQuote> find()
    {
        size_t first = 0;
        while (first < m_scene.frames.size()) {
            size_t last = first;
            while (last + 1 < m_scene.frames.size() && m_scene.frames[last + 1].region == m_scene.frames[first].region)
                ++last;
            readRegion(first, last);
            first = last + 1;
        }
        return std::move(m_quotes);
    }

private:
    void readRegion(size_t first, size_t last)
    {
        const auto &items = m_scene.frames[first].items;
        if (items.front().isQuote())
            return;
        const bool opensWithDash = isDashWord(m_scene.word(items.front())) && items.size() > 1 && items.front().span.end < items[1].span.begin;
        size_t frame = opensWithDash ? first : last;
        std::optional<Closing> closing;
        for (; frame <= last && !closing; ++frame)
            closing = closingOf(m_scene, m_scene.frames[frame], m_frames[frame]);
        if (!closing)
            return;
        --frame;
        const Frame &closed = m_scene.frames[frame];
        qsizetype begin = opensWithDash ? items[1].span.begin : items.front().span.begin;
        // Sentences that quote somebody are the reporter's, not the speaker's.
        for (size_t f = first; f < frame; ++f) {
            if (m_scene.frames[f].hasQuote && !m_frames[f].cues.empty())
                begin = m_scene.frames[f + 1].items.front().span.begin;
        }
        DashQuote quote{{begin, closed.items[closing->dash].span.begin}, {}, {}};
        quote.cue = closed.items[closing->cue->item].span;
        quote.speaker = Subjects(m_scene, closed).beginningAt(closing->cue->item + 1);
        add(quote);
        if (opensWithDash)
            addRest(frame, last, closing->cue->endItem(), quote);
    }

    // What goes on behind the attribution: "– said the minister. – Not for long."
    void addRest(size_t frame, size_t last, size_t item, DashQuote quote)
    {
        const Frame &closed = m_scene.frames[frame];
        size_t next = item + 1;
        while (next < closed.items.size() && !isDashWord(m_scene.word(closed.items[next])))
            ++next;
        qsizetype begin = -1;
        if (next + 1 < closed.items.size())
            begin = closed.items[next + 1].span.begin;
        else if (frame < last && isDashWord(m_scene.word(m_scene.frames[frame + 1].items.front())) && m_scene.frames[frame + 1].items.size() > 1)
            begin = m_scene.frames[frame + 1].items[1].span.begin;
        if (begin < 0)
            return;
        quote.span = {begin, m_scene.regions[closed.region].end};
        add(quote);
    }

    void add(DashQuote quote)
    {
        const QStringView text = m_scene.document.text;
        while (!quote.span.isEmpty() && (isBlank(text[quote.span.end - 1].unicode()) || text[quote.span.end - 1] == u','))
            --quote.span.end;
        if (quote.span.isEmpty())
            return; // the dash that opens the paragraph is that of the attribution
        int words = 0;
        for (QStringView word : quote.span.in(text).split(u' ', Qt::SkipEmptyParts))
            words += std::any_of(word.begin(), word.end(), [](QChar c) { return isLetter(c.unicode()); }) ? 1 : 0;
        if (words >= 2)
            m_quotes.push_back(std::move(quote));
    }

    const Scene &m_scene;
    const std::vector<FrameReading> &m_frames;
    std::vector<DashQuote> m_quotes;
};

} // namespace

std::vector<DashQuote> findDashQuotes(const Scene &scene, const std::vector<FrameReading> &frames)
{
    return DashFinder(scene, frames).find();
}

} // namespace entente
