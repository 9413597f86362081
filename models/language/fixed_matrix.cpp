// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/fixed_matrix.h"

#include <algorithm>
#include <cmath>

namespace entente {

FixedMatrix makeFixedMatrix(const float *values, const float *bias, std::size_t inner, std::size_t columns)
{
    FixedMatrix matrix{.pairs = std::vector<std::int32_t>(inner / 2 * columns), .scales = std::vector<float>(columns),
        .bias = std::vector<float>(columns), .inner = inner, .columns = columns};
    for (std::size_t column = 0; column < columns; ++column) {
        float greatest = 0;
        for (std::size_t k = 0; k < inner; ++k)
            greatest = std::max(greatest, std::fabs(values[k * columns + column]));
        const float factor = greatest > 0 ? fixedLimit / greatest : 0;
        matrix.scales[column] = greatest / fixedLimit;
        matrix.bias[column] = bias ? bias[column] : 0;
        const auto fixed = [&](std::size_t k) { return std::int32_t(std::lround(values[k * columns + column] * factor)); };
        for (std::size_t k = 0; k < inner / 2; ++k) {
            const std::uint32_t upper = std::uint32_t(fixed(k + inner / 2)) << 16;
            matrix.pairs[k * columns + column] = std::int32_t(upper | (std::uint32_t(fixed(k)) & 0xffff));
        }
    }
    return matrix;
}

} // namespace entente
