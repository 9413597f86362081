// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_columns.h"
#include "corpus/facet_keys.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// The values that the rows of one facet kind can have, before they are ordered: numbers with a key and a name each.
struct RawValues {
    std::vector<FacetKey> keys;
    std::vector<QString> names;
};

// Counts, orders and lists one facet. `valuesOf(row, list)` puts the raw values of a row on an empty list; repeats are allowed.
template<typename ValuesOf>
void fillFacet(CorpusColumns::Facet &facet, const RawValues &raw, size_t rows, bool keepLists, ValuesOf valuesOf)
{
    std::vector<quint32> counts(raw.keys.size());
    std::vector<quint32> list;
    const auto distinct = [&](size_t row) {
        list.clear();
        valuesOf(row, list);
        if (list.size() > 1) {
            std::sort(list.begin(), list.end());
            list.erase(std::unique(list.begin(), list.end()), list.end());
        }
    };
    for (size_t row = 0; row < rows; ++row) {
        distinct(row);
        for (const quint32 value : list)
            ++counts[value];
    }

    std::vector<quint32> order;
    for (quint32 value = 0; value < counts.size(); ++value) {
        if (counts[value] > 0)
            order.push_back(value);
    }
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        if (counts[a] != counts[b])
            return counts[a] > counts[b];
        return std::tie(raw.names[a], raw.keys[a]) < std::tie(raw.names[b], raw.keys[b]);
    });
    std::vector<quint32> indices(counts.size());
    std::vector<quint32> next(order.size() + 1);
    for (quint32 index = 0; index < order.size(); ++index) {
        indices[order[index]] = index;
        next[index + 1] = next[index] + counts[order[index]];
    }

    const std::vector<quint32> starts = next;
    std::vector<Row> postings(starts.back());
    if (keepLists)
        facet.lists.reserve(rows);
    for (size_t row = 0; row < rows; ++row) {
        distinct(row);
        for (quint32 &value : list) {
            value = indices[value];
            postings[next[value]++] = Row(row);
        }
        std::sort(list.begin(), list.end());
        if (keepLists)
            facet.lists.append(list);
    }
    facet.lists.finish();

    facet.values.reserve(order.size());
    for (quint32 index = 0; index < order.size(); ++index) {
        RowSet rowSet(starts[index + 1] - starts[index], postings.data() + starts[index]);
        rowSet.runOptimize();
        rowSet.shrinkToFit();
        facet.values.push_back({raw.keys[order[index]], raw.names[order[index]], std::move(rowSet)});
        facet.byKey.emplace_back(raw.keys[order[index]].value, index);
    }
    std::sort(facet.byKey.begin(), facet.byKey.end());
}

