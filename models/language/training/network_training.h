// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/network.h"
#include "language/training/examples.h"
#include "language/training/random.h"

#include <array>
#include <functional>
#include <map>
#include <vector>

namespace entente::training {

struct NetworkOptions {
    int epochs = 16;
    std::size_t batch = 10; // sentences per step
    double rate = 0.002;
    double dropout = 0.25;
    double wordDropout = 0.3; // a word seen n times is hidden with probability this / (this + n)
    double exploration = 0.9; // how often the parser's own choice is followed where it is wrong
    double nameWeight = 1.5;
    int leastCount = 2; // rarer words get no row of their own
};

// Trains the network on tags, names, transitions and labels at once by Adam (Kingma and Ba 2015), the transitions with the
// dynamic oracle of Goldberg and Nivre 2013: after a mistake the best tree still within reach is the goal.
class NetworkTrainer
{
public:
    NetworkTrainer(std::size_t tagCount, quint64 seed);

    // `after` is called after every epoch.
    void train(const std::vector<const Example *> &examples, const NetworkOptions &options, const std::function<void(int)> &after);

    const std::vector<float> &dense() const { return m_dense.values; }
    const std::vector<float> &embeddings() const { return m_embeddings.values; }
    // From a word's hash to its row; row 0 is for unknown words.
    const std::map<quint64, quint32> &vocabulary() const { return m_vocabulary; }

private:
    struct Parameters {
        std::vector<float> values, gradients, mean, square;
        void resize(std::size_t size);
        void step(std::size_t at, double rate, float momentCorrection, float squareCorrection);
    };
    struct Losses {
        double tags = 0, names = 0, transitions = 0, labels = 0;
    };

    void buildVocabulary(const std::vector<const Example *> &examples, int leastCount);
    void initialise();
    void transpose();
    void learn(const Example &example, const NetworkOptions &options, bool explore);
    void embed(const Example &example, const NetworkOptions &options);
    struct Linear {
        std::size_t matrix, bias, columns, count;
        float share; // of the slope
    };
    template<typename Wanted, typename Chosen>
    double learnLinear(const Linear &linear, std::vector<float> &slopes, Wanted wanted, Chosen chosen);
    void learnTags(const Example &example);
    void learnNames(const Example &example, double weight);
    void learnLabels(const Example &example);
    void transitionUnitsOf(const network::StateView &view, float *units) const;
    void walkBackTransition(const network::StateView &view, const float *units, const float *slopes);
    void learnTransitions(const Example &example, const NetworkOptions &options, bool explore);
    Relation predictLabel(qint32 head, qint32 child);
    void labelHiddenOf(qint32 head, qint32 child, float *hidden) const;
    void walkBack();
    void walkBackLayer(std::size_t index);
    void step(double rate);

    float *value(std::size_t at) { return m_dense.values.data() + at; }
    const float *value(std::size_t at) const { return m_dense.values.data() + at; }
    float *gradient(std::size_t at) { return m_dense.gradients.data() + at; }

    std::size_t m_tagCount;
    Random m_random;
    std::map<quint64, quint32> m_vocabulary;
    std::vector<int> m_wordCounts; // by vocabulary row
    Parameters m_dense;
    Parameters m_embeddings;
    std::vector<float> m_transposed; // the matrices of m_dense on their sides, at the same places
    std::vector<quint32> m_touched; // embedding rows with a gradient
    std::vector<bool> m_isTouched;
    long m_steps = 0;
    Losses m_losses;

    // Of the sentence at hand.
    network::Reading m_reading;
    std::vector<network::WordRows> m_rows;
    std::array<std::vector<float>, network::layers + 1> m_masks;
    std::vector<float> m_vectors, m_vectorGradients; // (words + 2) x width
    std::vector<float> m_tagGradients;
    std::vector<std::size_t> m_chosen; // tag classes
    std::vector<float> m_parts, m_partGradients;
    std::vector<float> m_arcParts, m_arcPartGradients;
    std::vector<quint16> m_marks;
    ParserState m_state;
};

// The number of gold arcs that `transition` puts out of reach.
int transitionCost(const ParserState &state, const std::vector<qint32> &heads, Transition transition);

} // namespace entente::training
