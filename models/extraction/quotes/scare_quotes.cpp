// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/scare_quotes.h"

#include "extraction/quotes/words.h"
#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

struct WordCounts {
    int words = 0;
    int capitals = 0; // words that begin with a capital letter
    int lower = 0; // longer words that do not
};

// Longer words that titles write small.
bool isTitleWord(QStringView word)
{
    return word == u"with" || word == u"from" || word == u"into" || word == u"over" || word == u"upon";
}

WordCounts count(QStringView text)
{
    WordCounts counts;
    qsizetype i = 0;
    while (i < text.size()) {
        if (!isWordCharacter(text[i].unicode())) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < text.size() && (isWordCharacter(text[i].unicode()) || isApostrophe(text[i].unicode()) || isHyphen(text[i].unicode())))
            ++i;
        ++counts.words;
        if (isUpperCase(text[begin].unicode()) || isAsciiDigit(text[begin].unicode()))
            ++counts.capitals;
        else if (i - begin > 3 && !isTitleWord(text.sliced(begin, i - begin)))
            ++counts.lower;
    }
    return counts;
}

// "the author of “…”", "a column entitled “…”", "Lind's “…”"
bool standsForWork(QStringView before)
{
    static constexpr QStringView openings[] = {u"of", u"titled", u"entitled", u"called", u"named", u"book", u"novel", u"memoir", u"film", u"documentary", u"article", u"column", u"essay", u"report", u"album",
        u"'s", u"’s"};
    before = before.endsWith(u',') ? before.chopped(1) : before;
    return std::any_of(std::begin(openings), std::end(openings), [&](QStringView each) { return before.endsWith(each); });
}

// Every longer word has a capital, and no full stop ends it. Headlines that quote in full are written so, too: a long one must be a work's.
bool looksLikeTitle(QStringView text, const WordCounts &counts, QStringView before)
{
    constexpr int longestTitle = 18;
    const bool isLong = counts.words > 10;
    if (counts.lower > 0 || counts.capitals == 0 || counts.words > longestTitle || (isLong && (counts.capitals * 2 < counts.words || !standsForWork(before))))
        return false;
    return counts.capitals >= 2 || (counts.words == 1 && !text.trimmed().endsWith(u'!') && !text.trimmed().endsWith(u'.'));
}

// A cross-heading: a paragraph of a few words in single marks in an article that quotes in double ones.
bool isHeading(const Scene &scene, const MarkedReading &reading, const WordCounts &counts)
{
    const MarkedSpan &marked = scene.marked[reading.marked];
    const auto isSingle = [&](const MarkedSpan &each) {
        const char16_t c = scene.document.text[each.outer.begin].unicode();
        return (c == u'\'' && each.inner.begin - each.outer.begin == 1) || c == 0x2018;
    };
    return counts.words <= 8 && marked.outer == scene.regions[reading.region] && isSingle(marked)
        && !std::all_of(scene.marked.begin(), scene.marked.end(), isSingle);
}

bool endsSentence(QStringView text)
{
    return text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?');
}

// "so-called “…”"
bool isSoCalled(const Scene &scene, const MarkedReading &reading)
{
    const QStringView before = scene.document.text.left(scene.marked[reading.marked].outer.begin).trimmed();
    return before.endsWith(u"so-called", Qt::CaseInsensitive) || before.endsWith(u"so called", Qt::CaseInsensitive);
}

// The Arabic phrase for “…”, which means “…”: words explained, not said.
bool isGloss(const Scene &scene, const MarkedReading &reading)
{
    static constexpr QStringView openings[] = {u"phrase for", u"word for", u"term for", u"which means", u"which translates as", u"which translates to", u"translated as", u"Arabic for",
        u"Russian for", u"Hebrew for", u"meaning"};
    const QStringView before = scene.document.text.left(scene.marked[reading.marked].outer.begin).trimmed();
    return std::any_of(std::begin(openings), std::end(openings), [&](QStringView each) { return before.endsWith(each); });
}

