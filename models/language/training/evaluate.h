// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/language_model.h"
#include "language/training/conllu.h"

#include <QString>

namespace entente::training {

// Shares in percent.
struct GoldScores {
    std::size_t words = 0;
    double xpos = 0, upos = 0;
    double uas = 0, las = 0;
    double labelled = 0; // relation right where the head is right
    double nameF1 = 0; // exact spans with their kind
    double nameSpanF1 = 0; // exact spans
};

// F1 over spans, as in the CoNLL 2018 shared task; a word counts only where its span is right.
struct TextScores {
    double words = 0, sentences = 0;
    double xpos = 0, uas = 0, las = 0;
};

// Gold sentences and words, own tags.
GoldScores scoreOnGoldWords(const LanguageModel &model, const Treebank &treebank);

// Own sentences and words from running text.
TextScores scoreOnText(const LanguageModel &model, const Treebank &treebank);

// The sentences whose id contains one of the parts.
Treebank selected(const Treebank &treebank, const QStringList &idParts);

// Prints both for one treebank.
void printScores(const char *name, const LanguageModel &model, const Treebank &treebank);

// Prints which relations are missed and taken for which.
void printConfusions(const LanguageModel &model, const Treebank &treebank);

} // namespace entente::training
