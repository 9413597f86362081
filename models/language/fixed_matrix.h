// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {

// Whole numbers in place of the network's floats: with 12 bits and a sign, a product of 96 terms stays within 32 bits, tags and trees
// stay what they are but for one word in some thousands, and machines of every kind come to the same sums.
inline constexpr int fixedLimit = 4095;
inline constexpr std::size_t longestFixedRow = 96;

// A matrix as multiplyFixed() reads it. Lines k and k + inner / 2 stand in the lower and the upper half of one 32-bit number, so that one
// instruction takes both.
struct FixedMatrix {
    std::vector<std::int32_t> pairs; // inner / 2 x columns
    std::vector<float> scales; // of each column
    std::vector<float> bias; // of each column
    std::size_t inner = 0;
    std::size_t columns = 0;
};

// `values` is inner x columns, `inner` even and at most longestFixedRow; no bias where it is null.
FixedMatrix makeFixedMatrix(const float *values, const float *bias, std::size_t inner, std::size_t columns);

} // namespace entente
