// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/near_copies.h"

#include <algorithm>
#include <numeric>

namespace entente {

namespace {

constexpr size_t shingleWords = 5;
constexpr size_t rowsOfBand = 4;

quint64 mixed(quint64 x)
{
    x ^= x >> 33;
    x *= 0xff51afd7ed558ccdULL;
    x ^= x >> 33;
    x *= 0xc4ceb9fe1a85ec53ULL;
    return x ^ (x >> 33);
}

quint32 rootOf(std::vector<quint32> &groups, quint32 i)
{
    while (groups[i] != i)
        i = groups[i] = groups[groups[i]];
    return i;
}

} // namespace

TextSketch sketchOf(QStringView text)
{
    std::vector<quint64> words;
    quint64 hash = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i].isLetterOrNumber()) {
            hash = (hash ^ text[i].toLower().unicode()) * 0x9e3779b97f4a7c15ULL + 1;
        } else if (hash != 0) {
            words.push_back(hash);
            hash = 0;
        }
    }
    TextSketch sketch;
    sketch.words = quint32(words.size());
    if (words.empty())
        return sketch;

    constexpr quint64 none = ~quint64(0);
    std::array<quint64, TextSketch::size> smallest;
    smallest.fill(none);
    const size_t shingles = words.size() < shingleWords ? 1 : words.size() - shingleWords + 1;
    for (size_t i = 0; i < shingles; ++i) {
        quint64 shingle = 0;
        for (size_t j = i; j < std::min(words.size(), i + shingleWords); ++j)
            shingle = mixed(shingle ^ words[j]);
        quint64 &bin = smallest[shingle >> 58];
        bin = std::min(bin, shingle & (none >> 6));
    }
    for (size_t i = 0; i < smallest.size(); ++i) {
        size_t from = i;
        quint64 distance = 0;
        while (smallest[from] == none) {
            from = (from + 1) % smallest.size();
            ++distance;
        }
        sketch.values[i] = quint16(mixed(smallest[from] + distance * 0x51ed270b27ULL));
    }
    return sketch;
}

double resemblance(const TextSketch &a, const TextSketch &b)
{
    if (a.words == 0 || b.words == 0)
        return 0;
    size_t equal = 0;
    for (size_t i = 0; i < TextSketch::size; ++i)
        equal += a.values[i] == b.values[i] ? 1 : 0;
    return double(equal) / double(TextSketch::size);
}

std::vector<quint32> groupCopies(std::span<const TextSketch> sketches)
{
    std::vector<quint32> groups(sketches.size());
    std::iota(groups.begin(), groups.end(), 0u);
    std::vector<std::pair<quint64, quint32>> band(sketches.size());
    for (size_t first = 0; first < TextSketch::size; first += rowsOfBand) {
        band.clear();
        for (quint32 i = 0; i < sketches.size(); ++i) {
            if (sketches[i].words == 0)
                continue;
            quint64 key = 0;
            for (size_t row = first; row < first + rowsOfBand; ++row)
                key = (key << 16) | sketches[i].values[row];
            band.emplace_back(key, i);
        }
        std::sort(band.begin(), band.end());
        for (size_t i = 1; i < band.size(); ++i) {
            if (band[i].first != band[i - 1].first)
                continue;
            const quint32 a = rootOf(groups, band[i - 1].second);
            const quint32 b = rootOf(groups, band[i].second);
            // Neighbours in a run of equal bands are compared; a chain of copies ends up in one group.
            if (a != b && resemblance(sketches[band[i - 1].second], sketches[band[i].second]) >= copyResemblance)
                groups[std::max(a, b)] = std::min(a, b);
        }
    }
    for (quint32 i = 0; i < groups.size(); ++i)
        groups[i] = rootOf(groups, i);
    return groups;
}

} // namespace entente
