// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/small_corpus.h"

#include "corpus/corpus_builder.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// Every annotation is given by the words that it covers.
class Annotator
{
public:
    Annotator(ArticleId id, const QString &title, const QString &source, const PublicationDate &published, const QString &text)
    {
        made.article.id = id;
        made.article.key = u"article %1"_s.arg(qint64(id));
        made.article.title = title;
        made.article.source = source;
        made.article.published = published;
        made.article.text = text;
        made.annotations.published = published;
    }

    TextSpan span(QStringView words) const
    {
        const qsizetype begin = made.article.text.indexOf(words);
        if (begin < 0)
            qFatal("\"%s\" is not in the text", qPrintable(words.toString()));
        return {begin, begin + words.size()};
    }

    EntityIndex entity(EntityKind kind, const QString &name, const char *country, const QStringList &mentions, const QString &role = {})
    {
        Entity entity;
        entity.kind = kind;
        entity.name = name;
        entity.country = CountryCode::fromString(QString::fromLatin1(country));
        entity.role = role;
        for (const QString &words : mentions)
            entity.mentions.push_back({span(words), words == name ? MentionForm::Name : MentionForm::ShortName});
        made.annotations.entities.push_back(entity);
        return EntityIndex(qint32(made.annotations.entities.size() - 1));
    }

    EventMention &event(QStringView words, const QString &label, EventType type, const PartialDate &date)
    {
        EventMention mention;
        mention.span = span(words);
        mention.label = label;
        mention.type = type;
        mention.date = date;
        made.annotations.events.push_back(mention);
        return made.annotations.events.back();
    }

    void quote(QStringView words, std::optional<EntityIndex> speaker, const QString &speakerName, QDate date)
    {
        Quote quote;
        quote.span = span(words);
        quote.speaker = speaker;
        quote.speakerName = speakerName;
        quote.date = date;
        made.annotations.quotes.push_back(quote);
    }

    void at(EventMention &mention, EntityIndex place) const
    {
        mention.place = place;
        mention.placeName = made.annotations.entities[size_t(place)].name;
    }

    AnnotatedArticle made;
};

PartialDate on(int year, int month, int day)
{
    return PartialDate::day({year, month, day}, DateBasis::Stated);
}

AnnotatedArticle alpineArticle()
{
    Annotator article(SmallCorpus::alpine, u"Rubio and Lavrov meet"_s, u"Alpine Post"_s, PublicationDate::stated({2025, 4, 27}, u"stated in the text"_s),
        u"Rubio and Lavrov meet\r\n\r\nPhoto: \U0001F4F7 Alpine Pool\r\n\r\n"
        u"GENEVA \U0001F54A - Marco Rubio met Sergey Lavrov in Geneva\r\non Saturday. “We moved an inch \U0001F642 today,” Rubio said as he left.\r\n\r\n"
        u"Ukraine refused the draft in April. “Nobody signs under fire,” Andrii Sybiha said.\r\n"_s);
    const auto rubio = article.entity(EntityKind::Person, u"Marco Rubio"_s, "US", {u"Marco Rubio"_s, u"Rubio said"_s}, u"Secretary of State"_s);
    const auto lavrov = article.entity(EntityKind::Person, u"Sergey Lavrov"_s, "RU", {u"Sergey Lavrov"_s});
    const auto sybiha = article.entity(EntityKind::Person, u"Andrii Sybiha"_s, "UA", {u"Andrii Sybiha"_s});
    const auto ukraine = article.entity(EntityKind::Country, u"Ukraine"_s, "UA", {u"Ukraine"_s});
    const auto geneva = article.entity(EntityKind::Place, u"Geneva"_s, "CH", {u"Geneva"_s});
    const qsizetype pronoun = article.span(u"he left").begin;
    article.made.annotations.entities[size_t(rubio)].mentions.push_back({TextSpan{pronoun, pronoun + 2}, MentionForm::Pronoun});
    article.made.annotations.furniture = {article.span(u"Photo: \U0001F4F7 Alpine Pool")};

    EventMention &talks = article.event(u"Marco Rubio met Sergey Lavrov in Geneva\r\non Saturday", u"Rubio meets Lavrov"_s, EventType::Consult, on(2025, 4, 26));
    talks.actors = {rubio};
    talks.recipients = {lavrov};
    article.at(talks, geneva);
    EventMention &refusal = article.event(u"Ukraine refused the draft in April", u"Ukraine refuses the draft"_s, EventType::Reject,
        PartialDate::fromTimex(u"2025-04", DateBasis::Stated));
    refusal.actors = {ukraine};

    article.quote(u"We moved an inch \U0001F642 today,", rubio, u"Marco Rubio"_s, {2025, 4, 26});
    article.quote(u"Nobody signs under fire,", sybiha, u"Andrii Sybiha"_s, {2025, 4, 27});
    return article.made;
}

