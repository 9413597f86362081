// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/compact.h"
#include "corpus/corpus.h"
#include "corpus/event_dates.h"
#include "corpus/near_copies.h"

#include <span>
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
    quint32 place = 0xffffffff; // index of an entity, or none
    EventTime time;
    CompactText label;

    std::span<const quint32> actors() const { return std::span(m_numbers).first(m_actors); } // indices of PreparedArticle::entities
    std::span<const quint32> recipients() const { return std::span(m_numbers).subspan(m_actors, m_recipients); }
    // Hashes of the content words of the telling span (of an act with one participant: of the label), rising; only where wording decides what
    // is one act.
    std::span<const quint32> words() const { return std::span(m_numbers).subspan(size_t(m_actors) + m_recipients); }
    void setNumbers(std::span<const quint32> actors, std::span<const quint32> recipients, std::span<const quint32> words);

private:
    std::vector<quint32> m_numbers; // all three in one: there are a million of them
    quint16 m_actors = 0;
    quint16 m_recipients = 0;
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

// Hashes of a label's words, stemmed, rising: what two tellings of a happening are compared by where nothing else decides.
std::vector<quint32> labelWords(const PreparedMention &mention);

// Acts of speech: two of them are one happening only where they say the same.
bool isSpeech(EventType type);

// Ids of what has none of its own: the article's id and the number of the mention or quote there.
EventId eventIdOf(ArticleId article, size_t ordinal);
QuoteId quoteIdOf(ArticleId article, size_t ordinal);

} // namespace entente
