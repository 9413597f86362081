// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/network.h"

#include "language/kernels.h"

#include <algorithm>
#include <utility>

namespace entente::network {

void Reading::resize(std::vector<std::size_t> sentenceEnds)
{
    ends = std::move(sentenceEnds);
    const std::size_t words = ends.empty() ? 0 : ends.back();
    size = words;
    for (auto &layer : input)
        layer.resize(words * width);
    for (auto &layer : mixed)
        layer.resize(words * width);
    for (auto &layer : gates)
        layer.resize(words * 4 * half);
    for (auto &layer : states)
        layer.resize(words * width);
}

void mixNeighbours(const float *vectors, std::span<const std::size_t> ends, const float *shares, float *mixed)
{
    const float *before = shares;
    const float *behind = shares + width;
    std::size_t word = 0;
    for (const std::size_t end : ends) {
        for (const std::size_t begin = word; word < end; ++word) {
            const float *own = vectors + word * width;
            float *sum = mixed + word * width;
            std::copy_n(own, width, sum);
            if (word > begin) {
                const float *left = own - width;
                for (std::size_t k = 0; k < width; ++k)
                    sum[k] += before[k] * left[k];
            }
            if (word + 1 < end) {
                const float *right = own + width;
                for (std::size_t k = 0; k < width; ++k)
                    sum[k] += behind[k] * right[k];
            }
        }
    }
}

void readStates(const float *gates, std::span<const std::size_t> ends, float *states, bool adds)
{
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        const float *first = gates + begin * 4 * half;
        kernels().scan(first, 4 * half, states + begin * width, width, end - begin, half, false, adds);
        kernels().scan(first + 2 * half, 4 * half, states + begin * width + half, width, end - begin, half, true, adds);
        begin = end;
    }
}

void readLayer(const float *dense, Reading &reading, std::size_t index, const float *mask)
{
    const std::size_t words = reading.size;
    float *gates = reading.gates[index].data();
    const float *bias = dense + layout.recurrenceBias[index];
    for (std::size_t word = 0; word < words; ++word)
        std::copy_n(bias, 4 * half, gates + word * 4 * half);
    mixNeighbours(reading.input[index].data(), reading.ends, dense + layout.neighbours[index], reading.mixed[index].data());
    kernels().multiplyAdd(reading.mixed[index].data(), dense + layout.recurrence[index], gates, words, width, 4 * half);
    if (reading.keepsSums)
        reading.sums[index] = reading.gates[index];
    kernels().squashGates(gates, words * 4 * half, half);
    float *states = reading.states[index].data();
    readStates(gates, reading.ends, states, false);
    const float *input = reading.input[index].data();
    float *output = reading.input[index + 1].data();
    for (std::size_t i = 0; i < words * width; ++i)
        output[i] = input[i] + (mask ? mask[i] * states[i] : states[i]);
}

void casingRows(std::span<const WordForm> sentence, std::vector<quint8> &rows)
{
    std::size_t words = 0;
    std::size_t capitalised = 0;
    std::size_t allCapitals = 0;
    for (const WordForm &form : sentence) {
        words += form.hasLetter;
        capitalised += form.capitalised;
        allCapitals += form.allCapitals;
    }
    enum Style : quint8 { Usual, Small, Headline, Capitals };
    const Style style = words < 3 ? Usual : capitalised == 0 ? Small : allCapitals * 10 >= words * 7 ? Capitals : capitalised * 10 >= words * 6 ? Headline : Usual;
    bool isFirst = true;
    for (const WordForm &form : sentence) {
        const quint8 own = form.allCapitals ? 2 : form.capitalised ? 1 : 0;
        rows.push_back(quint8(style * 6 + own * 2 + isFirst));
        isFirst = isFirst && form.isMark;
    }
}

namespace {

std::size_t distanceClass(qint32 distance)
{
    return distance <= 4 ? std::size_t(distance) : distance <= 7 ? 5 : distance <= 12 ? 6 : 7;
}

} // namespace

StateView viewOf(const ParserState &state, std::span<const quint16> marksBefore)
{
    const qint32 s0 = state.stack(0);
    const qint32 s1 = state.stack(1);
    const qint32 n0 = state.input(0);
    const auto &top = state.node(s0);
    const auto &second = state.node(s1);
    const auto &next = state.node(n0);
    const bool hasSecond = s1 != state.none();
    const auto gap = [&](qint32 from, qint32 to) {
        const int marks = marksBefore[std::size_t(to)] - marksBefore[std::size_t(from)];
        return distanceClass(to - from) * 4 + std::size_t(std::clamp(marks, 0, 3));
    };
    const auto valency = [](const ParserState::Node &node) { return std::size_t(node.leftCount) * 8 + node.rightCount; };
    const auto label = [&](qint32 word) { return word < 0 ? std::size_t(labelRows - 1) : std::size_t(state.node(word).label); };
    StateView view;
    view.words = {s0, s1, state.stack(2), n0, state.input(1), state.orNone(top.right1)};
    std::size_t begin = 0;
    const auto row = [&](std::size_t index, std::size_t count) {
        const std::size_t at = begin + index;
        begin += count;
        return at;
    };
    view.rows[0] = row(gap(s0, n0), gapRows);
    view.rows[1] = row(hasSecond ? gap(s1, s0) : 0, gapRows);
    view.rows[2] = row(valency(top), valencyRows);
    view.rows[3] = row(valency(second), valencyRows);
    view.rows[4] = row(label(top.left1), labelRows);
    view.rows[5] = row(label(top.right1), labelRows);
    view.rows[6] = row(label(second.right1), labelRows);
    view.rows[7] = row(label(next.left1), labelRows);
    return view;
}

std::size_t arcRow(qint32 head, qint32 child, qint32 size)
{
    if (head >= size)
        return 0;
    return child < head ? distanceClass(head - child) : 8 + distanceClass(child - head);
}

} // namespace entente::network
