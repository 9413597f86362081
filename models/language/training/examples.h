// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/tag_class.h"
#include "language/training/conllu.h"
#include "language/training/random.h"
#include "language/word_form.h"

#include <vector>

namespace entente::training {

// A sentence ready to be learnt from.
struct Example {
    std::vector<WordForm> forms;
    std::vector<WordFeatures> features;
    std::vector<quint8> classes; // gold
    std::vector<qint32> heads; // gold; the number of words stands for the root
    std::vector<Relation> relations; // gold
    std::vector<NameTag> names; // gold, or taken from a teacher
    std::vector<bool> nameIsKnown;
    bool hasNames = false;
    quint8 source = 0; // which treebank
};

// Pairs of XPOS and UPOS that occur at least `least` times in `treebank`, in order of frequency.
std::vector<TagClass> collectClasses(const Treebank &treebank, int least);

// The index of the pair; for a rare pair that of the commonest with its XPOS, else its UPOS.
quint8 classIndex(const std::vector<TagClass> &classes, Xpos xpos, Upos upos);

Example makeExample(const GoldSentence &sentence, const std::vector<TagClass> &classes);

// Sentences as headlines write them: In Title Case, or ALL CAPITALS. The tags stay as they are.
Treebank headlineCopies(const Treebank &treebank, double titleShare, double capitalShare, Random &random);

} // namespace entente::training
