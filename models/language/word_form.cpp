// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/word_form.h"

#include "language/characters.h"
#include "language/hashing.h"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t longest = 48; // units that are looked at; only addresses and rubbish are longer

enum ShapeClass : quint64 { Lower = 1, Upper, Digit, Hyphen, Stop, Quote, Letter, Other };

struct Normalised {
    std::array<char16_t, longest> units;
    std::size_t size = 0;
};

char16_t normalised(char16_t c)
{
    if (c < 0x80)
        return isAsciiDigit(c) ? u'0' : c == u'`' ? u'\'' : toLowerCase(c);
    if (c == 0x2019 || c == 0x2018 || c == 0x02bc)
        return u'\'';
    if (c == 0x201c || c == 0x201d || c == 0x201e || c == 0x00ab || c == 0x00bb)
        return u'"';
    if (isDash(c) || isHyphen(c))
        return u'-';
    return toLowerCase(c);
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

quint64 packed(const char16_t *units, std::size_t size)
{
    quint64 bits = 0;
    for (std::size_t i = 0; i < size; ++i)
        bits = bits << 16 | units[i];
    return scramble(bits + size * 0x9e3779b97f4a7c15u);
}

} // namespace

WordForm wordForm(QStringView word)
{
    WordForm form;
    Normalised text;
    quint64 hash = 0x51ed270b35ab1e0du;
    quint64 shape = 0;
    int shapeSize = 0;
    quint64 last = 0;
    int run = 0;
    std::size_t capitals = 0;
    std::size_t letters = 0;
    text.size = std::min(std::size_t(word.size()), longest);
    for (std::size_t i = 0; i < text.size; ++i) {
        const char16_t unit = word[qsizetype(i)].unicode();
        const char16_t c = normalised(unit);
        text.units[i] = c;
        hash = (hash ^ c) * 0x100000001b3u;
        hash ^= hash >> 27;
        const ShapeClass kind = shapeOf(unit);
        capitals += kind == Upper;
        letters += kind == Upper || kind == Lower || kind == Letter;
        form.hasDigit |= kind == Digit;
        form.hasHyphen |= kind == Hyphen;
        run = kind == last ? run + 1 : 1;
        last = kind;
        if (run <= 2 && shapeSize < 12) {
            shape = shape << 4 | kind;
            ++shapeSize;
        }
    }
    // Both spellings of a double quotation mark, and of the dash.
    if (text.size == 2 && text.units[0] == u'\'' && text.units[1] == u'\'')
        hash = (quint64(0x51ed270b35ab1e0du) ^ u'"') * 0x100000001b3u, hash ^= hash >> 27;
    if (text.size == 2 && text.units[0] == u'-' && text.units[1] == u'-')
        hash = (quint64(0x51ed270b35ab1e0du) ^ u'-') * 0x100000001b3u, hash ^= hash >> 27;
    form.word = scramble(hash);
    form.shape = scramble(shape + 0x2545f4914f6cdd1du);
    for (std::size_t k = 0; k < form.prefix.size(); ++k)
        form.prefix[k] = packed(text.units.data(), std::min(k + 1, text.size));
    for (std::size_t k = 0; k < form.suffix.size(); ++k) {
        const std::size_t size = std::min(k + 1, text.size);
        form.suffix[k] = packed(text.units.data() + (text.size - size), size);
    }
    form.capitalised = text.size > 0 && isUpperCase(word.front().unicode());
    form.allCapitals = letters > 1 && capitals == letters;
    form.isMark = letters == 0 && !form.hasDigit && !(form.hasHyphen && text.size == 1);
    return form;
}

} // namespace entente
