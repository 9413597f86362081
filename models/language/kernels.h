// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/fixed_matrix.h"

#include <cstddef>
#include <cstdint>

namespace entente {

// The inner loops of the network in the widest vectors that this machine has. Matrices lie row after row. Counts are multiples of 16
// unless said otherwise.
struct Kernels {
    // c += a * b with a of rows x inner, b of inner x columns, c of rows x columns; `rows` and `inner` may be anything.
    void (*multiplyAdd)(const float *a, const float *b, float *c, std::size_t rows, std::size_t inner, std::size_t columns);

    // Rows of `width` floats as whole numbers up to fixedLimit and the scale of each row; numbers k and k + width / 2 stand in one pair.
    // `width` is a multiple of 32.
    void (*toFixed)(const float *values, std::int32_t *pairs, float *scales, std::size_t rows, std::size_t width);

    // product = a * matrix + bias with a of toFixed(), then squashGates() of it with that half, unless `half` is 0. Exact in its sums: a row's
    // result does not depend on the rows beside it, nor on the machine.
    void (*multiplyFixed)(const std::int32_t *a, const float *scales, const FixedMatrix &matrix, float *product, std::size_t rows, std::size_t half);

    // x -> network::squash(x) for the first `half` of every 2 * half values, network::gate(x) for the second.
    void (*squashGates)(float *values, std::size_t count, std::size_t half);

    // state = gate * state before + (1 - gate) * candidate, from the first word to the last, or backwards; the state before is 0.
    // A word's candidates, then its gates, stand at `gates`, those of the next word `gateStride` floats on. Its state goes to `states`,
    // or is added to what is there. `half` is at most 64.
    void (*scan)(const float *gates, std::size_t gateStride, float *states, std::size_t stateStride, std::size_t words, std::size_t half, bool backward,
        bool adds);

    // sum = the rows added up, each of a float scale and `count` bytes that it multiplies.
    void (*sumScaled)(float *sum, const std::byte *const *rows, std::size_t rowCount, std::size_t count);

    // sum = max(the rows added up, 0), in their order; `count` is at most 64.
    void (*sumRectified)(float *sum, const float *const *rows, std::size_t rowCount, std::size_t count);

    // sum += part
    void (*add)(float *sum, const float *part, std::size_t count);

    // The first of the greatest values; `count` may be anything but 0.
    std::size_t (*greatest)(const float *values, std::size_t count);
};

const Kernels &kernels();

} // namespace entente