// "Material cooperation" from MATERIAL-COOPERATION and the like: names for people to read.
QString sentenceCase(QString word)
{
    word = word.toLower().replace(u'-', u' ');
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

template<typename Enum>
RawValues enumerators(int count)
{
    RawValues raw;
    for (int i = 0; i < count; ++i) {
        raw.keys.push_back(facetKey(Enum(i)));
        raw.names.push_back(sentenceCase(toString(Enum(i))));
    }
    return raw;
}

void makeTraitFacet(CorpusColumns &columns, FacetKind kind, const RawValues &raw, quint32 (*valueOf)(const EventTraits &))
{
    auto &facet = columns.facets[size_t(kind)];
    fillFacet(facet, raw, columns.traits.size(), false, [&](size_t row, std::vector<quint32> &list) { list.push_back(valueOf(columns.traits[row])); });
    auto &indices = columns.traitIndices[size_t(kind) - size_t(FacetKind::Type)];
    for (const auto &[value, index] : facet.byKey)
        indices[size_t(value)] = index;
}

void makeEntityFacet(CorpusColumns &columns, EntityKind kind)
{
    RawValues raw;
    for (const CorpusEntity &entity : columns.entities) {
        raw.keys.push_back(entityFacetKey(kind, entity.id));
        raw.names.push_back(entity.name);
    }
    auto &facet = columns.facets[size_t(entityFacetKey(kind, {}).kind)];
    fillFacet(facet, raw, columns.traits.size(), true, [&](size_t row, std::vector<quint32> &list) {
        for (const ValueLists *participants : {&columns.actors, &columns.recipients}) {
            for (const quint32 entity : participants->at(row)) {
                if (columns.entities[entity].kind == kind)
                    list.push_back(entity);
            }
        }
    });
}

void makePlaceFacet(CorpusColumns &columns, std::span<const quint32> places)
{
    RawValues raw;
    for (const CorpusEntity &entity : columns.entities) {
        raw.keys.push_back(entityFacetKey(EntityKind::Place, entity.id));
        raw.names.push_back(entity.name);
    }
    fillFacet(columns.facets[size_t(FacetKind::Place)], raw, columns.traits.size(), true, [&](size_t row, std::vector<quint32> &list) {
        if (!places.empty() && places[row] != noIndex)
            list.push_back(places[row]);
    });
}

void makeCountryFacet(CorpusColumns &columns)
{
    RawValues raw;
    std::vector<quint32> ofEntity(columns.entities.size(), noIndex);
    QHash<CountryCode, quint32> values;
    for (size_t i = 0; i < columns.entities.size(); ++i) {
        const CorpusEntity &entity = columns.entities[i];
        if (!entity.country.isValid())
            continue;
        auto found = values.find(entity.country);
        if (found == values.end()) {
            found = values.insert(entity.country, quint32(raw.keys.size()));
            raw.keys.push_back(facetKey(entity.country));
            raw.names.push_back(QString());
        }
        ofEntity[i] = *found;
        if (entity.kind == EntityKind::Country)
            raw.names[*found] = entity.name;
    }
    for (size_t i = 0; i < raw.keys.size(); ++i) {
        if (!raw.names[i].isEmpty())
            continue;
        // No article names the country itself, only its people.
        const quint16 code = quint16(raw.keys[i].value);
        const QString letters = CountryCode(char(code >> 8), char(code & 0xff)).toString();
        const QLocale::Territory territory = QLocale::codeToTerritory(letters);
        raw.names[i] = territory == QLocale::AnyTerritory ? letters : QLocale::territoryToString(territory);
    }
    fillFacet(columns.facets[size_t(FacetKind::Country)], raw, columns.traits.size(), true, [&](size_t row, std::vector<quint32> &list) {
        for (const ValueLists *participants : {&columns.actors, &columns.recipients}) {
            for (const quint32 entity : participants->at(row)) {
                if (ofEntity[entity] != noIndex)
                    list.push_back(ofEntity[entity]);
            }
        }
    });
}

void makeSourceFacet(CorpusColumns &columns)
{
    RawValues raw;
    QHash<QString, quint32> values;
    std::vector<quint32> ofArticle;
    ofArticle.reserve(columns.articles.size());
    for (const ArticleInfo &article : columns.articles) {
        auto found = values.find(article.source);
        if (found == values.end()) {
            found = values.insert(article.source, quint32(raw.keys.size()));
            raw.keys.push_back(sourceFacetKey(article.source));
            raw.names.push_back(article.source.isEmpty() ? u"Unknown source"_s : article.source);
        }
        ofArticle.push_back(*found);
    }
    fillFacet(columns.facets[size_t(FacetKind::Source)], raw, columns.traits.size(), true, [&](size_t row, std::vector<quint32> &list) {
        for (quint32 i = columns.evidenceStarts[row]; i < columns.evidenceStarts[row + 1]; ++i)
            list.push_back(ofArticle[columns.evidence[i].article]);
    });
}

} // namespace

void makeFacets(CorpusColumns &columns, std::span<const quint32> places)
{
    makeEntityFacet(columns, EntityKind::Person);
    makeCountryFacet(columns);
    makeEntityFacet(columns, EntityKind::Organization);
    makePlaceFacet(columns, places);
    makeTraitFacet(columns, FacetKind::Type, enumerators<EventType>(eventTypeCount), [](const EventTraits &traits) { return quint32(traits.type); });
    makeTraitFacet(columns, FacetKind::Quad, enumerators<QuadClass>(quadClassCount), [](const EventTraits &traits) { return quint32(traits.quad()); });
    makeTraitFacet(columns, FacetKind::Status, enumerators<EventStatus>(eventStatusCount), [](const EventTraits &traits) { return quint32(traits.status); });
    makeSourceFacet(columns);
}

} // namespace entente
