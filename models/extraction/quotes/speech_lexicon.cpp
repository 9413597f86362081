// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/speech_lexicon.h"

namespace entente {

Result<SpeechLexicon> SpeechLexicon::load(const Table &)
{
    return SpeechLexicon();
}

} // namespace entente
