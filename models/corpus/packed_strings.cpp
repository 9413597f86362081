// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/packed_strings.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace entente {

namespace {

// A text is its words, parted by single blanks, each as one of
//   code                       below oneByteCodes: a frequent word
//   oneByteCodes + high, low   a less frequent one
//   literal, length, bytes     any other; of longestLiteral bytes: the next goes on without a blank
constexpr quint32 oneByteCodes = 192;
constexpr quint8 literal = 0xff;
constexpr quint32 allCodes = oneByteCodes + (literal - oneByteCodes) * 256;
constexpr size_t longestLiteral = 255;
constexpr size_t sampledTexts = 1 << 16; // to learn which words are frequent

template<typename Visit>
void eachWord(QByteArrayView text, Visit visit)
{
    if (text.isEmpty())
        return visit(text);
    qsizetype begin = 0;
    while (true) {
        const void *blank = std::memchr(text.data() + begin, ' ', size_t(text.size() - begin));
        const qsizetype end = blank ? static_cast<const char *>(blank) - text.data() : text.size();
        visit(text.sliced(begin, end - begin));
        if (end == text.size())
            return;
        begin = end + 1;
    }
}

void appendNumber(std::vector<quint8> &bytes, size_t number)
{
    for (; number >= 0x80; number >>= 7)
        bytes.push_back(quint8(number | 0x80));
    bytes.push_back(quint8(number));
}

size_t readNumber(const quint8 *&at)
{
    size_t number = 0;
    int shift = 0;
    for (; *at & 0x80; ++at, shift += 7)
        number |= size_t(*at & 0x7f) << shift;
    number |= size_t(*at++) << shift;
    return number;
}

// The same of bytes that may be anything.
std::optional<size_t> checkedNumber(const quint8 *&at, const quint8 *end)
{
    for (const quint8 *last = at; last < end && last < at + 5; ++last) {
        if (!(*last & 0x80))
            return readNumber(at);
    }
    return std::nullopt;
}

// Nothing where the bytes are no words of the pool's.
std::optional<quint64> unpackedSize(const quint8 *at, const quint8 *end, const StringPool &words)
{
    quint64 size = 0;
    while (at < end) {
        const quint8 first = *at++;
        if (first == literal) {
            if (at == end || size_t(end - at) <= *at)
                return std::nullopt;
            size += *at + 1u;
            at += *at + 1;
            continue;
        }
        if (first >= oneByteCodes && at == end)
            return std::nullopt;
        const quint32 code = first < oneByteCodes ? first : oneByteCodes + quint32(first - oneByteCodes) * 256 + *at++;
        if (code >= words.size())
            return std::nullopt;
        size += quint64(words.at(code).size()) + 1;
    }
    return size;
}

} // namespace

// Finds words' codes; needed only while packing.
class PackedStrings::Packer
{
public:
    explicit Packer(const StringPool &pool) : m_table(size_t(1) << tableBits)
    {
        QHash<QByteArrayView, quint32> counts;
        const size_t step = std::max<size_t>(1, pool.size() / sampledTexts);
        for (size_t i = 0; i < pool.size(); i += step)
            eachWord(pool.at(i), [&](QByteArrayView word) { ++counts[word]; });
        std::vector<std::pair<quint32, QByteArrayView>> frequent;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            if (it.value() > 1 && !it.key().isEmpty())
                frequent.emplace_back(it.value(), it.key());
        }
        // By what coding them saves, and then by name, so that the same texts are always packed alike.
        const auto saved = [](const auto &each) { return quint64(each.first) * quint64(each.second.size() + 1); };
        std::sort(frequent.begin(), frequent.end(), [&](const auto &a, const auto &b) {
            return saved(a) != saved(b) ? saved(a) > saved(b) : std::lexicographical_compare(a.second.begin(), a.second.end(), b.second.begin(), b.second.end());
        });
        frequent.resize(std::min<size_t>(frequent.size(), allCodes));
        for (const auto &[count, word] : frequent) {
            m_table[freeSlot(word)] = quint32(m_words.size()) + 1;
            m_words.append(word);
        }
    }

    StringPool takeWords() { return std::move(m_words); }

    void pack(QByteArrayView text, std::vector<quint8> &bytes) const
    {
        eachWord(text, [&](QByteArrayView word) {
            const quint32 found = m_table[freeSlot(word)];
            if (found == 0)
                return packLiteral(word, bytes);
            const quint32 code = found - 1;
            if (code < oneByteCodes)
                return bytes.push_back(quint8(code));
            bytes.push_back(quint8(oneByteCodes + (code - oneByteCodes) / 256));
            bytes.push_back(quint8((code - oneByteCodes) % 256));
        });
    }

