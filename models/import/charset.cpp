// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/charset.h"

#include <QStringConverter>
#include <QStringDecoder>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// How much of a file is enough to tell its encoding.
constexpr qsizetype sampleSize = 64 * 1024;

std::optional<QString> decodeStrictly(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

// UTF-16 or UTF-32 with a mark in front.
std::optional<QStringConverter::Encoding> markedWide(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    return encoding == QStringConverter::Utf8 ? std::nullopt : encoding;
}

// UTF-16 without a mark: news is mostly ASCII, so that every second byte is zero.
std::optional<QStringConverter::Encoding> markless16(const QByteArray &bytes)
{
    const qsizetype size = std::min(bytes.size(), sampleSize) & ~qsizetype(1);
    if (size < 4)
        return std::nullopt;
    qsizetype zeroFirst = 0;
    qsizetype zeroSecond = 0;
    for (qsizetype i = 0; i < size; i += 2) {
        zeroFirst += bytes[i] == 0;
        zeroSecond += bytes[i + 1] == 0;
    }
    const qsizetype units = size / 2;
    if (zeroSecond > units * 7 / 10 && zeroFirst < units / 20)
        return QStringConverter::Utf16LE;
    if (zeroFirst > units * 7 / 10 && zeroSecond < units / 20)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

bool looksBinary(const QByteArray &bytes)
{
    const qsizetype size = std::min(bytes.size(), sampleSize);
    const auto isControl = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != 0x1b && byte != 0x1a;
    };
    const auto controls = std::count_if(bytes.begin(), bytes.begin() + size, isControl);
    const bool hasZero = std::find(bytes.begin(), bytes.begin() + size, '\0') != bytes.begin() + size;
    return hasZero || controls * 100 > size;
}

QByteArray guessedCharset(const QByteArray &bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> guess(uchardet_new(), uchardet_delete);
    uchardet_handle_data(guess.get(), bytes.constData(), size_t(std::min(bytes.size(), sampleSize)));
    uchardet_data_end(guess.get());
    return QByteArray(uchardet_get_charset(guess.get()));
}

// What a page says of itself in its first lines: <meta charset=…>, <meta http-equiv … content="…; charset=…">, <?xml encoding="…"?>. Lower case.
QByteArray declaredCharset(const QByteArray &bytes)
{
    const QByteArray head = bytes.first(std::min(bytes.size(), qsizetype(8192))).toLower();
    for (const char *key : {"charset", "encoding"}) {
        for (qsizetype at = head.indexOf(key); at >= 0; at = head.indexOf(key, at + 1)) {
            const qsizetype tag = head.lastIndexOf('<', at);
            if (tag < 0 || (!head.sliced(tag).startsWith("<meta") && !head.sliced(tag).startsWith("<?xml")))
                continue;
            qsizetype begin = at + qsizetype(qstrlen(key));
            while (begin < head.size() && (head[begin] == '=' || head[begin] == '"' || head[begin] == '\'' || head[begin] == ' '))
                ++begin;
            qsizetype end = begin;
            while (end < head.size() && (std::isalnum(static_cast<unsigned char>(head[end])) || head[end] == '-' || head[end] == '_' || head[end] == ':'))
                ++end;
            if (end > begin)
                return head.sliced(begin, end - begin);
        }
    }
    return {};
}

// The five holes of Windows-1252 keep their C1 meaning, as the WHATWG encoding standard has it.
QString fromWindows1252(const QByteArray &bytes)
{
    static constexpr char16_t high[32] = {0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
        0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E,
        0x0178};
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), text.begin(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return QChar(byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80] : char16_t(byte));
    });
    return text;
}

} // namespace

Result<QString> decodeText(const QByteArray &bytes, const QString &path)
{
    if (const auto encoding = markedWide(bytes)) {
        QStringDecoder decoder(*encoding);
        return QString(decoder(bytes));
    }
    if (const auto encoding = markless16(bytes)) {
        if (auto text = decodeStrictly(bytes, *encoding))
            return std::move(*text);
    }
    if (looksBinary(bytes))
        return Error{path, u"the file is not text"_s};
    if (auto text = decodeStrictly(bytes, QStringConverter::Utf8))
        return std::move(*text);

    const QByteArray charset = guessedCharset(bytes);
    // uchardet calls Windows-1252 by many names of its subsets, and some of its guesses for short texts are far-fetched (MAC-CYRILLIC …).
    const bool western = charset.isEmpty() || charset.startsWith("WINDOWS-125") || charset.startsWith("ISO-8859-1") || charset == "ASCII"
        || charset == "UTF-8";
    if (!western) {
        QStringDecoder decoder(charset.constData());
        if (decoder.isValid()) {
            QString text = decoder(bytes);
            if (!decoder.hasError())
                return text;
        }
    }
    return fromWindows1252(bytes);
}

Result<QString> decodeHtml(const QByteArray &bytes, const QString &path)
{
    const QByteArray declared = declaredCharset(bytes);
    if (declared.isEmpty() || markedWide(bytes) || looksBinary(bytes) || decodeStrictly(bytes, QStringConverter::Utf8))
        return decodeText(bytes, path);
    // The web calls Windows-1252 by the names of what it extends.
    if (declared == "iso-8859-1" || declared == "latin1" || declared == "us-ascii" || declared == "windows-1252")
        return fromWindows1252(bytes);
    QStringDecoder decoder(declared == "gb2312" ? "gbk" : declared == "shift_jis" || declared == "x-sjis" ? "windows-31j" : declared.constData());
    if (!decoder.isValid())
        return decodeText(bytes, path);
    QString text = decoder(bytes);
    // A declaration may be wrong: then most of what is not ASCII does not decode.
    const auto broken = text.count(QChar(QChar::ReplacementCharacter));
    const auto high = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() > 0x7F; });
    return broken * 2 > high ? decodeText(bytes, path) : Result<QString>(std::move(text));
}

} // namespace entente
