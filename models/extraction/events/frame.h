// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plover.h"

#include <QString>

#include <optional>
#include <vector>

namespace entente {

// A word of the event lexicon. Zero is every word that the lexicon does not use.
using WordId = qint32;

// Sorted ids.
using WordSet = std::vector<WordId>;

// What a verb does with the happening that it governs. Plain verbs are happenings themselves.
enum class FrameAction : quint8 {
    Plain,
    Noun,     // "hold talks": the noun's own happening
    Pledge,   // "agree to": a promise
    Vow,      // "vow to": a promise or a threat
    Intend,   // "is set to": planned
    Plan,     // "schedule talks": the noun's happening, planned
    Refuse,   // "refuse to"
    Menace,   // "threaten to"
    Warn,     // "warn Tokyo": a threat to somebody named
    Attempt,  // "try to kill": the happening of a violent verb, else nothing
    Decide,   // "decide to": the happening itself, or a promise of it
    Aspect,   // "begin to": the happening itself
    Stop,     // "halt the offensive": the reverse of the noun's happening
    StopDoing,// "stopped bombing": the reverse of the verb's happening
    Fail,     // "fail to agree"
    Say,      // reported speech
    Opinion,  // "think that": nothing happened
    Wish,     // "want to": nothing happened
    Nothing,  // the reading codes no event
};

// One condition on the words around a predicate.
struct FrameCondition {
    enum class Slot : quint8 {
        Object,
        IndirectObject,
        ObjectComplement,
        Preposition,
        Particle,
        Word,
        Infinitive,
        Gerund,
        Clause,
        Subject,
        Passive,
        Intransitive,
        Theme, // an object that takes no part: "discussed Gaza"
        Named, // the object names somebody
    };
    Slot slot = Slot::Object;
    bool optional = false;
    WordSet prepositions; // of Preposition
    WordSet words;        // heads that the slot accepts; empty accepts any
    bool anyEvent = false; // #act: any noun of nouns.tsv that has a type
};

struct VerbFrame {
    std::vector<FrameCondition> conditions;
    FrameAction action = FrameAction::Plain;
    EventType type = EventType::Statement; // of Plain
    QString mode;
};

// One reading of a noun that names a happening ("talks", "missile attack").
struct NounFrame {
    EventType type = EventType::Statement;
    QString mode;
    WordSet recipientPrepositions;
    bool needsPreposition = false; // the reading holds only with one of them
    bool ofIsRecipient = false;    // "arrest of" names whom it is done to; elsewhere "of" names who does it
};

} // namespace entente
