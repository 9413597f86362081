// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/document.h"
#include "language/training/conllu.h"

#include <QString>

namespace entente::training {

// A treebank as running text: words with their blanks, sentences parted by a blank, paragraphs by an empty line.
// The gold document views `text`, which must stay where it is.
struct GoldDocument {
    QString text;
    std::vector<Sentence> sentences; // with gold tags, trees and names
};

GoldDocument makeGoldDocument(const Treebank &treebank);

// The same words without what is known of them.
Document withoutAnnotation(const GoldDocument &gold);

} // namespace entente::training
