// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/assemble.h"
#include "corpus/id_column.h"
#include "corpus/packed_strings.h"
#include "corpus/start_column.h"
#include "corpus/text_index.h"
#include "corpus/value_lists.h"

#include <algorithm>
#include <array>
#include <mutex>

namespace entente {

// The storage of one snapshot: private to this folder. Written by assemble(), never changed afterwards.
class CorpusColumns
{
public:
    // --- by row
    std::vector<Instant> begins; // dated rows only
    EndColumn ends;
    std::vector<Instant> latestEnds; // of each block of endBlock rows: lets date filters skip whole blocks
    std::vector<EventTraits> traits;
    IdColumn ids;
    std::vector<Row> rowsById; // rows by rising id
    PackedStrings labels;
    std::vector<quint16> modes;
    std::vector<quint16> independentSources;
    std::vector<quint32> castOfRow; // who takes part: each combination is stored once
    StartColumn evidenceStarts;
    std::vector<EvidencePlace> evidence;
    std::vector<Row> severalArticles; // rows with other than one piece of evidence, rising
    RowSet all;

    // --- by cast
    ValueLists actors;
    ValueLists recipients;

    // --- sparse
    std::vector<Claim> claims;         // by evidence
    std::vector<OutcomeLink> outcomes; // by planned event
    std::vector<JoinedEvent> joinedEvents; // by mention
    std::vector<QString> modeNames;

    // --- facets. Rows that agree in what a kind hangs on are one group of that kind: only groups need lists.
    struct Facet {
        std::vector<FacetValue> values;
        std::vector<std::pair<qint64, quint32>> byKey; // key's value, index; rising
        ValueLists lists; // indices of values, rising, by group
    };
    std::array<Facet, facetKindCount> facets;
    size_t groupOf(FacetKind kind, Row row) const
    {
        switch (kind) {
        case FacetKind::Person:
        case FacetKind::Country:
        case FacetKind::Organization: return castOfRow[row];
        case FacetKind::Place: break;
        case FacetKind::Type: return size_t(traits[row].type);
        case FacetKind::Quad: return size_t(traits[row].quad());
        case FacetKind::Status: return size_t(traits[row].status);
        case FacetKind::Source: return sourceGroup(row);
        }
        return row;
    }

    // --- entities, articles, quotes
    std::vector<CorpusEntity> entities;
    std::vector<EntityAlias> entitiesById; // every id and alias, rising
    std::vector<ArticleInfo> articles;
    std::vector<std::pair<ArticleId, quint32>> articlesById;
    NumberLists entitiesOfArticles; // indices of entities, by index of the article and EntityIndex; may be empty
    NumberLists eventsOfArticles; // rows, rising, by index of the article
    std::vector<QuoteInfo> quotes;
    std::vector<std::pair<QuoteId, quint32>> quotesById;
    std::vector<EntityId> speakersOfQuotes; // EntityId{0}: unknown; beside the quotes, which take many lines of memory
    NumberLists quotesOfArticles;
    NumberLists rowsOfQuotes; // the quotes' events

    static constexpr size_t endBlock = 1024;

    // --- made when first asked for
    const std::vector<Instant> &publishedInstants() const;
    const TextIndex &textIndex() const;

private:
    // The article of the one piece of evidence; behind the articles the rows with more.
    size_t sourceGroup(Row row) const
    {
        const quint32 first = evidenceStarts[row];
        if (evidenceStarts[row + 1] - first == 1)
            return evidence[first].article;
        return articles.size() + size_t(std::lower_bound(severalArticles.begin(), severalArticles.end(), row) - severalArticles.begin());
    }

    mutable std::once_flag m_publishedOnce;
    mutable std::vector<Instant> m_published;
    mutable std::once_flag m_textOnce;
    mutable TextIndex m_text;
};

// Fills `columns.facets` from the rows' traits, entities and evidence; `places` by row as in ColumnsInput.
void makeFacets(CorpusColumns &columns, std::span<const quint32> places);

} // namespace entente
