// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <span>
#include <vector>

namespace entente {

// A sketch of a text's runs of five words: the share of equal values estimates how much of their wording two texts have in common.
// One-permutation MinHash (Li, Owen and Zhang, "One permutation hashing", 2012) with empty bins filled from their neighbours.
struct TextSketch {
    static constexpr size_t size = 64;
    std::array<quint16, size> values{};
    quint32 words = 0; // 0: nothing to compare
};

TextSketch sketchOf(QStringView text);

// From 0 to 1; 0 where one of the texts is empty.
double resemblance(const TextSketch &a, const TextSketch &b);

// Texts with at least this resemblance are copies of one text.
inline constexpr double copyResemblance = 0.55;

// The group of every text: the index of the first text that it copies, directly or through others, else its own.
// Candidates are found by bands of equal values, so that the cost is near-linear.
std::vector<quint32> groupCopies(std::span<const TextSketch> sketches);

} // namespace entente
