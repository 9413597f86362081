// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/token_edit.h"

// Repairs of a tree by knowing which words are dates and people.
namespace entente::tree {

void hangDateOnVerb(Tokens &tokens, TokenRange date);
void makeNameOnePhrase(Tokens &tokens, TokenRange person);
void freeJoinedPerson(Tokens &tokens, TokenRange person);
void joinConjuncts(Tokens &tokens);
void giveVerbItsPeople(Tokens &tokens, const std::vector<TokenRange> &people);
void joinDoubleSubject(Tokens &tokens);
void freeSubjectList(Tokens &tokens);

} // namespace entente::tree
