// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/kernels.h"

#include <cmath>
#include <cstddef>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace entente {

namespace {

typedef float Lane __attribute__((vector_size(16)));
typedef int IntegerLane __attribute__((vector_size(16)));
constexpr std::size_t blockRows = 4;

inline Lane widened(const std::byte *bytes)
{
    Lane lane;
    for (int i = 0; i < 4; ++i)
        lane[i] = float(static_cast<signed char>(bytes[i]));
    return lane;
}

#ifdef __SSE2__
inline IntegerLane rounded(const Lane &lane)
{
    return IntegerLane(_mm_cvtps_epi32(__m128(lane)));
}

inline IntegerLane addPairs(const IntegerLane &sum, const IntegerLane &a, const IntegerLane &b)
{
    return sum + IntegerLane(_mm_madd_epi16(__m128i(a), __m128i(b)));
}
#else
inline IntegerLane rounded(const Lane &lane)
{
    IntegerLane result;
    for (int i = 0; i < 4; ++i)
        result[i] = int(std::lrint(lane[i]));
    return result;
}

inline IntegerLane addPairs(const IntegerLane &sum, const IntegerLane &a, const IntegerLane &b)
{
    return sum + ((a << 16) >> 16) * ((b << 16) >> 16) + (a >> 16) * (b >> 16);
}
#endif

} // namespace

#include "language/kernels_body.inc"

#ifdef ENTENTE_WIDE_KERNELS
const Kernels &kernelsAvx2();
const Kernels &kernelsAvx512();
#endif

const Kernels &kernels()
{
    static constexpr Kernels plain = {multiplyAdd, toFixed, multiplyFixed, squashGates, scan, sumScaled, sumRectified, add, greatest};
#ifdef ENTENTE_WIDE_KERNELS
    static const bool hasAvx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni");
    static const bool hasAvx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (hasAvx512)
        return kernelsAvx512();
    if (hasAvx2)
        return kernelsAvx2();
#endif
    return plain;
}

} // namespace entente
