// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"
#include "corpus/packed_strings.h"
#include "corpus/string_pool.h"

#include <memory>
#include <span>
#include <vector>

namespace entente {

// Short lists of numbers, one an event: those of event i are values[starts[i]] up to, not including, values[starts[i + 1]].
struct NumberLists {
    std::vector<quint32> starts{0};
    std::vector<quint32> values;

    void append(std::span<const quint32> list);
    std::span<const quint32> at(size_t i) const { return std::span(values).subspan(starts[i], starts[i + 1] - starts[i]); }
    size_t size() const { return starts.size() - 1; }
};

// A place in an article that tells of an event; `article` is an index into ColumnsInput::articles.
struct EvidencePlace {
    quint32 article = 0;
    quint32 begin = 0; // UTF-16 code units of the article's text, half-open
    quint32 end = 0;
};

inline constexpr quint32 noIndex = 0xffffffff;

// What one piece of evidence claims where it is not what the merged event says. Evidence without a claim of its own claims just that.
struct Claim {
    quint32 evidence = 0; // index into ColumnsInput::evidence
    qint32 firstDay = 0;  // days since 1970-01-01, inclusive; firstDay > lastDay: it names no date
    qint32 lastDay = -1;
    DatePrecision precision = DatePrecision::Unknown;
    DateBasis basis = DateBasis::None;
    bool isRange = false;
    quint32 place = noIndex; // index into ColumnsInput::entities
};

struct OutcomeLink {
    EventId planned{};
    EventId outcome{};
};

// A mention that was joined to an event of another id: what was selected by the mention's id is still found.
struct JoinedEvent {
    EventId mention{};
    EventId event{};
};

struct EntityAlias {
    EntityId alias{};       // an id that the entity had, or would have, by another of its names
    quint32 entity = 0;     // index into ColumnsInput::entities
    quint32 unused = 0;     // no byte of it is left to chance: it is kept as it lies
};

// Everything a snapshot is made of, as plain columns. The event columns are of one length and one order, which may be any;
// where they already stand in time order (by begin, ties by id, undated last) nothing is moved.
struct ColumnsInput {
    std::vector<EventId> ids;    // unique
    std::vector<Instant> begins; // Corpus::noInstant: undated
    std::vector<Instant> ends;   // exclusive; what it says for an undated event is not read
    std::vector<EventTraits> traits;
    StringPool labels;
    PackedStrings packedLabels; // in their stead, where they come from another snapshot
    NumberLists actors;          // indices into entities
    NumberLists recipients;
    std::vector<quint32> places; // index into entities, or noIndex; an empty column: no event has a place
    std::vector<quint16> modes;  // index into modeNames; an empty column: no event has a mode
    std::vector<QString> modeNames; // the first is the empty name
    std::vector<quint16> independentSources;  // an empty column: one each
    std::vector<quint32> evidenceStarts{0};   // one more than there are events, as in NumberLists
    std::vector<EvidencePlace> evidence;      // of one event by publication, then position
    std::vector<Claim> claims;                // in any order
    std::vector<OutcomeLink> outcomes;        // in any order
    std::vector<JoinedEvent> joinedEvents;    // in any order

    std::vector<CorpusEntity> entities;
    std::vector<EntityAlias> aliases;
    std::vector<ArticleInfo> articles; // in any order; `events` and `quotes` are counted here, the rest is kept
    NumberLists entitiesOfArticles;    // for every article, by EntityIndex: the index into entities; an empty column: not known
    std::vector<QuoteInfo> quotes;     // in any order
};

// Makes the snapshot: sorts by time, makes facets and posting lists. Linear in the number of events; at a million events a few tenths of a
// second. Indices inside the input must be valid (asserted).
std::shared_ptr<const Corpus> assemble(ColumnsInput &&input);

} // namespace entente
