// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/tagger.h"
#include "language/training/perceptron.h"
#include "language/training/tag_training.h"

#include <QByteArray>

#include <vector>

namespace entente::training {

// How small a weight is left out, as a share of the largest, and how often a feature must have been corrected.
struct Pruning {
    double scale = 0; // weights are multiplied by this and rounded; 0: chosen so that all but the largest 0.1 % fit
    int leastUpdates = 2;
    int leastWeight = 2; // after rounding
};

// The sections' bytes; see SparseTable, TernaryTable and TagDictionary.
QByteArray packSparse(const Perceptron &weights, const Pruning &pruning);
QByteArray packTernary(const Perceptron &weights, const Pruning &pruning);
QByteArray packDictionary(const WordTagMap &dictionary);
QByteArray packClasses(const std::vector<TagClass> &classes);

// A whole weights file; sections in the order of WeightsSection.
QByteArray packFile(const std::vector<QByteArray> &sections);

} // namespace entente::training
