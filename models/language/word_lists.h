// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace entente {

// The closed lists that the tokeniser and the sentence splitter decide by. All compare without regard to case.

enum class Abbreviation {
    None,
    Opens, // a title or the like: what follows belongs to it, no sentence ends here ("Mr.", "Gen.", "vs.")
    OpensNumber, // an abbreviation before a number only ("No. 10"), else a word that ends a sentence
    Closes, // may also stand at a sentence's end ("Inc.", "etc.", "Sept.")
};

// `word` without its full stop. A title must be capitalised ("Gen."), which is why case matters for some.
Abbreviation abbreviationOf(QStringView word);

// Whether UD English keeps `prefix` and its hyphen in one token with the word that follows ("re-elected", "e-mail", "pro-Russian").
bool isBoundPrefix(QStringView prefix);

// Words that, capitalised in running text, nearly always open a sentence ("The", "He", "Meanwhile").
bool opensSentences(QStringView word);

// Verbs of saying in the forms that follow a quotation ("asked", "said", "says").
bool isSpeechVerb(QStringView word);

// Units that are written at their number and are tokens of their own: "5pm", "10km", "3bn".
bool isUnit(QStringView word);

// How many units of `word` are a photo agency's name glued to the next sentence ("APRussia" -> 2), 0 if none.
qsizetype gluedAgencyLength(QStringView word);

// Where "cannot", "gonna" and the like are cut, 0 if nowhere.
qsizetype fusedWordCut(QStringView word);

} // namespace entente
