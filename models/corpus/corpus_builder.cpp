// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus_builder.h"

#include "corpus/assemble.h"
#include "corpus/merge_entities.h"
#include "corpus/merged_event.h"
#include "corpus/outcomes.h"
#include "corpus/prepared_article.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <memory_resource>
#include <optional>

namespace entente {

struct CorpusBuilder::Data {
    std::map<ArticleId, std::shared_ptr<const PreparedArticle>> articles; // by id, so that the order of adding does not matter
    QSet<QString> texts;

    // The same names and outlets come back in thousands of articles: equal ones share their memory.
    void shareTexts(PreparedArticle &article)
    {
        const auto share = [this](QString &text) {
            if (!text.isEmpty())
                text = *texts.insert(text);
        };
        share(article.info.source);
        for (PreparedEntity &entity : article.entities) {
            share(entity.name);
            share(entity.role);
        }
        for (PreparedMention &mention : article.mentions)
            share(mention.mode);
        for (PreparedQuote &quote : article.quotes) {
            share(quote.info.speakerName);
            share(quote.info.speakerRole);
        }
    }
};

namespace {

// The parts of one build, in the order in which they are made.
class Build
{
public:
    // Half made, once `stop` is set.
    Build(const std::vector<std::shared_ptr<const PreparedArticle>> &articles, const std::atomic<bool> &stop)
    {
        std::vector<TextSketch> sketches;
        for (const auto &article : articles) {
            m_articles.push_back(article.get());
            sketches.push_back(article->sketch);
        }
        m_copyGroups = groupCopies(sketches);
        if (stop)
            return;
        m_entities = mergeEntities(m_articles);
        if (stop)
            return;
        size_t mentions = 0;
        for (const PreparedArticle *article : m_articles)
            mentions += article->mentions.size();
        m_tellings.reserve(mentions);
        for (quint32 i = 0; i < m_articles.size(); ++i) {
            for (const PreparedMention &mention : m_articles[i]->mentions)
                m_tellings.push_back(makeTelling(i, mention, m_entities.ofArticles[i], m_entities.entities, *m_room));
        }
        m_happenings = mergeEvents(m_tellings, m_copyGroups, stop);
    }

    ColumnsInput columns();

private:
    void addEvent(ColumnsInput &input, const Happening &happening, const MergedEvent &event);
    void addEvidence(ColumnsInput &input, const Happening &happening, const MergedEvent &event);
    quint16 independentSources(const Happening &happening) const;
    void addOutcomes(ColumnsInput &input, const std::vector<EventTime> &times) const;
    void addQuotes(ColumnsInput &input, const std::vector<EventId> &eventOfTelling) const;

