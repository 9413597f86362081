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

// Counts, orders and lists one facet. `valuesOf(group, list)` puts the raw values of a group of rows on an empty list; repeats are allowed.
template<typename ValuesOf>
void fillFacet(CorpusColumns &columns, FacetKind kind, const RawValues &raw, size_t groups, ValuesOf valuesOf)
{
    CorpusColumns::Facet &facet = columns.facets[size_t(kind)];
    const auto rows = Row(columns.traits.size());
    std::vector<quint32> rowsOfGroup(groups);
    for (Row row = 0; row < rows; ++row)
        ++rowsOfGroup[columns.groupOf(kind, row)];

    NumberLists lists; // raw values by group
    std::vector<quint32> counts(raw.keys.size());
    std::vector<quint32> list;
    for (size_t group = 0; group < groups; ++group) {
        list.clear();
        valuesOf(group, list);
        if (list.size() > 1) {
            std::sort(list.begin(), list.end());
            list.erase(std::unique(list.begin(), list.end()), list.end());
        }
        for (const quint32 value : list)
            counts[value] += rowsOfGroup[group];
        lists.append(list);
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
    for (size_t group = 0; group < groups; ++group) {
        list.clear();
        for (const quint32 value : lists.at(group)) {
            // A group without rows keeps its place, not its values: they may be no values of this snapshot.
            if (rowsOfGroup[group] > 0)
                list.push_back(indices[value]);
        }
        std::sort(list.begin(), list.end());
        facet.lists.append(list);
    }
    facet.lists.finish();
    lists = {};

    const std::vector<quint32> starts = next;
    std::vector<Row> postings(starts.back());
    for (Row row = 0; row < rows; ++row) {
        for (const quint32 index : facet.lists.at(columns.groupOf(kind, row)))
            postings[next[index]++] = row;
    }
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

template<typename Enum>
void makeTraitFacet(CorpusColumns &columns, FacetKind kind, int count)
{
    fillFacet(columns, kind, enumerators<Enum>(count), size_t(count), [](size_t group, std::vector<quint32> &list) { list.push_back(quint32(group)); });
}

// The entities that take part in a group of rows with one cast.
template<typename Visit>
void eachParticipant(const CorpusColumns &columns, size_t cast, Visit visit)
{
    for (const ValueLists *participants : {&columns.actors, &columns.recipients}) {
        for (const quint32 entity : participants->at(cast))
            visit(entity);
    }
}

void makeEntityFacet(CorpusColumns &columns, EntityKind kind)
{
    RawValues raw;
    for (const CorpusEntity &entity : columns.entities) {
        raw.keys.push_back(entityFacetKey(kind, entity.id));
        raw.names.push_back(entity.name);
    }
    fillFacet(columns, entityFacetKey(kind, {}).kind, raw, columns.actors.size(), [&](size_t cast, std::vector<quint32> &list) {
        eachParticipant(columns, cast, [&](quint32 entity) {
            if (columns.entities[entity].kind == kind)
                list.push_back(entity);
        });
    });
}

void makePlaceFacet(CorpusColumns &columns, std::span<const quint32> places)
{
    if (places.empty())
        return; // no row needs a list of its own
    RawValues raw;
    for (const CorpusEntity &entity : columns.entities) {
        raw.keys.push_back(entityFacetKey(EntityKind::Place, entity.id));
        raw.names.push_back(entity.name);
    }
    fillFacet(columns, FacetKind::Place, raw, columns.traits.size(), [&](size_t row, std::vector<quint32> &list) {
        if (places[row] != noIndex)
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
    fillFacet(columns, FacetKind::Country, raw, columns.actors.size(), [&](size_t cast, std::vector<quint32> &list) {
        eachParticipant(columns, cast, [&](quint32 entity) {
            if (ofEntity[entity] != noIndex)
                list.push_back(ofEntity[entity]);
        });
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
    const size_t articles = columns.articles.size();
    fillFacet(columns, FacetKind::Source, raw, articles + columns.severalArticles.size(), [&](size_t group, std::vector<quint32> &list) {
        if (group < articles) {
            list.push_back(ofArticle[group]);
            return;
        }
        const Row row = columns.severalArticles[group - articles];
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
    makeTraitFacet<EventType>(columns, FacetKind::Type, eventTypeCount);
    makeTraitFacet<QuadClass>(columns, FacetKind::Quad, quadClassCount);
    makeTraitFacet<EventStatus>(columns, FacetKind::Status, eventStatusCount);
    makeSourceFacet(columns);
}

} // namespace entente
