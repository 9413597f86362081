// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/json_writer.h"

#include <charconv>

namespace entente {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";
constexpr qsizetype longestUnit = 6; // bytes that one UTF-16 unit takes at most: \u001f

constexpr bool isPlain(char16_t unit)
{
    return unit >= 0x20 && unit < 0x80 && unit != u'"' && unit != u'\\';
}

char *putEscaped(char *to, char16_t unit)
{
    *to++ = '\\';
    switch (unit) {
    case u'"': *to++ = '"'; return to;
    case u'\\': *to++ = '\\'; return to;
    case u'\b': *to++ = 'b'; return to;
    case u'\f': *to++ = 'f'; return to;
    case u'\n': *to++ = 'n'; return to;
    case u'\r': *to++ = 'r'; return to;
    case u'\t': *to++ = 't'; return to;
    default: break;
    }
    *to++ = 'u';
    for (int shift = 12; shift >= 0; shift -= 4)
        *to++ = hexDigits[(unit >> shift) & 0xf];
    return to;
}

char *putUtf8(char *to, char32_t c)
{
    const auto rest = [&](int shift) { *to++ = char(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x800) {
        *to++ = char(0xc0 | (c >> 6));
    } else if (c < 0x10000) {
        *to++ = char(0xe0 | (c >> 12));
        rest(6);
    } else {
        *to++ = char(0xf0 | (c >> 18));
        rest(12);
        rest(6);
    }
    rest(0);
    return to;
}

} // namespace

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_out.append(bracket);
    m_afterValue = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_out.append(bracket);
    m_afterValue = true;
    return *this;
}

void JsonWriter::separate()
{
    if (m_afterValue)
        m_out.append(',');
    m_afterValue = true;
}

JsonWriter &JsonWriter::key(QLatin1StringView key)
{
    separate();
    m_out.append('"').append(key.data(), key.size()).append("\":", 2);
    m_afterValue = false;
    return *this;
}

JsonWriter &JsonWriter::string(QStringView text)
{
    separate();
    const qsizetype begin = m_out.size();
    m_out.resize(begin + text.size() * longestUnit + 2);
    char *const first = m_out.data() + begin;
    char *to = first;
    *to++ = '"';
    const char16_t *at = text.utf16();
    const char16_t *const end = at + text.size();
    while (at < end) {
        const char16_t unit = *at++;
        if (isPlain(unit))
            *to++ = char(unit);
        else if (unit < 0x80)
            to = putEscaped(to, unit);
        else if (!QChar::isSurrogate(unit))
            to = putUtf8(to, unit);
        else if (QChar::isHighSurrogate(unit) && at < end && QChar::isLowSurrogate(*at))
            to = putUtf8(to, QChar::surrogateToUcs4(unit, *at++));
        else
            to = putEscaped(to, unit);
    }
    *to++ = '"';
    m_out.resize(begin + (to - first));
    return *this;
}

JsonWriter &JsonWriter::number(qint64 number)
{
    separate();
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    m_out.append(digits, end - digits);
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_out.append("null", 4);
    return *this;
}

} // namespace entente
