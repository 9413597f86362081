// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/parser_training.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>

namespace entente::training {

namespace {

constexpr std::array allTransitions = {Transition::Shift, Transition::LeftArc, Transition::RightArc};

} // namespace

int transitionCost(const ParserState &state, const std::vector<qint32> &heads, Transition transition)
{
    const qint32 next = state.next();
    const qint32 size = state.size();
    const auto head = [&](qint32 word) { return heads[std::size_t(word)]; };
    int cost = 0;
    if (transition == Transition::Shift) {
        // The next word can no longer get a head from below the top, nor children from the stack.
        for (std::size_t k = 0; k < state.stackSize(); ++k) {
            const qint32 word = state.stack(k);
            cost += k > 0 && head(next) == word;
            cost += head(word) == next;
        }
        return cost;
    }
    // The top loses its children in the input and all heads but the one it gets.
    const qint32 top = state.stack(0);
    for (qint32 word = next; word < size; ++word)
        cost += head(word) == top;
    const qint32 wanted = head(top);
    if (transition == Transition::LeftArc)
        cost += wanted == state.stack(1) || (wanted > next && wanted <= size);
    else
        cost += wanted >= next && wanted <= size;
    return cost;
}

ParserTrainer::ParserTrainer(const std::vector<TagClass> &classes, quint64 seed)
    : m_classes(classes), m_transitions(3), m_labels(relationCount), m_random(seed)
{
}

Relation ParserTrainer::learnLabel(const Example &example, qint32 head, qint32 child)
{
    if (head == m_state.size())
        return Relation::Root;
    LabelFeatures features;
    labelFeatures(m_input, m_state, head, child, features);
    std::array<float, relationCount> scores = {};
    m_labels.score(features, scores.data());
    scores[std::size_t(Relation::None)] = scores[std::size_t(Relation::Root)] = std::numeric_limits<float>::lowest();
    const auto guess = Relation(std::max_element(scores.begin(), scores.end()) - scores.begin());
    if (example.heads[std::size_t(child)] == head) {
        const Relation truth = example.relations[std::size_t(child)];
        m_labels.tick();
        if (guess != truth)
            m_labels.update(features, int(truth), int(guess));
    }
    return guess;
}

void ParserTrainer::learn(const Example &example, bool explore, double exploration)
{
    const auto size = qint32(example.forms.size());
    m_input.reset(example.forms, example.tagged);
    for (std::size_t i = 0; i < example.tagged.size(); ++i) {
        const TagClass tagClass = m_classes[example.tagged[i]];
        m_input.setMark(i, tagClass.upos == Upos::PUNCT && tagClass.xpos != Xpos::HYPH);
    }
    m_input.sumMarks();
    m_state.reset(size);
    while (!m_state.isDone()) {
        Transition taken;
        if (!m_state.isForced(&taken)) {
            TransitionFeatures features;
            transitionFeatures(m_input, m_state, features);
            std::array<float, 3> scores = {};
            m_transitions.score(features, scores.data());
            int least = std::numeric_limits<int>::max();
            std::array<int, 3> costs = {};
            for (const Transition t : allTransitions) {
                costs[std::size_t(t)] = m_state.allows(t) ? transitionCost(m_state, example.heads, t) : std::numeric_limits<int>::max();
                least = std::min(least, costs[std::size_t(t)]);
            }
            Transition guess = Transition::Shift;
            Transition truth = Transition::Shift;
            bool hasTruth = false;
            for (const Transition t : allTransitions) {
                if (!m_state.allows(t))
                    continue;
                if (scores[std::size_t(t)] > scores[std::size_t(guess)])
                    guess = t;
                if (costs[std::size_t(t)] == least && (!hasTruth || scores[std::size_t(t)] > scores[std::size_t(truth)])) {
                    truth = t;
                    hasTruth = true;
                }
            }
            m_transitions.tick();
            const bool wrong = costs[std::size_t(guess)] > least;
            if (wrong)
                m_transitions.update(features, int(truth), int(guess));
            taken = wrong && !(explore && m_random.unit() < exploration) ? truth : guess;
        }
        const Relation label = taken == Transition::Shift ? Relation::None : learnLabel(example, m_state.headBy(taken), m_state.stack(0));
        m_state.apply(taken, label);
    }
}

void ParserTrainer::train(const std::vector<const Example *> &examples, const ParserOptions &options)
{
    std::vector<const Example *> order;
    std::copy_if(examples.begin(), examples.end(), std::back_inserter(order),
                 [](const Example *example) { return example->tagged.size() == example->forms.size(); });
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        m_random.shuffle(order);
        for (const Example *example : order)
            learn(*example, epoch > 0, options.exploration);
        std::fprintf(stderr, "parser: epoch %d of %d, %zu and %zu features\n", epoch + 1, options.epochs, m_transitions.rowCount(), m_labels.rowCount());
    }
    m_transitions.average();
    m_labels.average();
}

} // namespace entente::training
