// SPDX-License-Identifier: GPL-3.0-or-later
// What is read off the words' vectors: tags, names, labels and transitions, each with its loss and its slopes.
#include "language/training/network_training.h"

#include "language/kernels.h"
#include "language/training/gradients.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace entente::training {

using namespace network;

namespace {

constexpr std::array allTransitions = {Transition::Shift, Transition::LeftArc, Transition::RightArc};

} // namespace

template<typename Ask>
void NetworkTrainer::askTeachers(std::vector<float> &sums, std::size_t count, Ask ask) const
{
    sums.assign(count, 0);
    for (const Teacher *teacher : m_teachers)
        ask(*teacher, m_teacherShare / float(m_teachers.size()), sums.data());
}

// Scores every word by a linear layer of its vector, and gives the slope back to `slopes`. chosen(word, scores) sees the scores
// first and says whether to learn from the word.
template<typename Wanted, typename Chosen>
double NetworkTrainer::learnLinear(const Linear &linear, std::vector<float> &slopes, Wanted wanted, Chosen chosen,
                                   void (Teacher::*told)(std::size_t, float, float *) const)
{
    const std::size_t words = m_reading.size;
    const std::size_t columns = linear.columns;
    std::vector<float> turned(words * width);
    turn(m_vectors.data(), turned.data(), words, width);
    std::vector<float> scores(words * columns);
    for (std::size_t word = 0; word < words; ++word)
        std::copy_n(value(linear.bias), columns, scores.data() + word * columns);
    kernels().multiplyAdd(m_vectors.data(), value(linear.matrix), scores.data(), words, width, columns);
    double loss = 0;
    for (std::size_t word = 0; word < words; ++word) {
        float *row = scores.data() + word * columns;
        if (!chosen(word, row)) {
            std::fill_n(row, columns, 0.0f);
            continue;
        }
        const std::size_t goal = wanted(word);
        loss += softmaxGradient(row, linear.count, goal);
        askTeachers(m_told, linear.count, [&](const Teacher &teacher, float share, float *sums) { (teacher.*told)(word, share, sums); });
        row[goal] += m_teacherShare;
        for (std::size_t k = 0; k < linear.count; ++k)
            row[k] -= m_told[k];
        for (std::size_t k = 0; k < linear.count; ++k)
            row[k] *= linear.share;
        std::fill(row + linear.count, row + columns, 0.0f);
        addTo(gradient(linear.bias), row, columns);
    }
    kernels().multiplyAdd(turned.data(), scores.data(), gradient(linear.matrix), width, words, columns);
    kernels().multiplyAdd(scores.data(), m_transposed.data() + linear.matrix, slopes.data(), words, columns, width);
    return loss;
}

// The slope that the tags alone give is kept apart: by then the chosen tags' vectors have not been added.
void NetworkTrainer::learnTags(const Example &example)
{
    m_chosen.resize(m_reading.size);
    m_losses.tags += learnLinear({layout.tags, layout.tagBias, tagColumns, m_tagCount, 1.0f}, m_vectorGradients,
                                 [&](std::size_t word) { return std::size_t(example.classes[word]); },
                                 [&](std::size_t word, const float *scores) {
                                     m_chosen[word] = std::size_t(std::max_element(scores, scores + m_tagCount) - scores);
                                     return true;
                                 }, &Teacher::addTags);
    for (std::size_t word = 0; word < m_reading.size; ++word)
        addTo(m_vectors.data() + word * width, value(layout.tagVectors) + m_chosen[word] * width, width);
}

void NetworkTrainer::learnNames(const Example &example, double weight)
{
    if (!example.hasNames)
        return;
    m_losses.names += learnLinear({layout.names, layout.nameBias, nameColumns, nameTagCount, float(weight)}, m_vectorGradients,
                                  [&](std::size_t word) { return std::size_t(example.names[word]); }, [&](std::size_t word, const float *) { return bool(example.nameIsKnown[word]); }, &Teacher::addNames);
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
        askTeachers(m_told, relationCount, [&](const Teacher &teacher, float share, float *sums) { teacher.addRelations(head, child, share, sums); });
        scores[std::size_t(example.relations[std::size_t(child)])] += m_teacherShare;
        for (std::size_t k = 0; k < std::size_t(relationCount); ++k)
            scores[k] -= m_told[k];
        std::fill(scores.begin() + relationCount, scores.end(), 0.0f);
        std::array<float, labelHidden> unitGradients;
        walkBackOutput(units.data(), scores.data(), value(layout.labels), gradient(layout.labels), gradient(layout.labelBias), unitGradients.data(), labelHidden, labelColumns);
        addTo(m_arcPartGradients.data() + std::size_t(head) * 2 * labelHidden, unitGradients.data(), labelHidden);
        addTo(m_arcPartGradients.data() + std::size_t(child) * 2 * labelHidden + labelHidden, unitGradients.data(), labelHidden);
        addTo(gradient(layout.arcs) + arcRow(head, child, words) * labelHidden, unitGradients.data(), labelHidden);
        addTo(gradient(layout.arcBias), unitGradients.data(), labelHidden);
    }
}

