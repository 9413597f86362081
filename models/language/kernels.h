// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace entente {

// The inner loops of the network in the widest vectors that this machine has. Matrices lie row after row. Counts are multiples of 16
// unless said otherwise.
struct Kernels {
    // c += a * b with a of rows x inner, b of inner x columns, c of rows x columns; `rows` and `inner` may be anything.
    void (*multiplyAdd)(const float *a, const float *b, float *c, std::size_t rows, std::size_t inner, std::size_t columns);

    // c = a * b + bias, the same `bias` for each row. A row's result does not depend on the rows beside it.
    void (*multiply)(const float *a, const float *b, const float *bias, float *c, std::size_t rows, std::size_t inner, std::size_t columns);

    // multiply(), then squashGates() of the result with half of `half`.
    void (*multiplySquashed)(const float *a, const float *b, const float *bias, float *c, std::size_t rows, std::size_t inner, std::size_t columns,
        std::size_t half);

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
