// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/quotes/subjects.h"

#include <optional>
#include <vector>

namespace entente {

// Words of a frame that attribute speech to somebody.
struct Cue {
    enum class Type : quint8 {
        Verb,   // "said"
        Phrase, // "according to"
        Noun,   // "the general's claim"
    };
    Type type = Type::Verb;
    size_t item = 0; // the verb, the noun or the phrase's first word
    size_t lastItem = 0;
    SpeechKind kind = SpeechKind::Say;
    std::optional<Subject> subject; // who speaks; empty where the frame does not tell
    bool inverted = false; // "said the minister"
    bool participle = false; // "…, adding that"

    size_t firstItem() const { return subject ? std::min(subject->firstItem, item) : item; }
    size_t endItem() const { return subject && subject->firstItem > item ? subject->lastItem : lastItem; }
};

// In the order of the text.
std::vector<Cue> findCues(const Scene &scene, const Frame &frame, const Subjects &subjects);

} // namespace entente
