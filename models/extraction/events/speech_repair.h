// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/token_edit.h"

// Repairs of a tree around speech: who says, what is said, and where the one ends.
namespace entente::tree {

void findVerbBeforeClause(Tokens &tokens, QStringView text);
void giveVerbItsClause(Tokens &tokens, QStringView text);
void turnQuotedSpeech(Tokens &tokens);
void turnInvertedSpeech(Tokens &tokens);
void giveFrontedSpeechItsPhrases(Tokens &tokens);
void freeConjunct(Tokens &tokens, QStringView text);
void setSourceApart(Tokens &tokens, QStringView text);

} // namespace entente::tree
