// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotated_article.h"
#include "core/ids.h"
#include "corpus/compact.h"
#include "corpus/event_ends.h"
#include "corpus/facet.h"
#include "corpus/row_set.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace entente {

class Corpus;
class CorpusColumns; // private storage, made by assemble()
struct ColumnsInput;
std::shared_ptr<const Corpus> assemble(ColumnsInput &&input); // corpus/assemble.h

// Milliseconds since 1970-01-01T00:00 UTC. Days are their UTC days: dates in news have no zone.
using Instant = qint64;
inline constexpr Instant msPerDay = 86'400'000;
Instant startOf(QDate day);
QDate dayOf(Instant instant);

enum class TimeAxis : quint8 { Happened, Published };

// What decides how an event is drawn and counted: three bytes a row.
struct EventTraits {
    EventType type : 5 = EventType::Statement;
    EventStatus status : 3 = EventStatus::Occurred;
    DatePrecision precision : 4 = DatePrecision::Unknown;
    DateBasis basis : 4 = DateBasis::None;
    bool isRange : 1 = false;   // it filled its days, rather than lying somewhere inside them
    bool estimated : 1 = false; // its date hangs on an estimated publication date
    bool disputed : 1 = false;  // sources differ on date or place
    QuadClass quad() const { return quadClassOf(type); }
};

// A span of one article that tells of an event, with what it claims.
struct Evidence {
    ArticleId article{};
    TextSpan span;
    PartialDate claimedDate;
    QString claimedPlace;
};

// All of one event, put together on demand.
struct EventDetails {
    EventId id{};
    QString label;
    EventTraits traits;
    QString mode;
    PartialDate date;
    std::vector<EntityId> actors;
    std::vector<EntityId> recipients;
    QString placeName;
    CountryCode placeCountry;
    std::vector<Evidence> evidence; // by publication, then position
    int independentSources = 1;     // near copies of one agency text count once
    std::optional<EventId> outcome; // of a planned event: the one that shows that it took place, where an article reports it
};

struct CorpusEntity {
    EntityId id{};
    EntityKind kind = EntityKind::Person;
    QString name;
    CountryCode country;
    Sector sector = Sector::Unknown;
    QString role;
    int mentions = 0;
};

// An article without its text, which an ArticleReader gives.
struct ArticleInfo {
    ArticleId id{};
    QString title; // never empty: the headline, else its first words
    QString source;
    QString path;
    PublicationDate published;
    int events = 0;
    int quotes = 0;
    QStringList warnings;
};

struct QuoteInfo {
    QuoteId id{};
    ArticleId article{};
    TextSpan span;
    CompactText text;
    QuoteKind kind = QuoteKind::Direct;
    CountryCode speakerCountry;
    std::optional<EntityId> speaker;
    QString speakerName;
    QString speakerRole;
    QDate date;
    EventIds events; // those whose evidence shares the quote's sentence or paragraph
};

// An immutable snapshot of everything known: events in time order as columns of plain values, a posting list per facet value.
// Shared between threads without locks; a change makes a new snapshot. Rows are valid for this snapshot only; ids for all.
class Corpus
{
public:
    ~Corpus();
    Corpus(const Corpus &) = delete;
    Corpus &operator=(const Corpus &) = delete;
    static std::shared_ptr<const Corpus> empty();

    // --- events: [0, datedCount) by begin, then [datedCount, eventCount) undated
    Row eventCount() const;
    Row datedCount() const;
    std::span<const Instant> begins() const; // first instant of the earliest day (or the minute, where known); datedCount values
    EventEnds ends() const;                  // exclusive: first instant after the latest day; datedCount values
    std::span<const EventTraits> traits() const;
    const RowSet &all() const;
    QString label(Row row) const;
    EventId eventId(Row row) const;
    std::optional<Row> row(EventId id) const; // nothing where the snapshot has no such event
    EventDetails details(Row row) const;      // the evidence with its claims is put together here: not for paint()
    QString dateText(Row row) const;          // ISO: "2025-04-26", "2025-03-31/2025-04-06", "2025-04"; empty where unknown
    quint16 independentSources(Row row) const;
    // First article that tells of it and the span there: what a click on the event opens.
    ArticleId firstArticle(Row row) const;
    TextSpan firstSpan(Row row) const;

    // --- the other axis: day that the first report was published
    std::span<const Instant> publishedInstants() const; // by row, all rows; noInstant where unknown
    static constexpr Instant noInstant = std::numeric_limits<Instant>::min();

    // --- facets: values by falling count, then by name
    std::span<const FacetValue> facet(FacetKind kind) const;
    const FacetValue *find(FacetKey key) const; // nullptr where the snapshot has no such value
    // Indices into facet(kind) of the values that a row has, rising.
    std::span<const quint32> facetIndices(FacetKind kind, Row row) const;

    // --- entities, articles, quotes
    const CorpusEntity *entity(EntityId id) const; // nullptr where unknown
    // The corpus entity that an article's entity was joined to; nothing where the article or the index is unknown.
    std::optional<EntityId> entityOf(ArticleId article, EntityIndex index) const;
    std::span<const CorpusEntity> entities() const;
    std::span<const ArticleInfo> articles() const; // by publication, undated last
    const ArticleInfo *article(ArticleId id) const;
    std::span<const Row> eventsOf(ArticleId id) const;
    std::span<const QuoteInfo> quotes() const; // by date, then article and position
    const QuoteInfo *quote(QuoteId id) const;
    std::span<const quint32> quotesOf(ArticleId id) const; // indices into quotes()

    const CorpusColumns &columns() const { return *m_columns; }

private:
    friend std::shared_ptr<const Corpus> assemble(ColumnsInput &&input);
    explicit Corpus(std::unique_ptr<const CorpusColumns> columns);
    std::unique_ptr<const CorpusColumns> m_columns;
};

// Gives views the full text of an article. Implementations are called on the GUI thread and return in milliseconds.
class ArticleReader
{
public:
    virtual ~ArticleReader() = default;
    virtual std::optional<AnnotatedArticle> read(ArticleId id) const = 0;
};

} // namespace entente
