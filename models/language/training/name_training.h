// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/language_model.h"
#include "language/training/examples.h"
#include "language/training/perceptron.h"

#include <vector>

namespace entente::training {

struct ParsedExample {
    const Example *example = nullptr;
    std::vector<quint8> classes;
    std::vector<qint32> heads; // -1 for the root
    std::vector<Relation> relations;
};

// Learns names over tags and trees as the finished tagger and parser make them.
class NameTrainer
{
public:
    explicit NameTrainer(quint64 seed);

    void train(const std::vector<ParsedExample> &examples, int epochs);

    const Perceptron &weights() const { return m_weights; }

private:
    void learn(const ParsedExample &parsed);

    Perceptron m_weights;
    Random m_random;
};

} // namespace entente::training