AnnotatedArticle balticArticle()
{
    Annotator article(SmallCorpus::baltic, u"Geneva talks end"_s, u"Baltic Wire & Sons"_s, PublicationDate::stated({2025, 4, 28}, u"metadata"_s),
        u"In Geneva, Marco Rubio spoke with Sergey Lavrov on Friday. “It was cold,” an official said.\n\nFrance will send Ukraine generators on 6 May.\n"_s);
    const auto rubio = article.entity(EntityKind::Person, u"Marco Rubio"_s, "US", {u"Marco Rubio"_s});
    const auto lavrov = article.entity(EntityKind::Person, u"Sergey Lavrov"_s, "RU", {u"Sergey Lavrov"_s});
    const auto geneva = article.entity(EntityKind::Place, u"Geneva"_s, "CH", {u"Geneva"_s});
    const auto france = article.entity(EntityKind::Country, u"France"_s, "FR", {u"France"_s});
    const auto ukraine = article.entity(EntityKind::Country, u"Ukraine"_s, "UA", {u"Ukraine"_s});
    EventMention &talks = article.event(u"Marco Rubio spoke with Sergey Lavrov on Friday", u"Rubio speaks with Lavrov"_s, EventType::Consult, on(2025, 4, 25));
    talks.actors = {rubio};
    talks.recipients = {lavrov};
    article.at(talks, geneva);
    EventMention &aid = article.event(u"France will send Ukraine generators on 6 May", u"France sends generators"_s, EventType::Aid, on(2025, 5, 6));
    aid.actors = {france};
    aid.recipients = {ukraine};
    aid.status = EventStatus::Planned;
    article.quote(u"It was cold,", std::nullopt, u"an official"_s, {});
    return article.made;
}

AnnotatedArticle undatedArticle()
{
    PublicationDate none;
    none.reasons = {u"the text names no day of publication"_s};
    Annotator article(SmallCorpus::undated, u"Port shelled"_s, {}, none,
        u"Russia shelled the port\r\nof Odesa at night.\r\n\r\nOn 31 March 2025 Emmanuel Macron spoke of hope. “Peace needs work,” Emmanuel Macron said.\r\n\r\n"
        u"The shelling of the port went on until dawn.\r\n"_s);
    const auto russia = article.entity(EntityKind::Country, u"Russia"_s, "RU", {u"Russia"_s});
    const auto odesa = article.entity(EntityKind::Place, u"Odesa"_s, "UA", {u"Odesa"_s});
    const auto macron = article.entity(EntityKind::Person, u"Emmanuel Macron"_s, "FR", {u"Emmanuel Macron"_s});
    EventMention &shelling = article.event(u"Russia shelled the port\r\nof Odesa at night", u"Russia shells Odesa"_s, EventType::Assault, {});
    shelling.actors = {russia};
    shelling.furtherEvidence = {article.span(u"The shelling of the port went on until dawn")};
    article.at(shelling, odesa);
    article.event(u"On 31 March 2025 Emmanuel Macron spoke of hope", u"Macron speaks of hope"_s, EventType::Statement, on(2025, 3, 31)).actors = {macron};
    article.quote(u"Peace needs work,", macron, u"Emmanuel Macron"_s, {2025, 3, 31});
    return article.made;
}

std::shared_ptr<const Corpus> corpusOf(const std::vector<AnnotatedArticle> &articles)
{
    CorpusBuilder builder;
    for (const AnnotatedArticle &each : articles)
        builder.add(each.article, each.annotations);
    return builder.build();
}

} // namespace

SmallCorpus::SmallCorpus() : m_articles{alpineArticle(), balticArticle(), undatedArticle()}, m_corpus(corpusOf(m_articles)) {}

std::optional<AnnotatedArticle> SmallCorpus::read(ArticleId id) const
{
    const auto it = std::find_if(m_articles.begin(), m_articles.end(), [id](const AnnotatedArticle &each) { return each.article.id == id; });
    return it == m_articles.end() ? std::nullopt : std::optional(*it);
}

std::shared_ptr<const Corpus> SmallCorpus::withDateSet(ArticleId id, QDate day) const
{
    auto articles = m_articles;
    for (AnnotatedArticle &each : articles) {
        if (each.article.id == id)
            each.article.published = each.annotations.published = PublicationDate::set(day);
    }
    return corpusOf(articles);
}

EventId SmallCorpus::event(QStringView label) const
{
    for (Row row = 0; row < m_corpus->eventCount(); ++row) {
        if (m_corpus->label(row).startsWith(label))
            return m_corpus->eventId(row);
    }
    qFatal("no event \"%s\"", qPrintable(label.toString()));
}

QuoteId SmallCorpus::quote(QStringView words) const
{
    for (const QuoteInfo &quote : m_corpus->quotes()) {
        if (quote.text.toString().startsWith(words))
            return quote.id;
    }
    qFatal("no quote \"%s\"", qPrintable(words.toString()));
}

const CorpusEntity &SmallCorpus::entity(QStringView name) const
{
    for (const CorpusEntity &entity : m_corpus->entities()) {
        if (entity.name == name)
            return entity;
    }
    qFatal("no entity \"%s\"", qPrintable(name.toString()));
}

QString SmallCorpus::text(ArticleId id) const
{
    const auto article = read(id);
    return article ? article->article.text : QString();
}

} // namespace entente
