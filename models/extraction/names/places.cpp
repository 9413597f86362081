// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/places.h"

#include "extraction/gazetteer/folding.h"
#include "extraction/names/metonyms.h"
#include "extraction/names/name_words.h"
#include "extraction/names/organs.h"
#include "extraction/names/place_countries.h"
#include "extraction/names/place_words.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

using Shape = ReadWord::Shape;
using NameKind = Gazetteer::NameKind;

class PlaceFinder
{
public:
    PlaceFinder(const Reading &reading, const Gazetteer &gazetteer, const std::vector<bool> &taken, std::vector<Entity> &entities)
        : m_reading(reading),
          m_gazetteer(gazetteer),
          m_entities(entities),
          m_countries(reading, gazetteer, taken)
    {
    }

    void run()
    {
        for (const PlaceCountries::State &state : m_countries.states())
            addMention(m_entities, placeEntity(state.name, state.country), {m_reading.words[state.word].span, MentionForm::Name});
        for (const NameUse &use : m_reading.names) {
            if (!m_countries.isTaken(use))
                add(use);
        }
    }

private:
    void add(const NameUse &use)
    {
        const Gazetteer::Name *name = m_countries.choose(use);
        if (!name || isHeadlineWord(m_reading, use) || isAbbreviatedRole(m_reading, use))
            return;
        TextSpan span{m_reading.words[use.first].span.begin, m_reading.words[use.last - 1].span.end};
        if (m_reading.words[use.first].shape == Shape::Lower && use.last - use.first == 1)
            span.begin += m_reading.word(use.first).lastIndexOf(u'-') + 1; // "pro-Russian"
        const CountryCode country = m_countries.countryOf(*name);
        if (use.last - use.first == 1 && m_gazetteer.isGivenName(m_reading.word(use.first)) && name->kind != NameKind::Demonym
            && m_countries.isMostlyPerson(use))
            return;
        switch (name->kind) {
        case NameKind::Country: addMention(m_entities, countryEntity(country), {span, MentionForm::Name}); return;
        case NameKind::Demonym:
            if (!isLanguage(m_reading, use) && !isPartOfPeople(m_reading, use))
                addMention(m_entities, countryEntity(country), {span, MentionForm::Demonym});
            return;
        case NameKind::Capital: {
            const CountryCode behind = m_countries.placedIn(use);
            if (behind.isValid() && behind != country)
                addMention(m_entities, placeEntity(m_reading.phrase(use.first, use.last), behind), {span, MentionForm::Name});
            else if (standsForGovernment(m_reading, use))
                addMention(m_entities, countryEntity(country), {span, MentionForm::Metonym});
            else
                addMention(m_entities, placeEntity(plainCase(m_reading.phrase(use.first, use.last)), country), {span, MentionForm::Name});
            return;
        }
        case NameKind::Place: {
            const Gazetteer::Place &place = m_gazetteer.place(name->index);
            CountryCode behind = place.isRegion ? CountryCode() : m_countries.placedIn(use);
            if (!behind.isValid() && !place.isRegion)
                behind = m_countries.settled(use, country);
            addMention(m_entities, placeEntity(place.name, behind.isValid() ? behind : country), {span, MentionForm::Name});
            return;
        }
        case NameKind::Seat:
        case NameKind::Organization: {
            const Gazetteer::Organization &organization = m_gazetteer.organization(name->index);
            if (isCommonWord(m_reading, use) || (organization.sector == Sector::Pty && m_reading.isWord(use.last, use.first, u"Government")))
                return; // "the National Unity Government" is no party
            if (organization.isSeat && isScene(m_reading, use)) {
                addMention(m_entities, placeEntity(organization.name, organization.country), {span, MentionForm::Name});
                return;
            }
            Entity entity;
            entity.kind = EntityKind::Organization;
            entity.name = organization.name;
            entity.country = organization.country;
            entity.sector = organization.sector;
            if (const QString said = m_reading.phrase(use.first, use.last); isGenericOrgan(said)) {
                entity.country = m_countries.countryOfOrgan(use, organization.country);
                if (entity.country != organization.country)
                    entity.name = said;
            }
            // The country first: where both stand on one span, the organisation is the closer answer.
            if (isOrganOfState(organization) && entity.country.isValid())
                addMention(m_entities, countryEntity(entity.country), {span, MentionForm::Metonym});
            addMention(m_entities, entity, {span, MentionForm::Name});
            if (organization.sector != Sector::Med) // USA Today is not on the United States
                addInnerCountries(use);
            return;
        }
        case NameKind::Person: return;
        }
    }

