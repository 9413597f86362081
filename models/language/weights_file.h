// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <array>
#include <cstddef>
#include <span>

namespace entente {

// The layout of en.weights, little-endian:
//   8 bytes magic, quint32 version, quint32 section count, quint64 file size, quint64 checksum of all that follows,
//   per section quint64 offset and quint64 length, then the sections' bytes.
// Sections:
//   TagClasses  per class quint8 Xpos, quint8 Upos
//   Vocabulary  open addressing: entries of quint32 key (0: empty), quint32 row; for words and for features of words
//   Embeddings  per row float scale, network::width x qint8
//   Network     network::layout.size x float
// Any change to hashing, tag sets or the network's layout needs a new version.
inline constexpr quint32 weightsVersion = 5;
inline constexpr std::array<char, 8> weightsMagic = {'E', 'n', 't', 'e', 'n', 't', 'e', 'W'};
inline constexpr std::size_t weightsHeaderSize = 32;

enum class WeightsSection : quint8 { TagClasses, Vocabulary, Embeddings, Network };
inline constexpr std::size_t weightsSectionCount = 4;

using WeightsSections = std::array<std::span<const std::byte>, weightsSectionCount>;

quint64 weightsChecksum(std::span<const std::byte> bytes);

// Checks everything but the sections' inner structure.
Result<WeightsSections> readWeightsSections(std::span<const std::byte> bytes, const QString &path);

} // namespace entente
