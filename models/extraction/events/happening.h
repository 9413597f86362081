// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/event.h"

#include <QString>

#include <vector>

namespace entente {

// An event as one sentence tells it, with the tokens that say so. Token indices belong to the sentence; -1 for none.
struct Happening {
    EventType type = EventType::Statement;
    QString mode;
    EventStatus status = EventStatus::Occurred;
    int verb = -1;      // the head of the clause that tells it: "agreed" in "agreed to send"
    int noun = -1;      // the noun that names it: "talks" in "held talks"
    int complement = -1;// the verb of what was promised, refused, asked for: "send"
    int speaker = -1;   // who reports it, where that is not the actor
    std::vector<int> actors;     // heads of noun phrases
    std::vector<int> recipients;
    bool nominal = false;   // told by the noun alone: "after talks with NATO allies"
    bool occasion = false;  // a statement made on a named occasion
    bool passive = false;   // nobody is named as doing it because of the passive
    bool speech = false;    // told by a verb of speaking: "told reporters"
    bool arranged = false;  // planned by the verb's own meaning: "scheduled talks"
    bool ahead = false;     // its verb tells what is still to come: "will expel", though the threat itself was made
    bool conditional = false; // told to happen under a condition: "if attacked"
    bool inPassing = false; // told in a relative clause
    bool reported = false;  // within reported speech
};

} // namespace entente