    // "Bank of England" names a country, too.
    void addInnerCountries(const NameUse &use)
    {
        if (use.last - use.first < 2)
            return;
        std::vector<Gazetteer::Name> inner;
        for (size_t i = use.first; i < use.last; ++i) {
            inner.clear();
            m_gazetteer.namesAt(m_reading.text, m_reading.words[i].span.begin, inner);
            for (const Gazetteer::Name &name : inner) {
                const bool shorter = name.end <= m_reading.words[use.last - 1].span.end
                                  && !(i == use.first && name.end == m_reading.words[use.last - 1].span.end);
                if (!shorter || (name.kind != NameKind::Country && name.kind != NameKind::Demonym)
                    || isPartOfPeople(m_reading, {.first = i, .last = i + 1, .readings = {}})) // "Latin American"
                    continue;
                addMention(m_entities, countryEntity(m_countries.countryOf(name)),
                    {{m_reading.words[i].span.begin, name.end}, name.kind == NameKind::Country ? MentionForm::Name : MentionForm::Demonym});
                break;
            }
        }
    }

    static QString plainCase(const QString &name)
    {
        const bool capitals = !name.contains(u'.') && std::none_of(name.begin(), name.end(), [](QChar c) { return c.isLower(); });
        if (!capitals)
            return name;
        QString plain = name.toLower();
        for (qsizetype i = 0; i < plain.size(); ++i) {
            if (i == 0 || !plain[i - 1].isLetter())
                plain[i] = plain[i].toUpper();
        }
        return plain;
    }

    Entity countryEntity(CountryCode code) const
    {
        Entity entity;
        entity.kind = EntityKind::Country;
        entity.country = code;
        const Gazetteer::Country *country = m_gazetteer.countryByCode(code);
        entity.name = country ? country->name : code.toString();
        return entity;
    }

    static Entity placeEntity(const QString &name, CountryCode country)
    {
        Entity entity;
        entity.kind = EntityKind::Place;
        entity.name = name;
        entity.country = country;
        return entity;
    }

    const Reading &m_reading;
    const Gazetteer &m_gazetteer;
    std::vector<Entity> &m_entities;
    PlaceCountries m_countries;
};

} // namespace

void addMention(std::vector<Entity> &entities, const Entity &which, EntityMention mention)
{
    const auto same = std::find_if(entities.begin(), entities.end(), [&](const Entity &entity) {
        const bool known = entity.country.isValid() && which.country.isValid();
        const bool agrees = entity.country == which.country || (entity.kind == EntityKind::Organization && !known);
        return entity.kind == which.kind && agrees && (entity.kind == EntityKind::Country || equalFolded(entity.name, which.name));
    });
    Entity &entity = same == entities.end() ? entities.emplace_back(which) : *same;
    if (!entity.country.isValid())
        entity.country = which.country; // "the Presidential Council", later "the Libyan Presidential Council"
    entity.mentions.push_back(mention);
}

void findPlaces(const Reading &reading, const Gazetteer &gazetteer, const std::vector<bool> &taken, std::vector<Entity> &entities)
{
    PlaceFinder(reading, gazetteer, taken, entities).run();
}

} // namespace entente
