// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/network_training.h"

#include "language/kernels.h"
#include "language/training/gradients.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace entente::training {

using namespace network;

namespace {

constexpr float momentDecay = 0.9f;
constexpr float squareDecay = 0.98f;
constexpr float gradientLimit = 5.0f;

struct Matrix {
    std::size_t at, rows, columns;
};

std::vector<Matrix> turnedMatrices()
{
    std::vector<Matrix> matrices;
    for (std::size_t i = 0; i < layers; ++i)
        matrices.push_back({layout.recurrence[i], width, 4 * half});
    matrices.push_back({layout.tags, width, tagColumns});
    matrices.push_back({layout.names, width, nameColumns});
    matrices.push_back({layout.parts, width, positions * hidden});
    matrices.push_back({layout.arcParts, width, 2 * labelHidden});
    return matrices;
}

// The slope of network::squash at x.
float squashSlope(float x)
{
    if (x <= -3 || x >= 3)
        return 0;
    const float t2 = x * x;
    const float q = (9 - t2) / (3 + t2);
    return q * q / 9;
}

} // namespace

void NetworkTrainer::Parameters::resize(std::size_t size)
{
    values.assign(size, 0);
    gradients.assign(size, 0);
    mean.assign(size, 0);
    square.assign(size, 0);
}

void NetworkTrainer::Parameters::step(std::size_t at, double rate, float momentCorrection, float squareCorrection)
{
    const float g = std::clamp(gradients[at], -gradientLimit, gradientLimit);
    gradients[at] = 0;
    mean[at] += (1 - momentDecay) * (g - mean[at]);
    square[at] += (1 - squareDecay) * (g * g - square[at]);
    values[at] -= float(rate) * mean[at] * momentCorrection / (std::sqrt(square[at] * squareCorrection) + 1e-6f);
}

NetworkTrainer::NetworkTrainer(std::size_t tagCount, quint64 seed) : m_tagCount(tagCount), m_random(seed)
{
    m_reading.keepsSums = true;
}

void NetworkTrainer::buildVocabulary(const std::vector<const Example *> &examples, int leastCount)
{
    std::map<quint64, int> counts;
    for (const Example *example : examples) {
        for (const WordForm &form : example->forms)
            ++counts[form.word];
    }
    m_wordCounts = {0};
    for (const auto &[word, count] : counts) {
        if (count < leastCount)
            continue;
        m_vocabulary[word] = quint32(m_wordCounts.size());
        m_wordCounts.push_back(count);
    }
}

void NetworkTrainer::initialise()
{
    m_dense.resize(layout.size);
    const auto uniform = [&](std::size_t at, std::size_t rows, std::size_t columns, double bound) {
        for (std::size_t i = 0; i < rows * columns; ++i)
            *value(at + i) = float((m_random.unit() * 2 - 1) * bound);
    };
    const auto glorot = [&](std::size_t at, std::size_t rows, std::size_t columns) { uniform(at, rows, columns, std::sqrt(6.0 / double(rows + columns))); };
    for (std::size_t i = 0; i < layers; ++i) {
        uniform(layout.recurrence[i], width, 4 * half, std::sqrt(3.0 / double(width)));
    }
    glorot(layout.tags, width, tagColumns);
    glorot(layout.names, width, nameColumns);
    uniform(layout.tagVectors, tagColumns, width, 0.1);
    uniform(layout.special, 2, width, 0.5);
    uniform(layout.parts, width, positions * hidden, std::sqrt(3.0 / double(width * positions)) * 1.4);
    uniform(layout.state, stateRows, hidden, 0.1);
    glorot(layout.transitions, hidden, transitionColumns);
    uniform(layout.arcParts, width, 2 * labelHidden, std::sqrt(3.0 / double(width)));
    uniform(layout.arcs, arcRows, labelHidden, 0.1);
    glorot(layout.labels, labelHidden, labelColumns);

    const std::size_t rows = m_wordCounts.size() + hashedRows;
    m_embeddings.resize(rows * width);
    for (float &v : m_embeddings.values)
        v = float((m_random.unit() * 2 - 1) * 0.25);
    m_isTouched.assign(rows, false);
    m_transposed.resize(layout.size);
    transpose();
}

