// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/partial_date.h"
#include "core/plover.h"
#include "core/text_span.h"

#include <QString>

#include <optional>
#include <vector>

namespace entente {

// Index into Annotations::entities of the same article.
enum class EntityIndex : qint32 {};

// One happening as one article tells it: what the corpus merges across articles.
struct EventMention {
    TextSpan span; // the clause that says it, inside one sentence
    std::vector<TextSpan> furtherEvidence; // other places of the same article that tell the same happening, in text order
    EventType type = EventType::Statement;
    QString mode; // PLOVER mode ("visit", "telephone"); empty where PLOVER names none
    EventStatus status = EventStatus::Occurred;
    std::vector<EntityIndex> actors;
    std::vector<EntityIndex> recipients;
    std::optional<EntityIndex> place;
    QString placeName;
    PartialDate date;
    QString label; // at most 80 characters: who did what to whom
    friend bool operator==(const EventMention &, const EventMention &) = default;
};

} // namespace entente
