// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace entente {

// The inner loops of the network in the widest vectors that this machine has. Matrices lie row after row.
struct Kernels {
    // c += a * b with a of rows x inner, b of inner x columns, c of rows x columns; columns a multiple of 16.
    void (*multiplyAdd)(const float *a, const float *b, float *c, std::size_t rows, std::size_t inner, std::size_t columns);

    // x -> network::squash(x) for the first `half` of every 2 * half values, network::gate(x) for the second; half a multiple of 16.
    void (*squashGates)(float *values, std::size_t count, std::size_t half);

    // sum += scale * bytes, a multiple of 16 of them.
    void (*addScaled)(float *sum, const signed char *bytes, float scale, std::size_t count);

    // units = max(units, 0)
    void (*rectify)(float *units, std::size_t count);

    // sum += part
    void (*add)(float *sum, const float *part, std::size_t count);
};

const Kernels &kernels();

} // namespace entente
