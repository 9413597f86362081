// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with AVX-512F; called only where the machine has it.
#include "language/kernels.h"

#include <cstddef>
#include <cstring>

namespace entente {

namespace {

constexpr std::size_t vectorBytes = 64;
constexpr std::size_t blockRows = 8;

} // namespace

#include "language/kernels_body.inc"

const Kernels &kernelsAvx512();

const Kernels &kernelsAvx512()
{
    static constexpr Kernels table = {multiplyAdd, squashGates, addScaled, rectify, add};
    return table;
}

} // namespace entente
