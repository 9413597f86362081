// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/pipeline.h"

#include "extraction/dates/dates.h"
#include "extraction/events/events.h"
#include "extraction/furniture/dateline_sentences.h"
#include "extraction/furniture/furniture.h"
#include "extraction/names/names.h"
#include "extraction/quotes/quotes.h"
#include "language/document.h"
#include "language/tokenise.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// "Brussels", "Warsaw, Poland".
bool isTown(QStringView words, const Gazetteer &gazetteer)
{
    const qsizetype comma = words.indexOf(u',');
    const QStringView town = comma < 0 ? words : words.first(comma);
    std::vector<Gazetteer::Name> names;
    gazetteer.namesAt(town, 0, names);
    return std::any_of(names.begin(), names.end(), [&](const Gazetteer::Name &name) {
        return name.end == town.size() && (name.kind == Gazetteer::NameKind::Capital || (name.kind == Gazetteer::NameKind::Place && !gazetteer.place(name.index).isRegion));
    });
}

// "date 2025-05-01 Ukraine and the United States signed …": what stands on the line of a header is a sentence of its own.
void partFurniture(Document &document, const std::vector<TextSpan> &furniture)
{
    for (const TextSpan span : furniture) {
        const auto holding = std::find_if(document.sentences.begin(), document.sentences.end(),
            [&](const Sentence &each) { return each.span.begin <= span.end && span.end < each.span.end && each.span.begin >= span.begin; });
        if (holding == document.sentences.end())
            continue;
        const auto body = std::find_if(holding->tokens.begin(), holding->tokens.end(), [&](const Token &each) { return each.span.begin >= span.end; });
        if (body == holding->tokens.begin() || body == holding->tokens.end())
            continue;
        Sentence rest{.span = {body->span.begin, holding->span.end}, .tokens = {body, holding->tokens.end()}};
        holding->tokens.erase(body, holding->tokens.end());
        holding->span.end = holding->tokens.back().span.end;
        document.sentences.insert(holding + 1, std::move(rest));
    }
}

PublicationDate publicationOf(const Article &article, const Header &header)
{
    if (article.published.kind != PublicationKind::None)
        return article.published;
    if (header.published.isValid())
        return PublicationDate::stated(header.published, u"stated in the text"_s);
    return {};
}

CountryCode countryOfOutlet(const QString &source, const std::vector<Entity> &entities)
{
    const auto outlet = std::find_if(entities.begin(), entities.end(), [&](const Entity &entity) {
        return entity.kind == EntityKind::Organization && entity.name.compare(source, Qt::CaseInsensitive) == 0;
    });
    return outlet == entities.end() ? CountryCode() : outlet->country;
}

// A quote was said when its sentence says so ("said on Saturday"), else when the article was published.
void dateQuotes(std::vector<Quote> &quotes, const Document &document, const std::vector<DateMention> &dates, const PublicationDate &published)
{
    for (Quote &quote : quotes) {
        quote.date = published.day;
        if (quote.cue.isEmpty())
            continue;
        const auto sentence = std::find_if(document.sentences.begin(), document.sentences.end(),
            [&](const Sentence &each) { return each.span.contains(quote.cue.begin); });
        if (sentence == document.sentences.end())
            continue;
        for (const DateMention &date : dates) {
            const bool ofTheCue = sentence->span.contains(date.span) && !quote.span.contains(date.span);
            if (ofTheCue && date.earliest.isValid() && date.earliest == date.latest && (!published.isDay() || date.earliest <= published.day)) {
                quote.date = date.earliest;
                break;
            }
        }
    }
}

} // namespace

Pipeline::Pipeline(std::shared_ptr<const Knowledge> knowledge) : m_knowledge(std::move(knowledge)) {}

Annotations Pipeline::annotate(const Article &article, const PipelineOptions &options) const
{
    const auto finished = [&](PipelineStep step) {
        if (options.finished)
            options.finished(step);
    };
    Annotations result;
    Document document = tokenise(article.text);
    partDatelines(document, [&](QStringView words) { return isTown(words, m_knowledge->gazetteer); });
    finished(PipelineStep::Tokens);
    const Furniture furniture = findFurniture(article.text);
    partFurniture(document, furniture.spans);
    finished(PipelineStep::Furniture);
    m_knowledge->language.annotate(document);
    finished(PipelineStep::Trees);

    result.furniture = furniture.spans;
    result.published = publicationOf(article, furniture.header);

    result.entities = findEntities(document, m_knowledge->gazetteer, {.published = result.published, .furniture = result.furniture});
    if (result.published.kind == PublicationKind::None)
        result.published = estimatePublished(document, result.entities, m_knowledge->gazetteer);
    finished(PipelineStep::Names);

    const QString &source = article.source.isEmpty() ? furniture.header.source : article.source;
    result.dates = findDates(document, m_knowledge->time,
        {.published = result.published, .outlet = countryOfOutlet(source, result.entities), .furniture = result.furniture});
    finished(PipelineStep::Dates);
    result.quotes = findQuotes(document, result.entities, m_knowledge->speech,
        {.furniture = result.furniture, .indirect = options.indirectQuotes});
    dateQuotes(result.quotes, document, result.dates, result.published);
    finished(PipelineStep::Quotes);
    result.events = codeEvents(document, m_knowledge->events,
        {.entities = result.entities, .dates = result.dates, .quotes = result.quotes, .furniture = result.furniture, .published = result.published});
    finished(PipelineStep::Events);
    return result;
}

} // namespace entente
