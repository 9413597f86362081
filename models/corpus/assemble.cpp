// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/assemble.h"

#include "corpus/corpus_columns.h"
#include "corpus/time_order.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace entente {

void NumberLists::append(std::span<const quint32> list)
{
    values.insert(values.end(), list.begin(), list.end());
    starts.push_back(quint32(values.size()));
}

void StringPool::append(QByteArrayView utf8)
{
    bytes.insert(bytes.end(), utf8.begin(), utf8.end());
    starts.push_back(quint32(bytes.size()));
}

void StringPool::append(QStringView text)
{
    append(QByteArrayView(text.toUtf8()));
}

namespace {

// Puts a column into the order of the rows; an empty order leaves it as it stands.
template<typename T>
void reorder(std::vector<T> &column, const std::vector<quint32> &order)
{
    if (order.empty() || column.empty())
        return;
    std::vector<T> sorted;
    sorted.reserve(column.size());
    for (const quint32 from : order)
        sorted.push_back(column[from]);
    column.swap(sorted);
}

StringPool reordered(StringPool &&pool, const std::vector<quint32> &order)
{
    if (order.empty())
        return std::move(pool);
    StringPool sorted;
    sorted.starts.reserve(pool.starts.size());
    sorted.bytes.reserve(pool.bytes.size());
    for (const quint32 from : order)
        sorted.append(pool.at(from));
    pool = {};
    return sorted;
}

// First of all: what is unpacked takes more room than anything else, and goes.
PackedStrings packedLabels(ColumnsInput &input, const std::vector<quint32> &order)
{
    if (input.packedLabels.size() == input.ids.size() && order.empty())
        return std::move(input.packedLabels);
    if (input.labels.size() != input.ids.size())
        input.labels = std::exchange(input.packedLabels, {}).unpacked();
    const StringPool labels = reordered(std::exchange(input.labels, {}), order);
    return PackedStrings(labels);
}

// Stores each combination of actors and recipients once.
void fillCasts(CorpusColumns &columns, NumberLists &&actors, NumberLists &&recipients, const std::vector<quint32> &order)
{
    QHash<quint64, quint32> casts;
    columns.castOfRow.reserve(actors.size());
    for (size_t row = 0; row < actors.size(); ++row) {
        const size_t from = order.empty() ? row : order[row];
        const quint32 actorsReference = columns.actors.referenceOf(actors.at(from));
        const quint32 recipientsReference = columns.recipients.referenceOf(recipients.at(from));
        const auto count = quint32(casts.size());
        quint32 &cast = casts[quint64(actorsReference) << 32 | recipientsReference];
        if (quint32(casts.size()) > count) {
            cast = count;
            columns.actors.append(actorsReference);
            columns.recipients.append(recipientsReference);
        }
        columns.castOfRow.push_back(cast);
    }
    columns.actors.finish();
    columns.recipients.finish();
    actors = {};
    recipients = {};
}

// Outlets, speakers and their roles come back in thousands of articles, each read with a copy of its own: equal texts share one.
void shareTexts(std::vector<ArticleInfo> &articles, std::vector<QuoteInfo> &quotes)
{
    QSet<QString> texts;
    QSet<QStringList> lists;
    const auto share = [](auto &known, auto &text) {
        if (!text.isEmpty())
            text = *known.insert(text);
    };
    for (ArticleInfo &article : articles) {
        share(texts, article.source);
        share(lists, article.published.reasons);
    }
    for (QuoteInfo &quote : quotes) {
        share(texts, quote.speakerName);
        share(texts, quote.speakerRole);
    }
}

// Articles by publication: those without any day last, ties by id. Gives the new index of each old one.
std::vector<quint32> orderArticles(CorpusColumns &columns, std::vector<ArticleInfo> &&articles, const NumberLists &entities)
{
    std::vector<quint32> order(articles.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto key = [&](quint32 i) {
        const QDate day = articles[i].published.earliest;
        return std::tuple(!day.isValid(), day.isValid() ? day.toJulianDay() : 0, articles[i].id);
    };
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return key(a) < key(b); });
    std::vector<quint32> newIndex(articles.size());
    columns.articles.reserve(articles.size());
    for (quint32 index = 0; index < order.size(); ++index) {
        newIndex[order[index]] = index;
        columns.articlesById.emplace_back(articles[order[index]].id, index);
        columns.articles.push_back(std::move(articles[order[index]]));
        if (entities.size() > 0)
            columns.entitiesOfArticles.append(entities.at(order[index]));
    }
    std::sort(columns.articlesById.begin(), columns.articlesById.end());
    std::vector<ArticleInfo>().swap(articles);
    return newIndex;
}

