// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/single_marks.h"

#include "language/characters.h"

#include <algorithm>
#include <array>

namespace entente {

using namespace std::string_view_literals;

namespace {

constexpr char16_t leftSingle = 0x2018;
constexpr char16_t rightSingle = 0x2019;

// Longer ones would let a stray mark swallow a paragraph.
constexpr qsizetype longestSingle = 1000;

char16_t charAt(QStringView text, TextSpan region, qsizetype position)
{
    return region.contains(position) ? text[position].unicode() : u' ';
}

bool isSingleMark(char16_t c)
{
    return c == u'\'' || c == leftSingle || c == rightSingle || c == 0x201a || c == 0x201b;
}

// A closing mark, or a plural's possessive apostrophe (the allies’ plan) or a dropped letter (goin’ on)?
enum class Closing { No, Perhaps, Surely };

Closing closingAt(QStringView text, TextSpan region, qsizetype position, char16_t opening)
{
    const char16_t c = text[position].unicode();
    const bool fits = opening == u'\'' ? c == u'\'' : (c == rightSingle || c == u'\'' || (opening == 0x201a && c == leftSingle));
    const char16_t before = charAt(text, region, position - 1);
    const char16_t after = charAt(text, region, position + 1);
    if (!fits || isBlank(before) || isWordCharacter(after))
        return Closing::No;
    if (!isWordCharacter(before) || !isBlank(after))
        return Closing::Surely;
    const bool mayBePossessive = before == u's' || before == u'S' || before == u'z';
    const bool mayDropLetter = before == u'n' && charAt(text, region, position - 2) == u'i';
    const bool goesOn = isLowerCase(charAt(text, region, position + 2));
    return (mayBePossessive || mayDropLetter) && goesOn ? Closing::Perhaps : Closing::Surely;
}

bool opensAt(QStringView text, TextSpan region, qsizetype position)
{
    const char16_t c = text[position].unicode();
    if (!isSingleMark(c) || c == rightSingle)
        return false;
    const char16_t before = charAt(text, region, position - 1);
    const char16_t after = charAt(text, region, position + 1);
    if (isBlank(after) || isSingleMark(after) || isSingleMark(before) || isElision(text, region, position))
        return false;
    const bool freeLeft = isBlank(before) || isOpeningBracket(before) || isDash(before) || before == u'-' || before == u'/';
    // Marks may be glued to the sentence before them ("Moscow.‘We").
    const bool glued = c == leftSingle && (before == u'.' || before == u':' || before == u'?' || before == u'!');
    const bool startsText = isWordCharacter(after) || isOpeningBracket(after) || after == u'.' || after == 0x2026 || after == u'$' || after == u'"'
        || after == 0x201c;
    return (freeLeft || glued) && startsText;
}

} // namespace

bool isElision(QStringView text, TextSpan region, qsizetype position)
{
    static constexpr std::array words{u"em"sv, u"til"sv, u"till"sv, u"cause"sv, u"twas"sv, u"tis"sv, u"n"sv, u"bout"sv, u"cuz"sv};
    if (!isSingleMark(charAt(text, region, position)))
        return false;
    qsizetype end = position + 1;
    while (isWordCharacter(charAt(text, region, end)))
        ++end;
    const QStringView word = text.sliced(position + 1, end - position - 1);
    if (word.size() >= 2 && isAsciiDigit(word[0].unicode()) && isAsciiDigit(word[1].unicode()))
        return word.size() == 2 || (word.size() == 3 && word[2] == u's');
    return std::any_of(words.begin(), words.end(), [&](auto each) { return word.compare(QStringView(each.data(), qsizetype(each.size())), Qt::CaseInsensitive) == 0; });
}

std::optional<MarkedSpan> singleMarkedSpanAt(QStringView text, TextSpan region, qsizetype position)
{
    if (!opensAt(text, region, position))
        return {};
    const char16_t opening = text[position].unicode();
    const qsizetype limit = std::min(region.end, position + 1 + longestSingle);
    qsizetype perhaps = -1;
    int doubles = 0; // double marks inside stay inside, so they must come in pairs
    const auto span = [&](qsizetype end) { return MarkedSpan{{position + 1, end}, {position, end + 1}, true}; };
    for (qsizetype i = position + 1; i < limit; ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'"')
            doubles = doubles == 0 ? 1 : 0;
        else if (c == 0x201c)
            ++doubles;
        else if (c == 0x201d && --doubles < 0)
            break;
        if (doubles != 0 || !isSingleMark(c))
            continue;
        if (perhaps >= 0 && opensAt(text, region, i))
            break;
        const Closing closing = closingAt(text, region, i, opening);
        if (closing == Closing::Surely)
            return span(i);
        if (closing == Closing::Perhaps && perhaps < 0)
            perhaps = i;
    }
    if (perhaps >= 0)
        return span(perhaps);
    if (opening == leftSingle && position == region.begin) {
        qsizetype end = region.end;
        while (end > position + 1 && isBlank(text[end - 1].unicode()))
            --end;
        return MarkedSpan{{position + 1, end}, {position, end}, false};
    }
    return {};
}

} // namespace entente
