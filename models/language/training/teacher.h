// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "language/annotator.h"
#include "language/training/examples.h"

#include <QByteArray>

#include <map>
#include <memory>

namespace entente::training {

// Weights trained before, whose judgements a new network learns beside the treebank's (Hinton, Vinyals, Dean 2015; of one's own
// size: Furlanello et al. 2018): they say which other answers are nearly right, and soften what the treebank has wrong.
class Teacher
{
public:
    static Result<std::unique_ptr<Teacher>> load(const QString &path);

    const ModelWeights &weights() const { return m_weights; }

    // The sentence that the rest is asked about. It must stay where and what it is.
    void read(const Example &example);
    // Adds `share` times the probability of each tag class.
    void addTags(std::size_t word, float share, float *sums) const;
    // Likewise for names, for the relation of an arc, and for the transitions that `state` allows.
    void addNames(std::size_t word, float share, float *sums) const;
    void addRelations(qint32 head, qint32 child, float share, float *sums) const;
    void addTransitions(const ParserState &state, const network::StateView &view, float share, float *sums) const;

private:
    Teacher() = default;
    // What the network makes of a sentence, which stays the same from epoch to epoch.
    struct Kept {
        std::vector<float> vectors; // (words + 2) x width, see Annotator
        std::vector<float> tags, names; // probabilities
    };
    void embed(const Example &example);
    Kept judge(const Example &example);

    QByteArray m_bytes;
    ModelWeights m_weights;
    network::Reading m_reading;
    std::map<const Example *, Kept> m_kept;
    const Kept *m_now = nullptr;
    qint32 m_size = 0; // words of the sentence
    std::vector<float> m_parts, m_arcParts;
};

} // namespace entente::training
