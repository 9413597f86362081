// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/name_training.h"

#include "language/name_features.h"

#include <algorithm>
#include <array>

namespace entente::training {

NameTrainer::NameTrainer(quint64 seed) : m_weights(nameTagCount), m_random(seed)
{
}

void NameTrainer::learn(const ParsedExample &parsed)
{
    const Example &example = *parsed.example;
    const NameInput input{.forms = example.forms, .classes = parsed.classes, .heads = parsed.heads, .relations = parsed.relations};
    std::vector<NameTag> names(example.forms.size(), NameTag::O);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const NameTag previous = i == 0 ? NameTag::O : names[i - 1];
        if (!example.forms[i].capitalised && previous == NameTag::O)
            continue;
        const NameFeatures features = nameFeatures(input, names, i);
        std::array<float, nameTagCount> scores = {};
        m_weights.score(features, scores.data());
        NameTag guess = NameTag::O;
        for (int k = 0; k < nameTagCount; ++k) {
            if (mayFollow(previous, NameTag(k)) && scores[std::size_t(k)] > scores[std::size_t(guess)])
                guess = NameTag(k);
        }
        // After a wrong opening the gold continuation is out of reach; its own continuation is the best left.
        NameTag truth = example.names[i];
        if (!mayFollow(previous, truth))
            truth = previous == NameTag::O ? NameTag(int(truth) - 1) : NameTag(opensName(previous) ? int(previous) + 1 : int(previous));
        m_weights.tick();
        if (guess != truth)
            m_weights.update(features, int(truth), int(guess));
        names[i] = guess;
    }
}

void NameTrainer::train(const std::vector<ParsedExample> &examples, int epochs)
{
    std::vector<const ParsedExample *> order;
    for (const ParsedExample &parsed : examples) {
        if (parsed.example->hasNames)
            order.push_back(&parsed);
    }
    for (int epoch = 0; epoch < epochs; ++epoch) {
        m_random.shuffle(order);
        for (const ParsedExample *parsed : order)
            learn(*parsed);
    }
    m_weights.average();
}

} // namespace entente::training
