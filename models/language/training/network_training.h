// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/network.h"
#include "language/training/adam.h"
#include "language/training/examples.h"
#include "language/training/random.h"
#include "language/training/teacher.h"

#include <array>
#include <functional>
#include <map>
#include <vector>

namespace entente::training {

struct NetworkOptions {
    int epochs = 16;
    int stopAfter = 0; // epochs; 0 to train them all
    std::size_t batch = 10; // sentences per step
    double rate = 0.002;
    double dropout = 0.25;
    double wordDropout = 0.3; // what was seen n times of a word's spelling is hidden with probability this / (this + n)
    double exploration = 0.9; // how often the parser's own choice is followed where it is wrong
    double nameWeight = 1.5;
    double sourceDropout = 0.25; // how often a sentence hides which treebank it is of
    double averageDecay = 0.9995; // of the moving average of the weights that are kept, a step; from the middle of the training on
    std::vector<Teacher *> teachers;
    double teacherShare = 0.5; // of what is wanted; the rest is the treebank's
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

    // The averages of the weights, as they are shipped: words that are known bring the sum of their features.
    // `source` is a row of network::Layout::sources.
    struct Weights {
        std::vector<float> dense;
        std::vector<float> embeddings;
        std::map<quint64, quint32> vocabulary; // from hashes of words and features to rows; row 0 is for unknown words
    };
    Weights weights(std::size_t source) const;

private:
    // Rows of a word in the embedding table: of the exact word, and of its features; `noRow` where there is none.
    static constexpr std::size_t wordRowCount = featureCount + 1;
    static constexpr quint32 noRow = 0xffffffffu;
    using WordRows = std::array<quint32, wordRowCount>;
    struct Prepared {
        const Example *example;
        std::vector<WordRows> rows;
        std::vector<quint8> casing;
    };
    struct Losses {
        double tags = 0, names = 0, transitions = 0, labels = 0;
    };

    void buildVocabulary(const std::vector<const Example *> &examples, int leastCount);
    void initialise();
    void transpose();
    Prepared prepare(const Example &example) const;
    WordRows rowsOf(quint64 exact, const WordFeatures &features) const;
    void learn(const Prepared &prepared, const NetworkOptions &options, bool explore);
    void fillMasks(std::size_t count, double dropout);
    void embed(const Prepared &prepared, const NetworkOptions &options);
    struct Linear {
        std::size_t matrix, bias, columns, count;
        float share; // of the slope
    };
    template<typename Wanted, typename Chosen>
    double learnLinear(const Linear &linear, std::vector<float> &slopes, Wanted wanted, Chosen chosen, void (Teacher::*told)(std::size_t, float, float *) const);
    void learnTags(const Example &example);
    void learnNames(const Example &example, double weight);
    void learnLabels(const Example &example);
    // What the teachers want, times their share; `ask` adds one teacher's.
    template<typename Ask>
    void askTeachers(std::vector<float> &sums, std::size_t count, Ask ask) const;
    void transitionUnitsOf(const network::StateView &view, float *units) const;
    void walkBackTransition(const network::StateView &view, const float *units, const float *slopes);
    void learnTransitions(const Example &example, const NetworkOptions &options, bool explore);
    Relation predictLabel(qint32 head, qint32 child);
    void labelHiddenOf(qint32 head, qint32 child, float *hidden) const;
    void walkBack();
    void walkBackWords();
    void walkBackLayer(std::size_t index);
    void walkBackNeighbours(std::size_t index, const std::vector<float> &slopes);
    void step(double rate);

    float *value(std::size_t at) { return m_dense.values.data() + at; }
    const float *value(std::size_t at) const { return m_dense.values.data() + at; }
    float *gradient(std::size_t at) { return m_dense.gradients.data() + at; }

    std::size_t m_tagCount;
    Random m_random;
    std::map<quint64, quint32> m_vocabulary;
    std::vector<int> m_counts; // by embedding row
    Adam m_dense;
    Adam m_embeddings;
    std::map<quint64, WordFeatures> m_words; // of the exact words that have a row
    double m_averageDecay = 0;
    quint64 m_maskState = 0;
    std::vector<float> m_transposed; // the matrices of m_dense on their sides, at the same places
    std::vector<quint32> m_touched; // embedding rows with a gradient
    std::vector<bool> m_isTouched;
    long m_steps = 0;
    std::vector<Teacher *> m_teachers;
    float m_teacherShare = 0; // of all of them together
    Losses m_losses;

    // Of the sentence at hand.
    network::Reading m_reading;
    std::vector<WordRows> m_rows; // with what is hidden left out
    std::vector<quint8> m_casing;
    std::size_t m_source = 0;
    std::array<std::vector<float>, network::layers + 1> m_masks;
    std::vector<float> m_vectors, m_vectorGradients; // (words + 2) x width
    std::vector<float> m_tagGradients;
    std::vector<std::size_t> m_chosen; // tag classes
    std::vector<float> m_parts, m_partGradients;
    std::vector<float> m_arcParts, m_arcPartGradients;
    std::vector<quint16> m_marks;
    ParserState m_state;
    std::vector<float> m_told; // by the teachers
};

// The number of gold arcs that `transition` puts out of reach.
int transitionCost(const ParserState &state, const std::vector<qint32> &heads, Transition transition);

} // namespace entente::training
