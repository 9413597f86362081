// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/tagset.h"

namespace entente {

// What the tagger chooses from: pairs of XPOS and UPOS that occur together.
struct TagClass {
    Xpos xpos = Xpos::None;
    Upos upos = Upos::X;
};

// Whether words of this part of speech form a closed list, marks included.
constexpr bool isClosedClass(Upos upos)
{
    switch (upos) {
    case Upos::ADP:
    case Upos::AUX:
    case Upos::CCONJ:
    case Upos::DET:
    case Upos::PART:
    case Upos::PRON:
    case Upos::PUNCT:
    case Upos::SCONJ:
        return true;
    default:
        return false;
    }
}

} // namespace entente
