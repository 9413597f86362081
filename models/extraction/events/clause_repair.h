// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/event_lexicon.h"
#include "extraction/events/token_edit.h"

// Repairs of a tree by what every clause has: one finite verb, a subject, words of its own.
namespace entente::tree {

void findLostVerb(Tokens &tokens, QStringView text, const EventLexicon &lexicon, const std::vector<TokenRange> &names);
void giveFiniteVerbItsSubject(Tokens &tokens);
void giveArticleItsNoun(Tokens &tokens, QStringView text);
void giveParticipleItsNoun(Tokens &tokens);
void mendRoles(Tokens &tokens, QStringView text, const EventLexicon &lexicon);
void giveClauseItsSubject(Tokens &tokens);
void giveNounItsRelativeClause(Tokens &tokens, QStringView text);

} // namespace entente::tree
