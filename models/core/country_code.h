// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

namespace entente {

// ISO 3166-1 alpha-2 (and XK for Kosovo), two capital letters; the default value is "no country".
class CountryCode
{
public:
    constexpr CountryCode() = default;
    constexpr CountryCode(char first, char second) : m_code(static_cast<quint16>((first << 8) | second)) {}

    // No country for anything but two capital ASCII letters.
    static CountryCode fromString(QStringView code)
    {
        const auto isCapital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
        if (code.size() != 2 || !isCapital(code[0]) || !isCapital(code[1]))
            return {};
        return {code[0].toLatin1(), code[1].toLatin1()};
    }

    QString toString() const
    {
        if (!isValid())
            return {};
        const QChar letters[2] = {QChar(m_code >> 8), QChar(m_code & 0xff)};
        return QString(letters, 2);
    }
    constexpr bool isValid() const { return m_code != 0; }
    constexpr quint16 value() const { return m_code; }

    friend constexpr auto operator<=>(CountryCode, CountryCode) = default;
    friend size_t qHash(CountryCode code, size_t seed = 0) { return ::qHash(code.m_code, seed); }

private:
    quint16 m_code = 0;
};

} // namespace entente
