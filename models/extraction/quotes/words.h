// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/document.h"

#include <QStringView>

namespace entente {

// What a word does in a noun phrase or around a verb, coarser than part-of-speech tags.
enum class WordClass : quint8 {
    Noun, Proper, Adjective, Number, Determiner, Pronoun, PossessivePronoun, PossessiveMark, RelativePronoun,
    Preposition, Conjunction, Auxiliary, Verb, Adverb, Punctuation,
};

// By the token's tag; by closed lists and the capital letter where the document has no tags. `opens`: the word begins its sentence, so
// that a capital letter does not make it a name.
WordClass classOf(const Token &token, QStringView word, bool opens);

bool isPreposition(QStringView word);
bool isDashWord(QStringView word); // -, --, –, —
bool isQuoteMark(char16_t c);
bool equals(QStringView word, QStringView lowerCase); // in any case of ASCII letters
bool isTimeWord(QStringView word); // Monday, June, yesterday, week …: stands between subject and verb but is no part of either
bool isAdverbBetween(QStringView word); // also, later, reportedly: stands between subject and verb
bool isAuxiliary(QStringView word); // has, was, will, 's, n't …
bool isThirdPersonPronoun(QStringView word); // he, she, they (not it)
bool isLayoutLabel(QStringView word); // Source, Quote, Details, Background: before a colon they part a report, nobody speaks
bool isFirstOrSecondPerson(QStringView word); // I, we, you

} // namespace entente