void orderEvidence(CorpusColumns &columns, ColumnsInput &input, const std::vector<quint32> &order, const std::vector<quint32> &articleIndex)
{
    Q_ASSERT(input.evidenceStarts.size() == columns.traits.size() + 1);
    columns.claims = std::move(input.claims);
    if (order.empty()) {
        columns.evidenceStarts.assign(std::move(input.evidenceStarts));
        columns.evidence = std::move(input.evidence);
    } else {
        std::vector<quint32> moved(columns.claims.empty() ? 0 : input.evidence.size());
        std::vector<quint32> starts{0};
        starts.reserve(input.evidenceStarts.size());
        columns.evidence.reserve(input.evidence.size());
        for (const quint32 from : order) {
            for (quint32 i = input.evidenceStarts[from]; i < input.evidenceStarts[from + 1]; ++i) {
                if (!moved.empty())
                    moved[i] = quint32(columns.evidence.size());
                columns.evidence.push_back(input.evidence[i]);
            }
            starts.push_back(quint32(columns.evidence.size()));
        }
        columns.evidenceStarts.assign(std::move(starts));
        for (Claim &claim : columns.claims)
            claim.evidence = moved[claim.evidence];
    }
    std::sort(columns.claims.begin(), columns.claims.end(), [](const Claim &a, const Claim &b) { return a.evidence < b.evidence; });
    for (EvidencePlace &place : columns.evidence)
        place.article = articleIndex[place.article];
    // Assigning {} to a vector would keep its room.
    input.evidence = std::vector<EvidencePlace>();
    input.evidenceStarts = std::vector<quint32>();
}

// Rows of each article, rising, and how many.
void listEventsOfArticles(CorpusColumns &columns)
{
    const size_t rows = columns.traits.size();
    std::vector<quint32> next(columns.articles.size() + 1);
    const auto eachArticle = [&](auto visit) {
        for (size_t row = 0; row < rows; ++row) {
            for (quint32 i = columns.evidenceStarts[row]; i < columns.evidenceStarts[row + 1]; ++i) {
                const quint32 article = columns.evidence[i].article;
                // Several places of one article are one event of it.
                bool isFirst = true;
                for (quint32 before = columns.evidenceStarts[row]; before < i && isFirst; ++before)
                    isFirst = columns.evidence[before].article != article;
                if (isFirst)
                    visit(Row(row), article);
            }
        }
    };
    eachArticle([&](Row, quint32 article) { ++next[article + 1]; });
    std::partial_sum(next.begin(), next.end(), next.begin());
    columns.eventsOfArticles.starts = next;
    columns.eventsOfArticles.values.resize(next.back());
    eachArticle([&](Row row, quint32 article) { columns.eventsOfArticles.values[next[article]++] = row; });
    for (size_t i = 0; i < columns.articles.size(); ++i)
        columns.articles[i].events = int(columns.eventsOfArticles.at(i).size());
}

void orderQuotes(CorpusColumns &columns, std::vector<QuoteInfo> &&quotes)
{
    columns.quotes = std::move(quotes);
    const auto key = [](const QuoteInfo &quote) {
        return std::tuple(!quote.date.isValid(), quote.date.isValid() ? quote.date.toJulianDay() : 0, quote.article, quote.span, quote.id);
    };
    std::sort(columns.quotes.begin(), columns.quotes.end(), [&](const QuoteInfo &a, const QuoteInfo &b) { return key(a) < key(b); });

    std::vector<std::vector<quint32>> ofArticle(columns.articles.size());
    for (quint32 i = 0; i < columns.quotes.size(); ++i) {
        columns.quotesById.emplace_back(columns.quotes[i].id, i);
        columns.speakersOfQuotes.push_back(columns.quotes[i].speaker.value_or(EntityId{0}));
        const auto found = std::lower_bound(columns.articlesById.begin(), columns.articlesById.end(), std::pair(columns.quotes[i].article, quint32(0)));
        Q_ASSERT(found != columns.articlesById.end() && found->first == columns.quotes[i].article);
        ofArticle[found->second].push_back(i);
    }
    std::sort(columns.quotesById.begin(), columns.quotesById.end());
    for (size_t i = 0; i < ofArticle.size(); ++i) {
        std::sort(ofArticle[i].begin(), ofArticle[i].end(), [&](quint32 a, quint32 b) { return columns.quotes[a].span < columns.quotes[b].span; });
        columns.quotesOfArticles.append(ofArticle[i]);
        columns.articles[i].quotes = int(ofArticle[i].size());
    }
}

