// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/token_edit.h"

// Repairs of verbs that the parser joins to the wrong words: clauses and participles behind a conjunction, before a title, behind a noun or a verb.
namespace entente::tree {

void giveJoinedClauseItsSubject(Tokens &tokens);
void giveJoinedParticipleItsSubject(Tokens &tokens);
void freeCountedNoun(Tokens &tokens);
void giveVerbItsDescribedObject(Tokens &tokens);
void giveAuxiliaryItsSubject(Tokens &tokens);
void givePrepositionItsNoun(Tokens &tokens);
void giveAspectItsGerund(Tokens &tokens, QStringView text);
void giveTitleItsParticiple(Tokens &tokens, QStringView text);

} // namespace entente::tree
