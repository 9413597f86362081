// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/tagger.h"
#include "language/training/examples.h"
#include "language/training/perceptron.h"

#include <map>
#include <vector>

namespace entente::training {

using WordTagMap = std::map<quint64, WordTags>;

// A tagger in the making, and, once trained, one with weights in full precision.
class TagTrainer
{
public:
    TagTrainer(const std::vector<TagClass> &classes, quint64 seed);

    void train(const std::vector<const Example *> &examples, int epochs);
    std::vector<quint8> tag(const Example &example) const;

    const WordTagMap &dictionary() const { return m_dictionary; }
    const Perceptron &weights() const { return m_weights; }

private:
    void buildDictionary(const std::vector<const Example *> &examples);
    std::vector<WordTags> known(const Example &example) const;
    quint8 choose(const TagFeatures &features) const;

    std::vector<TagClass> m_classes;
    WordTagMap m_dictionary;
    Perceptron m_weights;
    Random m_random;
};

} // namespace entente::training
