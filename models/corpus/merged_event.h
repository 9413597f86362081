// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/merge_events.h"

namespace entente {

// What the tellings of one happening say together.
struct MergedEvent {
    EventId id{}; // of the first mention
    EventTraits traits;
    EventTime time; // the best-founded claim: set by the reader, stated, inherited, published; of equals the more precise, then the most frequent
    CompactText label;
    QString mode;
    std::vector<quint32> actors;
    std::vector<quint32> recipients;
    quint32 place = noIndex;
};

MergedEvent mergedEvent(const Happening &happening, std::span<const Telling> tellings, const std::vector<CorpusEntity> &entities);

} // namespace entente
