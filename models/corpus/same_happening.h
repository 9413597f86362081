// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/assemble.h"
#include "corpus/prepared_article.h"

#include <memory_resource>
#include <optional>
#include <span>
#include <vector>

namespace entente {

// Somebody who takes part, as far as two tellings can be compared: everybody who acts for a country stands in that country's slot,
// whoever acts for none has a slot of their own.
struct Participant {
    quint32 slot = 0;
    quint32 entity = 0;    // index in the merged entities
    bool isPerson = false;
    bool isActor = false;
    friend auto operator<=>(const Participant &, const Participant &) = default;
};

// One mention with what the comparison needs, entities as indices of the merged ones.
struct Telling {
    quint32 article = 0; // index of the article
    const PreparedMention *mention = nullptr;
    std::span<const quint32> actors;
    std::span<const quint32> recipients;
    std::span<const Participant> participants; // rising
    quint32 place = noIndex;
    CountryCode placeCountry;
    bool placeIsCountry = false;

    const EventTime &time() const { return mention->time; }
    size_t slotCount() const;
};

// `room` holds the lists, and must outlive the telling.
Telling makeTelling(quint32 article, const PreparedMention &mention, const std::vector<quint32> &entityOfArticle, const std::vector<CorpusEntity> &entities,
                    std::pmr::memory_resource &room);

// How two tellings agree; nothing where they cannot be of one happening. Higher is closer.
// Never: another type or status, other modes, contradicting participants, days too far apart. Acts of speech must share their words;
// two tellings of one article must agree in everything, since the article tells them apart.
std::optional<int> agreement(const Telling &a, const Telling &b);

// How many words two labels share; 0 where they are too few to say that both tell the same.
int commonLabelWords(const PreparedMention &a, const PreparedMention &b);

// Talks, deals and joint work have no direction: actors and recipients are one set.
bool isReciprocal(EventType type);
// And what is signed by several, which is a kind of support.
bool isReciprocal(const PreparedMention &mention);

// One day, stated (or set by the reader): what is worth disagreeing about.
bool isDayPrecise(const EventTime &time);
bool isOwnClaim(const EventTime &time);
bool placesContradict(const Telling &a, const Telling &b);

} // namespace entente
