// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/quotes.h"

#include "extraction/quotes/chains.h"
#include "extraction/quotes/dash_quotes.h"
#include "extraction/quotes/indirect.h"
#include "extraction/quotes/interviews.h"
#include "extraction/quotes/scare_quotes.h"
#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

bool isPunctuationItem(const Scene &scene, const FrameItem &item)
{
    const QStringView word = scene.word(item);
    return std::none_of(word.begin(), word.end(), [](QChar c) { return isWordCharacter(c.unicode()); });
}

FrameReading readFrame(const Scene &scene, const Frame &frame)
{
    FrameReading reading;
    const Subjects subjects(scene, frame);
    reading.cues = findCues(scene, frame, subjects);
    reading.mainSubject = subjects.ofMainClause();
    reading.onlyQuotes = std::all_of(frame.items.begin(), frame.items.end(), [&](const FrameItem &item) { return item.isQuote() || isPunctuationItem(scene, item); });
    const FrameItem &last = frame.items.back();
    reading.endsWithColon = !last.isQuote() && scene.word(last) == u":";
    return reading;
}

// Only frames that hold a quote, stand before one or may hold a dash quote are worth the reading.
std::vector<FrameReading> readFrames(const Scene &scene, bool all)
{
    std::vector<bool> dashed(scene.regions.size());
    for (const Frame &frame : scene.frames) {
        const bool dash = std::any_of(frame.items.begin(), frame.items.end(), [&](const FrameItem &item) { return !item.isQuote() && isDashWord(scene.word(item)); });
        dashed[frame.region] = dashed[frame.region] || dash;
    }
    std::vector<FrameReading> readings(scene.frames.size());
    for (size_t f = 0; f < readings.size(); ++f) {
        const Frame &frame = scene.frames[f];
        const bool beforeQuote = f + 1 < readings.size() && scene.frames[f + 1].hasQuote;
        if (all || frame.hasQuote || beforeQuote || dashed[frame.region])
            readings[f] = readFrame(scene, frame);
    }
    return readings;
}

TextSpan trimmed(TextSpan span, QStringView text)
{
    while (!span.isEmpty() && isBlank(text[span.begin].unicode()))
        ++span.begin;
    while (!span.isEmpty() && isBlank(text[span.end - 1].unicode()))
        --span.end;
    return span;
}

Quote makeQuote(const Scene &scene, TextSpan span, QuoteKind kind, const std::optional<Subject> &speaker, TextSpan cue)
{
    Quote quote;
    quote.span = trimmed(span, scene.document.text);
    quote.kind = kind;
    quote.cue = cue;
    if (!speaker || speaker->firstPerson)
        return quote;
    quote.speaker = speaker->entity;
    if (speaker->entity)
        quote.speakerName = scene.entity(*speaker->entity).name;
    else if (!speaker->pronoun)
        quote.speakerName = speaker->words.in(scene.document.text).toString().simplified();
    return quote;
}

} // namespace

std::vector<Quote> findQuotes(const Document &document, const std::vector<Entity> &entities, const SpeechLexicon &lexicon, const QuotesContext &context)
{
    const Scene scene = readScene(document, entities, lexicon, context.furniture);
    const std::vector<FrameReading> frames = readFrames(scene, context.indirect);

    std::vector<MarkedReading> marked;
    for (size_t f = 0; f < scene.frames.size(); ++f) {
        const Frame &frame = scene.frames[f];
        if (!frame.hasQuote)
            continue;
        const Subjects subjects(scene, frame);
        for (size_t i = 0; i < frame.items.size(); ++i) {
            if (frame.items[i].isQuote())
                marked.push_back({size_t(frame.items[i].marked), f, i, frame.region, frames[f].onlyQuotes, attribute(scene, frame, subjects, frames[f].cues, i)});
        }
    }
    chainSpeakers(scene, frames, marked);

    std::vector<Quote> quotes;
    for (const MarkedReading &reading : marked) {
        if (isSpeech(scene, reading))
            quotes.push_back(makeQuote(scene, scene.marked[reading.marked].inner, QuoteKind::Direct, reading.attribution.speaker, reading.attribution.cue));
    }
    for (const DashQuote &dash : findDashQuotes(scene, frames))
        quotes.push_back(makeQuote(scene, dash.span, QuoteKind::Dash, dash.speaker, dash.cue));
    if (context.indirect) {
        for (const IndirectSpeech &indirect : findIndirectSpeech(scene, frames))
            quotes.push_back(makeQuote(scene, indirect.span, QuoteKind::Indirect, indirect.speaker, indirect.cue));
    }
    for (const InterviewTurn &turn : findInterview(scene)) {
        // What the answer quotes stays inside it.
        std::erase_if(quotes, [&](const Quote &quote) { return turn.span.contains(quote.span); });
        Quote answer;
        answer.span = trimmed(turn.span, document.text);
        answer.speaker = turn.speaker;
        answer.speakerName = turn.name;
        quotes.push_back(answer);
    }
    std::erase_if(quotes, [](const Quote &quote) { return quote.span.isEmpty(); });
    std::stable_sort(quotes.begin(), quotes.end(), [](const Quote &a, const Quote &b) { return a.span < b.span; });
    return quotes;
}

} // namespace entente