// The “special operation” has cost lives, officials say: a name for something, and the verb of saying far behind it.
bool isName(const Scene &scene, const MarkedReading &reading, const WordCounts &counts)
{
    const TextSpan outer = scene.marked[reading.marked].outer;
    const TextSpan cue = reading.attribution.cue;
    constexpr qsizetype near = 40;
    constexpr size_t opening = 2; // it opens the sentence: further behind, it may be what is said
    if (counts.words > 3 || reading.item > opening || cue.isEmpty() || cue.begin < outer.end + near)
        return false;
    const QStringView before = scene.document.text.left(outer.begin).trimmed();
    constexpr qsizetype justBefore = 24; // "what he called the “…”"
    if (before.right(justBefore).contains(u"called"))
        return false;
    return before.endsWith(u"The") || before.endsWith(u" the") || before.endsWith(u" its") || before.endsWith(u" this") || before.endsWith(u" their");
}

// A verb of saying right beside the quote: what it attributes is speech however it is written.
bool saidBeside(const Scene &scene, const MarkedReading &reading)
{
    if (reading.attribution.ground != Attribution::Ground::Cue || reading.attribution.cue.isEmpty())
        return false;
    const SpeechVerb *verb = scene.lexicon.verb(reading.attribution.cue.in(scene.document.text));
    if (!verb || (verb->kind != SpeechKind::Say && verb->kind != SpeechKind::Manner))
        return false;
    const TextSpan outer = scene.marked[reading.marked].outer;
    constexpr qsizetype near = 30;
    return reading.attribution.cue.begin >= outer.end ? reading.attribution.cue.begin < outer.end + near : reading.attribution.cue.end + 3 >= outer.begin;
}

// Agreed to go on after “indirect” talks: one word before what it tells of, behind a verb that has no clause to hold it.
bool isScareWord(const Scene &scene, const MarkedReading &reading, const WordCounts &counts)
{
    const TextSpan cue = reading.attribution.cue;
    const Frame &frame = scene.frames[reading.frame];
    const SpeechVerb *verb = scene.lexicon.verb(cue.in(scene.document.text));
    if (counts.words != 1 || cue.isEmpty() || cue.begin > scene.marked[reading.marked].outer.begin || !verb || verb->kind != SpeechKind::Say)
        return false;
    if (reading.item + 1 >= frame.items.size() || frame.items[reading.item + 1].isQuote())
        return false;
    const Xpos next = scene.token(frame.items[reading.item + 1]).xpos;
    if (next != Xpos::NN && next != Xpos::NNS && next != Xpos::JJ && next != Xpos::NNP)
        return false;
    return std::none_of(frame.items.begin(), frame.items.end(), [&](const FrameItem &item) {
        if (item.isQuote() || item.span.begin <= cue.begin)
            return false;
        const Xpos tag = scene.token(item).xpos;
        return tag == Xpos::VBD || tag == Xpos::VBZ || tag == Xpos::VBP || tag == Xpos::MD || equals(scene.word(item), u"that");
    });
}

} // namespace

bool isSpeech(const Scene &scene, const MarkedReading &reading)
{
    const QStringView text = scene.marked[reading.marked].inner.in(scene.document.text);
    const WordCounts counts = count(text);
    if (counts.words == 0)
        return false;
    if (counts.words < 6 && (isSoCalled(scene, reading) || isGloss(scene, reading) || isName(scene, reading, counts)))
        return false;
    if (isScareWord(scene, reading, counts))
        return false;
    const QStringView before = scene.document.text.left(scene.marked[reading.marked].outer.begin).trimmed();
    if (looksLikeTitle(text, counts, before) && !saidBeside(scene, reading))
        return false;
    const Attribution::Ground ground = reading.attribution.ground;
    if (ground != Attribution::Ground::Cue && isHeading(scene, reading, counts))
        return false;
    if (counts.words < 3 && ground == Attribution::Ground::Chain)
        return reading.alone && endsSentence(text); // “Quiet,” he said. “Now.”
    if (counts.words < 3)
        return ground == Attribution::Ground::Cue || (ground == Attribution::Ground::Claim && counts.words == 2);
    return true;
}

} // namespace entente
