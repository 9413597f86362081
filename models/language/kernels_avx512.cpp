// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with AVX-512F, BW and VNNI; called only where the machine has them.
#include "language/kernels.h"

#include <cstddef>
#include <cstring>
#include <immintrin.h>

namespace entente {

namespace {

typedef float Lane __attribute__((vector_size(64)));
typedef int IntegerLane __attribute__((vector_size(64)));
constexpr std::size_t blockRows = 8;

// GCC 12 converts bytes one by one when it is not told.
inline Lane widened(const std::byte *bytes)
{
    return Lane(_mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes)))));
}

inline IntegerLane rounded(const Lane &lane)
{
    return IntegerLane(_mm512_cvtps_epi32(__m512(lane)));
}

inline IntegerLane addPairs(const IntegerLane &sum, const IntegerLane &a, const IntegerLane &b)
{
    return IntegerLane(_mm512_dpwssd_epi32(__m512i(sum), __m512i(a), __m512i(b)));
}

} // namespace

#include "language/kernels_body.inc"

const Kernels &kernelsAvx512();

const Kernels &kernelsAvx512()
{
    static constexpr Kernels table = {multiplyAdd, toFixed, multiplyFixed, squashGates, scan, sumScaled, sumRectified, add, greatest};
    return table;
}

} // namespace entente
