// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringView>

namespace entente {

// Writes compact JSON front to back. QJsonDocument builds a sorted tree first, which took longer than finding the dates of an article.
// The caller opens and closes in pairs and gives each key once.
class JsonWriter
{
public:
    void reserve(qsizetype bytes) { m_out.reserve(bytes); }

    JsonWriter &openObject() { return open('{'); }
    JsonWriter &closeObject() { return close('}'); }
    JsonWriter &openArray() { return open('['); }
    JsonWriter &closeArray() { return close(']'); }

    // `key` stands in ASCII letters.
    JsonWriter &key(QLatin1StringView key);
    // As UTF-8; half a surrogate pair as \uXXXX.
    JsonWriter &string(QStringView text);
    JsonWriter &number(qint64 number);
    JsonWriter &null();

    QByteArray take() { return std::move(m_out); }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();

    QByteArray m_out;
    bool m_afterValue = false;
};

} // namespace entente
