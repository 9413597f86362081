// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/article_maker.h"

namespace entente {

using namespace Qt::StringLiterals;

ArticleMaker::ArticleMaker(qint64 id, const QString &source, QDate published)
{
    made.article.id = ArticleId(id);
    made.article.key = u"article %1"_s.arg(id);
    made.article.title = u"Headline %1"_s.arg(id);
    made.article.source = source;
    if (published.isValid())
        made.article.published = PublicationDate::stated(published, u"metadata"_s);
}

EntityIndex ArticleMaker::entity(EntityKind kind, const QString &name, const char *country, const QString &role)
{
    auto &entities = made.annotations.entities;
    Entity entity;
    entity.kind = kind;
    entity.name = name;
    entity.country = CountryCode::fromString(QString::fromLatin1(country));
    entity.role = role;
    entity.mentions.push_back({TextSpan{0, 0}, MentionForm::Name});
    entities.push_back(entity);
    return EntityIndex(qint32(entities.size() - 1));
}

EntityIndex ArticleMaker::person(const QString &name, const char *country, const QString &role)
{
    return entity(EntityKind::Person, name, country, role);
}

EntityIndex ArticleMaker::country(const QString &name, const char *code)
{
    return entity(EntityKind::Country, name, code, {});
}

EntityIndex ArticleMaker::organization(const QString &name, const char *country)
{
    return entity(EntityKind::Organization, name, country, {});
}

EntityIndex ArticleMaker::place(const QString &name, const char *country)
{
    return entity(EntityKind::Place, name, country, {});
}

TextSpan ArticleMaker::append(const QString &words)
{
    QString &text = made.article.text;
    if (!text.isEmpty())
        text += u"\n\n";
    const qsizetype begin = text.size();
    text += words;
    return {begin, text.size()};
}

size_t ArticleMaker::event(const QString &words, const Happening &happening)
{
    EventMention mention;
    mention.span = append(words);
    mention.type = happening.type;
    mention.mode = happening.mode;
    mention.status = happening.status;
    mention.actors = happening.actors;
    mention.recipients = happening.recipients;
    mention.place = happening.place;
    if (happening.place)
        mention.placeName = made.annotations.entities[size_t(*happening.place)].name;
    mention.date = happening.date;
    mention.label = words;
    made.annotations.events.push_back(mention);
    return made.annotations.events.size() - 1;
}

void ArticleMaker::quote(const QString &words, std::optional<EntityIndex> speaker, QDate date)
{
    Quote quote;
    quote.span = append(words);
    quote.speaker = speaker;
    if (speaker)
        quote.speakerName = made.annotations.entities[size_t(*speaker)].name;
    quote.date = date;
    made.annotations.quotes.push_back(quote);
}

void ArticleMaker::quoteBesideLastEvent(const QString &words, std::optional<EntityIndex> speaker, QDate date)
{
    made.article.text += u' ';
    const qsizetype begin = made.article.text.size();
    made.article.text += words;
    Quote quote;
    quote.span = {begin, made.article.text.size()};
    quote.speaker = speaker;
    quote.date = date;
    made.annotations.quotes.push_back(quote);
}

} // namespace entente
