// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plover.h"

#include <QString>

#include <optional>

namespace entente {

// What an event becomes under a verb that governs it (PLOVER manual: promises are AGREE, announced hostile acts THREATEN,
// anything refused REJECT, the end of cooperation SANCTION, the end of a hostile act CONCEDE or RETREAT).
struct Composed {
    EventType type;
    QString mode;
    EventStatus status;
};

bool isHostileDeed(EventType type);  // SANCTION, COERCE, ASSAULT, PROTEST, MOBILIZE
bool isFriendlyDeed(EventType type); // AID, COOPERATE, SUPPORT, CONCEDE, RETREAT, AGREE, CONSULT

Composed promised(std::optional<EventType> of);                    // agree, offer, promise to
std::optional<Composed> vowed(std::optional<EventType> of);        // vow to
std::optional<Composed> intended(EventType of, const QString &mode); // will, plan to, is set to
std::optional<Composed> decided(EventType of, const QString &mode);  // decide to
std::optional<Composed> stopped(EventType of);                     // stop, halt
std::optional<Composed> failed(EventType of);                      // fail to

} // namespace entente
