// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace entente::training {

// Small pieces of the way back through the network.

// `to` is `from` on its side: columns x rows.
inline void turn(const float *from, float *to, std::size_t rows, std::size_t columns)
{
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j)
            to[j * rows + i] = from[i * columns + j];
    }
}

// Replaces scores by probability - target for the one wanted; returns the loss.
inline double softmaxGradient(float *scores, std::size_t count, std::size_t wanted)
{
    const float most = *std::max_element(scores, scores + count);
    float sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        scores[i] = std::exp(scores[i] - most);
        sum += scores[i];
    }
    for (std::size_t i = 0; i < count; ++i)
        scores[i] /= sum;
    const double loss = -std::log(std::max(scores[wanted], 1e-10f));
    scores[wanted] -= 1;
    return loss;
}

inline void addTo(float *sum, const float *part, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        sum[i] += part[i];
}

inline float dot(const float *a, const float *b, std::size_t count)
{
    float sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += a[i] * b[i];
    return sum;
}

// For a small layer hidden -> scores: adds to its gradients and gives the hidden units'.
inline void walkBackOutput(const float *hiddenUnits, const float *scoreGradients, const float *weights, float *weightGradients, float *biasGradients,
                    float *hiddenGradients, std::size_t units, std::size_t columns)
{
    addTo(biasGradients, scoreGradients, columns);
    for (std::size_t i = 0; i < units; ++i) {
        hiddenGradients[i] = 0;
        if (hiddenUnits[i] <= 0)
            continue; // the rectifier is shut
        hiddenGradients[i] = dot(weights + i * columns, scoreGradients, columns);
        float *row = weightGradients + i * columns;
        for (std::size_t j = 0; j < columns; ++j)
            row[j] += hiddenUnits[i] * scoreGradients[j];
    }
}

} // namespace entente::training
