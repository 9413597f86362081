// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with AVX2 and FMA; called only where the machine has them.
#include "language/kernels.h"

#include <cstddef>
#include <cstring>

namespace entente {

namespace {

constexpr std::size_t vectorBytes = 32;
constexpr std::size_t blockRows = 6;

} // namespace

#include "language/kernels_body.inc"

const Kernels &kernelsAvx2();

const Kernels &kernelsAvx2()
{
    static constexpr Kernels table = {multiplyAdd, squashGates, addScaled, rectify, add};
    return table;
}

} // namespace entente