private:
    static constexpr int tableBits = 16; // four times as many as codes

    static void packLiteral(QByteArrayView word, std::vector<quint8> &bytes)
    {
        size_t length = 0;
        do {
            length = std::min<size_t>(size_t(word.size()), longestLiteral);
            bytes.push_back(literal);
            bytes.push_back(quint8(length));
            bytes.insert(bytes.end(), word.begin(), word.begin() + qsizetype(length));
            word = word.sliced(qsizetype(length));
        } while (length == longestLiteral);
    }

    // The slot that holds the word, else the free one where it would stand.
    size_t freeSlot(QByteArrayView word) const
    {
        quint64 hash = quint64(word.size());
        qsizetype i = 0;
        for (; i + 8 <= word.size(); i += 8) {
            quint64 part;
            std::memcpy(&part, word.data() + i, 8);
            hash = (hash ^ part) * 0x9e3779b97f4a7c15ULL;
            hash ^= hash >> 32;
        }
        quint64 rest = 0;
        if (i < word.size())
            std::memcpy(&rest, word.data() + i, size_t(word.size() - i));
        hash = (hash ^ rest) * 0x9e3779b97f4a7c15ULL;
        size_t slot = hash >> (64 - tableBits);
        while (m_table[slot] != 0 && m_words.at(m_table[slot] - 1) != word)
            slot = (slot + 1) & (m_table.size() - 1);
        return slot;
    }

    StringPool m_words;
    std::vector<quint32> m_table; // codes plus one; 0 is free
};

PackedStrings::PackedStrings(const StringPool &pool)
{
    m_parts.count = pool.size();
    Packer packer(pool);
    std::vector<quint8> packed;
    m_parts.blocks.reserve(m_parts.count / blockSize + 1);
    m_parts.bytes.reserve(pool.bytes.size() / 2 + m_parts.count * 2); // what is never written to takes no memory
    for (size_t i = 0; i < m_parts.count; ++i) {
        if (i % blockSize == 0)
            m_parts.blocks.push_back(quint32(m_parts.bytes.size()));
        packed.clear();
        packer.pack(pool.at(i), packed);
        appendNumber(m_parts.bytes, packed.size());
        m_parts.bytes.insert(m_parts.bytes.end(), packed.begin(), packed.end());
    }
    m_parts.words = packer.takeWords();
}

std::optional<PackedStrings> PackedStrings::from(Parts &&parts)
{
    const size_t words = parts.words.starts.empty() ? 0 : parts.words.size();
    const auto &starts = parts.words.starts;
    if (starts.empty() || starts.front() != 0 || starts.back() != parts.words.bytes.size() || !std::is_sorted(starts.begin(), starts.end())
        || words > allCodes || parts.count > parts.bytes.size() || parts.blocks.size() != (parts.count + blockSize - 1) / blockSize)
        return std::nullopt;
    const quint8 *at = parts.bytes.data();
    const quint8 *end = at + parts.bytes.size();
    quint64 unpacked = 0;
    for (size_t i = 0; i < parts.count; ++i) {
        if (i % blockSize == 0 && parts.blocks[i / blockSize] != size_t(at - parts.bytes.data()))
            return std::nullopt;
        const auto length = checkedNumber(at, end);
        const auto size = length && *length <= size_t(end - at) ? unpackedSize(at, at + *length, parts.words) : std::nullopt;
        if (!size || (unpacked += *size) > std::numeric_limits<quint32>::max())
            return std::nullopt;
        at += *length;
    }
    if (at != end)
        return std::nullopt;
    PackedStrings strings;
    strings.m_parts = std::move(parts);
    return strings;
}

void PackedStrings::decode(const quint8 *from, const quint8 *end, QByteArray &to) const
{
    bool needsBlank = false;
    while (from < end) {
        if (std::exchange(needsBlank, true))
            to.append(' ');
        const quint8 first = *from++;
        if (first == literal) {
            const size_t length = *from++;
            to.append(reinterpret_cast<const char *>(from), qsizetype(length));
            from += length;
            needsBlank = length < longestLiteral;
            continue;
        }
        const quint32 code = first < oneByteCodes ? first : oneByteCodes + quint32(first - oneByteCodes) * 256 + *from++;
        to.append(m_parts.words.at(code));
    }
}

QByteArray PackedStrings::at(size_t i) const
{
    const quint8 *at = m_parts.bytes.data() + m_parts.blocks[i / blockSize];
    size_t length = readNumber(at);
    for (size_t skip = i % blockSize; skip > 0; --skip) {
        at += length;
        length = readNumber(at);
    }
    QByteArray text;
    text.reserve(qsizetype(length) * 4);
    decode(at, at + length, text);
    return text;
}

StringPool PackedStrings::unpacked() const
{
    StringPool pool;
    pool.starts.reserve(m_parts.count + 1);
    QByteArray text;
    const quint8 *at = m_parts.bytes.data();
    for (size_t i = 0; i < m_parts.count; ++i) {
        const size_t length = readNumber(at);
        text.resize(0);
        decode(at, at + length, text);
        pool.append(QByteArrayView(text));
        at += length;
    }
    return pool;
}

size_t PackedStrings::byteCount() const
{
    return m_parts.bytes.size() + (m_parts.blocks.size() + m_parts.words.starts.size()) * sizeof(quint32) + m_parts.words.bytes.size();
}

} // namespace entente
