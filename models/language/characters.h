// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

#include <string_view>

namespace entente {

// Fast classes of UTF-16 code units: ASCII by comparison, the rest by Qt's Unicode tables.
// A surrogate half counts as a letter, so that a pair is never cut.

constexpr bool isAsciiDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

inline bool isUpperCase(char16_t c)
{
    return c < 0x80 ? (c >= u'A' && c <= u'Z') : QChar::isUpper(c);
}

inline bool isLowerCase(char16_t c)
{
    return c < 0x80 ? (c >= u'a' && c <= u'z') : QChar::isLower(c);
}

inline char16_t toLowerCase(char16_t c)
{
    if (c < 0x80)
        return c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c;
    return QChar(c).toLower().unicode();
}

// White space and what is invisible at a word's edge: byte order mark, zero-width space, direction marks.
inline bool isBlank(char16_t c)
{
    if (c < 0x80)
        return c == u' ' || (c >= 0x09 && c <= 0x0d) || c == 0 || (c >= 0x1c && c <= 0x1f);
    return c == 0xfeff || c == 0x200b || c == 0x200e || c == 0x200f || c == 0x2060 || (c < 0x3001 && QChar::isSpace(c));
}

inline bool isLetter(char16_t c)
{
    if (c < 0x80)
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    return QChar::isSurrogate(c) || QChar::isLetter(c) || QChar::isMark(c) || c == 0x00ad;
}

inline bool isWordCharacter(char16_t c)
{
    return c < 0x80 ? isLetter(c) || isAsciiDigit(c) : isLetter(c) || QChar::isNumber(c);
}

constexpr bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == 0x2019 || c == 0x02bc;
}

// En dash, em dash, horizontal bar and minus, but not the hyphen.
constexpr bool isDash(char16_t c)
{
    return (c >= 0x2012 && c <= 0x2015) || c == 0x2212;
}

constexpr bool isHyphen(char16_t c)
{
    return c == u'-' || c == 0x2010 || c == 0x2011;
}

constexpr bool isCurrency(char16_t c)
{
    return c == u'$' || c == 0x00a3 || c == 0x20ac || c == 0x00a5 || c == 0x20b4 || c == 0x20bd || c == 0x20b9 || c == 0x20aa;
}

constexpr bool isOpeningBracket(char16_t c)
{
    return c == u'(' || c == u'[' || c == u'{';
}

constexpr bool isClosingBracket(char16_t c)
{
    return c == u')' || c == u']' || c == u'}';
}

// “ „ « ‹ and the opening single quotes.
constexpr bool isOpeningQuote(char16_t c)
{
    return c == 0x201c || c == 0x201e || c == 0x201f || c == 0x00ab || c == 0x2039 || c == 0x2018 || c == 0x201a || c == 0x201b;
}

// ” » › and ’ (which is an apostrophe as well).
constexpr bool isClosingQuote(char16_t c)
{
    return c == 0x201d || c == 0x00bb || c == 0x203a || c == 0x2019;
}

} // namespace entente
