// SPDX-License-Identifier: GPL-3.0-or-later
// The text of the kernels, included by one source file per instruction set. It has no include guard and stands in an unnamed
// namespace on purpose: each of those files must get code of its own, never one that another was compiled to.
// Needs: constant `vectorBytes`, `blockRows` (rows whose sums fit the registers), and <cstddef>, <cstring> and kernels.h included.

namespace {

typedef float Lane __attribute__((vector_size(vectorBytes)));
constexpr std::size_t lanes = vectorBytes / sizeof(float);

inline Lane load(const float *from)
{
    Lane lane;
    std::memcpy(&lane, from, sizeof lane);
    return lane;
}

inline void store(float *to, const Lane &lane)
{
    std::memcpy(to, &lane, sizeof lane);
}

template<std::size_t Rows, std::size_t Vectors>
inline void multiplyBlock(const float *a, const float *b, float *c, std::size_t inner, std::size_t columns)
{
    Lane sums[Rows][Vectors];
    for (std::size_t r = 0; r < Rows; ++r) {
        for (std::size_t v = 0; v < Vectors; ++v)
            sums[r][v] = load(c + r * columns + v * lanes);
    }
    for (std::size_t k = 0; k < inner; ++k) {
        Lane line[Vectors];
        for (std::size_t v = 0; v < Vectors; ++v)
            line[v] = load(b + k * columns + v * lanes);
        for (std::size_t r = 0; r < Rows; ++r) {
            const float factor = a[r * inner + k];
            for (std::size_t v = 0; v < Vectors; ++v)
                sums[r][v] += factor * line[v];
        }
    }
    for (std::size_t r = 0; r < Rows; ++r) {
        for (std::size_t v = 0; v < Vectors; ++v)
            store(c + r * columns + v * lanes, sums[r][v]);
    }
}

template<std::size_t Vectors>
inline void multiplyColumns(const float *a, const float *b, float *c, std::size_t rows, std::size_t inner, std::size_t columns)
{
    std::size_t i = 0;
    for (; i + blockRows <= rows; i += blockRows)
        multiplyBlock<blockRows, Vectors>(a + i * inner, b, c + i * columns, inner, columns);
    for (; i + 2 <= rows; i += 2)
        multiplyBlock<2, Vectors>(a + i * inner, b, c + i * columns, inner, columns);
    for (; i < rows; ++i)
        multiplyBlock<1, Vectors>(a + i * inner, b, c + i * columns, inner, columns);
}

// One row against few columns: sums over every fourth line side by side, so that no addition waits for the one before it.
inline void multiplyNarrow(const float *a, const float *b, float *c, std::size_t inner, std::size_t columns)
{
    Lane sums[4] = {load(c), Lane{}, Lane{}, Lane{}};
    std::size_t k = 0;
    for (; k + 4 <= inner; k += 4) {
        for (std::size_t u = 0; u < 4; ++u)
            sums[u] += a[k + u] * load(b + (k + u) * columns);
    }
    for (; k < inner; ++k)
        sums[0] += a[k] * load(b + k * columns);
    store(c, (sums[0] + sums[1]) + (sums[2] + sums[3]));
}

void multiplyAdd(const float *a, const float *b, float *c, std::size_t rows, std::size_t inner, std::size_t columns)
{
    if (rows == 1) {
        std::size_t j = 0;
        for (; j + 4 * lanes <= columns; j += 4 * lanes)
            multiplyBlock<1, 4>(a, b + j, c + j, inner, columns);
        for (; j < columns; j += lanes)
            multiplyNarrow(a, b + j, c + j, inner, columns);
        return;
    }
    std::size_t j = 0;
    for (; j + 2 * lanes <= columns; j += 2 * lanes)
        multiplyColumns<2>(a, b + j, c + j, rows, inner, columns);
    for (; j < columns; j += lanes)
        multiplyColumns<1>(a, b + j, c + j, rows, inner, columns);
}

inline float squashed(float x)
{
    const float low = x < -3.0f ? -3.0f : x;
    const float t = low > 3.0f ? 3.0f : low;
    const float t2 = t * t;
    return t * (27.0f + t2) / (27.0f + 9.0f * t2);
}

void squashGates(float *values, std::size_t count, std::size_t half)
{
    for (float *at = values; at < values + count; at += 2 * half) {
        for (std::size_t k = 0; k < half; ++k)
            at[k] = squashed(at[k]);
        for (std::size_t k = half; k < 2 * half; ++k)
            at[k] = 0.5f + 0.5f * squashed(0.5f * at[k]);
    }
}

void addScaled(float *sum, const signed char *bytes, float scale, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        sum[i] += scale * float(bytes[i]);
}

void rectify(float *units, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        units[i] = units[i] > 0.0f ? units[i] : 0.0f;
}

void add(float *sum, const float *part, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        sum[i] += part[i];
}

} // namespace
