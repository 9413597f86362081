// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/table.h"

namespace entente {

// Verbs and phrases that attribute speech.
class SpeechLexicon
{
public:
    // Columns of lexicon/speech.tsv.
    static Result<SpeechLexicon> load(const Table &speech);
};

} // namespace entente
