// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "language/tagset.h"

#include <QString>

#include <vector>

namespace entente::training {

struct GoldWord {
    QString form;
    Upos upos = Upos::X;
    Xpos xpos = Xpos::None;
    Relation relation = Relation::None;
    NameTag name = NameTag::O;
    bool nameIsKnown = true; // in a sentence that has names
    qint32 head = -1; // index in the sentence, -1 for the root
    bool blankAfter = true;
};

struct GoldSentence {
    QString id;
    bool opensParagraph = false;
    bool opensDocument = false;
    std::vector<GoldWord> words;
    bool hasNames = false;
    quint8 source = 0; // a number for its treebank
};

using Treebank = std::vector<GoldSentence>;

// Reads a CoNLL-U file. Empty nodes are left out; the words of a multiword token get its spacing. Names come from the
// MISC key Entity where the file has it (GUM).
Result<Treebank> readConllu(const QString &path);

// Sets the names of `treebank` from an IOB2 file with the same sentence ids; sentences whose words differ lose hasNames.
Outcome readNames(const QString &path, Treebank &treebank);

} // namespace entente::training
