// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/network_training.h"

#include "language/hashing.h"
#include "language/kernels.h"
#include "language/training/gradients.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

namespace entente::training {

using namespace network;

namespace {

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

NetworkTrainer::NetworkTrainer(std::size_t tagCount, quint64 seed) : m_tagCount(tagCount), m_random(seed)
{
    m_reading.keepsSums = true;
    m_maskState = seed;
}

// Words and exact words that are frequent enough, and features that more than one word has.
void NetworkTrainer::buildVocabulary(const std::vector<const Example *> &examples, int leastCount)
{
    struct Seen {
        int count = 0;
        int words = 0; // different ones
    };
    std::map<quint64, int> exact;
    std::map<quint64, WordFeatures> features;
    for (const Example *example : examples) {
        for (std::size_t i = 0; i < example->forms.size(); ++i) {
            ++exact[example->forms[i].exact];
            features[example->forms[i].exact] = example->features[i];
        }
    }
    std::map<quint64, Seen> seen;
    std::map<quint64, bool> isWord;
    std::set<quint64> lowerWords;
    for (const auto &[word, its] : features) {
        const bool isNew = lowerWords.insert(its[0]).second;
        for (std::size_t i = 0; i < featureCount; ++i) {
            if (its[i] == 0)
                continue;
            Seen &of = seen[its[i]];
            of.count += exact[word];
            of.words += isNew;
            isWord[its[i]] |= i == std::size_t(Feature::Word);
        }
    }
    m_counts = {0};
    const auto add = [&](quint64 key, int count) {
        m_vocabulary[key] = quint32(m_counts.size());
        m_counts.push_back(count);
    };
    for (const auto &[key, of] : seen) {
        if (isWord[key] ? of.count >= leastCount : of.words > 1)
            add(key, of.count);
    }
    for (const auto &[word, count] : exact) {
        if (count < leastCount)
            continue;
        add(word, count);
        m_words[word] = features[word];
    }
}

void NetworkTrainer::initialise()
{
    m_dense.resize(layout.size, 1024);
    const auto uniform = [&](std::size_t at, std::size_t rows, std::size_t columns, double bound) {
        for (std::size_t i = 0; i < rows * columns; ++i)
            *value(at + i) = float((m_random.unit() * 2 - 1) * bound);
    };
    const auto glorot = [&](std::size_t at, std::size_t rows, std::size_t columns) { uniform(at, rows, columns, std::sqrt(6.0 / double(rows + columns))); };
    for (std::size_t i = 0; i < layers; ++i) {
        uniform(layout.recurrence[i], width, 4 * half, std::sqrt(3.0 / double(width)));
        uniform(layout.neighbours[i], 2, width, 0.5);
    }
    glorot(layout.tags, width, tagColumns);
    glorot(layout.names, width, nameColumns);
    uniform(layout.tagVectors, tagColumns, width, 0.1);
    uniform(layout.casing, casingRowCount, width, 0.1);
    uniform(layout.sources, sourceRows, width, 0.1);
    uniform(layout.special, 2, width, 0.5);
    uniform(layout.parts, width, positions * hidden, std::sqrt(3.0 / double(width * positions)) * 1.4);
    uniform(layout.state, stateRows, hidden, 0.1);
    glorot(layout.transitions, hidden, transitionColumns);
    uniform(layout.arcParts, width, 2 * labelHidden, std::sqrt(3.0 / double(width)));
    uniform(layout.arcs, arcRows, labelHidden, 0.1);
    glorot(layout.labels, labelHidden, labelColumns);

    const std::size_t rows = m_counts.size();
    m_embeddings.resize(rows * width, width);
    for (float &v : m_embeddings.values)
        v = float((m_random.unit() * 2 - 1) * 0.2);
    m_isTouched.assign(rows, false);
    m_transposed.resize(layout.size);
    transpose();
}

void NetworkTrainer::transpose()
{
    for (const Matrix &matrix : turnedMatrices())
        turn(value(matrix.at), m_transposed.data() + matrix.at, matrix.rows, matrix.columns);
}

NetworkTrainer::WordRows NetworkTrainer::rowsOf(quint64 exact, const WordFeatures &features) const
{
    const auto find = [&](quint64 key, quint32 other) {
        const auto found = m_vocabulary.find(key);
        return found == m_vocabulary.end() ? other : found->second;
    };
    WordRows rows;
    for (std::size_t i = 0; i < featureCount; ++i)
        rows[i] = features[i] == 0 ? noRow : find(features[i], i == std::size_t(Feature::Word) ? 0 : noRow);
    rows[featureCount] = find(exact, noRow);
    return rows;
}

NetworkTrainer::Prepared NetworkTrainer::prepare(const Example &example) const
{
    Prepared prepared{.example = &example, .rows = {}, .casing = {}};
    for (std::size_t i = 0; i < example.forms.size(); ++i)
        prepared.rows.push_back(rowsOf(example.forms[i].exact, example.features[i]));
    casingRows(example.forms, prepared.casing);
    return prepared;
}

void NetworkTrainer::fillMasks(std::size_t count, double dropout)
{
    const auto keep = float(1 / (1 - dropout));
    const auto limit = quint32(dropout * 65536);
    for (auto &mask : m_masks) {
        mask.resize(count);
        for (std::size_t i = 0; i < count; i += 4) { // width is a multiple of 4
            m_maskState += 0x9e3779b97f4a7c15u;
            quint64 bits = scramble(m_maskState);
            for (std::size_t k = 0; k < 4; ++k, bits >>= 16)
                mask[i + k] = (bits & 0xffff) < limit ? 0 : keep;
        }
    }
}

void NetworkTrainer::embed(const Prepared &prepared, const NetworkOptions &options)
{
    const std::size_t words = prepared.rows.size();
    m_reading.resize({words});
    m_rows = prepared.rows;
    m_casing = prepared.casing;
    m_source = m_random.unit() < options.sourceDropout ? sourceRows - 1 : prepared.example->source;
    fillMasks(words * width, options.dropout);
    float *input = m_reading.input[0].data();
    for (std::size_t word = 0; word < words; ++word) {
        // One draw for all: what is rare hides first, as in a word that was never seen.
        const double draw = m_random.unit();
        float *vector = input + word * width;
        std::fill_n(vector, width, 0.0f);
        for (std::size_t i = 0; i < wordRowCount; ++i) {
            quint32 &row = m_rows[word][i];
            if (row == noRow)
                continue;
            if (row != 0 && draw < options.wordDropout / (options.wordDropout + m_counts[row]))
                row = i == std::size_t(Feature::Word) ? 0 : noRow;
            if (row != noRow)
                addTo(vector, m_embeddings.values.data() + std::size_t(row) * width, width);
        }
    }
    for (std::size_t word = 0; word < words; ++word) {
        float *vector = input + word * width;
        addTo(vector, value(layout.casing) + m_casing[word] * width, width);
        addTo(vector, value(layout.sources) + m_source * width, width);
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
    turn(m_reading.mixed[index].data(), turned.data(), words, width);
    kernels().multiplyAdd(turned.data(), gateGradients.data(), gradient(layout.recurrence[index]), width, words, 4 * half);
    std::vector<float> slopes(words * width);
    kernels().multiplyAdd(gateGradients.data(), m_transposed.data() + layout.recurrence[index], slopes.data(), words, 4 * half, width);
    addTo(m_vectorGradients.data(), slopes.data(), words * width);
    walkBackNeighbours(index, slopes);
}

// From the slope by network::mixNeighbours() to those of the words beside, and of the shares.
void NetworkTrainer::walkBackNeighbours(std::size_t index, const std::vector<float> &slopes)
{
    const float *before = value(layout.neighbours[index]);
    const float *behind = before + width;
    float *beforeGradients = gradient(layout.neighbours[index]);
    float *behindGradients = beforeGradients + width;
    for (std::size_t at = 0; at + width < slopes.size(); at += width) {
        const float *left = m_reading.input[index].data() + at;
        const float *leftSlopes = slopes.data() + at;
        float *leftGradients = m_vectorGradients.data() + at;
        for (std::size_t k = 0; k < width; ++k) {
            leftGradients[k] += before[k] * leftSlopes[width + k];
            beforeGradients[k] += left[k] * leftSlopes[width + k];
            leftGradients[width + k] += behind[k] * leftSlopes[k];
            behindGradients[k] += left[width + k] * leftSlopes[k];
        }
    }
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
    walkBackWords();
}

// From the slope by the lowest layer's input to those of the embeddings.
void NetworkTrainer::walkBackWords()
{
    const std::size_t words = m_reading.size;
    float *slopes = m_vectorGradients.data();
    for (std::size_t i = 0; i < words * width; ++i)
        slopes[i] *= m_masks[layers][i];
    for (std::size_t word = 0; word < words; ++word) {
        addTo(gradient(layout.casing) + m_casing[word] * width, slopes + word * width, width);
        addTo(gradient(layout.sources) + m_source * width, slopes + word * width, width);
    }
    for (std::size_t word = 0; word < words; ++word) {
        for (const quint32 row : m_rows[word]) {
            if (row == noRow)
                continue;
            addTo(m_embeddings.gradients.data() + std::size_t(row) * width, slopes + word * width, width);
            if (!m_isTouched[row]) {
                m_isTouched[row] = true;
                m_touched.push_back(row);
            }
        }
    }
}

void NetworkTrainer::learn(const Prepared &prepared, const NetworkOptions &options, bool explore)
{
    const Example &example = *prepared.example;
    const std::size_t words = example.forms.size();
    for (Teacher *teacher : m_teachers)
        teacher->read(example);
    embed(prepared, options);
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
    const Adam::Step step{.number = m_steps, .rate = rate, .averageDecay = m_averageDecay};
    m_dense.step(0, m_dense.rowCount(), step);
    for (const quint32 row : m_touched) {
        m_isTouched[row] = false;
        m_embeddings.step(row, row + 1, step);
    }
    m_touched.clear();
    transpose();
}

void NetworkTrainer::train(const std::vector<const Example *> &examples, const NetworkOptions &options, const std::function<void(int)> &after)
{
    m_teachers = options.teachers;
    m_teacherShare = m_teachers.empty() ? 0 : float(options.teacherShare);
    buildVocabulary(examples, options.leastCount);
    initialise();
    std::vector<Prepared> prepared;
    for (const Example *example : examples)
        prepared.push_back(prepare(*example));
    std::vector<const Prepared *> order;
    for (const Prepared &one : prepared)
        order.push_back(&one);
    const std::size_t stepsPerEpoch = (order.size() + options.batch - 1) / options.batch;
    const double allSteps = double(stepsPerEpoch) * options.epochs;
    const int last = options.stopAfter > 0 ? std::min(options.stopAfter, options.epochs) : options.epochs;
    for (int epoch = 0; epoch < last; ++epoch) {
        m_random.shuffle(order);
        m_losses = {};
        m_averageDecay = epoch * 2 >= options.epochs ? options.averageDecay : 0;
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

NetworkTrainer::Weights NetworkTrainer::weights(std::size_t source) const
{
    Weights weights{.dense = m_dense.averages(m_steps, m_averageDecay), .embeddings = m_embeddings.averages(m_steps, m_averageDecay), .vocabulary = m_vocabulary};
    for (std::size_t row = 0; row < casingRowCount; ++row)
        addTo(weights.dense.data() + layout.casing + row * width, weights.dense.data() + layout.sources + source * width, width);
    const std::vector<float> parts = weights.embeddings;
    for (const auto &[exact, features] : m_words) {
        const WordRows rows = rowsOf(exact, features);
        float *sum = weights.embeddings.data() + std::size_t(rows[featureCount]) * width;
        for (std::size_t i = 0; i < featureCount; ++i) {
            if (rows[i] != noRow)
                addTo(sum, parts.data() + std::size_t(rows[i]) * width, width);
        }
    }
    return weights;
}

} // namespace entente::training
