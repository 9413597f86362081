// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/adam.h"

#include <algorithm>
#include <cmath>

namespace entente::training {

namespace {

constexpr float momentDecay = 0.9f;
constexpr float squareDecay = 0.98f;
constexpr float gradientLimit = 5.0f;

struct Factors {
    float rate; // with the correction of the mean
    float squareCorrection;
    float catchUp; // of the average
    float averageShare;
};

// Once for each instruction set; the widest that the machine has is taken.
#if defined(__x86_64__) && !defined(__clang__)
__attribute__((target_clones("default", "avx2", "avx512f")))
#endif
void move(float *__restrict values, float *__restrict gradients, float *__restrict mean, float *__restrict square, float *__restrict average,
          std::size_t count, Factors factors)
{
    for (std::size_t i = 0; i < count; ++i) {
        const float high = gradients[i] < gradientLimit ? gradients[i] : gradientLimit;
        const float g = high > -gradientLimit ? high : -gradientLimit;
        gradients[i] = 0;
        mean[i] += (1 - momentDecay) * (g - mean[i]);
        square[i] += (1 - squareDecay) * (g * g - square[i]);
        const float before = values[i];
        const float value = before - factors.rate * mean[i] / (std::sqrt(square[i] * factors.squareCorrection) + 1e-6f);
        const float known = before + factors.catchUp * (average[i] - before);
        values[i] = value;
        average[i] = known + factors.averageShare * (value - known);
    }
}

} // namespace

void Adam::resize(std::size_t size, std::size_t rowSize)
{
    values.assign(size, 0);
    gradients.assign(size, 0);
    m_mean.assign(size, 0);
    m_square.assign(size, 0);
    m_average.assign(size, 0);
    m_rowSize = rowSize;
    m_lastSteps.assign((size + rowSize - 1) / rowSize, 0);
}

void Adam::step(std::size_t begin, std::size_t end, const Step &step)
{
    Factors factors;
    factors.rate = float(step.rate / (1 - std::pow(double(momentDecay), double(step.number))));
    factors.squareCorrection = float(1 / (1 - std::pow(double(squareDecay), double(step.number))));
    factors.averageShare = float(1 - step.averageDecay);
    for (std::size_t row = begin; row < end; ++row) {
        const std::size_t at = row * m_rowSize;
        const long missed = step.number - 1 - m_lastSteps[row];
        factors.catchUp = missed == 0 ? 1.0f : float(std::pow(step.averageDecay, double(missed)));
        m_lastSteps[row] = step.number;
        move(values.data() + at, gradients.data() + at, m_mean.data() + at, m_square.data() + at, m_average.data() + at,
             std::min(m_rowSize, values.size() - at), factors);
    }
}

std::vector<float> Adam::averages(long number, double averageDecay) const
{
    std::vector<float> all(values.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const long missed = number - m_lastSteps[i / m_rowSize];
        const auto catchUp = missed == 0 ? 1.0f : float(std::pow(averageDecay, double(missed)));
        all[i] = values[i] + catchUp * (m_average[i] - values[i]);
    }
    return all;
}

} // namespace entente::training
