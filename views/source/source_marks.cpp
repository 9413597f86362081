// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/source/source_marks.h"

#include <QHash>

#include <algorithm>

namespace entente {

namespace {

SourceMarkKind markKind(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person: return SourceMarkKind::Person;
    case EntityKind::Country: return SourceMarkKind::Country;
    case EntityKind::Organization: return SourceMarkKind::Organization;
    case EntityKind::Place: break;
    }
    return SourceMarkKind::Place;
}

void addEntities(std::vector<SourceMark> &marks, const AnnotatedArticle &article, const Corpus &corpus)
{
    int index = 0;
    for (const Entity &entity : article.annotations.entities) {
        const auto id = corpus.entityOf(article.article.id, EntityIndex(index++));
        for (const EntityMention &mention : entity.mentions) {
            // Underlined pronouns would make every line a mark.
            if (mention.form == MentionForm::Pronoun)
                continue;
            SourceMark mark{.span = mention.span, .kind = markKind(entity.kind), .target = {}};
            if (id)
                mark.target = *id;
            marks.push_back(mark);
        }
    }
}

void addQuotes(std::vector<SourceMark> &marks, ArticleId article, const Corpus &corpus)
{
    QHash<QString, int> tints;
    for (const quint32 index : corpus.quotesOf(article)) {
        const QuoteInfo &quote = corpus.quotes()[index];
        int tint = -1;
        if (!quote.speakerName.isEmpty()) {
            tint = tints.value(quote.speakerName, int(tints.size()));
            tints.insert(quote.speakerName, tint);
        }
        marks.push_back({.span = quote.span, .kind = SourceMarkKind::Quote, .target = quote.id, .tint = tint});
    }
}

void addEvents(std::vector<SourceMark> &marks, ArticleId article, const Corpus &corpus)
{
    for (const Row row : corpus.eventsOf(article)) {
        const EventDetails details = corpus.details(row);
        for (size_t i = 0; i < details.evidence.size(); ++i) {
            if (details.evidence[i].article == article)
                marks.push_back({.span = details.evidence[i].span, .kind = SourceMarkKind::Event, .target = details.id, .evidence = int(i)});
        }
    }
}

} // namespace

std::vector<SourceMark> marksOf(const AnnotatedArticle &article, const Corpus &corpus)
{
    std::vector<SourceMark> marks;
    for (const TextSpan span : article.annotations.furniture)
        marks.push_back({.span = span, .kind = SourceMarkKind::Furniture, .target = {}});
    addQuotes(marks, article.article.id, corpus);
    addEntities(marks, article, corpus);
    addEvents(marks, article.article.id, corpus);
    std::erase_if(marks, [size = article.article.text.size()](const SourceMark &mark) { return mark.span.isEmpty() || mark.span.end > size; });
    std::stable_sort(marks.begin(), marks.end(), [](const SourceMark &a, const SourceMark &b) { return a.span.begin < b.span.begin; });
    return marks;
}

std::vector<SourceMark> marksAt(const std::vector<SourceMark> &marks, qsizetype position)
{
    std::vector<SourceMark> found;
    for (const SourceMark &mark : marks) {
        if (mark.span.begin > position)
            break;
        if (mark.span.contains(position))
            found.push_back(mark);
    }
    std::stable_sort(found.begin(), found.end(), [](const SourceMark &a, const SourceMark &b) { return a.span.length() < b.span.length(); });
    return found;
}

} // namespace entente