// The hidden units of the transition layer in the state at hand.
void NetworkTrainer::transitionUnitsOf(const StateView &view, float *units) const
{
    std::copy_n(value(layout.partBias), hidden, units);
    for (std::size_t p = 0; p < positions; ++p)
        addTo(units, m_parts.data() + (std::size_t(view.words[p]) * positions + p) * hidden, hidden);
    for (const std::size_t row : view.rows)
        addTo(units, value(layout.state) + row * hidden, hidden);
    for (std::size_t i = 0; i < hidden; ++i)
        units[i] = std::max(units[i], 0.0f);
}

void NetworkTrainer::walkBackTransition(const StateView &view, const float *units, const float *slopes)
{
    std::array<float, hidden> unitSlopes;
    walkBackOutput(units, slopes, value(layout.transitions), gradient(layout.transitions), gradient(layout.transitionBias), unitSlopes.data(), hidden, transitionColumns);
    addTo(gradient(layout.partBias), unitSlopes.data(), hidden);
    for (std::size_t p = 0; p < positions; ++p)
        addTo(m_partGradients.data() + (std::size_t(view.words[p]) * positions + p) * hidden, unitSlopes.data(), hidden);
    for (const std::size_t row : view.rows)
        addTo(gradient(layout.state) + row * hidden, unitSlopes.data(), hidden);
}

namespace {

struct Judged {
    Transition guess = Transition::Shift; // of the best score
    Transition truth = Transition::Shift; // of the best score among those of least cost
    bool isWrong = false; // the guess costs more than need be
    double loss = 0;
};

// Compares scores with costs and replaces the scores by their slopes. All transitions of least cost are wanted, in the shares
// that the network itself gives them.
// `told` is the part that teachers want, `toldShare` in sum.
Judged judge(const ParserState &state, const std::vector<qint32> &heads, float *scores, const std::vector<float> &told, float toldShare)
{
    std::array<int, 3> costs;
    int least = std::numeric_limits<int>::max();
    for (const Transition t : allTransitions) {
        costs[std::size_t(t)] = state.allows(t) ? transitionCost(state, heads, t) : std::numeric_limits<int>::max();
        least = std::min(least, costs[std::size_t(t)]);
    }
    const auto isWanted = [&](Transition t) { return costs[std::size_t(t)] == least; };
    Judged judged;
    float most = std::numeric_limits<float>::lowest();
    float mostWanted = most;
    for (const Transition t : allTransitions) {
        const float score = scores[std::size_t(t)];
        if (!state.allows(t))
            continue;
        if (score > most) {
            most = score;
            judged.guess = t;
        }
        if (isWanted(t) && score > mostWanted) {
            mostWanted = score;
            judged.truth = t;
        }
    }
    judged.isWrong = !isWanted(judged.guess);
    std::array<float, 3> shares = {};
    float sum = 0;
    float wantedSum = 0;
    for (const Transition t : allTransitions) {
        if (!state.allows(t))
            continue;
        shares[std::size_t(t)] = std::exp(scores[std::size_t(t)] - most);
        sum += shares[std::size_t(t)];
        wantedSum += isWanted(t) ? shares[std::size_t(t)] : 0;
    }
    wantedSum = std::max(wantedSum, 1e-10f);
    judged.loss = -std::log(wantedSum / sum);
    std::fill_n(scores, transitionColumns, 0.0f);
    for (const Transition t : allTransitions) {
        const float share = shares[std::size_t(t)];
        scores[std::size_t(t)] = share / sum - (isWanted(t) ? (1 - toldShare) * share / wantedSum : 0) - told[std::size_t(t)];
    }
    return judged;
}

} // namespace

void NetworkTrainer::learnTransitions(const Example &example, const NetworkOptions &options, bool explore)
{
    while (!m_state.isDone()) {
        Transition taken;
        if (!m_state.isForced(&taken)) {
            const StateView view = viewOf(m_state, m_marks);
            std::array<float, hidden> units;
            transitionUnitsOf(view, units.data());
            std::array<float, transitionColumns> scores;
            std::copy_n(value(layout.transitionBias), transitionColumns, scores.data());
            kernels().multiplyAdd(units.data(), value(layout.transitions), scores.data(), 1, hidden, transitionColumns);
            askTeachers(m_told, allTransitions.size(), [&](const Teacher &teacher, float share, float *sums) { teacher.addTransitions(m_state, view, share, sums); });
            const Judged judged = judge(m_state, example.heads, scores.data(), m_told, m_teacherShare);
            m_losses.transitions += judged.loss;
            walkBackTransition(view, units.data(), scores.data());
            taken = judged.isWrong && !(explore && m_random.unit() < options.exploration) ? judged.truth : judged.guess;
        }
        const Relation label = taken == Transition::Shift ? Relation::None : predictLabel(m_state.headBy(taken), m_state.stack(0));
        m_state.apply(taken, label);
    }
}

} // namespace entente::training
