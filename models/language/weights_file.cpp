// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/weights_file.h"

#include <bit>
#include <cstring>

namespace entente {

using namespace Qt::StringLiterals;

static_assert(std::endian::native == std::endian::little, "the weights are stored, and mapped, little-endian");

namespace {

template<typename T>
T readAt(std::span<const std::byte> bytes, std::size_t at)
{
    T value;
    std::memcpy(&value, bytes.data() + at, sizeof(T));
    return value;
}

} // namespace

quint64 weightsChecksum(std::span<const std::byte> bytes)
{
    quint64 sum = 0x243f6a8885a308d3u + bytes.size();
    std::size_t at = 0;
    const auto take = [&](quint64 word) {
        sum = (sum ^ word) * 0x9fb21c651e98df25u;
        sum ^= sum >> 35;
    };
    for (; at + 8 <= bytes.size(); at += 8)
        take(readAt<quint64>(bytes, at));
    quint64 rest = 0;
    if (at < bytes.size())
        std::memcpy(&rest, bytes.data() + at, bytes.size() - at);
    take(rest);
    return sum;
}

Result<WeightsSections> readWeightsSections(std::span<const std::byte> bytes, const QString &path)
{
    const auto fail = [&](const QString &reason, qint64 offset) { return Error{.path = path, .reason = reason, .offset = offset}; };
    if (bytes.size() < weightsMagic.size() || std::memcmp(bytes.data(), weightsMagic.data(), weightsMagic.size()) != 0)
        return fail(u"not a language weights file"_s, 0);
    if (bytes.size() < weightsHeaderSize)
        return fail(u"the language weights are cut short"_s, qint64(bytes.size()));
    const auto version = readAt<quint32>(bytes, 8);
    if (version != weightsVersion)
        return fail(u"language weights of version %1, this program reads version %2"_s.arg(version).arg(weightsVersion), 8);
    const auto fileSize = readAt<quint64>(bytes, 16);
    if (fileSize != bytes.size())
        return fail(u"the language weights are cut short: %1 of %2 bytes"_s.arg(bytes.size()).arg(fileSize), qint64(bytes.size()));
    const auto count = readAt<quint32>(bytes, 12);
    const std::size_t tableEnd = weightsHeaderSize + weightsSectionCount * 16;
    if (count != weightsSectionCount || bytes.size() < tableEnd)
        return fail(u"the language weights are damaged (sections)"_s, 12);
    if (readAt<quint64>(bytes, 24) != weightsChecksum(bytes.subspan(weightsHeaderSize)))
        return fail(u"the language weights are damaged (checksum)"_s, 24);
    WeightsSections sections;
    for (std::size_t i = 0; i < weightsSectionCount; ++i) {
        const auto offset = readAt<quint64>(bytes, weightsHeaderSize + i * 16);
        const auto length = readAt<quint64>(bytes, weightsHeaderSize + i * 16 + 8);
        if (offset < tableEnd || offset > bytes.size() || length > bytes.size() - offset)
            return fail(u"the language weights are damaged (sections)"_s, qint64(weightsHeaderSize + i * 16));
        sections[i] = bytes.subspan(std::size_t(offset), std::size_t(length));
    }
    return sections;
}

} // namespace entente
