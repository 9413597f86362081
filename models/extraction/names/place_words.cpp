// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/place_words.h"

#include "extraction/names/name_words.h"

namespace entente {

using Shape = ReadWord::Shape;
using NameKind = Gazetteer::NameKind;

bool isLanguage(const Reading &reading, const NameUse &use)
{
    static const WordSet behind(
        u"language languages speaking speakers speaker translation dictionary alphabet word words accent subtitles");
    static const WordSet before(u"speak speaks spoke speaking spoken learn learns learned learning in into translated fluent");
    size_t next = use.last;
    if (next < reading.words.size() && reading.sameSentence(next, use.first) && reading.word(next) == u"-")
        ++next;
    if (next < reading.words.size() && reading.sameSentence(next, use.first) && behind.contains(reading.word(next)))
        return true;
    const bool ends = next >= reading.words.size() || !reading.sameSentence(next, use.first)
                   || reading.words[next].shape == Shape::Mark || functionWords().contains(reading.word(next));
    return ends && use.first > 0 && reading.sameSentence(use.first - 1, use.first) && before.contains(reading.word(use.first - 1));
}

bool isPartOfPeople(const Reading &reading, const NameUse &use)
{
    static const WordSet before(
        u"latin south north central native african asian pan trans inter anglo afro hispanic mexican cuban arab irish italian chinese japanese korean jewish");
    size_t at = use.first;
    if (at > 0 && reading.word(at - 1) == u"-")
        --at;
    return at > 0 && reading.sameSentence(at - 1, use.first) && reading.word(use.first).startsWith(u"American")
        && before.contains(reading.word(at - 1)) && reading.words[at - 1].shape == Shape::Capital;
}

bool isHeadlineWord(const Reading &reading, const NameUse &use)
{
    return use.last - use.first == 1 && use.first > 0 && reading.words[use.first].shape == Shape::AllCaps
        && reading.sameSentence(use.first - 1, use.first) && reading.word(use.first - 1) == u"THE"
        && (use.has(NameKind::Capital) || use.has(NameKind::Place));
}

bool isCommonWord(const Reading &reading, const NameUse &use)
{
    const ReadWord &word = reading.words[use.first];
    if (use.last - use.first != 1)
        return false;
    if (word.shape == Shape::Lower)
        return true;
    if (word.shape != Shape::Capital)
        return false;
    return functionWords().contains(reading.word(use.first))
        || (word.opensSentence && reading.isTagged && word.token->upos != Upos::PROPN && word.token->name == NameTag::O);
}

} // namespace entente
