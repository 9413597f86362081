// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/kernels.h"

#include <cstddef>
#include <cstring>

namespace entente {

namespace {

typedef float Lane __attribute__((vector_size(16)));
constexpr std::size_t blockRows = 4;

inline Lane widened(const std::byte *bytes)
{
    Lane lane;
    for (int i = 0; i < 4; ++i)
        lane[i] = float(static_cast<signed char>(bytes[i]));
    return lane;
}

} // namespace

#include "language/kernels_body.inc"

#ifdef ENTENTE_WIDE_KERNELS
const Kernels &kernelsAvx2();
const Kernels &kernelsAvx512();
#endif

const Kernels &kernels()
{
    static constexpr Kernels plain = {multiplyAdd, multiply, multiplySquashed, squashGates, scan, sumScaled, sumRectified, add, greatest};
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