void orderEntities(CorpusColumns &columns, std::vector<CorpusEntity> &&entities, std::vector<EntityAlias> &&aliases)
{
    columns.entities = std::move(entities);
    columns.entitiesById = std::move(aliases);
    for (quint32 i = 0; i < columns.entities.size(); ++i)
        columns.entitiesById.push_back({columns.entities[i].id, i});
    // An entity's own id wins over another's alias.
    std::stable_sort(columns.entitiesById.begin(), columns.entitiesById.end(), [&](const EntityAlias &a, const EntityAlias &b) {
        const auto key = [&](const EntityAlias &each) { return std::tuple(each.alias, columns.entities[each.entity].id != each.alias, each.entity); };
        return key(a) < key(b);
    });
    const auto sameAlias = [](const EntityAlias &a, const EntityAlias &b) { return a.alias == b.alias; };
    columns.entitiesById.erase(std::unique(columns.entitiesById.begin(), columns.entitiesById.end(), sameAlias), columns.entitiesById.end());
}

// The columns that are kept in less room than they come in.
void narrow(CorpusColumns &columns, std::vector<EventId> &&ids, std::vector<Instant> &&ends)
{
    columns.rowsById = idOrder(ids);
    columns.ids.assign(std::move(ids));
    for (size_t first = 0; first < ends.size(); first += CorpusColumns::endBlock) {
        const size_t last = std::min(ends.size(), first + CorpusColumns::endBlock);
        columns.latestEnds.push_back(*std::max_element(ends.begin() + qsizetype(first), ends.begin() + qsizetype(last)));
    }
    columns.ends.assign(columns.begins, ends);
    std::vector<Instant>().swap(ends);
}

void indexRows(CorpusColumns &columns)
{
    for (Row row = 0; row < columns.ids.size(); ++row) {
        if (columns.evidenceStarts[row + 1] - columns.evidenceStarts[row] != 1)
            columns.severalArticles.push_back(row);
    }
    columns.severalArticles.shrink_to_fit();
    columns.all.addRange(0, columns.ids.size());
    columns.all.runOptimize();
}

// After everything else: ids are looked up in the snapshot itself.
void listRowsOfQuotes(const Corpus &corpus, NumberLists &rowsOfQuotes)
{
    std::vector<Row> rows;
    for (const QuoteInfo &quote : corpus.quotes()) {
        rows.clear();
        for (const EventId event : quote.events) {
            if (const auto row = corpus.row(event))
                rows.push_back(*row);
        }
        rowsOfQuotes.append(rows);
    }
}

} // namespace

std::shared_ptr<const Corpus> assemble(ColumnsInput &&input)
{
    const size_t rows = input.ids.size();
    Q_ASSERT(input.begins.size() == rows && input.ends.size() == rows && input.traits.size() == rows);
    Q_ASSERT(input.labels.size() == rows || input.packedLabels.size() == rows);
    Q_ASSERT(input.actors.size() == rows && input.recipients.size() == rows);
    Q_ASSERT(input.entitiesOfArticles.size() == 0 || input.entitiesOfArticles.size() == input.articles.size());

    auto columns = std::make_unique<CorpusColumns>();
    const std::vector<quint32> order = timeOrder(input.begins, input.ids);
    columns->labels = packedLabels(input, order);
    reorder(input.begins, order);
    reorder(input.ends, order);
    reorder(input.traits, order);
    reorder(input.ids, order);
    reorder(input.places, order);
    reorder(input.modes, order);
    reorder(input.independentSources, order);
    const size_t dated = size_t(std::find(input.begins.begin(), input.begins.end(), Corpus::noInstant) - input.begins.begin());
    input.begins.resize(dated);
    input.ends.resize(dated);
    columns->begins = std::move(input.begins);
    columns->traits = std::move(input.traits);
    narrow(*columns, std::move(input.ids), std::move(input.ends));
    columns->modes = std::move(input.modes);
    columns->modeNames = std::move(input.modeNames);
    columns->independentSources = std::move(input.independentSources);
    fillCasts(*columns, std::move(input.actors), std::move(input.recipients), order);

    shareTexts(input.articles, input.quotes);
    const std::vector<quint32> articleIndex = orderArticles(*columns, std::move(input.articles), input.entitiesOfArticles);
    input.entitiesOfArticles = {};
    orderEvidence(*columns, input, order, articleIndex);
    columns->outcomes = std::move(input.outcomes);
    std::sort(columns->outcomes.begin(), columns->outcomes.end(), [](const OutcomeLink &a, const OutcomeLink &b) { return a.planned < b.planned; });
    columns->joinedEvents = std::move(input.joinedEvents);
    std::sort(columns->joinedEvents.begin(), columns->joinedEvents.end(), [](const JoinedEvent &a, const JoinedEvent &b) { return a.mention < b.mention; });
    orderEntities(*columns, std::move(input.entities), std::move(input.aliases));
    listEventsOfArticles(*columns);
    orderQuotes(*columns, std::move(input.quotes));
    indexRows(*columns);
    makeFacets(*columns, input.places);
    NumberLists &rowsOfQuotes = columns->rowsOfQuotes;
    std::shared_ptr<const Corpus> corpus(new Corpus(std::move(columns)));
    listRowsOfQuotes(*corpus, rowsOfQuotes);
    return corpus;
}

} // namespace entente
