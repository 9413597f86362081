// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/tag_training.h"

#include "language/hashing.h"

#include <algorithm>
#include <numeric>

namespace entente::training {

namespace {

// Rarer words are left out: their tags would be known in training only, and trusted too much.
constexpr int leastForDictionary = 3;
constexpr int leastForCertain = 15;
constexpr double certainShare = 0.998;
constexpr double ambiguousShare = 0.05;

} // namespace

TagTrainer::TagTrainer(const std::vector<TagClass> &classes, quint64 seed)
    : m_classes(classes), m_weights(int(classes.size())), m_random(seed)
{
}

void TagTrainer::buildDictionary(const std::vector<const Example *> &examples)
{
    std::map<quint64, std::map<quint8, int>> counts;
    for (const Example *example : examples) {
        for (std::size_t i = 0; i < example->forms.size(); ++i)
            ++counts[example->forms[i].word][example->classes[i]];
    }
    for (const auto &[word, classes] : counts) {
        const int total = std::accumulate(classes.begin(), classes.end(), 0, [](int sum, const auto &c) { return sum + c.second; });
        if (total < leastForDictionary)
            continue;
        const auto top = std::max_element(classes.begin(), classes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
        WordTags tags;
        tags.likeliest = top->first;
        if (total >= leastForCertain && top->second >= certainShare * total)
            tags.certain = top->first;
        quint64 hash = scramble(top->first + 1u);
        for (const auto &[tagClass, count] : classes) {
            if (count >= ambiguousShare * total)
                hash = scramble(hash + tagClass + 1u);
        }
        tags.ambiguity = std::max<quint16>(quint16(hash), 1);
        m_dictionary[word] = tags;
    }
}

std::vector<WordTags> TagTrainer::known(const Example &example) const
{
    std::vector<WordTags> tags;
    for (const WordForm &form : example.forms) {
        const auto found = m_dictionary.find(form.word);
        tags.push_back(found == m_dictionary.end() ? WordTags{} : found->second);
    }
    return tags;
}

quint8 TagTrainer::choose(const TagFeatures &features) const
{
    std::vector<float> scores(m_classes.size(), 0);
    m_weights.score(features, scores.data());
    return quint8(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

void TagTrainer::train(const std::vector<const Example *> &examples, int epochs)
{
    buildDictionary(examples);
    const auto isClosed = [&](quint8 tagClass) { return isClosedClass(m_classes[tagClass].upos); };
    std::vector<const Example *> order = examples;
    std::vector<quint8> classes;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        m_random.shuffle(order);
        for (const Example *example : order) {
            const auto learn = [&](const TagFeatures &features, std::size_t at) {
                const quint8 guess = choose(features);
                m_weights.tick();
                if (guess != example->classes[at])
                    m_weights.update(features, example->classes[at], guess);
                return guess;
            };
            tagGreedily(example->forms, known(*example), classes, learn, isClosed);
        }
    }
    m_weights.average();
}

std::vector<quint8> TagTrainer::tag(const Example &example) const
{
    std::vector<quint8> classes;
    tagGreedily(
        example.forms, known(example), classes, [&](const TagFeatures &features, std::size_t) { return choose(features); },
        [&](quint8 tagClass) { return isClosedClass(m_classes[tagClass].upos); });
    return classes;
}

} // namespace entente::training