void NetworkTrainer::transpose()
{
    for (const Matrix &matrix : turnedMatrices())
        turn(value(matrix.at), m_transposed.data() + matrix.at, matrix.rows, matrix.columns);
}

void NetworkTrainer::embed(const Example &example, const NetworkOptions &options)
{
    const std::size_t words = example.forms.size();
    m_reading.resize({words});
    m_rows.resize(words);
    const auto keep = float(1 / (1 - options.dropout));
    for (auto &mask : m_masks) {
        mask.resize(words * width);
        for (float &m : mask)
            m = m_random.unit() < options.dropout ? 0 : keep;
    }
    float *input = m_reading.input[0].data();
    for (std::size_t word = 0; word < words; ++word) {
        const auto found = m_vocabulary.find(example.forms[word].word);
        quint32 row = found == m_vocabulary.end() ? 0 : found->second;
        if (row != 0 && m_random.unit() < options.wordDropout / (options.wordDropout + m_wordCounts[row]))
            row = 0;
        m_rows[word] = wordRows(example.forms[word], row, quint32(m_wordCounts.size()));
        float *vector = input + word * width;
        std::fill_n(vector, width, 0.0f);
        for (const quint32 part : m_rows[word])
            addTo(vector, m_embeddings.values.data() + std::size_t(part) * width, width);
        for (std::size_t k = 0; k < width; ++k)
            vector[k] *= m_masks[layers][word * width + k];
    }
}

void NetworkTrainer::walkBackLayer(std::size_t index)
{
    // On entry m_vectorGradients holds the slope by the layer's output; on exit that by its input.
    const std::size_t words = m_reading.size;
    const float *gates = m_reading.gates[index].data();
    const float *sums = m_reading.sums[index].data();
    const float *states = m_reading.states[index].data();
    std::vector<float> gateGradients(words * 4 * half);
    for (const bool backward : {false, true}) {
        const std::size_t offset = backward ? 2 * half : 0;
        const std::size_t side = backward ? half : 0;
        std::array<float, half> carry = {};
        for (std::size_t step = words; step-- > 0;) {
            const std::size_t word = backward ? words - 1 - step : step;
            const std::size_t before = backward ? word + 1 : word - 1;
            const std::size_t at = word * 4 * half + offset;
            for (std::size_t k = 0; k < half; ++k) {
                const float candidate = gates[at + k];
                const float keep = gates[at + half + k];
                const float last = step == 0 ? 0 : states[before * width + side + k];
                const std::size_t out = word * width + side + k;
                const float slope = m_vectorGradients[out] * m_masks[index][out] + carry[k];
                gateGradients[at + k] = slope * (1 - keep) * squashSlope(sums[at + k]);
                gateGradients[at + half + k] = slope * (last - candidate) * 0.25f * squashSlope(0.5f * sums[at + half + k]);
                carry[k] = slope * keep;
            }
        }
    }
    for (std::size_t word = 0; word < words; ++word)
        addTo(gradient(layout.recurrenceBias[index]), gateGradients.data() + word * 4 * half, 4 * half);
    std::vector<float> turned(words * width);
    turn(m_reading.input[index].data(), turned.data(), words, width);
    kernels().multiplyAdd(turned.data(), gateGradients.data(), gradient(layout.recurrence[index]), width, words, 4 * half);
    kernels().multiplyAdd(gateGradients.data(), m_transposed.data() + layout.recurrence[index], m_vectorGradients.data(), words, 4 * half, width);
}

void NetworkTrainer::walkBack()
{
    const std::size_t words = m_reading.size;
    const std::size_t rows = words + 2;
    std::vector<float> turned(rows * width);
    turn(m_vectors.data(), turned.data(), rows, width);
    const auto back = [&](std::size_t at, const std::vector<float> &gradients, std::size_t columns) {
        kernels().multiplyAdd(turned.data(), gradients.data(), gradient(at), width, rows, columns);
        kernels().multiplyAdd(gradients.data(), m_transposed.data() + at, m_vectorGradients.data(), rows, columns, width);
    };
    back(layout.parts, m_partGradients, positions * hidden);
    back(layout.arcParts, m_arcPartGradients, 2 * labelHidden);
    addTo(gradient(layout.special), m_vectorGradients.data() + words * width, 2 * width);
    for (std::size_t word = 0; word < words; ++word)
        addTo(gradient(layout.tagVectors) + m_chosen[word] * width, m_vectorGradients.data() + word * width, width);
    addTo(m_vectorGradients.data(), m_tagGradients.data(), words * width);
    for (std::size_t i = layers; i-- > 0;)
        walkBackLayer(i);
    for (std::size_t word = 0; word < words; ++word) {
        float *slope = m_vectorGradients.data() + word * width;
        for (std::size_t k = 0; k < width; ++k)
            slope[k] *= m_masks[layers][word * width + k];
        for (const quint32 row : m_rows[word]) {
            addTo(m_embeddings.gradients.data() + std::size_t(row) * width, slope, width);
            if (!m_isTouched[row]) {
                m_isTouched[row] = true;
                m_touched.push_back(row);
            }
        }
    }
}

