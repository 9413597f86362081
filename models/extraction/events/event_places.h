// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/happening.h"
#include "extraction/events/participants.h"

#include <optional>

namespace entente {

struct EventPlace {
    EntityIndex entity;
    QString name;
};

// Where a happening took place: "in Brussels", "at the White House", "in a district of Kryvyi Rih", the target of an attack, the goal of a visit.
std::optional<EventPlace> findPlace(const SentenceTree &tree, const Happening &happening, const Participants &participants);

} // namespace entente
