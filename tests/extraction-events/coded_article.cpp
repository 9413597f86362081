// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction-events/coded_article.h"

#include "extraction/pipeline.h"
#include "resources/resources.h"

#include <algorithm>

namespace entente::test {

using namespace Qt::StringLiterals;

namespace {

QString namesOf(const std::vector<EntityIndex> &indices, const std::vector<Entity> &entities)
{
    QStringList names;
    for (const EntityIndex index : indices)
        names.append(entities[size_t(index)].name);
    names.sort();
    return names.join(u'|');
}

} // namespace

std::shared_ptr<const Knowledge> knowledge()
{
    static const std::shared_ptr<const Knowledge> loaded = [] {
        auto result = Knowledge::load(resources::languageWeights(), [](const QString &name) -> Result<QByteArray> {
            if (auto bytes = resources::read(name))
                return std::move(*bytes);
            return Error{name, u"missing"_s};
        });
        if (!result)
            qFatal("%s: %s", qPrintable(result.error().path), qPrintable(result.error().reason));
        return std::make_shared<const Knowledge>(std::move(*result));
    }();
    return loaded;
}

EventMention CodedArticle::only(EventType type) const
{
    if (count(type) != 1) {
        qWarning() << "not exactly one" << toString(type) << "in" << text << summaries();
        return {};
    }
    return *std::find_if(events().begin(), events().end(), [&](const EventMention &each) { return each.type == type; });
}

int CodedArticle::count(EventType type) const
{
    return int(std::count_if(events().begin(), events().end(), [&](const EventMention &each) { return each.type == type; }));
}

QString CodedArticle::actors(const EventMention &event) const
{
    return namesOf(event.actors, annotations.entities);
}

QString CodedArticle::recipients(const EventMention &event) const
{
    return namesOf(event.recipients, annotations.entities);
}

QStringList CodedArticle::summaries() const
{
    QStringList all;
    for (const EventMention &event : events())
        all.append(u"%1 %2 %3 > %4"_s.arg(toString(event.type), toString(event.status), actors(event), recipients(event)));
    return all;
}

CodedArticle code(const QString &text, QDate published)
{
    Article article;
    article.text = text;
    if (published.isValid())
        article.published = PublicationDate::stated(published, u"test"_s);
    return {text, Pipeline(knowledge()).annotate(article)};
}

} // namespace entente::test