void NetworkTrainer::learn(const Example &example, const NetworkOptions &options, bool explore)
{
    const std::size_t words = example.forms.size();
    embed(example, options);
    for (std::size_t i = 0; i < layers; ++i)
        readLayer(m_dense.values.data(), m_reading, i, m_masks[i].data());
    m_vectors.assign(m_reading.input[layers].begin(), m_reading.input[layers].end());
    m_vectors.insert(m_vectors.end(), value(layout.special), value(layout.special) + 2 * width);
    m_vectorGradients.assign((words + 2) * width, 0);
    learnTags(example);
    m_tagGradients.swap(m_vectorGradients);
    m_vectorGradients.assign((words + 2) * width, 0);
    learnNames(example, options.nameWeight);

    m_parts.assign((words + 2) * positions * hidden, 0);
    m_partGradients.assign(m_parts.size(), 0);
    kernels().multiplyAdd(m_vectors.data(), value(layout.parts), m_parts.data(), words + 2, width, positions * hidden);
    m_arcParts.assign((words + 2) * 2 * labelHidden, 0);
    m_arcPartGradients.assign(m_arcParts.size(), 0);
    kernels().multiplyAdd(m_vectors.data(), value(layout.arcParts), m_arcParts.data(), words + 2, width, 2 * labelHidden);
    m_marks.assign(words + 2, 0);
    for (std::size_t i = 0; i < words; ++i)
        m_marks[i + 1] = quint16(m_marks[i] + example.forms[i].isMark);
    m_marks[words + 1] = m_marks[words];
    m_state.reset(qint32(words));
    learnLabels(example);
    learnTransitions(example, options, explore);
    walkBack();
}

void NetworkTrainer::step(double rate)
{
    ++m_steps;
    const auto momentCorrection = float(1 / (1 - std::pow(momentDecay, m_steps)));
    const auto squareCorrection = float(1 / (1 - std::pow(squareDecay, m_steps)));
    for (std::size_t i = 0; i < layout.size; ++i)
        m_dense.step(i, rate, momentCorrection, squareCorrection);
    for (const quint32 row : m_touched) {
        m_isTouched[row] = false;
        for (std::size_t k = 0; k < width; ++k)
            m_embeddings.step(std::size_t(row) * width + k, rate, momentCorrection, squareCorrection);
    }
    m_touched.clear();
    transpose();
}

void NetworkTrainer::train(const std::vector<const Example *> &examples, const NetworkOptions &options, const std::function<void(int)> &after)
{
    buildVocabulary(examples, options.leastCount);
    initialise();
    std::vector<const Example *> order = examples;
    const std::size_t stepsPerEpoch = (order.size() + options.batch - 1) / options.batch;
    const double allSteps = double(stepsPerEpoch) * options.epochs;
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        m_random.shuffle(order);
        m_losses = {};
        for (std::size_t begin = 0; begin < order.size(); begin += options.batch) {
            const std::size_t end = std::min(begin + options.batch, order.size());
            for (std::size_t i = begin; i < end; ++i)
                learn(*order[i], options, epoch > 0);
            step(options.rate * (1 - double(m_steps) / allSteps));
        }
        std::fprintf(stderr, "epoch %d of %d: losses tags %.0f, names %.0f, transitions %.0f, labels %.0f\n", epoch + 1, options.epochs, m_losses.tags, m_losses.names,
                     m_losses.transitions, m_losses.labels);
        after(epoch);
    }
}

} // namespace entente::training
