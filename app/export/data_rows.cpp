// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/data_rows.h"

#include "corpus/quote_filter.h"

#include <QJsonArray>
#include <QSet>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

using Cells = std::vector<QJsonValue>;

QJsonValue known(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue known(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue countriesOf(const Corpus &corpus, const std::vector<EntityId> &ids)
{
    QStringList codes;
    for (EntityId id : ids) {
        const CorpusEntity *entity = corpus.entity(id);
        if (entity && entity->country.isValid() && !codes.contains(entity->country.toString()))
            codes << entity->country.toString();
    }
    return QJsonArray::fromStringList(codes);
}

// The articles that tell of an event, each once, by publication.
QJsonValue articlesOf(const Corpus &corpus, const EventDetails &event)
{
    QJsonArray titles;
    ArticleId last{};
    for (const Evidence &evidence : event.evidence) {
        const ArticleInfo *article = evidence.article == last ? nullptr : corpus.article(evidence.article);
        last = evidence.article;
        if (article)
            titles.append(article->title);
    }
    return titles;
}

Cells eventCells(const Corpus &corpus, Row row)
{
    const EventDetails event = corpus.details(row);
    const ArticleInfo *first = corpus.article(corpus.firstArticle(row));
    return {qint64(event.id), known(corpus.dateText(row)), known(event.date.earliest), known(event.date.latest), toString(event.traits.precision),
        toString(event.traits.basis), toString(event.traits.type), known(event.mode), toString(event.traits.quad()), toString(event.traits.status),
        event.label, QJsonArray::fromStringList(namesOf(corpus, event.actors)), countriesOf(corpus, event.actors),
        QJsonArray::fromStringList(namesOf(corpus, event.recipients)), countriesOf(corpus, event.recipients), known(event.placeName),
        known(event.placeCountry.toString()), event.independentSources, first ? known(first->title) : QJsonValue(QJsonValue::Null),
        first ? known(first->source) : QJsonValue(QJsonValue::Null), int(event.evidence.size()),
        event.traits.estimated, event.traits.disputed, event.outcome ? QJsonValue(qint64(*event.outcome)) : QJsonValue(QJsonValue::Null),
        articlesOf(corpus, event)};
}

DataTable events(const DataScene &scene)
{
    DataTable table{u"Events"_s,
        {u"id"_s, u"date"_s, u"earliest"_s, u"latest"_s, u"precision"_s, u"basis"_s, u"type"_s, u"mode"_s, u"quad"_s, u"status"_s, u"label"_s,
            u"actors"_s, u"actor_countries"_s, u"recipients"_s, u"recipient_countries"_s, u"place"_s, u"place_country"_s,
            u"independent_sources"_s, u"article"_s, u"source"_s, u"evidence"_s, u"estimated"_s, u"disputed"_s, u"outcome"_s, u"articles"_s},
        {}};
    for (Row row : scene.rows)
        table.rows.push_back(eventCells(scene.corpus, row));
    return table;
}

DataTable quotes(const DataScene &scene)
{
    DataTable table{u"Quotes"_s,
        {u"words"_s, u"speaker"_s, u"role"_s, u"country"_s, u"date"_s, u"kind"_s, u"article"_s, u"source"_s}, {}};
    const auto all = scene.corpus.quotes();
    for (quint32 index : shownQuotes(scene.filter, scene.rows, scene.corpus)) {
        const QuoteInfo &quote = all[index];
        const ArticleInfo *article = scene.corpus.article(quote.article);
        table.rows.push_back({quote.text.toString(), known(quote.speakerName), known(quote.speakerRole), known(quote.speakerCountry.toString()),
            known(quote.date), toString(quote.kind), article ? known(article->title) : QJsonValue(QJsonValue::Null),
            article ? known(article->source) : QJsonValue(QJsonValue::Null)});
    }
    return table;
}

DataTable articles(const DataScene &scene)
{
    DataTable table{u"Articles"_s,
        {u"title"_s, u"source"_s, u"path"_s, u"published"_s, u"published_kind"_s, u"published_earliest"_s, u"published_latest"_s, u"events"_s,
            u"quotes"_s},
        {}};
    const auto add = [&table](const ArticleInfo &article) {
        const PublicationDate &published = article.published;
        table.rows.push_back({article.title, known(article.source), known(article.path), known(published.day), toString(published.kind),
            known(published.earliest), known(published.latest), article.events, article.quotes});
    };
    const auto all = scene.corpus.articles();
    for (quint32 index : shownArticles(scene.filter, scene.rows, scene.corpus))
        add(all[index]);
    return table;
}

// Everybody and everything where nothing is filtered, else who takes part in what is shown.
DataTable entities(const DataScene &scene)
{
    QSet<qint64> shown;
    const bool all = scene.filter.isDefault();
    if (!all) {
        for (Row row : scene.rows) {
            const EventDetails event = scene.corpus.details(row);
            for (const auto &ids : {event.actors, event.recipients}) {
                for (EntityId id : ids)
                    shown.insert(qint64(id));
            }
        }
    }
    DataTable table{u"Entities"_s, {u"name"_s, u"kind"_s, u"country"_s, u"sector"_s, u"role"_s, u"mentions"_s}, {}};
    for (const CorpusEntity &entity : scene.corpus.entities()) {
        if (all || shown.contains(qint64(entity.id))) {
            table.rows.push_back({entity.name, toString(entity.kind), known(entity.country.toString()), known(toString(entity.sector)),
                known(entity.role), entity.mentions});
        }
    }
    return table;
}

} // namespace

QStringList namesOf(const Corpus &corpus, const std::vector<EntityId> &ids)
{
    QStringList names;
    for (EntityId id : ids) {
        if (const CorpusEntity *entity = corpus.entity(id))
            names << entity->name;
    }
    return names;
}

DataTable dataTable(const DataScene &scene, DataKind kind)
{
    switch (kind) {
    case DataKind::Events: return events(scene);
    case DataKind::Quotes: return quotes(scene);
    case DataKind::Articles: return articles(scene);
    case DataKind::Entities: return entities(scene);
    }
    return {};
}

} // namespace entente
