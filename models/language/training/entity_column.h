// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/training/conllu.h"

#include <QByteArray>

#include <vector>

namespace entente::training {

// Follows GUM's MISC key Entity through a document and turns its mentions of persons, places and organisations whose head is
// a proper noun into names. A mention may go on over a sentence's end; such a one is dropped.
class EntityColumn
{
public:
    // The cell of word `index` of the sentence being read.
    void read(const QByteArray &misc, int index);

    // Marks the names in the sentence and forgets its mentions.
    void apply(GoldSentence &sentence);

private:
    struct Mention {
        QByteArray id;
        QByteArray type;
        int head = 0; // counted from the mention's first word
        int begin = 0;
        int end = -1; // one past the last word; -1 while open
    };
    std::vector<Mention> m_mentions;
};

} // namespace entente::training
