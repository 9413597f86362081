// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"
#include "corpus/event_dates.h"
#include "corpus/near_copies.h"

#include <vector>

namespace entente {

struct PreparedEntity {
    EntityKind kind = EntityKind::Person;
    QString name;
    CountryCode country;
    Sector sector = Sector::Unknown;
    QString role;
    int mentions = 0;
};

struct PreparedMention {
    EventId id{};
    std::vector<TextSpan> spans; // the telling one, then further evidence
    EventType type = EventType::Statement;
    EventStatus status = EventStatus::Occurred;
    QString mode;
    std::vector<quint32> actors; // indices of PreparedArticle::entities
    std::vector<quint32> recipients;
    quint32 place = 0xffffffff; // index of an entity, or none
    EventTime time;
    QString label;
    std::vector<quint32> words; // hashes of the content words of the telling span, rising; only where wording decides what is one act
};

struct PreparedQuote {
    QuoteInfo info; // speaker and events are filled in when a snapshot is built
    quint32 speaker = 0xffffffff; // index of an entity, or none
    std::vector<quint32> mentions; // events told in the same paragraph
};

// What a snapshot needs of one article: no text, all indices inside the article.
struct PreparedArticle {
    ArticleInfo info;
    TextSketch sketch;
    std::vector<PreparedEntity> entities;
    std::vector<PreparedMention> mentions;
    std::vector<PreparedQuote> quotes;
};

PreparedArticle prepare(const Article &article, const Annotations &annotations);

// Acts of speech: two of them are one happening only where they say the same.
bool isSpeech(EventType type);

// Ids of what has none of its own: the article's id and the number of the mention or quote there.
EventId eventIdOf(ArticleId article, size_t ordinal);
QuoteId quoteIdOf(ArticleId article, size_t ordinal);

} // namespace entente
