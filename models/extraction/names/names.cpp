// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/names.h"

#include "extraction/names/coreference.h"
#include "extraction/names/estimate.h"
#include "extraction/names/people.h"
#include "extraction/names/places.h"
#include "extraction/names/reading.h"
#include "extraction/names/role_phrases.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// "secretary of state" -> "Secretary of State"
QString roleName(const QString &words)
{
    QString name = words;
    bool opens = true;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (opens) {
            const QStringView rest = QStringView(name).sliced(i);
            const bool small = i > 0
                            && (rest.startsWith(u"of ") || rest.startsWith(u"the ") || rest.startsWith(u"for ") || rest.startsWith(u"to ")
                                || rest.startsWith(u"and ") || rest.startsWith(u"in "));
            if (!small)
                name[i] = name[i].toUpper();
        }
        opens = name[i] == u' ';
    }
    return name;
}

Entity entityOf(const PersonDraft &person, const Reading &reading)
{
    Entity entity;
    entity.kind = EntityKind::Person;
    entity.name = person.name;
    entity.country = person.country;
    entity.sector = person.sector;
    entity.role = roleName(person.role);
    for (const PersonUse &use : person.uses)
        entity.mentions.push_back({{reading.words[use.first].span.begin, reading.words[use.last - 1].span.end}, use.form});
    return entity;
}

std::vector<Entity> entitiesOf(const std::vector<PersonDraft> &people, const Reading &reading)
{
    std::vector<Entity> entities;
    for (const PersonDraft &person : people) {
        if (!person.uses.empty())
            entities.push_back(entityOf(person, reading));
    }
    return entities;
}

} // namespace

std::vector<Entity> findEntities(const Document &document, const Gazetteer &gazetteer, const NamesContext &context)
{
    const Reading reading = readDocument(document, gazetteer, context.furniture);
    const std::vector<RolePhrase> roles = findRolePhrases(reading, gazetteer);
    PeopleContext people{.reading = reading,
        .gazetteer = gazetteer,
        .roles = roles,
        .published = context.published.day,
        .earliest = context.published.earliest,
        .latest = context.published.latest};
    std::vector<bool> rolesTaken;
    const std::vector<PersonDraft> named = findPeople(people, rolesTaken);

    if (!people.earliest.isValid()) {
        // Without a date, the days when the named held their offices may still tell who "the German foreign minister" is.
        const PublicationDate estimate = estimateFrom(reading, roles, entitiesOf(named, reading), gazetteer);
        people.earliest = estimate.earliest;
        people.latest = estimate.latest;
    }
    std::vector<PersonDraft> drafts = named;
    resolveReferences(people, rolesTaken, drafts);

    std::vector<bool> taken(reading.words.size(), false);
    for (const PersonDraft &person : named) {
        for (const PersonUse &use : person.uses)
            std::fill(taken.begin() + qsizetype(use.first), taken.begin() + qsizetype(use.last), true);
    }
    std::vector<Entity> others;
    findOrganizations(reading, gazetteer, taken, others);
    findPlaces(reading, gazetteer, taken, others);
    std::vector<Entity> entities = entitiesOf(drafts, reading);
    entities.insert(entities.end(), others.begin(), others.end());

    resolveNeuters(reading, entities);
    for (Entity &entity : entities)
        std::stable_sort(entity.mentions.begin(), entity.mentions.end(),
            [](const EntityMention &left, const EntityMention &right) { return left.span < right.span; });
    std::stable_sort(entities.begin(), entities.end(),
        [](const Entity &left, const Entity &right) { return left.mentions.front().span < right.mentions.front().span; });
    return entities;
}

} // namespace entente
