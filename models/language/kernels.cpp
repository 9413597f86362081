// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/kernels.h"

#include <cstddef>
#include <cstring>

namespace entente {

namespace {

constexpr std::size_t vectorBytes = 16;
constexpr std::size_t blockRows = 4;

} // namespace

#include "language/kernels_body.inc"

#ifdef ENTENTE_WIDE_KERNELS
const Kernels &kernelsAvx2();
const Kernels &kernelsAvx512();
#endif

const Kernels &kernels()
{
    static constexpr Kernels plain = {multiplyAdd, squashGates, addScaled, rectify, add};
#ifdef ENTENTE_WIDE_KERNELS
    static const bool hasAvx512 = __builtin_cpu_supports("avx512f");
    static const bool hasAvx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (hasAvx512)
        return kernelsAvx512();
    if (hasAvx2)
        return kernelsAvx2();
#endif
    return plain;
}

} // namespace entente