    std::vector<const PreparedArticle *> m_articles;
    std::vector<quint32> m_copyGroups;
    MergedEntities m_entities;
    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_room = std::make_unique<std::pmr::monotonic_buffer_resource>(); // of the tellings
    std::vector<Telling> m_tellings;
    std::vector<Happening> m_happenings;
    QHash<QString, quint16> m_modes;
};

ColumnsInput Build::columns()
{
    ColumnsInput input;
    input.modeNames.push_back(QString());
    m_modes.insert(QString(), 0);
    std::vector<EventTime> times;
    times.reserve(m_happenings.size());
    std::vector<EventId> eventOfTelling(m_tellings.size());
    for (const Happening &happening : m_happenings) {
        const MergedEvent event = mergedEvent(happening, m_tellings, m_entities.entities);
        times.push_back(event.time);
        for (const quint32 index : happening) {
            const EventId mention = m_tellings[index].mention->id;
            eventOfTelling[index] = event.id;
            if (mention != event.id)
                input.joinedEvents.push_back({mention, event.id});
        }
        addEvent(input, happening, event);
    }
    addOutcomes(input, times);
    for (size_t i = 0; i < m_articles.size(); ++i) {
        input.articles.push_back(m_articles[i]->info);
        input.entitiesOfArticles.append(m_entities.ofArticles[i]);
    }
    addQuotes(input, eventOfTelling);
    input.aliases = std::move(m_entities.aliases);
    input.entities = std::move(m_entities.entities);
    return input;
}

void Build::addEvent(ColumnsInput &input, const Happening &happening, const MergedEvent &event)
{
    input.ids.push_back(event.id);
    input.begins.push_back(event.time.begin);
    input.ends.push_back(event.time.end);
    input.traits.push_back(event.traits);
    input.labels.append(event.label.utf8());
    input.actors.append(event.actors);
    input.recipients.append(event.recipients);
    input.places.push_back(event.place);
    auto mode = m_modes.find(event.mode);
    if (mode == m_modes.end()) {
        mode = m_modes.insert(event.mode, quint16(input.modeNames.size()));
        input.modeNames.push_back(event.mode);
    }
    input.modes.push_back(*mode);
    input.independentSources.push_back(independentSources(happening));
    addEvidence(input, happening, event);
}

void Build::addEvidence(ColumnsInput &input, const Happening &happening, const MergedEvent &event)
{
    struct Place {
        quint32 telling;
        TextSpan span;
    };
    std::vector<Place> places;
    for (const quint32 index : happening) {
        for (const TextSpan span : m_tellings[index].mention->spans)
            places.push_back({index, span});
    }
    const auto key = [this](const Place &place) {
        const ArticleInfo &article = m_articles[m_tellings[place.telling].article]->info;
        const QDate day = article.published.earliest;
        return std::tuple(!day.isValid(), day.isValid() ? day.toJulianDay() : 0, article.id, place.span);
    };
    std::sort(places.begin(), places.end(), [&](const Place &a, const Place &b) { return key(a) < key(b); });

    for (const Place &place : places) {
        const Telling &telling = m_tellings[place.telling];
        const EventTime &time = telling.time();
        if (time != event.time || telling.place != event.place) {
            Claim claim;
            claim.evidence = quint32(input.evidence.size());
            if (time.isDated()) {
                claim.firstDay = qint32(startOf(time.firstDay()) / msPerDay);
                claim.lastDay = qint32(startOf(time.lastDay()) / msPerDay);
                claim.precision = time.precision;
                claim.basis = time.basis;
                claim.isRange = time.isRange;
            }
            claim.place = telling.place;
            input.claims.push_back(claim);
        }
        input.evidence.push_back({telling.article, quint32(place.span.begin), quint32(place.span.end)});
    }
    input.evidenceStarts.push_back(quint32(input.evidence.size()));
}

// Copies of one text are one source, and so is one outlet that tells it twice.
quint16 Build::independentSources(const Happening &happening) const
{
    if (happening.size() == 1)
        return 1;
    std::vector<std::pair<quint32, QString>> sources; // group of copies, outlet
    for (const quint32 index : happening) {
        const quint32 article = m_tellings[index].article;
        const std::pair source(m_copyGroups[article], m_articles[article]->info.source);
        const bool known = std::any_of(sources.begin(), sources.end(), [&](const auto &each) {
            return each.first == source.first || (!source.second.isEmpty() && each.second == source.second);
        });
        if (!known)
            sources.push_back(source);
    }
    return quint16(std::min<size_t>(sources.size(), 0xffff));
}

void Build::addOutcomes(ColumnsInput &input, const std::vector<EventTime> &times) const
{
    std::vector<DatedHappening> dated;
    dated.reserve(times.size());
    for (size_t i = 0; i < times.size(); ++i)
        dated.push_back({&m_tellings[m_happenings[i].front()], times[i]});
    const auto outcomes = findOutcomes(dated);
    for (size_t i = 0; i < times.size(); ++i) {
        if (outcomes[i])
            input.outcomes.push_back({input.ids[i], input.ids[*outcomes[i]]});
    }
}

void Build::addQuotes(ColumnsInput &input, const std::vector<EventId> &eventOfTelling) const
{
    size_t firstTelling = 0; // of the article: tellings stand in the order of articles and their mentions
    for (size_t i = 0; i < m_articles.size(); ++i) {
        const PreparedArticle &article = *m_articles[i];
        for (const PreparedQuote &quote : article.quotes) {
            QuoteInfo info = quote.info;
            if (quote.speaker != noIndex) {
                const CorpusEntity &speaker = m_entities.entities[m_entities.ofArticles[i][quote.speaker]];
                info.speaker = speaker.id;
                if (!info.speakerCountry.isValid())
                    info.speakerCountry = speaker.country;
                // The fullest form, so that one speaker stands under one name.
                info.speakerName = speaker.name;
            }
            for (const quint32 mention : quote.mentions) {
                const EventId event = eventOfTelling[firstTelling + mention];
                if (std::find(info.events.begin(), info.events.end(), event) == info.events.end())
                    info.events.push_back(event);
            }
            input.quotes.push_back(std::move(info));
        }
        firstTelling += article.mentions.size();
    }
}

} // namespace

CorpusBuilder::CorpusBuilder() : m_data(std::make_unique<Data>()) {}
CorpusBuilder::~CorpusBuilder() = default;

void CorpusBuilder::add(const Article &article, const Annotations &annotations)
{
    PreparedArticle prepared = prepare(article, annotations);
    m_data->shareTexts(prepared);
    m_data->articles.insert_or_assign(article.id, std::make_shared<const PreparedArticle>(std::move(prepared)));
}

void CorpusBuilder::remove(ArticleId id)
{
    m_data->articles.erase(id);
}

std::shared_ptr<const Corpus> CorpusBuilder::build() const
{
    return buildLater()();
}

std::function<std::shared_ptr<const Corpus>()> CorpusBuilder::buildLater(std::shared_ptr<const std::atomic<bool>> stop) const
{
    std::vector<std::shared_ptr<const PreparedArticle>> articles;
    articles.reserve(m_data->articles.size());
    for (const auto &[id, article] : m_data->articles)
        articles.push_back(article);
    if (!stop)
        stop = std::make_shared<const std::atomic<bool>>(false);
    return [articles = std::move(articles), stop = std::move(stop)]() -> std::shared_ptr<const Corpus> {
        std::optional<Build> build(std::in_place, articles, *stop);
        if (*stop)
            return nullptr;
        ColumnsInput columns = build->columns();
        build.reset(); // before more is made of what it has given
        return assemble(std::move(columns));
    };
}

} // namespace entente
