// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/word_form.h"

#include "language/characters.h"
#include "language/hashing.h"

#include <algorithm>
#include <string_view>

namespace entente {

namespace {

constexpr std::size_t longest = 48; // units that are looked at; only addresses and rubbish are longer

enum ShapeClass : quint64 { Lower = 1, Upper, Digit, Hyphen, Stop, Quote, Letter, Other };

// With its capitals.
char16_t normalised(char16_t c)
{
    if (c < 0x80)
        return isAsciiDigit(c) ? u'0' : c == u'`' ? u'\'' : c;
    if (c == 0x2019 || c == 0x2018 || c == 0x02bc)
        return u'\'';
    if (c == 0x201c || c == 0x201d || c == 0x201e || c == 0x00ab || c == 0x00bb)
        return u'"';
    if (isDash(c) || isHyphen(c))
        return u'-';
    return c;
}

ShapeClass shapeOf(char16_t c)
{
    if (isLowerCase(c))
        return Lower;
    if (isUpperCase(c))
        return Upper;
    if (isAsciiDigit(c))
        return Digit;
    if (isHyphen(c) || isDash(c))
        return Hyphen;
    if (c == u'.')
        return Stop;
    if (c == u'"' || c == u'`' || isApostrophe(c) || isOpeningQuote(c) || isClosingQuote(c))
        return Quote;
    return isLetter(c) ? Letter : Other;
}

quint64 hashOf(const char16_t *units, std::size_t size, quint64 kind)
{
    quint64 hash = 0x51ed270b35ab1e0du + kind * 0x9e3779b97f4a7c15u;
    for (std::size_t i = 0; i < size; ++i) {
        hash = (hash ^ units[i]) * 0x100000001b3u;
        hash ^= hash >> 27;
    }
    return scramble(hash + size);
}

constexpr quint64 exactKind = 64;

// Both spellings of a double quotation mark, and of the dash, are one.
std::size_t withoutDoubles(char16_t *units, std::size_t size)
{
    if (size != 2 || units[0] != units[1] || (units[0] != u'\'' && units[0] != u'-'))
        return size;
    if (units[0] == u'\'')
        units[0] = u'"';
    return 1;
}

// What is left of a word in small letters without endings, so that "share", "shared" and "sharing" are one.
std::size_t stemSize(const char16_t *units, std::size_t size)
{
    const auto cut = [&](std::u16string_view ending) {
        const bool ends = size >= ending.size() + 3 && std::equal(ending.begin(), ending.end(), units + (size - ending.size()));
        size -= ends ? ending.size() : 0;
        return ends;
    };
    if (size > 1 && units[size - 2] != u's')
        cut(u"s");
    if (!cut(u"ing") && !cut(u"ed") && !cut(u"ly"))
        cut(u"er");
    cut(u"e");
    if (!cut(u"y"))
        cut(u"i");
    if (size > 3 && units[size - 1] == units[size - 2])
        --size;
    return size;
}

} // namespace

WordForm wordForm(QStringView word)
{
    WordForm form;
    std::array<char16_t, longest> units;
    std::size_t size = std::min(std::size_t(word.size()), longest);
    std::size_t capitals = 0;
    std::size_t letters = 0;
    bool hasDigit = false;
    bool hasHyphen = false;
    for (std::size_t i = 0; i < size; ++i) {
        const char16_t unit = word[qsizetype(i)].unicode();
        units[i] = normalised(unit);
        const ShapeClass kind = shapeOf(unit);
        capitals += kind == Upper;
        letters += kind == Upper || kind == Lower || kind == Letter;
        hasDigit |= kind == Digit;
        hasHyphen |= kind == Hyphen;
    }
    form.capitalised = size > 0 && isUpperCase(word.front().unicode());
    form.allCapitals = letters > 1 && capitals == letters;
    form.hasLetter = letters > 0;
    form.isMark = letters == 0 && !hasDigit && !(hasHyphen && size == 1);
    size = withoutDoubles(units.data(), size);
    form.exact = hashOf(units.data(), size, exactKind);
    return form;
}

WordFeatures wordFeatures(QStringView word)
{
    std::array<char16_t, longest> units;
    std::size_t size = std::min(std::size_t(word.size()), longest);
    std::size_t capitals = 0;
    std::size_t letters = 0;
    std::size_t tail = 0; // begins behind the last hyphen
    std::size_t front = 0; // ends before the first one
    quint64 shape = 0;
    int shapeSize = 0;
    quint64 last = 0;
    int run = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const char16_t unit = word[qsizetype(i)].unicode();
        units[i] = toLowerCase(normalised(unit));
        const ShapeClass kind = shapeOf(unit);
        capitals += kind == Upper;
        letters += kind == Upper || kind == Lower || kind == Letter;
        if (kind == Hyphen) {
            front = tail == 0 ? i : front;
            tail = i + 1;
        }
        run = kind == last ? run + 1 : 1;
        last = kind;
        if (run <= 2 && shapeSize < 12) {
            shape = shape << 4 | kind;
            ++shapeSize;
        }
    }
    const bool capitalised = size > 0 && isUpperCase(word.front().unicode());
    const quint64 casing = quint64(capitalised) | quint64(letters > 1 && capitals == letters) << 1;
    size = withoutDoubles(units.data(), size);
    WordFeatures features = {};
    const auto set = [&](Feature feature, const char16_t *begin, std::size_t count, std::size_t extra = 0) {
        features[std::size_t(feature)] = hashOf(begin, count, quint64(feature) + extra * featureCount);
    };
    set(Feature::Word, units.data(), size);
    for (std::size_t k = 1; k <= 5 && k <= size; ++k)
        set(Feature(std::size_t(Feature::Suffix1) + k - 1), units.data() + (size - k), k);
    for (std::size_t k = 1; k <= 4 && k <= size; ++k)
        set(Feature(std::size_t(Feature::Prefix1) + k - 1), units.data(), k);
    features[std::size_t(Feature::Shape)] = scramble(shape + casing * 0x9e3779b97f4a7c15u + 0x2545f4914f6cdd1du);
    if (size >= 5)
        set(Feature::Prefix5, units.data(), 5);
    set(Feature::Stem, units.data(), stemSize(units.data(), size));
    const std::size_t count = std::min<std::size_t>(size, 3);
    set(Feature::CasedSuffix, units.data() + (size - count), count, casing);
    if (tail > 0 && tail < size) // words of their own
        features[std::size_t(Feature::Tail)] = hashOf(units.data() + tail, size - tail, quint64(Feature::Word));
    if (front > 0 && tail < size)
        features[std::size_t(Feature::Front)] = hashOf(units.data(), front, quint64(Feature::Word));
    return features;
}

} // namespace entente
