// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/reading.h"

namespace entente {

// A run of capitals that could be a person's name, without titles: "Ursula von der Leyen", "[Vladimir] Putin", "Kim Jong-un", "Rubio".
struct NameChunk {
    size_t first = 0; // words [first, last)
    size_t last = 0;
    std::vector<QString> parts; // hyphened parts are one; no suffix
    QString suffix; // Jr, Sr, II
    bool capitals = false; // written in capitals throughout: "MARCO RUBIO"; the parts are in normal case
    bool inNames = false; // the gazetteer knows a person of that full name
    bool followedByThing = false; // a noun behind it takes it up: "Trump administration"

    QString name() const;
};

// Runs in text order. A word in capitals throughout that is not of the gazetteer is a run of its own, with the one behind it where it is a
// given name; it may be an acronym as well, so that only an article's or the gazetteer's people make it a name.
// A run that holds a word of organisations, places or things is left out, as are the gazetteer's organisations and
// places unless a given name stands right before or behind a one-word one ("Michael Jordan", "Jordan Peterson").
std::vector<NameChunk> findNameChunks(const Reading &reading, const Gazetteer &gazetteer);

} // namespace entente
