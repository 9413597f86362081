// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/happening.h"
#include "extraction/events/participants.h"

#include <QString>

namespace entente {

inline constexpr qsizetype longestLabel = 80;

// What the timeline prints for a happening: a headline in the present tense from its own words and its entities' names, cut between phrases.
// `place` is "in Brussels", empty where none is known.
QString makeLabel(const SentenceTree &tree, const Happening &happening, const Participants &participants, const QString &place);

// The label with the place behind it, where it fits and is not there yet.
QString withPlace(const QString &label, const QString &place);

} // namespace entente
