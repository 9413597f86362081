// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with AVX2 and FMA; called only where the machine has them.
#include "language/kernels.h"

#include <cstddef>
#include <cstring>
#include <immintrin.h>

namespace entente {

namespace {

typedef float Lane __attribute__((vector_size(32)));
typedef int IntegerLane __attribute__((vector_size(32)));
constexpr std::size_t blockRows = 4;

// GCC 12 converts bytes one by one when it is not told.
inline Lane widened(const std::byte *bytes)
{
    return Lane(_mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i *>(bytes)))));
}

inline IntegerLane rounded(const Lane &lane)
{
    return IntegerLane(_mm256_cvtps_epi32(__m256(lane)));
}

inline IntegerLane addPairs(const IntegerLane &sum, const IntegerLane &a, const IntegerLane &b)
{
    return sum + IntegerLane(_mm256_madd_epi16(__m256i(a), __m256i(b)));
}

} // namespace

#include "language/kernels_body.inc"

const Kernels &kernelsAvx2();

const Kernels &kernelsAvx2()
{
    static constexpr Kernels table = {multiplyAdd, toFixed, multiplyFixed, squashGates, scan, sumScaled, sumRectified, add, greatest};
    return table;
}

} // namespace entente
