// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/parser_features.h"
#include "language/parser_state.h"
#include "language/training/examples.h"
#include "language/training/perceptron.h"

#include <vector>

namespace entente::training {

struct ParserOptions {
    int epochs = 12;
    double exploration = 0.9; // how often the parser's own choice is followed where it is wrong
};

// Learns transitions and labels with the dynamic oracle of Goldberg and Nivre 2013: after a mistake the best tree still
// within reach is the goal.
class ParserTrainer
{
public:
    ParserTrainer(const std::vector<TagClass> &classes, quint64 seed);

    // Reads Example::tagged; sentences without it are not used.
    void train(const std::vector<const Example *> &examples, const ParserOptions &options);

    const Perceptron &transitions() const { return m_transitions; }
    const Perceptron &labels() const { return m_labels; }

private:
    void learn(const Example &example, bool explore, double exploration);
    Relation learnLabel(const Example &example, qint32 head, qint32 child);

    std::vector<TagClass> m_classes;
    Perceptron m_transitions;
    Perceptron m_labels;
    ParserInput m_input;
    ParserState m_state;
    Random m_random;
};

// The number of gold arcs that `transition` puts out of reach.
int transitionCost(const ParserState &state, const std::vector<qint32> &heads, Transition transition);

} // namespace entente::training
