// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/network_training.h"

#include "language/kernels.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace entente::training {

using namespace network;

namespace {

constexpr float momentDecay = 0.9f;
constexpr float squareDecay = 0.98f;
constexpr float gradientLimit = 5.0f;
constexpr std::array allTransitions = {Transition::Shift, Transition::LeftArc, Transition::RightArc};

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

void turn(const float *from, float *to, std::size_t rows, std::size_t columns)
{
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j)
            to[j * rows + i] = from[i * columns + j];
    }
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

// Replaces scores by probability - target for the one wanted; returns the loss.
double softmaxGradient(float *scores, std::size_t count, std::size_t wanted)
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

void addTo(float *sum, const float *part, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        sum[i] += part[i];
}

float dot(const float *a, const float *b, std::size_t count)
{
    float sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += a[i] * b[i];
    return sum;
}

// For a small layer hidden -> scores: adds to its gradients and gives the hidden units'.
void walkBackOutput(const float *hiddenUnits, const float *scoreGradients, const float *weights, float *weightGradients, float *biasGradients,
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

// Tags and names: a linear layer each.
void NetworkTrainer::classify(const Example &example)
{
    const std::size_t words = example.forms.size();
    const float *vectors = m_vectors.data();
    std::vector<float> turned(words * width);
    turn(vectors, turned.data(), words, width);
    const auto learnLinear = [&](std::size_t at, std::size_t bias, std::size_t columns, std::size_t count, double &loss, auto wanted) {
        std::vector<float> scores(words * columns);
        for (std::size_t word = 0; word < words; ++word)
            std::copy_n(value(bias), columns, scores.data() + word * columns);
        kernels().multiplyAdd(vectors, value(at), scores.data(), words, width, columns);
        for (std::size_t word = 0; word < words; ++word) {
            float *row = scores.data() + word * columns;
            loss += softmaxGradient(row, count, wanted(word));
            std::fill(row + count, row + columns, 0.0f);
            addTo(gradient(bias), row, columns);
        }
        kernels().multiplyAdd(turned.data(), scores.data(), gradient(at), width, words, columns);
        kernels().multiplyAdd(scores.data(), m_transposed.data() + at, m_vectorGradients.data(), words, columns, width);
    };
    learnLinear(layout.tags, layout.tagBias, tagColumns, m_tagCount, m_losses.tags, [&](std::size_t word) { return std::size_t(example.classes[word]); });
    if (example.hasNames)
        learnLinear(layout.names, layout.nameBias, nameColumns, nameTagCount, m_losses.names, [&](std::size_t word) { return std::size_t(example.names[word]); });
}

void NetworkTrainer::labelHiddenOf(qint32 head, qint32 child, float *units) const
{
    const float *headPart = m_arcParts.data() + std::size_t(head) * 2 * labelHidden;
    const float *childPart = m_arcParts.data() + std::size_t(child) * 2 * labelHidden + labelHidden;
    const float *arc = value(layout.arcs) + arcRow(head, child, m_state.size()) * labelHidden;
    const float *bias = value(layout.arcBias);
    for (std::size_t i = 0; i < labelHidden; ++i)
        units[i] = std::max(headPart[i] + childPart[i] + arc[i] + bias[i], 0.0f);
}

Relation NetworkTrainer::predictLabel(qint32 head, qint32 child)
{
    if (head == m_state.size())
        return Relation::Root;
    std::array<float, labelHidden> units;
    labelHiddenOf(head, child, units.data());
    std::array<float, labelColumns> scores;
    std::copy_n(value(layout.labelBias), labelColumns, scores.data());
    kernels().multiplyAdd(units.data(), value(layout.labels), scores.data(), 1, labelHidden, labelColumns);
    const auto first = scores.begin() + int(Relation::Nsubj);
    return Relation(std::max_element(first, scores.begin() + relationCount) - scores.begin());
}

// From the gold arcs, whatever the parser makes of the sentence.
void NetworkTrainer::learnLabels(const Example &example)
{
    const auto words = qint32(example.forms.size());
    for (qint32 child = 0; child < words; ++child) {
        const qint32 head = example.heads[std::size_t(child)];
        if (head == words)
            continue;
        std::array<float, labelHidden> units;
        labelHiddenOf(head, child, units.data());
        std::array<float, labelColumns> scores;
        std::copy_n(value(layout.labelBias), labelColumns, scores.data());
        kernels().multiplyAdd(units.data(), value(layout.labels), scores.data(), 1, labelHidden, labelColumns);
        m_losses.labels += softmaxGradient(scores.data(), relationCount, std::size_t(example.relations[std::size_t(child)]));
        std::fill(scores.begin() + relationCount, scores.end(), 0.0f);
        std::array<float, labelHidden> unitGradients;
        walkBackOutput(units.data(), scores.data(), value(layout.labels), gradient(layout.labels), gradient(layout.labelBias), unitGradients.data(), labelHidden, labelColumns);
        addTo(m_arcPartGradients.data() + std::size_t(head) * 2 * labelHidden, unitGradients.data(), labelHidden);
        addTo(m_arcPartGradients.data() + std::size_t(child) * 2 * labelHidden + labelHidden, unitGradients.data(), labelHidden);
        addTo(gradient(layout.arcs) + arcRow(head, child, words) * labelHidden, unitGradients.data(), labelHidden);
        addTo(gradient(layout.arcBias), unitGradients.data(), labelHidden);
    }
}

void NetworkTrainer::learnTransitions(const Example &example, const NetworkOptions &options, bool explore)
{
    while (!m_state.isDone()) {
        Transition taken;
        if (!m_state.isForced(&taken)) {
            const StateView view = viewOf(m_state, m_marks);
            std::array<float, hidden> units;
            std::copy_n(value(layout.partBias), hidden, units.data());
            for (std::size_t p = 0; p < positions; ++p)
                addTo(units.data(), m_parts.data() + (std::size_t(view.words[p]) * positions + p) * hidden, hidden);
            for (const std::size_t row : view.rows)
                addTo(units.data(), value(layout.state) + row * hidden, hidden);
            for (float &unit : units)
                unit = std::max(unit, 0.0f);
            std::array<float, transitionColumns> scores;
            std::copy_n(value(layout.transitionBias), transitionColumns, scores.data());
            kernels().multiplyAdd(units.data(), value(layout.transitions), scores.data(), 1, hidden, transitionColumns);

            std::array<int, 3> costs;
            int least = std::numeric_limits<int>::max();
            for (const Transition t : allTransitions) {
                costs[std::size_t(t)] = m_state.allows(t) ? transitionCost(m_state, example.heads, t) : std::numeric_limits<int>::max();
                least = std::min(least, costs[std::size_t(t)]);
            }
            Transition guess = Transition::Shift;
            Transition truth = Transition::Shift;
            float most = std::numeric_limits<float>::lowest();
            float mostRight = most;
            for (const Transition t : allTransitions) {
                const float score = scores[std::size_t(t)];
                if (!m_state.allows(t))
                    continue;
                if (score > most) {
                    most = score;
                    guess = t;
                }
                if (costs[std::size_t(t)] == least && score > mostRight) {
                    mostRight = score;
                    truth = t;
                }
            }
            // All transitions of least cost are wanted, in the shares that the network gives them.
            std::array<float, transitionColumns> gradients = {};
            float sum = 0;
            float rightSum = 0;
            for (const Transition t : allTransitions) {
                if (!m_state.allows(t))
                    continue;
                const float p = std::exp(scores[std::size_t(t)] - most);
                gradients[std::size_t(t)] = p;
                sum += p;
                if (costs[std::size_t(t)] == least)
                    rightSum += p;
            }
            rightSum = std::max(rightSum, 1e-10f);
            m_losses.transitions += -std::log(rightSum / sum);
            for (const Transition t : allTransitions) {
                float &g = gradients[std::size_t(t)];
                g = g / sum - (m_state.allows(t) && costs[std::size_t(t)] == least ? g / rightSum : 0);
            }
            std::array<float, hidden> unitGradients;
            walkBackOutput(units.data(), gradients.data(), value(layout.transitions), gradient(layout.transitions), gradient(layout.transitionBias), unitGradients.data(), hidden, transitionColumns);
            addTo(gradient(layout.partBias), unitGradients.data(), hidden);
            for (std::size_t p = 0; p < positions; ++p)
                addTo(m_partGradients.data() + (std::size_t(view.words[p]) * positions + p) * hidden, unitGradients.data(), hidden);
            for (const std::size_t row : view.rows)
                addTo(gradient(layout.state) + row * hidden, unitGradients.data(), hidden);

            const bool wrong = costs[std::size_t(guess)] > least;
            taken = wrong && !(explore && m_random.unit() < options.exploration) ? truth : guess;
        }
        const Relation label = taken == Transition::Shift ? Relation::None : predictLabel(m_state.headBy(taken), m_state.stack(0));
        m_state.apply(taken, label);
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
    classify(example);

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
