// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_columns.h"
#include "corpus/snapshot_bytes.h"

namespace entente {

namespace {

NumberLists listsByRow(const ValueLists &lists, const std::vector<quint32> &castOfRow)
{
    NumberLists result;
    result.starts.reserve(castOfRow.size() + 1);
    for (const quint32 cast : castOfRow)
        result.append(lists.at(cast));
    return result;
}

std::vector<quint32> placesByRow(const Corpus &corpus)
{
    if (corpus.facet(FacetKind::Place).empty())
        return {};
    std::vector<quint32> entityOfValue;
    for (const FacetValue &value : corpus.facet(FacetKind::Place))
        entityOfValue.push_back(quint32(corpus.entity(EntityId(value.key.value)) - corpus.entities().data()));
    std::vector<quint32> places;
    places.reserve(corpus.eventCount());
    for (Row row = 0; row < corpus.eventCount(); ++row) {
        const auto values = corpus.facetIndices(FacetKind::Place, row);
        places.push_back(values.empty() ? noIndex : entityOfValue[values.front()]);
    }
    return places;
}

} // namespace

ColumnsInput columnsOf(const Corpus &corpus)
{
    const CorpusColumns &columns = corpus.columns();
    ColumnsInput input;
    input.ids = columns.ids.all();
    input.begins = columns.begins;
    const EventEnds ends = corpus.ends();
    input.ends.reserve(columns.ids.size());
    for (size_t row = 0; row < ends.size(); ++row)
        input.ends.push_back(ends[row]);
    input.begins.resize(columns.ids.size(), Corpus::noInstant);
    input.ends.resize(columns.ids.size(), Corpus::noInstant);
    input.traits = columns.traits;
    input.packedLabels = columns.labels;
    input.actors = listsByRow(columns.actors, columns.castOfRow);
    input.recipients = listsByRow(columns.recipients, columns.castOfRow);
    input.places = placesByRow(corpus);
    input.modes = columns.modes;
    input.modeNames = columns.modeNames;
    input.independentSources = columns.independentSources;
    input.evidenceStarts = columns.evidenceStarts.all();
    input.evidence = columns.evidence;
    input.claims = columns.claims;
    input.outcomes = columns.outcomes;
    input.joinedEvents = columns.joinedEvents;
    input.entities = columns.entities;
    for (const EntityAlias &each : columns.entitiesById) {
        if (columns.entities[each.entity].id != each.alias)
            input.aliases.push_back(each);
    }
    input.articles = columns.articles;
    input.entitiesOfArticles = columns.entitiesOfArticles;
    input.quotes = columns.quotes;
    return input;
}

} // namespace entente
