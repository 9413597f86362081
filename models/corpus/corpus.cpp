// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus.h"

#include "corpus/corpus_columns.h"
#include "corpus/event_dates.h"

#include <algorithm>

namespace entente {

namespace {

template<typename Id>
std::optional<quint32> indexOf(const std::vector<std::pair<Id, quint32>> &byId, Id id)
{
    const auto found = std::lower_bound(byId.begin(), byId.end(), std::pair(id, quint32(0)));
    return found != byId.end() && found->first == id ? std::optional(found->second) : std::nullopt;
}

} // namespace

Corpus::Corpus(std::unique_ptr<const CorpusColumns> columns) : m_columns(std::move(columns)) {}
Corpus::~Corpus() = default;

std::shared_ptr<const Corpus> Corpus::empty()
{
    return assemble({});
}

Row Corpus::eventCount() const
{
    return Row(m_columns->ids.size());
}

Row Corpus::datedCount() const
{
    return Row(m_columns->begins.size());
}

std::span<const Instant> Corpus::begins() const
{
    return m_columns->begins;
}

EventEnds Corpus::ends() const
{
    return m_columns->ends.of(m_columns->begins);
}

std::span<const EventTraits> Corpus::traits() const
{
    return m_columns->traits;
}

const RowSet &Corpus::all() const
{
    return m_columns->all;
}

QString Corpus::label(Row row) const
{
    return QString::fromUtf8(m_columns->labels.at(row));
}

EventId Corpus::eventId(Row row) const
{
    return m_columns->ids[row];
}

std::optional<Row> Corpus::row(EventId id) const
{
    const auto &ids = m_columns->ids;
    const auto &rows = m_columns->rowsById;
    const auto rowOf = [&](EventId wanted) -> std::optional<Row> {
        const auto found = std::lower_bound(rows.begin(), rows.end(), wanted, [&ids](Row row, EventId value) { return ids[row] < value; });
        return found != rows.end() && ids[*found] == wanted ? std::optional(*found) : std::nullopt;
    };
    if (const auto found = rowOf(id))
        return found;
    const auto &joined = m_columns->joinedEvents;
    const auto found = std::lower_bound(joined.begin(), joined.end(), id, [](const JoinedEvent &each, EventId wanted) { return each.mention < wanted; });
    return found != joined.end() && found->mention == id ? rowOf(found->event) : std::nullopt;
}

EventDetails Corpus::details(Row row) const
{
    const CorpusColumns &columns = *m_columns;
    EventDetails details;
    details.id = columns.ids[row];
    details.label = label(row);
    details.traits = columns.traits[row];
    details.mode = columns.modes.empty() ? QString() : columns.modeNames[columns.modes[row]];
    if (row < datedCount()) {
        const EventTraits &traits = details.traits;
        details.date = partialDate(dayOf(columns.begins[row]), dayOf(ends()[row] - 1), traits.precision, traits.basis, traits.isRange);
    }
    for (const quint32 entity : columns.actors.at(columns.castOfRow[row]))
        details.actors.push_back(columns.entities[entity].id);
    for (const quint32 entity : columns.recipients.at(columns.castOfRow[row]))
        details.recipients.push_back(columns.entities[entity].id);
    if (const auto places = facetIndices(FacetKind::Place, row); !places.empty()) {
        const FacetValue &value = facet(FacetKind::Place)[places.front()];
        details.placeName = value.name;
        if (const CorpusEntity *place = entity(EntityId(value.key.value)))
            details.placeCountry = place->country;
    }
    for (quint32 i = columns.evidenceStarts[row]; i < columns.evidenceStarts[row + 1]; ++i) {
        const EvidencePlace &place = columns.evidence[i];
        Evidence evidence{columns.articles[place.article].id, {place.begin, place.end}, details.date, details.placeName};
        const auto claim = std::lower_bound(columns.claims.begin(), columns.claims.end(), i, [](const Claim &each, quint32 wanted) { return each.evidence < wanted; });
        if (claim != columns.claims.end() && claim->evidence == i) {
            evidence.claimedDate = claim->firstDay > claim->lastDay
                ? PartialDate()
                : partialDate(dayOf(claim->firstDay * msPerDay), dayOf(claim->lastDay * msPerDay), claim->precision, claim->basis, claim->isRange);
            evidence.claimedPlace = claim->place == noIndex ? QString() : columns.entities[claim->place].name;
        }
        details.evidence.push_back(std::move(evidence));
    }
    details.independentSources = independentSources(row);
    const auto outcome = std::lower_bound(columns.outcomes.begin(), columns.outcomes.end(), details.id,
                                          [](const OutcomeLink &each, EventId wanted) { return each.planned < wanted; });
    if (outcome != columns.outcomes.end() && outcome->planned == details.id)
        details.outcome = outcome->outcome;
    return details;
}

QString Corpus::dateText(Row row) const
{
    if (row >= datedCount())
        return {};
    const QDate first = dayOf(m_columns->begins[row]);
    const QDate last = dayOf(ends()[row] - 1);
    const EventTraits &traits = m_columns->traits[row];
    // Weeks are shown as their days: few readers know the number of a week.
    return timexOf(first, last, traits.isRange || traits.precision == DatePrecision::Week ? DatePrecision::Unknown : traits.precision);
}

quint16 Corpus::independentSources(Row row) const
{
    return m_columns->independentSources.empty() ? quint16(1) : m_columns->independentSources[row];
}

ArticleId Corpus::firstArticle(Row row) const
{
    const CorpusColumns &columns = *m_columns;
    const quint32 first = columns.evidenceStarts[row];
    return first == columns.evidenceStarts[row + 1] ? ArticleId{0} : columns.articles[columns.evidence[first].article].id;
}

TextSpan Corpus::firstSpan(Row row) const
{
    const CorpusColumns &columns = *m_columns;
    const quint32 first = columns.evidenceStarts[row];
    return first == columns.evidenceStarts[row + 1] ? TextSpan() : TextSpan{columns.evidence[first].begin, columns.evidence[first].end};
}

std::span<const Instant> Corpus::publishedInstants() const
{
    return m_columns->publishedInstants();
}

std::span<const FacetValue> Corpus::facet(FacetKind kind) const
{
    return m_columns->facets[size_t(kind)].values;
}

const FacetValue *Corpus::find(FacetKey key) const
{
    const CorpusColumns::Facet &facet = m_columns->facets[size_t(key.kind)];
    if (const auto index = indexOf(facet.byKey, key.value))
        return &facet.values[*index];
    // An entity may have been joined to another since the key was made.
    if (key.kind == FacetKind::Person || key.kind == FacetKind::Organization || key.kind == FacetKind::Place) {
        if (const CorpusEntity *joined = entity(EntityId(key.value))) {
            if (const auto index = indexOf(facet.byKey, qint64(joined->id)))
                return &facet.values[*index];
        }
    }
    return nullptr;
}

std::span<const quint32> Corpus::facetIndices(FacetKind kind, Row row) const
{
    return m_columns->facets[size_t(kind)].lists.at(m_columns->groupOf(kind, row));
}

const CorpusEntity *Corpus::entity(EntityId id) const
{
    const auto &byId = m_columns->entitiesById;
    const auto found = std::lower_bound(byId.begin(), byId.end(), id, [](const EntityAlias &each, EntityId wanted) { return each.alias < wanted; });
    return found != byId.end() && found->alias == id ? &m_columns->entities[found->entity] : nullptr;
}

std::optional<EntityId> Corpus::entityOf(ArticleId article, EntityIndex index) const
{
    const auto of = indexOf(m_columns->articlesById, article);
    if (!of || m_columns->entitiesOfArticles.size() == 0)
        return std::nullopt;
    const auto entities = m_columns->entitiesOfArticles.at(*of);
    const auto wanted = size_t(index); // a negative index is beyond any size
    return wanted < entities.size() ? std::optional(m_columns->entities[entities[wanted]].id) : std::nullopt;
}

std::span<const CorpusEntity> Corpus::entities() const
{
    return m_columns->entities;
}

std::span<const ArticleInfo> Corpus::articles() const
{
    return m_columns->articles;
}

const ArticleInfo *Corpus::article(ArticleId id) const
{
    const auto index = indexOf(m_columns->articlesById, id);
    return index ? &m_columns->articles[*index] : nullptr;
}

std::span<const Row> Corpus::eventsOf(ArticleId id) const
{
    const auto index = indexOf(m_columns->articlesById, id);
    return index ? m_columns->eventsOfArticles.at(*index) : std::span<const Row>();
}

std::span<const QuoteInfo> Corpus::quotes() const
{
    return m_columns->quotes;
}

const QuoteInfo *Corpus::quote(QuoteId id) const
{
    const auto index = indexOf(m_columns->quotesById, id);
    return index ? &m_columns->quotes[*index] : nullptr;
}

std::span<const quint32> Corpus::quotesOf(ArticleId id) const
{
    const auto index = indexOf(m_columns->articlesById, id);
    return index ? m_columns->quotesOfArticles.at(*index) : std::span<const quint32>();
}

const std::vector<Instant> &CorpusColumns::publishedInstants() const
{
    std::call_once(m_publishedOnce, [this] {
        std::vector<Instant> ofArticles;
        ofArticles.reserve(articles.size());
        for (const ArticleInfo &article : articles) {
            // An estimate over several days is no day that a mark could stand on.
            const PublicationDate &published = article.published;
            const bool isDay = published.earliest.isValid() && published.earliest == published.latest;
            ofArticles.push_back(isDay ? startOf(published.earliest) : Corpus::noInstant);
        }
        m_published.assign(ids.size(), Corpus::noInstant);
        for (size_t row = 0; row < ids.size(); ++row) {
            for (quint32 i = evidenceStarts[row]; i < evidenceStarts[row + 1]; ++i) {
                const Instant published = ofArticles[evidence[i].article];
                if (published != Corpus::noInstant && (m_published[row] == Corpus::noInstant || published < m_published[row]))
                    m_published[row] = published;
            }
        }
    });
    return m_published;
}

const TextIndex &CorpusColumns::textIndex() const
{
    std::call_once(m_textOnce, [this] { m_text.build(*this); });
    return m_text;
}

} // namespace entente
